import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { PAPERS } from "../api/papers.js";
import { application } from "../api/small-graph.js";
import { interpel, temporaryFolder } from "./interpel.js";

describe("interpel export", () => {
  let folder: string;
  let address: string;
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    folder = await temporaryFolder();
    address = path.join(folder, "store");
    store = await openStore(address);
    await store.apply(PAPERS.map(application));
    served = await serve(store, { host: "127.0.0.1", port: 0 });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  it.each([
    [["network.gexf", "--kinds", "MEMBER,COMPANY", "--min-weight", "1"], "network.gexf?kinds=MEMBER,COMPANY&minWeight=1"],
    [["citations.bib", "--set", "2031Z00042", "--lang", "NL"], "citations.bib?set=2031Z00042&lang=NL"],
    [
      ["timeline.ndjson", "--of", "topic:toezicht", "--interval", "YEAR", "--group-by", "PARTY"],
      "timeline.ndjson?of=topic:toezicht&interval=YEAR&groupBy=PARTY",
    ],
  ])("writes what the server gives: %j", async (operands, at) => {
    const { out, err, status } = await interpel(["export", ...operands, "--store", address]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe(await (await fetch(`${served.url}export/${at}`)).text());
    expect(out.length).toBeGreaterThan(100);
  });

  it("lets a file appear under its name when it is whole, in the place of an older one", async () => {
    const own = path.join(folder, "out");
    await mkdir(own);
    const file = path.join(own, "edges.graphml");
    await writeFile(file, "older");
    expect((await interpel(["export", "edges.graphml", "--store", address, "--output", file])).status).toBe(0);
    expect(await readFile(file, "utf8")).toMatch(/^<\?xml[\s\S]*<\/graphml>\n$/u);
    const nowhere = path.join(own, "nowhere", "x.csv");
    const failed = await interpel(["export", "edges.csv", "--store", address, "--output", nowhere]);
    expect([failed.status, failed.err]).toEqual([1, expect.stringContaining(`"${nowhere}" could not be written`)]);
    expect(await readdir(own)).toEqual(["edges.graphml"]);
  });

  it("leaves an older file where a run fails half way", async () => {
    const own = path.join(folder, "full");
    await mkdir(own);
    const file = path.join(own, "timeline.csv");
    await writeFile(file, "older");
    const { status } = await interpel(["export", "timeline.csv", "--store", address, "--output", file]);
    expect(status).toBe(2);
    expect([await readdir(own), await readFile(file, "utf8")]).toEqual([["timeline.csv"], "older"]);
  });

  it.each([
    [["people.csv"], "There is no export"],
    [["network.csv", "--max-nodes", "999999"], "maxNodes"],
    [["--lang", "NL"], 'Options such as "lang" go with one export'],
  ])("says how it is called wrongly: %j", async (operands, reason) => {
    const { status, err, out } = await interpel(["export", ...operands, "--store", address]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });
});
