import { createHash } from "node:crypto";
import { cp, mkdir, readdir, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { interpel, ROOT, temporaryFolder } from "./interpel.js";

const SAMPLES = path.join(ROOT, "samples");
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function exported(store: string): Promise<string> {
  const { out, status } = await interpel(["export", "--store", store]);
  expect(status).toBe(0);
  return out;
}

describe("interpel ingest", () => {
  let folder: string;
  let store: string;
  let whole: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    store = path.join(folder, "store");
    const { status, err } = await interpel(["ingest", SAMPLES, "--store", store]);
    expect(err).toContain(store);
    expect(status, err).toBe(0);
    whole = await exported(store);
  }, 60_000);

  it("keeps the samples as a graph", () => {
    expect(whole.split("\n").length).toBeGreaterThan(300);
    expect(whole).toContain('"node":"question-set:xx/2031Z00042"');
  });

  it("changes nothing when it reads the same again", async () => {
    const { out, status } = await interpel(["ingest", SAMPLES, "--store", store, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ stored: 0, changed: 0 });
    expect(hashOf(await exported(store))).toBe(hashOf(whole));
  });

  it("gives the same graph when the papers come one by one, last first", async () => {
    const other = path.join(folder, "other");
    for (const name of (await readdir(SAMPLES)).sort().reverse()) {
      expect((await interpel(["ingest", path.join(SAMPLES, name), "--store", other])).status).toBe(0);
    }
    const paths = (text: string) => text.replace(/"path":"[^"]*"/gu, '"path":""');
    expect(hashOf(paths(await exported(other)))).toBe(hashOf(paths(whole)));
  }, 60_000);

  it("names each document that cannot be read, reads the rest, and ends with 3", async () => {
    const papers = path.join(folder, "papers");
    await mkdir(papers);
    await cp(path.join(SAMPLES, "2031Z00077-vragen.txt"), path.join(papers, "good.txt"));
    await cp(path.join(SAMPLES, "2031Z00042-antwoorden.pdf"), path.join(papers, "cut.pdf"));
    await truncate(path.join(papers, "cut.pdf"), 700);
    await writeFile(path.join(papers, "empty.pdf"), "");
    await writeFile(path.join(papers, "broken.xml"), "<kvr><vragen><vraag>Kent u</kvr>");
    await writeFile(path.join(papers, "noise.bin"), Buffer.from([0, 255, 3, 0, 7, 200, 0, 0, 1]));
    const { status, err, out } = await interpel(["ingest", papers, "--store", path.join(folder, "bad"), "--json"]);
    expect(status).toBe(3);
    for (const name of ["cut.pdf", "empty.pdf", "broken.xml", "noise.bin"]) expect(err).toContain(name);
    expect(JSON.parse(out)).toMatchObject({ stored: 1, unreadable: 4 });
    expect(await exported(path.join(folder, "bad"))).toContain("question-set:xx/2031Z00077");
  });

  it("says where a path leads nowhere, and ends with 1", async () => {
    const { status, err } = await interpel(["ingest", path.join(folder, "nowhere"), "--store", store]);
    expect(status).toBe(1);
    expect(err).toContain("nowhere");
    expect(err).not.toContain("at ");
  });

  it("calls a folder without papers a mistake", async () => {
    const empty = path.join(folder, "nothing");
    await mkdir(empty);
    const { status, err } = await interpel(["ingest", empty, "--store", store]);
    expect(status).toBe(1);
    expect(err).toContain("holds no files");
  });

  it("ends with 2 when the call is wrong", async () => {
    expect((await interpel(["ingest"])).status).toBe(2);
    expect((await interpel(["nonsense"])).status).toBe(2);
  });
});
