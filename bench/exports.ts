import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { openStore } from "../src/store/open.js";
import type { Figure } from "./report.js";
import { syntheticPapers } from "./synthetic-papers.js";

const MAIN = path.join(import.meta.dirname, "..", "dist", "cli", "main.js");
/** Papers drawn where no store is named: about 40 edges each. */
const DRAWN = 4_000;
const TOGETHER = 200;
const FORMS = ["csv", "ndjson", "gexf", "graphml"] as const;
/** Printed by the process itself when it ends: the most memory that it ever had, in kB. */
const TELL_MEMORY = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

/** Time and memory of writing every edge, of the store that INTERPEL_STORE names, else of drawn papers. */
export async function exports(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-exports-"));
  try {
    const address = process.env.INTERPEL_STORE ?? (await draw(path.join(folder, "store")));
    const edges = await edgesOf(address);
    const figures: Figure[] = [];
    for (const form of FORMS) figures.push(...(await measure(form, { address, folder, edges })));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly address: string;
  readonly folder: string;
  readonly edges: number;
}

async function measure(form: string, { address, folder, edges }: Place): Promise<Figure[]> {
  const output = path.join(folder, `edges.${form}`);
  const began = performance.now();
  const peak = await run(["export", `edges.${form}`, "--store", address, "--output", output]);
  const seconds = (performance.now() - began) / 1_000;
  const megabytes = statSync(output).size / 1e6;
  rmSync(output);
  return [
    { what: `edges.${form}: peak of memory`, value: peak / 1_024, unit: "MB", items: edges },
    { what: `edges.${form}: written`, value: edges / seconds, unit: "edges/s", items: edges },
    { what: `edges.${form}: size`, value: megabytes, unit: "MB", items: edges },
  ];
}

async function draw(address: string): Promise<string> {
  const store = await openStore(address);
  let some = [];
  for (const paper of syntheticPapers(DRAWN)) {
    some.push(paper);
    if (some.length < TOGETHER) continue;
    await store.apply(some);
    some = [];
  }
  await store.close();
  return address;
}

async function edgesOf(address: string): Promise<number> {
  const store = await openStore(address, { readOnly: true, readers: 0 });
  let edges = 0;
  for await (const { type } of store.stream("edges")) if (type !== "INVOLVES" && type !== "STATED_IN") edges++;
  await store.close();
  return edges;
}

/** kB. */
function run(operands: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", TELL_MEMORY, MAIN, ...operands], { stdio: ["ignore", "ignore", "pipe"] });
    let heard = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      heard += text;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      const peak = Number(/peak (\d+)/u.exec(heard)?.[1]);
      if (status === 0 && peak > 0) resolve(peak);
      else reject(new Error(`"interpel ${operands.join(" ")}" ended with ${status}: ${heard}`));
    });
  });
}
