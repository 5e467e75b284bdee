import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

const JSON_TYPE = { "content-type": "application/json" };
const QUERY = JSON.stringify({ query: "{ __typename }" });

describe("The transport", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS.slice(0, 1));
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const send = async (init: RequestInit, path = "graphql") => {
    const response = await fetch(`${served.url}${path}`, init);
    const text = await response.text();
    return { response, text, body: response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined };
  };
  const get = (headers: Record<string, string>) => send({ headers }, `graphql?query=${encodeURIComponent("{ __typename }")}`);

  it.each<[string, RequestInit, number]>([
    ["a batch of operations", { method: "POST", headers: JSON_TYPE, body: `[${QUERY},${QUERY}]` }, 400],
    ["malformed JSON", { method: "POST", headers: JSON_TYPE, body: '{"query": "{' }, 400],
    ["an empty body", { method: "POST", headers: JSON_TYPE, body: "" }, 400],
    ["a body that is no object", { method: "POST", headers: JSON_TYPE, body: "null" }, 400],
    ["a form", { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query=%7B__typename%7D" }, 400],
    ["a form in parts", { method: "POST", body: formOf("query", "{ __typename }") }, 400],
    ["plain text", { method: "POST", headers: { "content-type": "text/plain" }, body: QUERY }, 400],
    ["a character set of the moon", { method: "POST", headers: { "content-type": "application/json; charset=moon" }, body: QUERY }, 415],
    [
      "a body of 257 kB",
      { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ query: `{ __typename } #${"a".repeat(257 * 1_024)}` }) },
      413,
    ],
    [
      "a small body that inflates past the limit",
      { method: "POST", headers: { ...JSON_TYPE, "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(20_000_000, " ")) },
      413,
    ],
    ["another method", { method: "DELETE", headers: JSON_TYPE }, 405],
  ])("refuses %s as JSON with a code and the request's id", async (_, init, status) => {
    const { response, body, text } = await send(init);
    expect(response.status).toBe(status);
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_REQUEST", requestId: response.headers.get("x-request-id") });
    expect(text).not.toMatch(/node_modules|at .*\.js|<html/iu);
  });

  it("refuses GET that a page of another site could send, and takes GET with a preflighted header", async () => {
    expect((await get({})).response.status).toBe(400);
    expect((await get({ "content-type": "text/plain" })).response.status).toBe(400);
    expect((await get({ "content-type": "application/foo" })).response.status).toBe(415);
    expect((await get({ "apollo-require-preflight": "true" })).body).toEqual({ data: { __typename: "Query" }, extensions: { cost: 0 } });
  });

  it("answers in the newer media type when asked, with its stricter status", async () => {
    const accept = { ...JSON_TYPE, accept: "application/graphql-response+json" };
    const refused = await send({ method: "POST", headers: accept, body: JSON.stringify({ query: "{ nothing }" }) });
    expect([refused.response.status, refused.response.headers.get("content-type")]).toEqual([
      400,
      expect.stringContaining("application/graphql-response+json"),
    ]);
  });

  it("knows no mutations and no subscriptions", async () => {
    const { body } = await send({
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify({ query: "{ __schema { mutationType { name } subscriptionType { name } } }" }),
    });
    expect(body.data.__schema).toEqual({ mutationType: null, subscriptionType: null });
  });

  it("lets any origin read, never with credentials, and sets no cookie", async () => {
    const preflight = await send({
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    const answer = await send({ method: "POST", headers: { ...JSON_TYPE, origin: "https://elsewhere.example" }, body: QUERY });
    expect(preflight.response.status).toBe(204);
    for (const { response } of [preflight, answer]) {
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("access-control-allow-credentials")).toBeNull();
      expect(response.headers.get("set-cookie")).toBeNull();
      expect(response.headers.get("x-powered-by")).toBeNull();
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  it("does not know persisted queries that nobody registered, and refuses a wrong hash", async () => {
    const hash = "0".repeat(64);
    const persisted = (more: object) =>
      send({
        method: "POST",
        headers: JSON_TYPE,
        body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, ...more }),
      });
    expect((await persisted({})).body.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    const wrong = await persisted({ query: "{ __typename }" });
    expect([wrong.response.status, wrong.body.errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
  });

  it("compresses long answers for clients that take it", async () => {
    const { response } = await send({
      method: "POST",
      headers: { ...JSON_TYPE, "accept-encoding": "gzip" },
      body: JSON.stringify({ query: "{ __schema { types { name description } } }" }),
    });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  it("answers unknown addresses as JSON", async () => {
    const { response, body } = await send({}, "nothing-here");
    expect([response.status, body.errors[0].extensions.code]).toEqual([404, "BAD_REQUEST"]);
  });
});

function formOf(name: string, value: string): FormData {
  const form = new FormData();
  form.set(name, value);
  return form;
}
