import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph, setId } from "./small-graph.js";

describe("A question set", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph([...PAPERS, { number: "2031Z00080", parliament: "yy" }]);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const set = async (fields: string, number = "2031Z00042") =>
    (await ask(served, `query ($number: String) { questionSet(number: $number) { ${fields} } }`, { number })).data?.questionSet;

  const questionsOf = async (fields: string) => (await set(fields))?.questions;

  it.each(["2031Z00042", "2031Z 00042", " 2031z00042 "])("is found by its number printed as %j", async (number) => {
    expect(await set("id", number)).toEqual({ id: setId("2031Z00042") });
  });

  it("is found by its id", async () => {
    const answer = await ask(served, "query ($id: ID) { questionSet(id: $id) { number } }", { id: setId("2031Z00050") });
    expect(answer.data?.questionSet).toEqual({ number: "2031Z00050" });
  });

  it.each(["{ questionSet { id } }", '{ questionSet(id: "a", number: "b") { id } }'])(
    "wants exactly one of id and number: %s",
    async (query) => {
      expect(codesOf(await ask(served, query))).toEqual(["BAD_USER_INPUT"]);
    },
  );

  it("is not guessed where two parliaments use its number", async () => {
    const answer = await ask(served, '{ questionSet(number: "2031Z00080") { id } }');
    expect(codesOf(answer)).toEqual(["AMBIGUOUS_NUMBER"]);
    expect(answer.errors?.[0]?.extensions.ids).toEqual([setId("2031Z00080"), setId("2031Z00080", "yy")]);
  });

  it("says who asks on behalf of which party, in printed order", async () => {
    expect((await set("askers { person { name } party { name } evidence { quote document { id url } } }"))?.askers).toEqual([
      { person: { name: "Vermeulen" }, party: { name: "VVH" }, evidence: [PROOF] },
      { person: { name: "Bakkers" }, party: { name: "PDA" }, evidence: [PROOF] },
    ]);
  });

  it("says whom it is put to, with the holder at that date and the ministry", async () => {
    expect((await set("addressees { office { name ministry { name } } holder { name } }"))?.addressees).toEqual([
      { office: { name: "minister van Digitale Zaken", ministry: { name: "Digitale Zaken" } }, holder: { name: "Van Rooy" } },
    ]);
    expect(
      (await ask(served, `{ questionSet(id: "${setId("2031Z00080")}") { addressees { holder { name } } } }`)).data?.questionSet?.addressees,
    ).toEqual([{ holder: null }]);
  });

  it.each([
    ["NL", "Camera's van Optivista op stations"],
    ["EN", "Cameras of Optivista at stations"],
    ["FR", "Camera's van Optivista op stations"],
  ])("has a title in %s, or in its own language", async (lang, title) => {
    expect((await set(`title(lang: ${lang})`))?.title).toBe(title);
  });

  it("gives each question its status", async () => {
    const questions = await questionsOf("questions { totalCount { value exact } nodes { number status } }");
    expect(questions?.totalCount).toEqual({ value: 5, exact: true });
    expect(questions?.nodes).toEqual([
      { number: "1", status: "ANSWERED" },
      { number: "2", status: "ANSWERED_JOINTLY" },
      { number: "3", status: "ANSWERED_JOINTLY" },
      { number: "4", status: "REFERRED" },
      { number: "5", status: "UNANSWERED" },
    ]);
  });

  it("leaves questions open until its first answer", async () => {
    expect((await set("questions { nodes { status } }", "2031Z00060"))?.questions?.nodes).toEqual([{ status: "OPEN" }]);
  });

  it("gives each question its answers with who gave them, once", async () => {
    const questions = await questionsOf(
      "questions(first: 2) { nodes { answers { text given questions { number } givenBy { person { name } office { name } onBehalfOf } } } }",
    );
    expect(questions?.nodes?.[1]?.answers).toEqual([
      {
        text: "Dat klopt; wij onderzoeken het.",
        given: "2031-03-29",
        questions: [{ number: "2" }, { number: "3" }],
        givenBy: [{ person: { name: "Van Rooy" }, office: { name: "minister van Digitale Zaken" }, onBehalfOf: false }],
      },
    ]);
  });

  it("shows where it speaks of an entity, set by set and question by question", async () => {
    const of = async (entity: string, first = 3) => {
      const found = await set(
        `mentionsOf(entity: "${entity}", first: ${first}) { source { id } entity { name } evidence(first: 1) { quote } }`,
      );
      const mentions = (found?.mentionsOf ?? []) as unknown as readonly { source: { id: string }; entity: { name: string } }[];
      return mentions.map(({ source, entity: { name } }) => `${source.id}: ${name}`);
    };
    expect(await of("company:optivista")).toEqual(["question:xx/2031Z00042/1: Optivista", "question:xx/2031Z00042/3: Optivista"]);
    expect(await of("company:optivista", 1)).toHaveLength(1);
    expect(await of("company:nobody")).toEqual([]);
    expect(await of("no id")).toEqual([]);
  });

  it("gives each question its citations by footnote, its mentions and its topics", async () => {
    const questions = await questionsOf(`questions(first: 1) { nodes {
      citations { footnote article { title publisher { name } } }
      mentions { nodes { entity { __typename name } source { id } evidence(first: 1) { quote start end lang method confidence } } }
      topics { topic { name(lang: EN) } score inherited } } }`);
    expect(questions?.nodes?.[0]).toEqual({
      citations: [
        { footnote: "1", article: { title: "Optivista levert", publisher: { name: "De Courant" } } },
        { footnote: "2", article: { title: "Camera's op stations", publisher: { name: "De Courant" } } },
      ],
      mentions: {
        nodes: [
          {
            entity: { __typename: "Company", name: "Optivista" },
            source: { id: "question:xx/2031Z00042/1" },
            evidence: [{ quote: "Optivista", start: 10, end: 19, lang: "NL", method: "register", confidence: 0.9 }],
          },
        ],
      },
      topics: [
        { topic: { name: "Toezicht (en)" }, score: 0.9, inherited: false },
        { topic: { name: "Vervoer (en)" }, score: 0.8, inherited: false },
      ],
    });
  });

  it.each([
    ["NL", "Kent u het bericht over camera's van Optivista?"],
    ["EN", "Do you know the report about cameras of Optivista?"],
    ["DE", "Kent u het bericht over camera's van Optivista?"],
  ])("has question texts in %s, or in its own language", async (lang, text) => {
    expect((await set(`questions(first: 1) { nodes { text(lang: ${lang}) } }`))?.questions?.nodes).toEqual([{ text }]);
  });

  it.each([
    ["2031Z00042", "PARTLY_ANSWERED", { due: "2031-03-22", extendedDue: null, daysTaken: 28, daysLate: 7 }],
    ["2030Z00007", "ANSWERED", { due: "2030-12-01", extendedDue: null, daysTaken: 10, daysLate: 0 }],
    ["2031Z00050", "DELAYED", { due: "2031-04-22", extendedDue: "2031-05-13", daysTaken: null, daysLate: 0 }],
    ["2031Z00060", "LATE", { due: "2031-04-23", extendedDue: null, daysTaken: null, daysLate: 9 }],
    ["2031Z00070", "WITHDRAWN", { due: "2031-03-24", extendedDue: null, daysTaken: null, daysLate: null }],
  ])("%s is %s, with its deadline", async (number, status, deadline) => {
    expect(await set("status deadline { due extendedDue daysTaken daysLate }", number)).toEqual({ status, deadline });
  });

  it("lists its notices, documents and references", async () => {
    expect((await set("notices { kind received reason }", "2031Z00050"))?.notices).toEqual([
      { kind: "DELAY", received: "2031-04-20", reason: "Afstemming kost tijd." },
    ]);
    expect(await set("documents { url kind retrieved } references { text target { __typename id } }")).toEqual({
      documents: [{ url: "https://papers.example/2031Z00042", kind: "ANSWERS", retrieved: "2031-05-01T10:00:00+02:00" }],
      references: [
        { text: "Aanhangsel 2030Z00007", target: { __typename: "QuestionSet", id: setId("2030Z00007") } },
        { text: "Kamerstuk 1", target: null },
      ],
    });
  });
});

const PROOF = { quote: "Optivista", document: { id: "document:xx/2031Z00042/txt", url: "https://papers.example/2031Z00042" } };
