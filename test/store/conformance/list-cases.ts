import { expect, it } from "vitest";
import type { Order, PageRequest, Selection } from "../../../src/store/reads.js";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, listed, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { paper, questionId, setId } from "../paper-batch.js";

const DATED = [
  ["1", "2031-01-02"],
  ["2", null],
  ["3", "2031-03-01"],
  ["4", "2031-01-02"],
  ["5", "2030-01-01"],
  ["6", null],
] as const;
const dated = (open: Open) =>
  open().then((store) =>
    filled(store, ...DATED.map(([set, submitted]) => paper({ set, submitted, answered: submitted, questions: [{ text: "Camera?" }, {}] }))),
  );
const numbers = (ids: readonly string[]) => ids.map((id) => id.replace("question-set:xx/", "")).join("");
const by = (field: Order["field"], direction: Order["direction"]): Order => ({ field, direction });

/** All pages of a list, forwards or backwards. */
async function walked(store: GraphStore, selection: Omit<Selection, "today">, size: number, backward = false): Promise<string[]> {
  const ids: string[] = [];
  let page: PageRequest = backward ? { last: size } : { first: size };
  for (let turn = 0; turn < 50; turn += 1) {
    const { items, hasNext, hasPrevious } = await store.list({ today: TODAY, ...selection }, page);
    const found = items.map(({ item }) => item.id);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    if (!(backward ? hasPrevious : hasNext)) return ids;
    const edge = (backward ? items[0] : items.at(-1))?.position ?? "";
    page = backward ? { last: size, before: edge } : { first: size, after: edge };
  }
  throw new Error("The list has no end.");
}

