import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { ministry, openGraph, party, person, topic } from "./small-graph.js";

const LIST = `query ($filter: QuestionSetFilter, $first: Int, $after: String, $last: Int, $before: String, $order: QuestionSetOrder) {
  questionSets(filter: $filter, first: $first, after: $after, last: $last, before: $before, orderBy: $order) {
    totalCount { value exact } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { number } } } }`;

const Cursor = z.string().nullable();
const Page = z.object({
  totalCount: z.object({ value: z.number(), exact: z.boolean() }),
  pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean(), startCursor: Cursor, endCursor: Cursor }),
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ number: z.string() }) })),
});

describe("The list of question sets", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const list = async (variables: object) => {
    const answer = await ask(served, LIST, variables);
    expect(answer.errors).toBeUndefined();
    return Page.parse(answer.data?.questionSets);
  };
  const numbers = async (variables: object): Promise<string[]> => (await list(variables)).edges.map(({ node }) => node.number);

  it("is newest first", async () => {
    expect(await numbers({})).toEqual(["2031Z00080", "2031Z00060", "2031Z00050", "2031Z00070", "2031Z00042", "2030Z00007"]);
  });

  it.each([
    ["a company", { involves: ["company:optivista"] }, ["2031Z00080", "2031Z00042"]],
    ["a single id instead of a list", { involves: "company:optivista" }, ["2031Z00080", "2031Z00042"]],
    ["all of several", { involves: ["company:optivista", "company:kamerazicht"] }, ["2031Z00042"]],
    ["any of several", { involvesAny: ["company:optivista", "company:kamerazicht"] }, ["2031Z00080", "2031Z00050", "2031Z00042"]],
    ["an asker", { asker: person("Bakkers"), answered: { from: "2031-01-01" } }, ["2031Z00042"]],
    ["a party at that date", { party: party("PDA") }, ["2031Z00060", "2031Z00042", "2030Z00007"]],
    ["a ministry", { ministry: ministry("Digitale Zaken") }, ["2031Z00080", "2031Z00050", "2031Z00042"]],
    ["a minister who answered", { minister: person("Smeets"), status: "ANSWERED" }, ["2030Z00007"]],
    ["a company by role", { company: "company:kamerazicht" }, ["2031Z00050", "2031Z00042"]],
    ["an article", { article: "article:www.courant.example/stations" }, ["2031Z00042"]],
    ["a publisher", { publisher: "publisher:de-courant" }, ["2031Z00042"]],
    ["a topic", { topic: [topic("Toezicht")] }, ["2031Z00080", "2031Z00042", "2030Z00007"]],
    ["words of a title", { text: "strand" }, ["2030Z00007"]],
    ["words of a question", { text: "scholen" }, ["2031Z00080"]],
    ["a number as printed", { number: "2031z 00042" }, ["2031Z00042"]],
    ["a parliament by code", { parliament: "xx", number: ["2031Z00042"] }, ["2031Z00042"]],
    ["a parliament by id", { parliament: ["parliament:xx"], number: ["2031Z00042"] }, ["2031Z00042"]],
    ["days, both ends included", { submitted: { from: "2031-03-03", until: "2031-04-01" } }, ["2031Z00050", "2031Z00070"]],
    ["several statuses", { status: ["LATE", "WITHDRAWN"] }, ["2031Z00060", "2031Z00070"]],
    ["a language", { language: "EN" }, ["2031Z00042"]],
    ["either of two", { or: [{ text: "drones" }, { company: "company:kamerazicht" }] }, ["2031Z00050", "2031Z00042", "2030Z00007"]],
    ["what is left out", { topic: topic("Toezicht"), not: { party: party("PDA") } }, ["2031Z00080"]],
    ["an empty list of alternatives", { involvesAny: [] }, []],
    ["no alternatives", { or: [] }, []],
    ["everything", { and: [], submitted: {} }, ["2031Z00080", "2031Z00060", "2031Z00050", "2031Z00070", "2031Z00042", "2030Z00007"]],
  ])("is narrowed by %s", async (_, filter, expected) => {
    expect(await numbers({ filter })).toEqual(expected);
  });

  it("is walked forwards in pages", async () => {
    const first = await list({ first: 4 });
    expect(first).toMatchObject({ totalCount: { value: 6, exact: true }, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const second = await list({ first: 4, after: first.pageInfo.endCursor });
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(await numbers({ first: 4, after: first.pageInfo.endCursor })).toEqual(["2031Z00042", "2030Z00007"]);
  });

  it("is walked backwards in pages", async () => {
    const last = await list({ last: 2 });
    expect(last.edges.map(({ node }) => node.number)).toEqual(["2031Z00042", "2030Z00007"]);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(await numbers({ last: 3, before: last.pageInfo.startCursor })).toEqual(["2031Z00060", "2031Z00050", "2031Z00070"]);
  });

  it("may be ordered by the day of the answer, sets without one last", async () => {
    expect((await numbers({ order: { field: "ANSWERED", direction: "ASC" } })).slice(0, 2)).toEqual(["2030Z00007", "2031Z00042"]);
  });

  it("gives an empty page for first: 0", async () => {
    expect(await list({ first: 0 })).toMatchObject({
      edges: [],
      totalCount: { value: 6 },
      pageInfo: { startCursor: null, endCursor: null },
    });
  });

  it.each([{ first: 101 }, { first: -1 }, { last: 101 }, { first: 2_147_483_647 }, { first: null }, { first: 1, last: 1 }])(
    "refuses %j",
    async (page) => {
      const answer = await ask(served, LIST, page);
      expect([answer.status, codesOf(answer)]).toEqual([400, ["BAD_USER_INPUT"]]);
    },
  );

  it.each([
    ["changed", (cursor: string) => `${cursor.slice(0, -2)}AA`],
    ["made up", () => "bm9uc2Vuc2U"],
    ["empty", () => ""],
    ["not base64", () => "'); DROP TABLE node; --"],
  ])("refuses a cursor that was %s", async (_, tamper) => {
    const { edges } = await list({ first: 1 });
    expect(codesOf(await ask(served, LIST, { first: 1, after: tamper(edges[0]?.cursor ?? "") }))).toEqual(["CURSOR_INVALID"]);
  });

  it("refuses a cursor of a list in another order", async () => {
    const { edges } = await list({ first: 1 });
    const answer = await ask(served, LIST, { first: 1, after: edges[0]?.cursor, order: { field: "ANSWERED" } });
    expect(codesOf(answer)).toEqual(["CURSOR_INVALID"]);
  });

  it("names the groups of a facet in the language asked for", async () => {
    const of = async (label: string) => {
      const { data } = await ask(served, `{ questionSets { facets(kinds: [TOPIC], first: 1) { buckets { label: ${label} } } } }`);
      return data?.questionSets?.facets?.[0]?.buckets?.[0]?.label;
    };
    expect([await of("label"), await of("label(lang: EN)")]).toEqual(["Toezicht", "Toezicht (en)"]);
  });

  it("counts facets over the whole selection, not the page", async () => {
    const { data } = await ask(
      served,
      `{ questionSets(first: 1, filter: { submitted: { from: "2031-01-01" } }) {
      facets(kinds: [PARTY, YEAR, STATUS, LANGUAGE], first: 2) { kind buckets { key label count entity { id name } } } } }`,
    );
    const facets = data?.questionSets?.facets;
    expect(facets?.[0]).toEqual({
      kind: "PARTY",
      buckets: [
        { key: party("VVH"), label: "VVH", count: 3, entity: { id: party("VVH"), name: "VVH" } },
        { key: party("PDA"), label: "PDA", count: 2, entity: { id: party("PDA"), name: "PDA" } },
      ],
    });
    expect(facets?.[1]?.buckets).toEqual([{ key: "2031", label: "2031", count: 5, entity: null }]);
    expect(facets?.[2]?.buckets).toHaveLength(2);
    expect(facets?.[3]?.buckets).toMatchObject([
      { key: "NL", count: 5 },
      { key: "EN", count: 1 },
    ]);
  });

  it("refuses filters that nest too deep or hold too much", async () => {
    const nested = (depth: number): object => (depth === 0 ? { text: "a" } : { not: nested(depth - 1) });
    expect((await ask(served, LIST, { filter: nested(3) })).status).toBe(200);
    expect(codesOf(await ask(served, LIST, { filter: nested(4) }))).toEqual(["BAD_USER_INPUT"]);
    const wide = (count: number) => ({ or: Array.from({ length: count }, (_, index) => ({ text: `woord${index}` })) });
    expect((await ask(served, LIST, { filter: wide(50) })).status).toBe(200);
    expect(codesOf(await ask(served, LIST, { filter: wide(51) }))).toEqual(["BAD_USER_INPUT"]);
  });
});
