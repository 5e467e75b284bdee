import { expect, it } from "vitest";
import type { Condition } from "../../../src/store/reads.js";
import { filled, listed, sets } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, evidence, paper, questionId } from "../paper-batch.js";

const PAPERS = [
  paper({
    set: "2031Z1",
    title: "Camera's op scholen",
    submitted: "2031-01-10",
    answered: "2031-02-01",
    numbers: ["ah-xx-7"],
    askers: ["person:xx/vermeulen"],
    parties: ["party:xx/vvh"],
    questions: [{ text: "Kent u het bedrijf Optivista?", mentions: ["company:optivista"] }],
    answers: [{ to: [1], text: "Ja, dat ken ik." }],
  }),
  paper({
    set: "2031Z2",
    title: "Toezicht",
    submitted: "2031-02-10",
    languages: ["nl", "en"],
    askers: ["person:xx/aydin"],
    parties: ["party:xx/gnl"],
    questions: [
      {
        text: { nl: "Welke bedrijven leveren camera's?", en: "Which companies supply cameras?" },
        mentions: ["company:optivista", "company:zonlicht"],
      },
    ],
  }),
  paper({
    set: "2031Z3",
    title: "Zonnepanelen",
    parliament: "yy",
    submitted: null,
    date: "2031-03-01",
    askers: ["person:xx/vermeulen"],
    mentions: ["party:xx/gnl"],
  }),
];
const all = ["2031Z1", "2031Z2", "2031Z3"];

