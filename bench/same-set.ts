import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { assemble } from "../src/assemble/assemble.js";
import { DATA_FOLDER } from "../src/ingest/library.js";
import type { Properties } from "../src/model/batch.js";
import { nl } from "../src/parliaments/nl/index.js";
import { loadRegisters } from "../src/parliaments/registers.js";
import { read } from "../src/read/read.js";
import { knownSet } from "../src/reconcile/known-set.js";
import { samePairs } from "../src/reconcile/same-pairs.js";
import { sameSets } from "../src/reconcile/same-sets.js";
import { resolve } from "../src/resolve/resolve.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";
import { tarEntries } from "./tar-entries.js";

/**
 * KVR papers whose number is hidden in all its three places: does the postponement, the answer and the submitted set become
 * one? Judged by pairs of papers, against the hidden numbers. Wrong pairs go to the error output: many of them are misprints
 * of the number. From the bulk, two parliamentary years with all their papers.
 */
export const sameSet: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const few = readdirSync(folder).map((name) => ({ name, xml: readFileSync(path.join(folder, name), "utf8") }));
  const bulk = shared("data", "bulk", "nl-kvr-xml.tar.gz");
  const more = bulk ? tarEntries(gunzipSync(readFileSync(bulk)), (name) => name.endsWith(".xml")) : [];
  const part = more.map(({ name, bytes }) => ({ name, xml: Buffer.from(bytes).toString("utf8") })).filter(({ xml }) => PART.test(xml));
  return [...(await figures("the sample", few)), ...(await figures("two years of the bulk", part))];
};

const PART = /attribuut="Vraagnr_bij_indiening">20[45]0\d{6}</u;
const HIDDEN = [/(attribuut="Vraagnr_bij_indiening">)[^<]*/gu, /(vetnummer=")[^"]*/gu, /(vraagnummer=")\d{10}/gu] as const;
const NUMBER = /(?:attribuut="Vraagnr_bij_indiening">|vetnummer="|vraagnummer=")(\d{10})[<"]/u;

interface Kept {
  readonly name: string;
  readonly number: string;
  readonly set: string;
}

async function figures(what: string, papers: readonly { name: string; xml: string }[]): Promise<Figure[]> {
  const { registers } = loadRegisters(DATA_FOLDER, nl.registers, nl.code);
  const kept: Kept[] = [];
  const statements = new Map<string, Properties[]>();
  for (const { name, xml } of papers) {
    const number = NUMBER.exec(xml)?.[1];
    const bytes = Buffer.from(HIDDEN.reduce((text, place) => text.replace(place, "$1"), xml));
    const document = await read({ path: name, bytes });
    for (const [index, paper] of (nl.formats.map((format) => format(document)).find((found) => found) ?? []).entries()) {
      const resolved = resolve(paper, { mentions: [], topics: [] }, registers);
      const batch = assemble(paper, resolved, { document: name, term: { name: nl.name, due: nl.deadline }, namesOf: () => undefined });
      const set = batch.nodes.find(({ kind }) => kind === "QuestionSet");
      if (!set) continue;
      statements.set(set.id, [...(statements.get(set.id) ?? []), set.properties]);
      if (number && index === 0) kept.push({ name, number, set: set.id });
    }
  }
  const sets = [...statements].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, each]) => knownSet(id, each));
  const started = process.cpuUsage();
  const pairs = samePairs(sets);
  const same = sameSets(sets, pairs, { same: [], different: new Set() });
  const { user } = process.cpuUsage(started);
  const { right, found, wanted } = judge(kept.map((each) => ({ ...each, set: same.get(each.set) ?? each.set })));
  return [
    { what: `${what}: precision`, value: right / found, items: found },
    { what: `${what}: recall`, value: right / wanted, items: wanted },
    { what: `${what}: doubtful pairs`, value: pairs.filter(({ isSure }) => !isSure).length, items: sets.length },
    { what: `${what}: comparing`, value: user / 1000, unit: "ms", items: sets.length },
  ];
}

/** Pairs of papers in one set, pairs with one number, and pairs that are both. */
function judge(papers: readonly Kept[]): { right: number; found: number; wanted: number } {
  const found = pairsOf(papers, ({ set }) => set);
  const wanted = pairsOf(papers, ({ number }) => number);
  for (const [pair, [one, other]] of found) if (!wanted.has(pair)) console.error(`wrong: ${pair} ${one.number} ${other.number}`);
  for (const pair of wanted.keys()) if (!found.has(pair)) console.error(`missed: ${pair}`);
  return { right: [...found.keys()].filter((pair) => wanted.has(pair)).length, found: found.size, wanted: wanted.size };
}

function pairsOf(papers: readonly Kept[], key: (paper: Kept) => string): Map<string, readonly [Kept, Kept]> {
  const groups = new Map<string, Kept[]>();
  for (const paper of papers) groups.set(key(paper), [...(groups.get(key(paper)) ?? []), paper]);
  const pairs = new Map<string, readonly [Kept, Kept]>();
  for (const group of groups.values()) {
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) pairs.set([one.name, other.name].sort().join(" "), [one, other]);
  }
  return pairs;
}
