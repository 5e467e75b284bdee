import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

const MIX = [
  "{ questionSets { nodes { number title } } }",
  "{ network(minWeight: 1) { nodes { count } } }",
  "{ nothing }",
  '{ company(id: "x") { name } }',
];
const DESCRIPTORS = "/proc/self/fd";
/** Bytes of the heap after garbage is collected; the client is in the same process. */
const MAY_GROW = 10_000_000;
/** Bytes: what the cache of registered queries may hold, with what lies around it. */
const ROOM = 60_000_000;

describe("A server that is asked for long", () => {
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

  const post = async (body: object) => {
    const response = await fetch(`${served.url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const tenAtOnce = async (count: number, ask: (index: number) => Promise<void>) => {
    for (let from = 0; from < count; from += 10) await Promise.all(Array.from({ length: 10 }, (_, offset) => ask(from + offset)));
  };

  it("keeps its memory and its files as they were, and answers all alike", async () => {
    const statuses = new Set<number>();
    const round = () => tenAtOnce(400, async (index) => void statuses.add((await post({ query: MIX[index % MIX.length] })).status));
    await round();
    const [memory, files] = [heldMemory(), openFiles()];
    await round();
    await round();
    expect(heldMemory() - memory).toBeLessThan(MAY_GROW);
    expect(openFiles() - files).toBeLessThan(10);
    expect([...statuses].sort()).toEqual([200, 400]);
  });

  it("remembers of a hundred megabytes of registered queries no more than it has room for", async () => {
    const register = async (index: number) => {
      const query = `{ __typename } # ${index} ${"x".repeat(100_000)}`;
      const sha256Hash = createHash("sha256").update(query).digest("hex");
      expect((await post({ query, extensions: { persistedQuery: { version: 1, sha256Hash } } })).status).toBe(200);
    };
    const memory = heldMemory();
    await tenAtOnce(1_000, register);
    expect(heldMemory() - memory).toBeLessThan(ROOM);
  });
});

const openFiles = (): number => (existsSync(DESCRIPTORS) ? readdirSync(DESCRIPTORS).length : 0);

function heldMemory(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
