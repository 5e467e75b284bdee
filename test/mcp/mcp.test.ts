import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { buildSchema, parse, validate } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readTypeDefs } from "../../src/api/type-defs.js";
import { type Asking, openAsking } from "../../src/mcp/asking.js";
import { serveMcpHttp } from "../../src/mcp/serve-http.js";
import { TOOLS } from "../../src/mcp/tools.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { PAPERS, TODAY } from "../api/papers.js";
import { application, person } from "../api/small-graph.js";

const MAIN = path.join(import.meta.dirname, "..", "..", "dist", "cli", "main.js");
const folder = mkdtempSync(path.join(tmpdir(), "interpel-mcp-"));

/** Arguments with which each tool finds something. */
const ARGUMENTS: Readonly<Record<string, Record<string, unknown>>> = {
  search: { text: "Optivista" },
  question_set: { number: "2031Z 00042" },
  question_sets: { filter: { company: "company:optivista" } },
  entity: { id: "company:optivista" },
  network: { minWeight: 1 },
  neighbourhood: { ids: ["company:optivista"] },
  timeline: { of: ["company:optivista"], interval: "MONTH", groupBy: "PARTY" },
  paths: { from: person("Bakkers"), to: "company:optivista" },
  response_times: { groupBy: "MINISTRY" },
  together: { id: "company:optivista", kind: "MEMBER" },
  crosstab: { rows: "PARTY" },
  similar: { text: "Camera's op stations" },
  changes: { first: 5 },
};

const TOOL_ANSWER = z.object({
  isError: z.boolean(),
  content: z.array(z.object({ text: z.string() })),
  structuredContent: z.object({
    data: z.record(z.string(), z.unknown()).nullable(),
    links: z.record(z.string(), z.string()),
    errors: z.array(z.object({ message: z.string(), code: z.string() })),
  }),
});

const call = async (client: Client, name: string, given: Record<string, unknown>) =>
  TOOL_ANSWER.parse(await client.callTool({ name, arguments: given }));

const clientOver = async (transport: StdioClientTransport | StreamableHTTPClientTransport): Promise<Client> => {
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport as Parameters<Client["connect"]>[0]);
  return client;
};

describe("The tools for language-model clients", () => {
  let [store, asking] = [undefined as GraphStore | undefined, undefined as Asking | undefined];
  let served: Awaited<ReturnType<typeof serveMcpHttp>> | undefined;
  let client: Client;
  beforeAll(async () => {
    store = await openStore(folder, { readers: 0 });
    await store.apply(PAPERS.map(application));
    asking = await openAsking(store, { today: () => TODAY, report: () => undefined });
    served = await serveMcpHttp({ asking, site: "https://interpel.example/", version: "1" }, { host: "127.0.0.1", port: 0 });
    client = await clientOver(new StreamableHTTPClientTransport(new URL(served.url)));
  }, 30_000);
  afterAll(async () => {
    await client.close();
    await served?.close();
    await asking?.close();
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(TOOLS)("$name sends an operation that fits the schema", ({ query }) => {
    expect(validate(buildSchema(readTypeDefs()), parse(query))).toEqual([]);
  });

  it("are a dozen or so, each described, each with a schema of what it takes", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(Object.keys(ARGUMENTS));
    expect(tools.filter(({ description, inputSchema }) => !description || inputSchema.type !== "object")).toEqual([]);
  });

  it.each(Object.entries(ARGUMENTS))("%s answers with facts, documents and permalinks, as data and as text", async (name, given) => {
    const { isError, structuredContent, content } = await call(client, name, given);
    expect([isError, structuredContent.errors]).toEqual([false, []]);
    expect(JSON.parse(content[0]?.text ?? "")).toEqual(structuredContent);
    expect(Object.values(structuredContent.links)[0]).toMatch(/^https:\/\/interpel\.example\/(?:set|entity)\//u);
    expect(JSON.stringify(structuredContent.data)).toContain("document:xx/2031Z");
  });

  it("quote the words that a fact was read from, with their place", async () => {
    const { structuredContent } = await call(client, "question_set", { number: "2031Z00042" });
    expect(JSON.stringify(structuredContent.data)).toContain('"quote":"Optivista","start":10,"end":19');
  });

  it("refuse with the codes of the API", async () => {
    const both = await call(client, "similar", { text: "a", id: "company:optivista" });
    expect([both.isError, both.structuredContent.errors[0]?.code]).toEqual([true, "BAD_USER_INPUT"]);
    const unknown = await call(client, "question_sets", { filter: { nonsense: 1 } });
    expect([unknown.isError, unknown.structuredContent.errors[0]?.code]).toEqual([true, "BAD_USER_INPUT"]);
  });

  it("refuse arguments that the schema does not take", async () => {
    expect((await client.callTool({ name: "search", arguments: { text: "" } })).isError).toBe(true);
  });

  it.each([
    ["another host", { host: "evil.example" }, 403],
    ["a page of another origin", { origin: "https://evil.example" }, 403],
  ])("refuse %s", async (_, headers, status) => {
    const { request } = await import("node:http");
    const got = await new Promise<number | undefined>((done) => {
      const sent = request(
        served?.url ?? "",
        { method: "POST", headers: { "content-type": "application/json", ...headers } },
        (response) => {
          response.resume();
          done(response.statusCode);
        },
      );
      sent.end("{}");
    });
    expect(got).toBe(status);
  });

  it("refuse bodies that are too large, or no JSON", async () => {
    const send = async (body: string) => (await fetch(served?.url ?? "", { method: "POST", body })).status;
    expect([await send(`"${"x".repeat(300_000)}"`), await send("{")]).toEqual([413, 400]);
  });

  it("answer over stdin and stdout too", async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp", "--store", folder], stderr: "ignore" });
    const local = await clientOver(transport);
    const { structuredContent } = await call(local, "search", { text: "Optivista" });
    await local.close();
    expect(structuredContent.links["company:optivista"]).toBe("http://127.0.0.1:4000/entity/company:optivista");
  }, 20_000);
});