export function conditionCases(open: Open): void {
  const asked = async (where: Condition) => sets(await filled(await open(), ...PAPERS), where);

  it.each<[string, Condition, string[]]>([
    ["any of several entities", { involves: ["company:zonlicht", "person:xx/vermeulen"] }, all],
    ["an entity in a role", { involves: ["party:xx/gnl"], roles: ["party"] }, ["2031Z2"]],
    ["an entity in whatever role", { involves: ["party:xx/gnl"] }, ["2031Z2", "2031Z3"]],
    ["an entity that is not there", { involves: ["company:none"] }, []],
    ["no entity at all", { involves: [] }, []],
    ["all of several", { and: [{ involves: ["company:optivista"] }, { involves: ["company:zonlicht"] }] }, ["2031Z2"]],
    ["one or the other", { or: [{ involves: ["company:zonlicht"] }, { text: "zonnepanelen" }] }, ["2031Z2", "2031Z3"]],
    ["what does not meet a condition", { not: { involves: ["company:optivista"] } }, ["2031Z3"]],
    ["one and not another", { and: [{ involves: ["person:xx/vermeulen"] }, { not: { text: "camera" } }] }, ["2031Z3"]],
    [
      "a condition in a condition",
      {
        or: [
          { and: [{ text: "camera" }, { not: { involves: ["company:zonlicht"] } }] },
          { not: { or: [{ text: "camera" }, { text: "optivista" }] } },
        ],
      },
      ["2031Z1", "2031Z3"],
    ],
    ["everything where nothing is asked", { and: [] }, all],
    ["nothing where no alternative is given", { or: [] }, []],
    ["words in the title", { text: "scholen" }, ["2031Z1"]],
    ["words in a question", { text: "leveren" }, ["2031Z2"]],
    ["words in an answer", { text: "dat ken" }, ["2031Z1"]],
    ["words in title and question together", { text: "toezicht camera" }, ["2031Z2"]],
    ["other forms of a word", { text: "bedrijf" }, ["2031Z1", "2031Z2"]],
    ["an English word in its other form", { text: "company" }, ["2031Z2"]],
    ["words whatever their case and accents", { text: "ZÓNNEPANELEN" }, ["2031Z3"]],
    ["an official number as a word", { text: "2031z3" }, ["2031Z3"]],
    ["only whole words", { text: "zonnepan" }, []],
    ["characters of query languages, as nothing but words", { text: 'camera" OR (zonnepanelen* NEAR -toezicht:x' }, []],
    ["no words at all, as no condition", { text: '"*()?!' }, all],
    ["sets from a day on", { date: "submitted", from: "2031-02-10" }, ["2031Z2"]],
    ["sets until a day", { date: "submitted", until: "2031-02-09" }, ["2031Z1"]],
    ["sets between two days, both included", { date: "submitted", from: "2031-01-10", until: "2031-02-10" }, ["2031Z1", "2031Z2"]],
    ["sets with a day of answer", { date: "answered" }, ["2031Z1"]],
    ["what has no such day, by not", { not: { date: "submitted" } }, ["2031Z3"]],
    ["a number, blanks and case aside", { property: "number", oneOf: ["2031 z2", "AH-XX-7"] }, ["2031Z1", "2031Z2"]],
    ["a parliament", { property: "parliament", oneOf: ["yy"] }, ["2031Z3"]],
    ["a language", { property: "languages", oneOf: ["en"] }, ["2031Z2"]],
    ["ids", { id: ["question-set:xx/2031Z3", "question-set:xx/none", "person:xx/aydin"] }, ["2031Z3"]],
    ["no ids", { id: [] }, []],
    ["not no ids", { not: { id: [] } }, all],
  ])("meets %s", async (_what, where, expected) => {
    expect(await asked(where)).toEqual(expected);
  });

  it("keeps the order whatever the condition starts from", async () => {
    const store = await filled(await open(), ...PAPERS);
    const order = async (where: Condition) => (await listed(store, { kind: "QuestionSet", where })).map((id) => id.slice(-1)).join("");
    expect(
      await Promise.all([
        order({ involves: ["person:xx/vermeulen"] }),
        order({ involves: ["person:xx/vermeulen", "person:xx/aydin"] }),
        order({ text: "camera" }),
        order({ id: all.map((number) => `question-set:xx/${number}`) }),
      ]),
    ).toEqual(["31", "321", "21", "321"]);
  });

  it("asks of entities what is true of one set that involves them", async () => {
    const store = await filled(await open(), ...PAPERS);
    const members = (where: Condition) => listed(store, { kind: "Member", where });
    expect(await members({ and: [{ involves: ["company:optivista"] }, { date: "submitted", from: "2031-02-01" }] })).toEqual([
      "person:xx/aydin",
    ]);
    expect(await members({ and: [{ text: "vermeulen" }, { property: "parliament", oneOf: ["yy"] }] })).toEqual(["person:xx/vermeulen"]);
  });

  it("asks how surely a tie is stated, by its surest evidence; what hangs on others or has no evidence stands", async () => {
    const tie = (set: string, confidence: readonly number[]) =>
      edge("MENTIONS", questionId(set, 1), "company:optivista", {
        evidence: confidence.map((each, index) => ({ ...evidence("d", index, "x"), confidence: each })),
      });
    const facts = { submitted: "2031-01-01", nodes: [entity("company:optivista")], questions: [{}] };
    const store = await filled(
      await open(),
      paper({ ...facts, set: "1", edges: [tie("1", [0.4])] }),
      paper({ ...facts, set: "2", edges: [tie("2", [0.3, 0.8])] }),
      paper({ ...facts, set: "3", edges: [tie("3", [])], offices: ["office:xx/o"], ministries: { "office:xx/o": "ministry:xx/m" } }),
    );
    const asked = (minConfidence: number) => sets(store, { involves: ["company:optivista"], minConfidence });
    expect([await asked(0), await asked(0.5), await asked(0.9)]).toEqual([["1", "2", "3"], ["2", "3"], ["3"]]);
    expect(await sets(store, { not: { involves: ["company:optivista"], minConfidence: 0.5 } })).toEqual(["1"]);
    expect(
      await sets(store, { involves: ["company:optivista", "ministry:xx/m"], roles: ["mentioned", "ministry"], minConfidence: 0.5 }),
    ).toEqual(["2", "3"]);
    expect(await sets(store, { involves: ["ministry:xx/m"], minConfidence: 1 })).toEqual(["3"]);
  });

  it("takes hostile text for text", async () => {
    const store = await filled(await open(), ...PAPERS);
    for (const hostile of [
      "'; DROP TABLE question_set; --",
      "a".repeat(10_000),
      "\u0000",
      '"',
      "*",
      "NEAR(",
      `${"OR ".repeat(3_000)}camera`,
    ]) {
      await sets(store, { text: hostile });
      await sets(store, { involves: [hostile] });
      await sets(store, { property: "parliament", oneOf: [hostile] });
      await store.search({ text: hostile, page: { first: 5 }, cap: 10 });
    }
    expect(await sets(store)).toEqual(all);
  });
}
