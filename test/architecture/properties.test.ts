import { describe, expect, it } from "vitest";
import type * as Sdl from "../../src/api/generated/resolvers.js";
import type { NodeProperties } from "../../src/model/properties.js";

/** The SDL's type of each kind of node. */
interface Served {
  Person: Sdl.Person;
  Party: Sdl.Party;
  Office: Sdl.Office;
  Ministry: Sdl.Ministry;
  Company: Sdl.Company;
  Institution: Sdl.Institution;
  Place: Sdl.Place;
  Group: Sdl.Group;
  Instrument: Sdl.Instrument;
  Topic: Sdl.Topic;
  Publisher: Sdl.Publisher;
  Parliament: Sdl.Parliament;
  Article: Sdl.Article;
  QuestionSet: Sdl.QuestionSet;
  Question: Sdl.Question;
  Answer: Sdl.Answer;
  Notice: Sdl.Notice;
  Document: Sdl.Document;
}

type Unserved<Kind extends keyof NodeProperties> = Exclude<keyof NodeProperties[Kind], keyof Served[Kind]>;

/** Properties that are stored and have no field of their name, each with the reason: the type checker demands exactly these lines. */
const UNSERVED: { readonly [Kind in keyof NodeProperties]: Readonly<Record<Unserved<Kind>, string>> } = {
  Person: {},
  Party: {},
  Office: {},
  Ministry: {},
  Company: {},
  Institution: {},
  Place: {},
  Group: {},
  Instrument: {},
  Topic: {},
  Publisher: {},
  Parliament: { timeZone: "Days are already counted there." },
  Article: {},
  QuestionSet: {
    concluded: "Read through `status`.",
    due: "Read through `deadline`.",
    extendedDue: "Read through `deadline`.",
    trace: "For telling that two sets are one.",
  },
  Question: { position: "It is the order of a set's questions.", footnotes: "Read through `citations`." },
  Answer: { position: "It is the order of a paper's answers." },
  Notice: { noticeKind: "Read as `kind`." },
  Document: {
    documentKind: "Read as `kind`.",
    path: "Where the operator keeps it concerns no client.",
    sha256: "For telling versions apart in the store.",
  },
};

describe("The properties of nodes", () => {
  it("are fields of the SDL, or say why not", () => {
    const reasons = Object.values(UNSERVED).flatMap((ofKind) => Object.values(ofKind));
    expect(reasons.filter((reason) => !reason.endsWith("."))).toEqual([]);
  });
});
