import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";
import { watched } from "./watched.js";

describe("The server", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraph([{ ...PAPERS[0], number: "2031Z00042", title: { nl: "<script>alert(1)</script>" } }]);
  });
  afterAll(() => store.close());

  it("takes the next free port when none is asked for, and refuses a taken one that is", async () => {
    const [one, other] = [await serve(store, { host: "127.0.0.1" }), await serve(store, { host: "127.0.0.1" })];
    expect(Number(new URL(other.url).port)).toBeGreaterThan(Number(new URL(one.url).port));
    const port = Number(new URL(one.url).port);
    await expect(serve(store, { host: "127.0.0.1", port })).rejects.toThrow(`Port "${port}" is taken.`);
    await Promise.all([one.close(), other.close()]);
  });

  it("says where it cannot listen at all", async () => {
    await expect(serve(store, { host: "203.0.113.1", port: 0 })).rejects.toThrow();
  });

  it("finishes what is under way before it closes, and takes nothing new", async () => {
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const slow = watched(store, async (name) => {
      if (name !== "list") return;
      begin();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    const served = await serveForTest(slow);
    const underway = ask(served, "{ questionSets { nodes { number } } }");
    await begun;
    const [answer] = await Promise.all([underway, served.close()]);
    expect(answer.data?.questionSets?.nodes).toEqual([{ number: "2031Z00042" }]);
    await expect(fetch(`${served.url}healthz`)).rejects.toThrow();
    expect(await isFree(Number(new URL(served.url).port))).toBe(true);
  });

  it("tells its health, and whether there is anything to serve", async () => {
    const served = await serveForTest(store);
    expect(await (await fetch(`${served.url}healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${served.url}readyz`)).json()).toMatchObject({ status: "ready", questionSets: 1 });
    await served.close();
    const empty = await openGraph([]);
    const waiting = await serveForTest(empty);
    expect((await fetch(`${waiting.url}healthz`)).status).toBe(200);
    expect((await fetch(`${waiting.url}readyz`)).status).toBe(503);
    await waiting.close();
    await empty.close();
  });

  it("publishes its schema as written", async () => {
    const served = await serveForTest(store);
    expect(await (await fetch(`${served.url}schema.graphql`)).text()).toContain("type QuestionSet implements Node {");
    await served.close();
  });

  it("shows on its first page what is loaded, also to readers without scripts, and asks no other host", async () => {
    const served = await serveForTest(store);
    const response = await fetch(served.url);
    const page = await response.text();
    await served.close();
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'self'; base-uri 'none'/u);
    expect(page).toContain('<td>Question set</td><td class="n">1</td>');
    for (const link of ["/graphiql/", "/schema.graphql", "/readyz"]) expect(page).toContain(`href="${link}"`);
    expect(page).toMatch(/<noscript>/u);
    expect(page).not.toMatch(/https?:\/\/|<script(?![^>]* src="\/explorer\/)/iu);
  });

  it("serves GraphiQL under a policy of its own", async () => {
    const served = await serveForTest(store);
    const response = await fetch(`${served.url}graphiql/`);
    const folder = await fetch(`${served.url}graphiql`, { redirect: "manual" });
    await served.close();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect([301, 302, 308, 404]).toContain(folder.status);
  });
});

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
