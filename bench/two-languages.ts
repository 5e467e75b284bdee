import { readFileSync } from "node:fs";
import type { Language } from "../src/model/paper.js";
import type { Asked } from "../src/parliaments/nl/grammar/questions.js";
import { versionsMisfit } from "../src/parliaments/nl/grammar/versions.js";
import type { Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

interface Row {
  readonly text_nl: string;
  readonly text_fr: string;
}

const QUESTIONS_AT_LEAST = 3;
const NUMBER = /(?<=^|[.?!\s"»)])(?<number>\d{1,2})\. ?(?=\p{Lu})/gu; // "… marktwerking.2. Welke …"

/**
 * Whether versions in two languages that were put to the wrong number are found out: questions of a parliament that publishes each
 * in Dutch and French, as they are, with two neighbours exchanged, and with all moved up by one.
 */
export const twoLanguages: Measurement = async () => {
  const file = shared("data", "be", "be-parliament-2020-nl-fr.jsonl");
  if (!file) return NOT_AT_HAND;
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const papers = rows
    .map((row) => [partsOf(row.text_nl), partsOf(row.text_fr)] as const)
    .filter(([dutch, french]) => dutch.length === french.length && dutch.length >= QUESTIONS_AT_LEAST);
  const share = (french: (texts: readonly string[]) => readonly string[]) =>
    papers.filter((paper) => isDoubted(paper[0], french(paper[1]))).length / papers.length;
  const items = papers.length;
  return [
    { what: "sets with rightly paired versions, doubted", value: share((texts) => texts), items },
    {
      what: "sets with two versions exchanged, doubted",
      value: share(([first = "", second = "", ...rest]) => [second, first, ...rest]),
      items,
    },
    { what: "sets with all versions moved by one, doubted", value: share(([, ...rest]) => rest), items },
  ];
};

function partsOf(text: string): readonly string[] {
  const starts: { readonly from: number; readonly end: number }[] = [];
  for (const { index, 0: label, groups } of text.matchAll(NUMBER)) {
    if (Number(groups?.number) === starts.length + 1) starts.push({ from: index, end: index + label.length });
  }
  return starts.map(({ end }, at) => text.slice(end, starts[at + 1]?.from).trim());
}

const isDoubted = (dutch: readonly string[], french: readonly string[]): boolean =>
  versionsMisfit(askedIn(dutch.slice(0, french.length), "nl"), askedIn(french, "fr")).length > 0;

const askedIn = (texts: readonly string[], lang: Language): Asked[] =>
  texts.map((text, index) => ({ number: String(index + 1), lang, words: { text, spans: [] }, footnotes: [], start: 0 }));
