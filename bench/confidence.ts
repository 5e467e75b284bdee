import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { confidenceOf, DOUBTFUL } from "../src/model/confidence.js";
import type { Paper } from "../src/model/paper.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { split } from "../src/read/split.js";
import { asPages, DAMAGES, randomFrom } from "./damaged-papers.js";
import { FURTHER_DAMAGES } from "./further-damages.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const PAPERS_AT_MOST = 3_000;
const TIMES_OFFICIAL = 3; // each official paper is damaged in each way so often
const SEED = 20_950_101;

/**
 * Whether a reading knows when it is wrong: papers whose truth is known are printed, damaged as conversions damage them, and
 * parsed. A reading is flagged by a warning or by its confidence; it is right when everything of it is. The truth of the printed
 * papers is that of the XML; that of official text layers is their own reading before the damage. What each damage does goes to
 * the error output.
 */
export const confidence: Measurement = async () => {
  const [xml, official] = [shared("data", "nl", "kvr-xml"), shared("data", "nl", "kamervragen-2024-texts.jsonl")];
  if (!xml || !official) return NOT_AT_HAND;
  return [
    ...(await judge("printed", { cases: printedPapers(xml), kinds: DAMAGES })),
    ...(await judge("official", { cases: officialPapers(official, DAMAGES), kinds: DAMAGES })),
    ...(await judge("official, damage of other kinds:", { cases: officialPapers(official, FURTHER_DAMAGES), kinds: FURTHER_DAMAGES })),
  ];
};

/** A paper as lines, and what it says. */
interface Case {
  readonly name: string;
  readonly truth: Paper;
  readonly lines: readonly string[];
  /** Ways in which it is damaged; undefined: one by chance, beside none. */
  readonly damages?: readonly string[];
}

async function* printedPapers(folder: string): AsyncGenerator<Case> {
  const format = kvrOf("nl");
  let papers = 0;
  for (const name of readdirSync(folder).sort()) {
    if (!/^(?:KVR|V)\d/u.test(name) || papers >= PAPERS_AT_MOST) continue;
    const [truth, second] = format(await read({ path: name, bytes: readFileSync(path.join(folder, name)) })) ?? [];
    if (!truth || second || !canBePrinted(truth)) continue;
    papers += 1;
    yield { name, truth, lines: asPages(truth) };
  }
}

async function* officialPapers(file: string, kinds: typeof DAMAGES): AsyncGenerator<Case> {
  for (const { path: name, bytes } of split({ path: file, bytes: readFileSync(file) })) {
    const { text } = JSON.parse(Buffer.from(bytes).toString("utf8")) as { text: string };
    const [truth, second] = parse(await read({ path: `${name}.txt`, bytes: Buffer.from(text) }), nl.grammar);
    const damages = Object.keys(kinds).flatMap((damage) => (damage === "none" ? [damage] : Array<string>(TIMES_OFFICIAL).fill(damage)));
    if (truth && !second) yield { name, truth, lines: text.split("\n"), damages };
  }
}

async function judge(what: string, { cases, kinds }: { cases: AsyncIterable<Case>; kinds: typeof DAMAGES }): Promise<readonly Figure[]> {
  const random = randomFrom(SEED);
  const names = Object.keys(kinds);
  const counts = new Map<string, Count>(names.map((name) => [name, { right: 0, rightFlagged: 0, wrong: 0, wrongFlagged: 0 }]));
  for await (const { name, truth, lines, damages } of cases) {
    const chosen = damages ?? ["none", names[1 + Math.floor(random() * (names.length - 1))] as string];
    for (const damage of chosen) {
      const damaged = kinds[damage]?.(lines, random) ?? lines;
      if (damaged === lines && damage !== "none") continue;
      const parsed = parse(await read({ path: `${name}.txt`, bytes: Buffer.from(damaged.join("\n")) }), nl.grammar);
      const rules = [...new Set(parsed.flatMap(({ messages }) => messages.map(({ rule }) => rule)))].join(" ");
      const seen = `${damage} ${name} ${difference(truth, parsed)} RULES ${rules}`;
      tell(counts.get(damage) as Count, { right: isRight(truth, parsed), flagged: isFlagged(parsed) }, seen);
    }
  }
  return figuresOf(what, counts);
}

