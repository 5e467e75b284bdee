import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../src/api/server.js";
import { servedDesk } from "../../src/cli/served-desk.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { interpel, temporaryFolder } from "./interpel.js";

const PAPER = `Staten van Nieuwland

2035Z00001

Vragen van het lid Vermeulen (SV) aan de Minister van Digitale Zaken over pakketten van Kwartelhoef (ingezonden 11 februari 2035).

Vraag 1
Kent u het bedrijf Kwartelhoef, dat pakketten bij alle stadhuizen van Drakenland bezorgt, en de klachten van bewoners over nachtelijke
bestelbussen, kapotte zendingen en geweigerde terugbetaling?
`;

interface Queue {
  readonly token: string;
  readonly candidates: readonly { readonly type: string; readonly name: string }[];
  readonly decided: readonly { readonly decision: string }[];
}

describe("interpel serve --review", () => {
  let store: GraphStore;
  let served: Served;
  let file: string;

  beforeAll(async () => {
    const folder = await temporaryFolder();
    const paper = path.join(folder, "paper.txt");
    file = path.join(folder, "judgements.ndjson");
    await writeFile(paper, PAPER);
    await interpel(["ingest", paper, "--store", path.join(folder, "store"), "--json"]);
    store = await openStore(path.join(folder, "store"), { readOnly: true });
    const review = servedDesk(store, file, { review: true });
    served = await serve(store, { host: "127.0.0.1", port: 0, ...(review && { review }) });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  const queue = async () => (await (await fetch(`${served.url}review/queue`)).json()) as Queue;
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${served.url}review/judgements`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  const lines = async () => (await readFile(file, "utf8").catch(() => "")).split("\n").filter((line) => line !== "");

  it("is refused on an address that others can reach, and behind a proxy", () => {
    for (const options of [{ host: "0.0.0.0" }, { host: "192.0.2.7" }, { host: "::" }, { proxies: "1" }])
      expect(() => servedDesk(store, file, { review: true, ...options })).toThrow(/this machine only/u);
    expect(servedDesk(store, file, {})).toBeUndefined();
  });

  it("tells what waits, to this machine by its own names and to no page of another origin", async () => {
    const { candidates, token } = await queue();
    expect(candidates.map(({ name }) => name)).toContain("Kwartelhoef");
    expect(token.length).toBeGreaterThan(20);
    const { headers } = await fetch(`${served.url}review/queue`);
    expect([headers.get("access-control-allow-origin"), headers.get("cache-control")]).toEqual([null, "no-store"]);
    const { hostname, port } = new URL(served.url);
    const { request } = await import("node:http");
    const status = await new Promise((found) =>
      request({ hostname, port, path: "/review/queue", headers: { host: `desk.example:${port}` } }, ({ statusCode }) =>
        found(statusCode),
      ).end(),
    );
    expect(status).toBe(403);
  });

  it("keeps nothing without its token, or of what is no judgement", async () => {
    const { token } = await queue();
    const good = { decision: "reject", type: "company", name: "Kwartelhoef" };
    const refused = [
      await post({ judgements: [good] }),
      await post({ judgements: [good] }, { "x-interpel-token": "wrong" }),
      await post({ judgements: [good, { decision: "promote" }] }, { "x-interpel-token": token }),
      await post({ judgements: [] }, { "x-interpel-token": token }),
      await post("{", { "x-interpel-token": token }),
      await post(JSON.stringify({ judgements: [good] }), { "x-interpel-token": token, "content-type": "text/plain" }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 400, 400, 400, 400]);
    for (const response of refused)
      expect(((await response.json()) as { errors: readonly { message: string }[] }).errors[0]?.message).toMatch(/\.$/u);
    expect(await lines()).toEqual([]);
  });

  it("keeps each decision as a line, also of many at once, tells it back, and takes it back", async () => {
    const { token } = await queue();
    const decide = (decision: string, name: string) =>
      post({ judgements: [{ decision, type: "company", name }] }, { "x-interpel-token": token });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => decide("reject", `Kwartel ${index}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await lines()).toHaveLength(30);
    await decide("accept", "Kwartelhoef");
    expect((await queue()).decided).toHaveLength(31);
    await decide("undo", "Kwartelhoef");
    expect((await queue()).decided).toHaveLength(30);
  });

  it("has neither desk nor page where it was not asked for", async () => {
    const plain = await serve(store, { host: "127.0.0.1", port: 0 });
    for (const address of ["review", "review/queue"]) expect((await fetch(`${plain.url}${address}`)).status).toBe(404);
    await plain.close();
  });
});
