import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../src/api/log.js";
import { createMetrics } from "../../src/api/metrics.js";
import type { GraphStore } from "../../src/store/store.js";
import { StoreError } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { application, openGraph } from "./small-graph.js";
import { watched } from "./watched.js";

const SETS = "{ questionSets { nodes { number } } }";
const post = (url: string, query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query }) });

describe("The server in operation", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
  });
  afterAll(() => store.close());

  it("tells what an operation costs", async () => {
    const served = await serveForTest(store);
    const answer = (await (await post(served.url, "{ questionSets(first: 7) { nodes { id } } }")).json()) as { extensions: unknown };
    await served.close();
    expect(answer.extensions).toEqual({ cost: 14 });
  });

  it("counts requests, times, errors and reads for Prometheus, in few series whatever clients send", async () => {
    const served = await serveForTest(store);
    await ask(served, SETS);
    await ask(served, "{ nothing }");
    for (let at = 0; at < 30; at++) await fetch(`${served.url}x${at}/y${at}`);
    const response = await fetch(`${served.url}metrics`);
    const text = await response.text();
    await served.close();
    expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(text).toContain('interpel_requests_total{route="graphql",status="2xx"} 1\n');
    expect(text).toContain('interpel_requests_total{route="page",status="4xx"} 30\n');
    expect(text).toContain('interpel_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1\n');
    expect(text).toContain('interpel_store_read_seconds_count{read="list"} 1\n');
    expect(text).toContain('interpel_nodes{kind="QuestionSet"} 6\n');
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/mu);
    const lines = text.trim().split("\n");
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^{}]*\})? \S+)$/u);
  });

  it("fills each bucket of a histogram with all that is below its bound", () => {
    const metrics = createMetrics();
    for (const seconds of [0.0004, 0.02, 20]) metrics.add("interpel_request_seconds", ['gra"ph'], seconds);
    const text = metrics.text([]);
    expect(text).toContain('interpel_request_seconds_bucket{route="gra\\"ph",le="0.001"} 1\n');
    expect(text).toContain('interpel_request_seconds_bucket{route="gra\\"ph",le="10"} 2\n');
    expect(text).toContain('interpel_request_seconds_bucket{route="gra\\"ph",le="+Inf"} 3\n');
  });

  it("lets a client ask so often in a minute, and says when to come back", async () => {
    const served = await serveForTest(store, { limitLoopback: true, limits: { requestsPerMinute: 3 } });
    for (let at = 0; at < 3; at++) expect((await ask(served, SETS)).status).toBe(200);
    const refused = await post(served.url, SETS, { "x-forwarded-for": "198.51.100.7" });
    const { errors } = (await refused.json()) as { errors: { extensions: { code: string } }[] };
    expect([refused.status, errors[0]?.extensions.code]).toEqual([429, "RATE_LIMITED"]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await fetch(`${served.url}export/questions.csv`)).status).toBe(429);
    expect((await fetch(`${served.url}healthz`)).status).toBe(200);
    await served.close();
  });

  it("takes the word of as many proxies as were named on who asks, and of none unless told", async () => {
    const behind = await serveForTest(store, { proxies: 1, limits: { requestsPerMinute: 1 } });
    const from = async (address: string) => (await post(behind.url, SETS, { "x-forwarded-for": address })).status;
    expect([await from("198.51.100.1"), await from("198.51.100.2"), await from("198.51.100.1")]).toEqual([200, 200, 429]);
    expect([await from("203.0.113.9, 198.51.100.2"), await from("2001:db8::1"), await from("2001:db8::2")]).toEqual([429, 200, 429]);
    await behind.close();
    const bare = await serveForTest(store, { limits: { requestsPerMinute: 1 } });
    const spoofed = async (address: string) => (await post(bare.url, SETS, { "x-forwarded-for": address })).status;
    expect([await spoofed("198.51.100.1"), await spoofed("198.51.100.2")]).toEqual([200, 429]);
    expect((await ask(bare, SETS)).status).toBe(200);
    expect((await ask(bare, SETS)).status).toBe(200);
    await bare.close();
  });

  it("lets a client spend so much cost in a minute, on operations and exports alike", async () => {
    const served = await serveForTest(store, { limitLoopback: true, limits: { costPerMinute: 60_000 } });
    expect((await fetch(`${served.url}export/questions.csv`)).status).toBe(200);
    expect((await ask(served, "{ questionSets(first: 100) { nodes { id } } }")).status).toBe(200);
    const refused = await fetch(`${served.url}cite/2031Z00042.bib`);
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    const inside = "nodes { questions(first: 100) { nodes { id } } }";
    const operation = await post(served.url, `{ questionSets(first: 99) { ${inside} } }`);
    const { errors } = (await operation.json()) as { errors: { extensions: { code: string; http?: unknown } }[] };
    expect([operation.status, errors[0]?.extensions.code, errors[0]?.extensions.http]).toEqual([429, "RATE_LIMITED", undefined]);
    expect(Number(operation.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(served, SETS)).status).toBe(200);
    await served.close();
  });

  it("gives an answer again while the store and the day are the same, never one with errors", async () => {
    const own = await openGraph(PAPERS.slice(0, 2));
    let reads = 0;
    let fails = false;
    let today = "2031-05-02";
    const counted = watched(own, async (name) => {
      if (name !== "list") return;
      reads++;
      if (fails) throw new StoreError("TIMEOUT", "Too slow.");
    });
    const served = await serveForTest(counted, { keptAnswers: 1_000_000, today: () => today });
    const answers = async () => ({ answer: await ask(served, SETS), reads });
    const first = await answers();
    expect(await answers()).toEqual(first);
    await own.apply([application(PAPERS[2] as (typeof PAPERS)[number])]);
    const after = await answers();
    expect(after.answer.data).not.toEqual(first.answer.data);
    today = "2031-05-03";
    expect((await answers()).reads).toBe(after.reads + 1);
    fails = true;
    expect(codesOf(await ask(served, "{ questionSets { nodes { id } } }"))).toEqual(["TIMEOUT"]);
    fails = false;
    expect((await ask(served, "{ questionSets { nodes { id } } }")).errors).toBeUndefined();
    expect(await (await fetch(`${served.url}metrics`)).text()).toContain('interpel_cache_total{result="hit"} 1\n');
    await served.close();
    await own.close();
  });

  it("lets who asks by GET keep the answer", async () => {
    const served = await serveForTest(store);
    const get = (headers: Record<string, string> = {}) =>
      fetch(`${served.url}graphql?query=${encodeURIComponent(SETS)}`, { headers: { "apollo-require-preflight": "1", ...headers } });
    const etag = (await get()).headers.get("etag") ?? "";
    const again = await get({ "if-none-match": etag });
    await served.close();
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("logs one line of JSON a failure with the client's request id, without secrets, whatever the text", async () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line: string) => void lines.push(line) });
    process.env.INTERPEL_NEO4J_PASSWORD = "geheim-woord";
    const text = "neo4j://neo4j:hunter2@db.internal:7687 said\r\n\u001b[31mgeheim-woord";
    const broken = watched(store, async (name) => {
      if (name === "list") throw new Error(text, { cause: new Error("bolt://u:hunter2@host") });
    });
    const served = await serveForTest(broken, { log, report: log.failure });
    const answer = await ask(served, SETS);
    await served.close();
    delete process.env.INTERPEL_NEO4J_PASSWORD;
    expect(answer.errors?.[0]).toMatchObject({ message: "Internal server error.", extensions: { code: "INTERNAL_SERVER_ERROR" } });
    expect(JSON.stringify(answer)).not.toMatch(/neo4j|hunter2|geheim|internal:7687/iu);
    const [failure, request] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(failure).toMatchObject({ msg: "A request failed.", requestId: answer.errors?.[0]?.extensions.requestId });
    expect(JSON.stringify(failure)).toContain("neo4j://***@db.internal:7687");
    expect(request).toMatchObject({ route: "graphql", method: "POST", codes: ["INTERNAL_SERVER_ERROR"], cost: 40 });
    for (const line of lines) {
      expect(line).not.toMatch(/hunter2|geheim-woord/u);
      for (const sign of ["\r", "\n", "\u001b"]) expect(line.trimEnd()).not.toContain(sign);
    }
  });
});
