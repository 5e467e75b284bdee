/**
 * How names are found: figures on the founding document, marked up by hand, and speed over the KVR papers.
 * `npx tsx bench/extract.ts [--json]`; reads `../shared`, and says so where it is absent.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extract/extract.js";
import type { Mention } from "../src/model/mention.js";
import type { Paper } from "../src/model/paper.js";
import type { Registers } from "../src/model/register.js";
import { loadRegisters } from "../src/parliaments/registers.js";
import { paperOf } from "../test/extract/paper-of.js";

const SHARED = "../shared";
const started = performance.now();
const { registers } = loadRegisters("data", ["world", "nl"], "nl");
const loaded = performance.now() - started;

interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly form: string;
}
interface GoldText {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly GoldMention[];
}
interface Gold {
  readonly questions: readonly { readonly n: number; readonly texts: Readonly<Record<"nl" | "en", GoldText>> }[];
}

function founding(registers: Registers): void {
  const gold = JSON.parse(readFileSync(join(SHARED, "contract/seed-gold.json"), "utf8")) as Gold;
  const text = readFileSync(join(SHARED, "data/seed/000_f6cac45522b63f22.txt"), "utf8");
  const paper = paperOf(text, {
    languages: ["nl", "en"],
    questions: gold.questions.map(({ n, texts }) => ({
      number: String(n),
      nl: [[texts.nl.start, texts.nl.end]],
      en: [[texts.en.start, texts.en.end]],
    })),
  });
  const found = extract(paper, registers).mentions;
  const expected = gold.questions.flatMap(({ texts }) => [...texts.nl.mentions, ...texts.en.mentions]);
  const key = (start: number, end: number, type: string): string => `${start}-${end}-${type}`;
  const right = new Set(expected.map((one) => key(one.start, one.end, one.type)));
  const got = new Set(found.map((one) => key(one.span[0], one.span[1], one.type)));
  const types = [...new Set([...expected.map(({ type }) => type), ...found.map(({ type }) => type)])].sort();
  console.table(
    types.map((type) => {
      const ours = found.filter((one) => one.type === type);
      const theirs = expected.filter((one) => one.type === type);
      const hits = ours.filter((one) => right.has(key(one.span[0], one.span[1], type))).length;
      return {
        type,
        expected: theirs.length,
        found: ours.length,
        right: hits,
        precision: hits / ours.length,
        recall: hits / theirs.length,
      };
    }),
  );
  for (const one of expected) if (!got.has(key(one.start, one.end, one.type))) console.log("missed", one.type, one.text, one.start);
  for (const one of found)
    if (!right.has(key(one.span[0], one.span[1], one.type))) console.log("extra", one.type, one.quote, one.span[0], one.candidates[0]);
}

/** The words of each paper as one answer, without the formats: only speed is asked here. */
function papers(): Paper[] {
  const folder = join(SHARED, "data/nl/kvr-xml");
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), "utf8")
      .replace(/<[^>]+>/gu, " ")
      .normalize("NFC");
    return paperOf(text, { languages: ["nl"], questions: [{ number: "1", nl: [[0, text.length]] }] });
  });
}

function speed(registers: Registers): void {
  const all = papers();
  const characters = all.reduce((sum, { document }) => sum + document.text.length, 0);
  const before = process.cpuUsage();
  let mentions = 0;
  const types = new Map<string, number>();
  const count = (one: Mention): void => {
    types.set(one.type, (types.get(one.type) ?? 0) + 1);
  };
  for (const paper of all) {
    const found = extract(paper, registers).mentions;
    mentions += found.length;
    found.forEach(count);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  console.log(
    JSON.stringify(
      {
        documents: all.length,
        characters,
        seconds,
        documentsPerSecond: all.length / seconds,
        mentions,
        types: Object.fromEntries(types),
        loadMilliseconds: loaded,
        megabytes: process.memoryUsage().rss / 1e6,
      },
      null,
      2,
    ),
  );
}

if (!existsSync(SHARED)) console.log("Skipped: ../shared is absent.");
else {
  founding(registers);
  speed(registers);
}
