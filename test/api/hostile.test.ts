import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

const TEXTS = [
  "Robby' WITH true as ignored MATCH (n) DETACH DELETE n //",
  "'; DROP TABLE node; --",
  "*",
  "*:*",
  "a~",
  "field:x",
  '"(',
  "\\",
  "/.*/",
  "NEAR(a b)",
  "a AND",
  "OR",
  "^a",
  "`",
  "\u0000",
  "\u202egnirts",
  "{{7*7}}",
  "%' OR 1=1",
  "ǅ",
  "𝒶",
  " ",
  "",
];

const everywhere = `query ($text: String!, $id: ID!) {
  search(text: $text) { totalCount { value } } node(id: $id) { id } nodes(ids: [$id]) { id } bySet: questionSet(number: $text) { id } questionSet(id: $id) { id }
  company(id: $id) { id } questions(filter: { text: $text }) { nodes { id } } companies(filter: { text: $text }) { nodes { id } }
  questionSets(filter: { or: [{ text: $text }, { involves: [$id] }, { number: [$text] }, { parliament: [$id] }] }) { nodes { id } facets { kind } }
  neighbourhood(ids: [$id]) { nodes { id } } }`;

describe("Hostile input", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
    served = await serveForTest(store);
    await ask(served, everywhere, { text: "warm", id: "company:warm" });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  it.each([...TEXTS, "company:", "company:x".repeat(500), "question-set:nl/../../x"])("is a text like any other: %j", async (text) => {
    const started = performance.now();
    const answer = await ask(served, everywhere, { text: text.slice(0, 1_000), id: text });
    expect(codesOf(answer).filter((code) => code !== "BAD_USER_INPUT")).toEqual([]);
    expect(performance.now() - started).toBeLessThan(500);
    expect(answer.data?.node).toBeNull();
    expect(answer.data?.nodes).toEqual([null]);
  });

  it("leaves everything where it was", async () => {
    const { data } = await ask(served, "{ meta { counts { kind count } } }");
    expect(data?.meta?.counts).toContainEqual({ kind: "QUESTION_SET", count: PAPERS.length });
  });

  it("cannot name what no enum holds", async () => {
    for (const query of [
      "{ questionSets(orderBy: { field: `x` }) { nodes { id } } }",
      "{ entities(kind: ADMIN) { nodes { id } } }",
      '{ neighbourhood(ids: [], edgeTypes: ["X\\u0060"]) { truncated } }',
    ]) {
      expect((await ask(served, query)).status).toBe(400);
    }
  });

  it("keeps the order and the gaps of what is asked for in bulk", async () => {
    const ids = ["company:optivista", "nonsense", "company:optivista", "company:unknown", "x".repeat(10_000), "company:kamerazicht"];
    const { data } = await ask(served, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(data?.nodes).toEqual([
      { id: "company:optivista" },
      null,
      { id: "company:optivista" },
      null,
      null,
      { id: "company:kamerazicht" },
    ]);
  });
});
