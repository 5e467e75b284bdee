import { isHidden, type View } from "../../../parse/view.js";
import { expandNumbers, LABEL_NUMBERS } from "./label-numbers.js";
import type { PrintedLabel } from "./question-label.js";

/** A label in other words than "Vraag 3" and "Antwoord 3". */
export interface WordedLabel extends PrintedLabel {
  readonly kind: "question" | "answer";
}

const IN_WORDS: Readonly<Record<"nl" | "en", readonly string[]>> = {
  nl: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende".split(" "),
  en: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(" "),
};
const NUMBER_OF = new Map(Object.values(IN_WORDS).flatMap((words) => words.map((word, index) => [word, String(index + 1)] as const)));
const WORD = `(?:${[...NUMBER_OF.keys()].join("|")}|\\d{1,2}(?:e|de|ste))`;
const WORDS = `${WORD}(?:(?:, | en | and |, en )(?:de |the )?${WORD})*`;
const END = " ?(?:$|[:.] ?$|[:] ?(?=\\S))"; // alone on its line, or set off: "De tweede vraag gaat over …" is a sentence
const ORDINAL_QUESTION = new RegExp(`^(?:de |the )?(${WORDS}) (?:vra(?:ag|gen)|questions?)${END}`, "iu");
const ORDINAL_ANSWER = new RegExp(
  `^(?:(?:antwoord(?:en)?|beantwoording|reactie|answers?)(?: op| to| van)?(?: de| het| the)? (${WORDS}) (?:vra(?:ag|gen)|questions?)|(?:het |the )?(${WORDS}) (?:antwoord(?:en)?|answers?))${END}`,
  "iu",
);
const MAY_BE = /^(?:\p{Lu}|\d{1,2}(?:e|de|ste) )/u;

/** "Tweede vraag", "Derde en vierde vraag:", "Antwoord op de eerste vraag"; undefined for a sentence that begins so. */
export function parseOrdinalLabel(line: string): WordedLabel | undefined {
  if (!MAY_BE.test(line)) return undefined;
  const question = ORDINAL_QUESTION.exec(line);
  const match = question ?? ORDINAL_ANSWER.exec(line);
  const printed = match?.[1] ?? match?.[2];
  if (!match || printed === undefined) return undefined;
  const numbers = [...printed.toLowerCase().matchAll(/\d+|\p{L}{3,}/gu)].flatMap(
    ([word]) => NUMBER_OF.get(word) ?? word.match(/^\d+$/u) ?? [],
  );
  return { kind: question ? "question" : "answer", numbers, length: match[0].length };
}

const ABBREVIATED = new RegExp(
  `^[*_]{0,2}([VQA])\\.? ?(${LABEL_NUMBERS})[*_]{0,2} ?(?:[:.)-][*_]{0,2} |[:.)][*_]{0,2}(?=\\p{Lu})|[:.)]?[*_]{0,2}$)`,
  "u",
);

/** "V1:", "V 2.", "Q3", "A1, 2:"; a motorway or a paper size too: only a run of them is one of labels (see `printsAbbreviations`). */
export function parseAbbreviatedLabel(line: string): WordedLabel | undefined {
  const match = ABBREVIATED.exec(line);
  return match
    ? { kind: match[1] === "A" ? "answer" : "question", numbers: expandNumbers(match[2] as string), length: match[0].length }
    : undefined;
}

/** Whether a text labels its parts "V1", "A1": the first question is there, and its answer or a second question. */
export function printsAbbreviations(view: View): boolean {
  const found = new Set<string>();
  for (const line of view.lines) {
    const label = isHidden(view, line) ? undefined : parseAbbreviatedLabel(line.text);
    for (const number of label?.numbers ?? []) found.add(`${label?.kind} ${number}`);
  }
  return found.has("question 1") && (found.has("answer 1") || found.has("question 2"));
}