export function listCases(open: Open): void {
  it("lists sets newest first, undated last, ties by id", async () => {
    expect(numbers(await listed(await dated(open), { kind: "QuestionSet" }))).toBe("314526");
  });

  it("lists sets oldest first, undated last all the same", async () => {
    expect(numbers(await listed(await dated(open), { kind: "QuestionSet", order: by("date", "ascending") }))).toBe("514326");
    expect(numbers(await listed(await dated(open), { kind: "QuestionSet", order: by("answered", "ascending") }))).toBe("514326");
  });

  it.each(["ascending", "descending"] as const)("walks %s pages forwards and backwards over every row once", async (direction) => {
    const store = await dated(open);
    const selection = { kind: "QuestionSet", order: by("date", direction) } as const;
    const all = await listed(store, selection);
    for (const size of [1, 2, 3, 10]) {
      expect(await walked(store, selection, size)).toEqual(all);
      expect(await walked(store, selection, size, true)).toEqual(all);
    }
  });

  it("says whether there is more on either side", async () => {
    const store = await dated(open);
    const first = await store.list({ kind: "QuestionSet", today: TODAY }, { first: 2 });
    const rest = await store.list({ kind: "QuestionSet", today: TODAY }, { first: 4, after: first.items[1]?.position ?? "" });
    expect([first.hasPrevious, first.hasNext, rest.hasPrevious, rest.hasNext]).toEqual([false, true, true, false]);
  });

  it("neither repeats nor loses rows when sets come and go between pages", async () => {
    const store = await dated(open);
    const first = await store.list({ kind: "QuestionSet", today: TODAY }, { first: 3 });
    await store.apply([paper({ set: "7", submitted: "2031-04-01" }), paper({ set: "8", submitted: "2030-06-01" })]);
    await store.forget(["document:xx/4/txt", "document:xx/1/txt"]);
    const next = await listed(store, { kind: "QuestionSet" }, { first: 10, after: first.items[2]?.position ?? "" });
    expect(numbers(next)).toBe("8526");
  });

  it("refuses a position of another list, and one that was tampered with", async () => {
    const store = await dated(open);
    const { items } = await store.list({ kind: "QuestionSet", today: TODAY }, { first: 1 });
    const position = items[0]?.position ?? "";
    const refused = (selection: Omit<Selection, "today">, after: string) =>
      expect(listed(store, selection, { after })).rejects.toMatchObject({ code: "POSITION_INVALID" });
    await refused({ kind: "Question" }, position);
    await refused({ kind: "QuestionSet", order: by("date", "ascending") }, position);
    await refused({ kind: "QuestionSet" }, `x${position}`);
    await refused({ kind: "QuestionSet" }, "");
    await refused({ kind: "QuestionSet" }, "MATCH (n) DETACH DELETE n");
  });

  it("gives nothing for a page of none, and knows that there is more", async () => {
    const page = await (await dated(open)).list({ kind: "QuestionSet", today: TODAY }, { first: 0 });
    expect([page.items, page.hasNext]).toEqual([[], true]);
  });

  it("lists questions by the date of their set, then as printed", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", questions: Array.from({ length: 11 }, () => ({})) }),
      paper({ set: "2", submitted: "2031-02-01", questions: [{}] }),
    );
    expect(await listed(store, { kind: "Question" }, { first: 4 })).toEqual([
      questionId("2", 1),
      questionId("1", 1),
      questionId("1", 2),
      questionId("1", 3),
    ]);
    expect((await listed(store, { kind: "Question" })).at(-1)).toBe(questionId("1", 11));
    expect(await walked(store, { kind: "Question" }, 5)).toEqual(await listed(store, { kind: "Question" }));
  });

  it("finds questions by their own words, not by those of their set", async () => {
    const store = await dated(open);
    const all = await listed(store, { kind: "Question", where: { text: "camera" } });
    expect(all).toEqual(["3", "1", "4", "5", "2", "6"].map((set) => questionId(set, 1)));
    expect(await walked(store, { kind: "Question", where: { text: "camera" } }, 2, true)).toEqual(all);
    expect(await listed(store, { kind: "Question", where: { text: "titel" } })).toEqual([]);
  });

  it("chooses questions by what is true of their set", async () => {
    const store = await dated(open);
    expect(await listed(store, { kind: "Question", where: { date: "submitted", from: "2031-02-01" } })).toEqual([
      questionId("3", 1),
      questionId("3", 2),
    ]);
    expect(await listed(store, { kind: "Question", where: { id: [questionId("5", 2), setId("5")] } })).toEqual([questionId("5", 2)]);
  });

  it("follows a question whose set gets another date", async () => {
    const store = await dated(open);
    await store.apply([paper({ set: "5", submitted: "2031-05-05", questions: [{ text: "Camera?" }, {}] })]);
    expect((await listed(store, { kind: "Question", where: { text: "camera" } }))[0]).toBe(questionId("5", 1));
  });

  it("lists answers, notices and documents too", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", questions: [{}], answers: [{ to: [1], text: "Zeker wel" }], notice: "DELAY" }),
    );
    expect(await listed(store, { kind: "Answer" })).toEqual(["answer:xx/1/1"]);
    expect(await listed(store, { kind: "Answer", where: { and: [{ text: "zeker" }, { date: "submitted", from: "2031-01-01" }] } })).toEqual(
      ["answer:xx/1/1"],
    );
    expect(await listed(store, { kind: "Notice" })).toEqual(["notice:xx/1"]);
    expect(await listed(store, { kind: "Document" })).toEqual([]);
  });

  it("counts exactly up to a cap", async () => {
    const store = await dated(open);
    expect(await store.count({ kind: "QuestionSet", today: TODAY }, 6)).toEqual({ value: 6, exact: true });
    expect(await store.count({ kind: "QuestionSet", today: TODAY }, 5)).toEqual({ value: 5, exact: false });
    expect(await store.count({ kind: "Question", where: { text: "camera" }, today: TODAY }, 100)).toEqual({ value: 6, exact: true });
  });

  it("orders ids as UTF-16 does, astral characters before the last of the basic plane", async () => {
    const ids = ["company:\u{1F600}", "company:\uFF01", "company:z"];
    const store = await filled(await open(), paper({ set: "1", mentions: ids }));
    expect(await listed(store, { kind: "Company", order: by("questionSets", "descending") })).toEqual([...ids].sort());
  });
}
