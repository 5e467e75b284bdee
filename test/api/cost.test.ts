import fc from "fast-check";
import { buildSchema, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkedCost } from "../../src/api/limits/cost.js";
import type { Served } from "../../src/api/server.js";
import { readTypeDefs } from "../../src/api/type-defs.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

const size = fc.integer({ min: 1, max: 100 });
const page = fc.oneof(
  size.map((n) => `first: ${n}`),
  size.map((n) => `last: ${n}`),
);
const evidence = fc.integer({ min: 1, max: 5 }).map((n) => `evidence(first: ${n}) { quote document { id } }`);
const choice = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts.map((part) => fc.option(part))).map((chosen) => ["__typename", ...chosen.filter((part) => part !== null)].join(" "));

const mentions = fc.tuple(page, evidence).map(([at, proof]) => `mentions(${at}) { nodes { entity { id } ${proof} } }`);
const topics = evidence.map((proof) => `topics { topic { id name } ${proof} }`);
const answers = fc.constant("answers { id questions { number } givenBy { person { id } office { id } } }");
const citations = fc.constant("citations { footnote article { id publisher { id } } }");
const questions = fc
  .tuple(page, choice(mentions, topics, answers, citations))
  .map(([at, inside]) => `questions(${at}) { totalCount { value } nodes { ${inside} } }`);
const askers = evidence.map((proof) => `askers { person { id memberships { party { id } } } party { id } ${proof} }`);
const set = choice(askers, questions, topics, mentions, fc.constant("documents { id }"), fc.constant("notices { id }"));
const query = fc.tuple(page, set).map(([at, inside]) => `{ questionSets(${at}) { pageInfo { endCursor } nodes { ${inside} } } }`);

/** Every object in an answer but those that come once with their list. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + objectsIn(each), 0);
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.entries(value).filter(([name]) => name !== "pageInfo" && name !== "totalCount");
  return inside.reduce((sum, [, each]) => sum + objectsIn(each), 1);
}

describe("The cost of a query", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
    served = await serveForTest(store, { limits: { cost: Number.MAX_SAFE_INTEGER } });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  it("is never less than the objects that come back", async () => {
    const schema = buildSchema(readTypeDefs());
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const cost = checkedCost({ schema, document: parse(text), operationName: null, variables: {} }, Number.MAX_SAFE_INTEGER);
        const answer = await ask(served, text);
        expect(answer.errors).toBeUndefined();
        expect(cost).toBeGreaterThanOrEqual(objectsIn(answer.data) - 1); // the answer itself is no object of the query
      }),
      { numRuns: 60 },
    );
  });
});
