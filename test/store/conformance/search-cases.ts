import { expect, it } from "vitest";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, found } from "../asking.js";
import type { Open } from "../conformance.js";
import { answerId, node, paper, questionId, setId } from "../paper-batch.js";

const PAPERS = [
  paper({
    set: "2031Z1",
    title: "Optivista en de camera's",
    submitted: "2031-01-10",
    questions: [{ text: "Kent u dit bedrijf?", mentions: ["company:optivista"] }],
    answers: [{ to: [1], text: "Ja, Optivista levert camera’s." }],
    nodes: [node("company:optivista", { name: { nl: "Optivista", en: "Optivista Group" }, aliases: ["Optische Vista"] })],
  }),
  paper({
    set: "2031Z2",
    title: "Toezicht",
    submitted: "2031-02-10",
    mentions: ["company:optivista"],
    questions: [{ text: "Gebruikt u camera's van Optivista Zorg?", mentions: ["company:optivista-zorg"] }],
  }),
];
const store = async (open: Open): Promise<GraphStore> => filled(await open(), ...PAPERS);
const highlightOf = async (open: Open, text: string, id: string) => {
  const { items } = await (await store(open)).search({ text, page: {}, cap: 10 });
  return items.find(({ item }) => item.node.id === id)?.item.highlight;
};

export function searchCases(open: Open): void {
  it("puts whole names before words in names, these before titles, and these before questions and answers", async () => {
    expect(await found(await store(open), "optivista")).toEqual([
      "company:optivista",
      "company:optivista-zorg",
      setId("2031Z1"),
      setId("2031Z2"),
      questionId("2031Z2", 1),
      answerId("2031Z1", 1),
    ]);
  });

  it("gives a score that falls with the tiers", async () => {
    const { items } = await (await store(open)).search({ text: "optivista", page: {}, cap: 10 });
    const scores = items.map(({ item }) => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it("finds aliases, accents and case aside", async () => {
    expect((await found(await store(open), "ÖPTISCHE vista"))[0]).toBe("company:optivista");
  });

  it("finds by the beginning of the last word", async () => {
    expect(await found(await store(open), "opti", { kinds: ["Company"] })).toEqual(["company:optivista", "company:optivista-zorg"]);
    expect(await found(await store(open), "o", { kinds: ["Company"] })).toEqual(["company:optivista", "company:optivista-zorg"]);
    expect(await found(await store(open), "gebruikt came", { kinds: ["Question"] })).toEqual([questionId("2031Z2", 1)]);
    expect(await found(await store(open), "opti zorg", { kinds: ["Company"] })).toEqual([]);
  });

  it("meets other forms of a word, in Dutch and in English", async () => {
    expect(await found(await store(open), "bedrijven", { kinds: ["Question"] })).toEqual([questionId("2031Z1", 1)]);
    expect(await found(await store(open), "groups", { kinds: ["Company"] })).toEqual(["company:optivista"]);
  });

  it("finds a set by all of its words together, by its number, and by its number with a blank", async () => {
    expect(await found(await store(open), "toezicht camera", { kinds: ["QuestionSet"] })).toEqual([setId("2031Z2")]);
    expect((await found(await store(open), "2031Z2"))[0]).toBe(setId("2031Z2"));
    expect((await found(await store(open), "2031z 2"))[0]).toBe(setId("2031Z2"));
  });

  it("chooses by kind, and persons by role", async () => {
    const people = await filled(
      await open(),
      paper({ set: "1", askers: ["person:xx/jansen-lid"], questions: [{}], answers: [{ to: [1], by: "person:xx/jansen-minister" }] }),
    );
    expect(await found(people, "jansen", { kinds: ["Member"] })).toEqual(["person:xx/jansen-lid"]);
    expect(await found(people, "jansen", { kinds: ["Minister"] })).toEqual(["person:xx/jansen-minister"]);
    expect(await found(people, "jansen", { kinds: ["Person"] })).toHaveLength(2);
    expect(await found(people, "jansen", { kinds: ["Company"] })).toEqual([]);
  });

  it("counts what it finds, in all and by kind, up to the cap", async () => {
    const result = await (await store(open)).search({ text: "optivista", page: { first: 1 }, cap: 100 });
    expect(result.total).toEqual({ value: 6, exact: true });
    expect(Object.fromEntries(result.kinds.map(({ kind, count }) => [kind, count]))).toEqual({
      Company: 2,
      QuestionSet: 2,
      Question: 1,
      Answer: 1,
    });
    expect((await (await store(open)).search({ text: "optivista", page: { first: 1 }, cap: 3 })).total).toEqual({ value: 3, exact: false });
  });

  it("walks its hits page by page, forwards and backwards, each once", async () => {
    const searching = await store(open);
    const all = await found(searching, "optivista");
    const forwards: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 10; turn += 1) {
      const page = await searching.search({ text: "optivista", page: { first: 2, ...(after && { after }) }, cap: 10 });
      forwards.push(...page.items.map(({ item }) => item.node.id));
      after = page.items.at(-1)?.position;
      if (!page.hasNext) break;
    }
    expect(forwards).toEqual(all);
    const back = await searching.search({ text: "optivista", page: { last: 3, before: after ?? "" }, cap: 10 });
    expect(back.items.map(({ item }) => item.node.id)).toEqual(all.slice(2, 5));
  });

  it("marks the words where they stand, in UTF-16 units of the text as it is", async () => {
    expect(await highlightOf(open, "CAMERA optivista", answerId("2031Z1", 1))).toEqual({
      field: "text",
      text: "Ja, Optivista levert camera’s.",
      ranges: [
        { start: 4, end: 13 },
        { start: 21, end: 27 },
      ],
    });
    expect(await highlightOf(open, "optis", "company:optivista")).toEqual({
      field: "aliases",
      text: "Optische Vista",
      ranges: [{ start: 0, end: 8 }],
    });
  });

  it("marks in the text of a set, or in what is said in it", async () => {
    expect(await highlightOf(open, "camera", setId("2031Z1"))).toMatchObject({ field: "title", ranges: [{ start: 16, end: 22 }] });
    expect(await highlightOf(open, "gebruikt", setId("2031Z2"))).toMatchObject({
      field: "text",
      text: "Gebruikt u camera's van Optivista Zorg?",
      ranges: [{ start: 0, end: 8 }],
    });
  });

  it("finds nothing where no word is asked for", async () => {
    const result = await (await store(open)).search({ text: " ?! ", page: { first: 5 }, cap: 10 });
    expect(result).toMatchObject({ items: [], total: { value: 0, exact: true }, kinds: [] });
  });

  it("no longer finds what was forgotten", async () => {
    const searching = await store(open);
    await searching.forget(["document:xx/2031Z2/txt"]);
    expect(await found(searching, "gebruikt")).toEqual([]);
    expect(await found(searching, "zorg")).toEqual([]);
  });
}
