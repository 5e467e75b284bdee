import { expect, it } from "vitest";
import type { SimilarQuery } from "../../../src/store/analyses.js";
import { filled } from "../asking.js";
import type { Open } from "../conformance.js";
import { paper, questionId, setId } from "../paper-batch.js";

const PAPERS = [
  paper({
    set: "1",
    submitted: "2030-01-01",
    questions: [
      { text: "Hoeveel camera's van Optivista hangen op stations?", mentions: ["company:optivista"] },
      { text: "Bent u bereid dit te onderzoeken?" },
    ],
  }),
  paper({ set: "2", submitted: "2031-01-01", questions: [{ text: "Hangen er camera's op stations?" }] }),
  paper({
    set: "3",
    submitted: "2031-02-01",
    questions: [{ text: "Kent u de levering door deze leverancier aan scholen?", mentions: ["company:optivista"] }],
  }),
  paper({
    set: "4",
    submitted: "2031-03-01",
    questions: [{ text: "Regent het morgen?" }, { text: { nl: "Hoe diep is de vaargeul?", en: "How deep is the fairway?" } }],
  }),
];

export function similarCases(open: Open): void {
  const similar = async (query: Partial<SimilarQuery>) => (await filled(await open(), ...PAPERS)).similar({ first: 10, ...query });
  const ids = async (query: Partial<SimilarQuery>) => (await similar(query)).map(({ question }) => question.id);

  it("finds questions in like words, whatever their forms, the most alike first, and says what they share", async () => {
    const found = await similar({ text: "Hangt er een camera op een station?" });
    expect(found.map(({ question }) => question.id)).toEqual([questionId("2", 1), questionId("1", 1)]);
    expect(found[0]?.words).toEqual(expect.arrayContaining(["camera", "stations"]));
    expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  it("gives the same words a score of one", async () => {
    expect((await similar({ text: "Hangen er camera's op stations?" }))[0]?.score).toBe(1);
  });

  it("finds earlier and later questions like a question by its words and by whom it names, those of its own set aside", async () => {
    const found = await similar({ id: questionId("1", 1) });
    expect(found.map(({ question }) => question.id)).toEqual([questionId("2", 1), questionId("3", 1)]);
    expect(found.map(({ entities }) => entities)).toEqual([[], ["company:optivista"]]);
    expect(await ids({ id: questionId("3", 1) })).toEqual([questionId("1", 1)]);
  });

  it("finds questions like any of a set's, and those that name an entity", async () => {
    expect(await ids({ id: setId("1") })).toEqual([questionId("2", 1), questionId("3", 1)]);
    expect(new Set(await ids({ id: "company:optivista" }))).toEqual(new Set([questionId("1", 1), questionId("3", 1)]));
  });

  it("meets a question in each of its languages", async () => {
    expect(await ids({ text: "Depth of the fairway" })).toEqual([questionId("4", 2)]);
    expect(await ids({ text: "vaargeul" })).toEqual([questionId("4", 2)]);
  });

  it("finds nothing for what nobody asked, what is not there, or no words at all; and no more than asked for", async () => {
    expect(await ids({ text: "zeppelins" })).toEqual([]);
    expect(await ids({ id: "company:none" })).toEqual([]);
    expect(await ids({ text: "  ?! " })).toEqual([]);
    expect(await ids({ text: "camera's op stations", first: 1 })).toHaveLength(1);
    expect(await ids({ text: `" OR ~ * NEAR( ' ; DROP TABLE node --` })).toEqual([]);
  });
}
