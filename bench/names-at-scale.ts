import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { extract } from "../src/extract/extract.js";
import { lexiconOf } from "../src/extract/lexicon.js";
import { companyId } from "../src/model/ids.js";
import type { Paper } from "../src/model/paper.js";
import type { RegisterEntry, Registers } from "../src/model/register.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { nl } from "../src/parliaments/nl/index.js";
import { loadRegisters } from "../src/parliaments/registers.js";
import { read } from "../src/read/read.js";
import { resolve } from "../src/resolve/resolve.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const ALIASES = 100_000;
const PAPERS = 2000;
const WARM_UP = 300;

/** Registers grown to 100,000 aliases by invented names: time and memory to have them ready, and documents a second on one core. */
export async function namesAtScale(): Promise<readonly Figure[] | string> {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const before = heap();
  const began = performance.now();
  const shipped = loadRegisters("data", nl.registers, nl.code).registers;
  lexiconOf(shipped);
  const ready = performance.now() - began;
  const grown = grow(shipped);
  lexiconOf(grown);
  const memory = heap() - before;
  const papers = await papersIn(folder);
  const { seconds, documents } = measure(papers, grown);
  return [
    { what: "registers as shipped, loaded and compiled", value: ready, unit: "ms", items: aliasesOf(shipped) },
    { what: "registers with 100,000 aliases, heap", value: memory / 1e6, unit: "MB", items: aliasesOf(grown) },
    { what: "extract and resolve, one core", value: documents / seconds, unit: "documents/s", items: documents },
  ];
}

const aliasesOf = ({ entries }: Registers): number => [...entries.values()].reduce((sum, { aliases }) => sum + 1 + aliases.length, 0);

function heap(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const SYLLABLES = "ba ko ri tel mon dra vex zu lin por ast gre".split(" ");

/** The nth invented word, each a different one. */
function word(n: number): string {
  let letters = "";
  for (let rest = n, place = 0; place < 5; place++, rest = Math.floor(rest / SYLLABLES.length))
    letters += SYLLABLES[rest % SYLLABLES.length];
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function grow(registers: Registers): Registers {
  const entries = new Map(registers.entries);
  for (let n = 0, count = aliasesOf(registers); count < ALIASES; n++, count += 4) {
    const name = word(n);
    const entry: RegisterEntry = {
      id: companyId(name),
      kind: "Company",
      type: "company",
      name: { nl: name },
      aliases: ["N.V.", "Holding", "Group International"].map((ending) => ({ text: `${name} ${ending}`, lang: null })),
      context: [],
      externalIds: [],
      country: "NL",
      source: "invented",
      register: "invented.csv",
    };
    entries.set(entry.id, entry);
  }
  return { ...registers, entries };
}

async function papersIn(folder: string): Promise<Paper[]> {
  const format = kvrOf(nl.code);
  const papers: Paper[] = [];
  for (const file of readdirSync(folder)
    .sort()
    .slice(0, PAPERS + WARM_UP)) {
    const document = await read({ path: file, bytes: readFileSync(path.join(folder, file)) });
    papers.push(...(format(document) ?? []));
  }
  return papers;
}

function measure(papers: readonly Paper[], registers: Registers): { seconds: number; documents: number } {
  const run = (paper: Paper): unknown => resolve(paper, extract(paper, registers), registers);
  papers.slice(0, WARM_UP).forEach(run);
  const measured = papers.slice(WARM_UP);
  const start = process.cpuUsage(); // not the clock: others may run on the machine
  measured.forEach(run);
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, documents: measured.length };
}