/** Whether print can show all that the XML says: a whole heading, and answers that name their questions. */
const canBePrinted = ({ kind, questions, answers, askers, subject }: Paper): boolean =>
  questions.length > 0 &&
  askers.length > 0 &&
  subject.nl !== undefined &&
  (kind !== "answers" || answers.some((answer) => answer.questions.length > 0));

interface Count {
  right: number;
  rightFlagged: number;
  wrong: number;
  wrongFlagged: number;
}

function tell(count: Count, { right, flagged }: { right: boolean; flagged: boolean }, what: string): void {
  if (right) count.right += 1;
  else count.wrong += 1;
  if (right && flagged) count.rightFlagged += 1;
  if (!right && flagged) count.wrongFlagged += 1;
  if (right === flagged) console.error(`${right ? "flagged though right" : "wrong unseen"}: ${what}`);
}

function figuresOf(what: string, counts: ReadonlyMap<string, Count>): Figure[] {
  const sum = (key: keyof Count) => [...counts.values()].reduce((total, count) => total + count[key], 0);
  for (const [name, { right, rightFlagged, wrong, wrongFlagged }] of counts) {
    console.error(`${name.padEnd(36)} right ${right} (flagged ${rightFlagged})  wrong ${wrong} (flagged ${wrongFlagged})`);
  }
  return [
    { what: `${what} papers not entirely right that say so`, value: sum("wrongFlagged") / sum("wrong"), items: sum("wrong") },
    { what: `${what} papers entirely right that complain`, value: sum("rightFlagged") / sum("right"), items: sum("right") },
  ];
}

const isFlagged = (parsed: readonly Paper[]): boolean => {
  const messages = parsed.flatMap((paper) => paper.messages);
  return parsed.length !== 1 || messages.some(({ severity }) => severity !== "info") || confidenceOf(messages) < DOUBTFUL;
};

const isRight = (truth: Paper, parsed: readonly Paper[]): boolean => parsed.length === 1 && difference(truth, parsed) === "";

const letters = (text: string | null | undefined): string => (text ?? "").replace(/[\s-]+/gu, "");

/** The names of the parts that differ, by what a person would see. */
function difference(truth: Paper, parsed: readonly Paper[]): string {
  const [found] = parsed;
  if (!found || parsed.length > 1) return `papers ${parsed.length}`;
  const parts = ASPECTS.filter(([, aspect]) => aspect(truth) !== aspect(found)).map(([name]) => name);
  return parts.join(" ");
}

const ASPECTS: readonly (readonly [string, (paper: Paper) => string])[] = [
  ["kind", ({ kind }) => kind],
  ["askers", ({ askers }) => askers.map(({ name, party }) => `${name} ${party}`).join()],
  ["addressees", ({ addressees }) => addressees.map(({ office }) => office).join()],
  ["subject", ({ subject }) => letters(subject.nl?.text)],
  ["submitted", ({ submitted }) => submitted ?? ""],
  ["questions", ({ questions }) => questions.map(({ number, versions }) => `${number} ${letters(versions.nl?.text)}`).join("\n")],
  [
    "notes",
    ({ footnotes }) =>
      footnotes
        .filter(({ citedBy }) => citedBy.questions.length > 0)
        .map(({ number, citedBy, text }) => `${number} ${citedBy.questions.join("+")} ${letters(text)}`)
        .sort()
        .join("\n"),
  ],
  [
    "answers",
    ({ answers }) =>
      answers
        .filter(({ questions }) => questions.length > 0)
        .map(({ questions, versions }) => `${questions.join("+")} ${letters(versions.nl?.text)}`)
        .sort()
        .join("\n"),
  ],
];
