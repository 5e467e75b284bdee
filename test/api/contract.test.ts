import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import { readTypeDefs } from "../../src/api/type-defs.js";
import type { GraphStore } from "../../src/store/store.js";
import { describeWhen } from "../when.js";
import { ask, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph, person, setId } from "./small-graph.js";

const FOLDER = fileURLToPath(new URL("../../../shared/contract/operations/", import.meta.url));

/** All of them, with variables that find something. */
const OPERATIONS: readonly (readonly [name: string, variables: object])[] = [
  ["question-set", { number: "2031Z 00042" }],
  ["question-sets", { filter: { involves: ["company:optivista"], submitted: { from: "2031-01-01", until: "2031-12-31" } } }],
  ["person", { id: person("Vermeulen") }],
  ["company", { id: "company:optivista" }],
  ["lists", {}],
  ["search", { text: "camera" }],
  ["entity-history", { ids: ["company:optivista", "company:unknown"] }],
  ["neighbourhood", { ids: [setId("2031Z00042")] }],
  ["collection", {}],
  ["together", { id: "company:optivista", kind: "MEMBER" }],
  ["topics-over-time", { topics: ["topic:toezicht"], from: "2030-11-01", until: "2031-05-31" }],
  ["crosstab", {}],
  ["network", { minWeight: 1 }],
  ["paths", { from: person("Bakkers"), to: "company:optivista" }],
  ["response-times", {}],
  ["similar", { text: "Camera's op stations" }],
  ["changes", {}],
];

describeWhen(existsSync(FOLDER), "the contract's operations are not beside the project", "The operations of the contract", () => {
  const read = (name: string) => readFileSync(`${FOLDER}${name}.graphql`, "utf8");
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

  it.each(OPERATIONS)("%s fits the schema", (name) => {
    expect(validate(buildSchema(readTypeDefs()), parse(read(name)))).toEqual([]);
  });

  it.each(OPERATIONS)("%s runs unchanged and finds something", async (name, variables) => {
    const answer = await ask(served, read(name), variables);
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
    expect(Object.values(answer.data ?? {}).filter((value) => value === null || value === undefined)).toEqual([]);
  });

  it.each([
    ["questionSet", "question-set", { number: "2031Z99999" }],
    ["person", "person", { id: person("Niemand") }],
    ["company", "company", { id: "company:niets" }],
  ])("%s is null for what is unknown", async (field, name, variables) => {
    expect((await ask(served, read(name), variables)).data).toEqual({ [field]: null });
  });
});
