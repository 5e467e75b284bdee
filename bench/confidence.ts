import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { confidenceOf, DOUBTFUL } from "../src/model/confidence.js";
import type { Paper } from "../src/model/paper.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { asPages, DAMAGES, randomFrom } from "./damaged-papers.js";
import type { Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const PAPERS_AT_MOST = 3_000;
const SEED = 20_950_101;

/**
 * Whether a reading knows when it is wrong: papers whose truth the XML tells are printed, damaged as conversions damage them,
 * and parsed. A reading is flagged by a warning or by its confidence; it is right when everything of it is. What each damage
 * does goes to the error output.
 */
export const confidence: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const format = kvrOf("nl");
  const random = randomFrom(SEED);
  const counts = new Map<string, Count>(
    Object.keys(DAMAGES).map((name) => [name, { right: 0, rightFlagged: 0, wrong: 0, wrongFlagged: 0 }]),
  );
  const names = Object.keys(DAMAGES);
  let papers = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!/^(?:KVR|V)\d/u.test(file) || papers >= PAPERS_AT_MOST) continue;
    const [truth, second] = format(await read({ path: file, bytes: readFileSync(path.join(folder, file)) })) ?? [];
    if (!truth || second || !canBePrinted(truth)) continue;
    papers += 1;
    const pages = asPages(truth);
    for (const name of ["none", names[1 + Math.floor(random() * (names.length - 1))] as string]) {
      const lines = DAMAGES[name]?.(pages, random) ?? pages;
      if (lines === pages && name !== "none") continue;
      const document = await read({ path: `${file}.txt`, bytes: Buffer.from(lines.join("\n")) });
      const parsed = parse(document, nl.grammar);
      tell(
        counts.get(name) as Count,
        { right: isRight(truth, parsed), flagged: isFlagged(parsed) },
        `${name} ${file} ${difference(truth, parsed)} RULES ${[...new Set(parsed.flatMap((p) => p.messages.map((m) => m.rule)))].join(" ")}`,
      );
    }
  }
  return figuresOf(counts);
};

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

function figuresOf(counts: ReadonlyMap<string, Count>) {
  const sum = (key: keyof Count) => [...counts.values()].reduce((total, count) => total + count[key], 0);
  for (const [name, { right, rightFlagged, wrong, wrongFlagged }] of counts) {
    console.error(`${name.padEnd(36)} right ${right} (flagged ${rightFlagged})  wrong ${wrong} (flagged ${wrongFlagged})`);
  }
  return [
    { what: "readings not entirely right that say so", value: sum("wrongFlagged") / sum("wrong"), items: sum("wrong") },
    { what: "readings entirely right that complain", value: sum("rightFlagged") / sum("right"), items: sum("right") },
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
