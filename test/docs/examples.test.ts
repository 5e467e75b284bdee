import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "../api/ask.js";
import { interpel, ROOT } from "../cli/interpel.js";

const run = promisify(execFile); // not in step: the server of this process has to answer meanwhile
const NOTEBOOK = path.join(ROOT, "examples/notebook.ipynb");
const missing = ["pandas", "networkx"].filter((library) => spawnSync("python3", ["-c", `import ${library}`]).status !== 0);

interface Notebook {
  readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
}

describe("The examples", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-examples-"));
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    await interpel(["ingest", "samples", "--store", folder, "--json"]);
    store = await openStore(folder, { readOnly: true });
    served = await serveForTest(store);
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const client = (...operands: readonly string[]) =>
    run(process.execPath, ["--import", "tsx", path.join(ROOT, "examples/client.ts"), ...operands], { cwd: ROOT });

  it("ask with types, and print who asks about a company", { timeout: 60_000 }, async () => {
    const { stdout } = await client("company:optivista", served.url);
    expect(stdout).toMatch(/^Optivista: 6 question sets\n/u);
    expect(stdout).toMatch(/2032-02-03 {2}2032Z00015 {2}Pieter Haverkamp \(LV\): /u);
  });

  it("say what is wrong with an id", { timeout: 60_000 }, async () => {
    await expect(client("company:nobody", served.url)).rejects.toThrow(/"company:nobody" is no company of this collection/u);
  });

  it("load a table and a network into a notebook", { timeout: 60_000 }, async ({ skip }) => {
    if (missing.length > 0) skip(`Python has no ${missing.join(", ")}.`);
    const { cells } = JSON.parse(readFileSync(NOTEBOOK, "utf8")) as Notebook;
    const code = cells.filter((cell) => cell.cell_type === "code").map(({ source }) => source.join(""));
    const { stdout } = await run("python3", ["-c", code.join("\n")], {
      env: { ...process.env, INTERPEL_SERVER: served.url.replace(/\/$/u, "") },
    });
    expect(stdout).toMatch(/^10 question sets, [1-9]\d* entities, [1-9]\d* ties\n/u);
  });
});
