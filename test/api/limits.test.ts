import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

describe("The limits of a request", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS.slice(0, 2));
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const verdict = async (query: string, variables: object = {}) => {
    const answer = await ask(served, query, variables);
    return [answer.status, ...new Set(codesOf(answer))];
  };

  /** `levels` fields inside one another. */
  const deep = (levels: number): string =>
    `{ topic(id: "topic:toezicht") ${"{ broader ".repeat(levels - 2)}{ id }${" }".repeat(levels - 2)} }`;

  it("lets a query be 12 fields deep", async () => {
    expect(await verdict(deep(12))).toEqual([200]);
    expect(await verdict(deep(13))).toEqual([400, "QUERY_TOO_DEEP"]);
  });

  it("counts depth through fragments, whatever they are called and however often they are spread", async () => {
    const start = '{ topic(id: "topic:toezicht") { ...__schema broader { ...__schema } } }';
    const fragment = (levels: number) => `fragment __schema on Topic { ${"broader { ".repeat(levels)}id${" }".repeat(levels)} }`;
    expect(await verdict(`${start} ${fragment(9)}`)).toEqual([200]);
    expect(await verdict(`${start} ${fragment(10)}`)).toEqual([400, "QUERY_TOO_DEEP"]);
  });

  it("lets the standard introspection query through", async () => {
    expect(await verdict(getIntrospectionQuery())).toEqual([200]);
  });

  it("refuses fragments in a circle and fragments that double, at once", async () => {
    const started = performance.now();
    expect(
      await verdict('{ topic(id: "topic:a") { ...A } } fragment A on Topic { broader { ...B } } fragment B on Topic { broader { ...A } }'),
    ).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    const bomb = Array.from({ length: 20 }, (_, index) => `fragment F${index} on Topic { ...F${index + 1} ...F${index + 1} }`).join(" ");
    expect(await verdict(`{ topic(id: "topic:a") { ...F0 } } ${bomb} fragment F20 on Topic { id }`)).toEqual([
      400,
      "MAX_RECURSIVE_SELECTIONS",
    ]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it("refuses the 21st alias and the 2,001st token", async () => {
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(" ")} }`;
    expect(await verdict(aliases(20))).toEqual([200]);
    expect(await verdict(aliases(21))).toEqual([400, "TOO_MANY_ALIASES"]);
    expect(await verdict(`{ ${"__typename ".repeat(2_000)} }`)).toEqual([400, "GRAPHQL_PARSE_FAILED"]);
  });

  it.each([
    ["a literal", "{ questionSets(first: 1000000000) { nodes { id } } }", {}],
    ["a variable", "query ($n: Int) { questionSets(first: $n) { nodes { id } } }", { n: 1e9 }],
    ["a default", "query ($n: Int = 1000000000) { questionSets(first: $n) { nodes { id } } }", {}],
    ["a size of a facet", "{ questionSets { facets(first: 1000000000) { kind } } }", {}],
    ["a size of evidence", '{ questionSet(id: "a") { askers { evidence(first: 101) { quote } } } }', {}],
    ["a negative size", "{ questionSets(first: -1) { nodes { id } } }", {}],
    ["null", "{ questionSets(first: null) { nodes { id } } }", {}],
    ["a size of companions", '{ company(id: "company:optivista") { together(kind: TOPIC, first: 101) { count } } }', {}],
    ["101 ids", "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: Array.from({ length: 101 }, (_, index) => `company:${index}`) }],
    ["a depth of 4", 'query { neighbourhood(ids: ["company:optivista"], depth: 4) { truncated } }', {}],
    ["2,001 nodes", 'query { neighbourhood(ids: ["company:optivista"], maxNodes: 2001) { truncated } }', {}],
    ["a long text", "query ($text: String!) { search(text: $text) { nodes { id } } }", { text: "a OR ".repeat(2_000) }],
    ["a number as text", "query ($n: Int) { questionSets(first: $n) { nodes { id } } }", { n: "10" }],
  ])("refuses %s before anything is read", async (_, query, variables) => {
    expect(await verdict(query, variables)).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("counts objects with variables, and nothing that is left out", async () => {
    const query = `query ($n: Int!, $with: Boolean!) { questionSets(first: $n) { nodes { questions(first: $n) @include(if: $with) { nodes { mentions(first: $n) { nodes { entity { id } } } } } } } }`;
    expect(await verdict(query, { n: 10, with: true })).toEqual([200]);
    expect(await verdict(query, { n: 100, with: true })).toEqual([400, "QUERY_TOO_COSTLY"]);
    expect(await verdict(query, { n: 100, with: false })).toEqual([200]);
  });

  it("charges what a directive leaves in, whether by a literal or by a variable", async () => {
    const costOf = async (query: string, variables: object = {}) => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(`${served.url}graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
      return ((await response.json()) as { extensions: { cost: number } }).extensions.cost;
    };
    const sets = (more: string, variables = "") => `query ${variables} { questionSets(first: 5) { nodes { id ${more} } } }`;
    const inside = "{ nodes { id } }";
    const [without, whole] = [await costOf(sets("")), await costOf(sets(`questions ${inside}`))];
    expect(whole).toBeGreaterThan(without);
    for (const [directive, leavesIn] of [
      ["include", true],
      ["skip", false],
    ] as const) {
      for (const value of [true, false]) {
        const expected = value === leavesIn ? whole : without;
        expect(await costOf(sets(`questions @${directive}(if: ${value}) ${inside}`))).toBe(expected);
        expect(await costOf(sets(`questions @${directive}(if: $with) ${inside}`, "($with: Boolean!)"), { with: value })).toBe(expected);
      }
    }
  });

  it("counts a neighbourhood by its most nodes", async () => {
    const query = `query ($ids: [ID!]!, $n: Int) { neighbourhood(ids: $ids, maxNodes: $n) {
      nodes { degrees { type } node { ... on QuestionSet { questions(first: 10) { nodes { id } } } } } } }`;
    expect(await verdict(query, { ids: ["company:optivista"], n: 500 })).toEqual([200]);
    expect(await verdict(query, { ids: ["company:optivista"], n: 2_000 })).toEqual([400, "QUERY_TOO_COSTLY"]);
  });

  it("takes null, and a variable left out, for the argument's default", async () => {
    const query = "query ($w: Int, $n: Int) { network(minWeight: $w, maxNodes: $n) { nodes { count } edges { weight } } }";
    expect(await verdict(query)).toEqual([200]);
    expect(await verdict(query, { w: null, n: null })).toEqual([200]);
    const costly = `query ($n: Int) { network(maxNodes: $n) { nodes { entity { id questionSets(first: 100) { nodes { id } } } } } }`;
    expect(await verdict(costly, { n: 10 })).toEqual([200]);
    expect(await verdict(costly, { n: null })).toEqual([400, "QUERY_TOO_COSTLY"]);
    expect(await verdict(costly)).toEqual([400, "QUERY_TOO_COSTLY"]);
  });

  it("does not let an empty page hide what is inside", async () => {
    const inside = "nodes { questions(first: 100) { nodes { mentions(first: 100) { nodes { evidence(first: 100) { quote } } } } } }";
    expect(await verdict(`{ questionSets(first: 0) { ${inside} } }`)).toEqual([400, "QUERY_TOO_COSTLY"]);
  });

  it("names ten faults of a broken query at most", async () => {
    const answer = await ask(served, `{ ${Array.from({ length: 101 }, (_, index) => `nothing${index}`).join(" ")} }`);
    expect(answer.status).toBe(400);
    expect(answer.errors?.length).toBeLessThanOrEqual(11);
  });

  it("refuses answers that are too long", async () => {
    const tight = await serveForTest(store, { limits: { responseLength: 200 } });
    const answer = await ask(tight, "{ __schema { types { name } } }");
    await tight.close();
    expect([answer.status, ...codesOf(answer)]).toEqual([400, "RESPONSE_TOO_LARGE"]);
  });
});
