import type { Message } from "../../../../model/message.js";
import { expandNumbers } from "../../grammar/label-numbers.js";
import { withoutEnd } from "../without-end.js";
import { joined } from "./marked-text.js";
import type { KvrEntry } from "./source.js";

interface Numbered {
  readonly entries: readonly KvrEntry[];
  readonly messages: readonly Message[];
}

const SENTENCE_END = /[.?!:;][»”"')]*$/u;

/**
 * Gives each question one number of its own: 1, 2, 3 as printed. Undoes what the source made of a number at the start of
 * a line ("Kost dat" | 15 | "miljoen?" is one question), and leaves out questions without words.
 */
export function numberQuestions(given: readonly KvrEntry[]): Numbered {
  const messages: Message[] = [];
  const entries: KvrEntry[] = [];
  const used = new Set<string>();
  const plain = given.map(({ number, words }) => ({ number: withoutEnd(number, " ."), words }));
  plain.forEach((entry, index) => {
    const before = entries.at(-1);
    if (entry.words.text === "") messages.push(empty("question", entry));
    else if (before && isContinuation(before, entry, plain[index + 1])) {
      entries[entries.length - 1] = continued(before, entry);
      messages.push(inText("question", before, entry));
    } else {
      const number = freeNumber(entry.number, used, entries.length + 1);
      if (number !== entry.number) messages.push(renumbered(entry, number));
      used.add(number);
      entries.push({ number, words: entry.words });
    }
  });
  return { entries, messages };
}

/** "… op 1 mei" | 2094 | "gereden …": no number of a question, since the next one goes on where the last ended. */
function isContinuation(before: KvrEntry, entry: KvrEntry, next: KvrEntry | undefined): boolean {
  const expected = Number(before.number) + 1;
  if (!/^\d+$/u.test(entry.number) || Number(entry.number) <= expected) return false;
  const goesOn = next ? Number(next.number) === expected : Number(entry.number) > expected + 20;
  return goesOn && !SENTENCE_END.test(before.words.text);
}

const continued = (before: KvrEntry, { number, words }: KvrEntry): KvrEntry => ({
  number: before.number,
  words: joined(before.words, ` ${number} `, words),
});

function freeNumber(number: string, used: ReadonlySet<string>, position: number): string {
  if (/^\d{1,3}[a-z]?$/u.test(number) && !used.has(number)) return number;
  let free = position;
  while (used.has(String(free))) free += 1;
  return String(free);
}

const GLUED = /(\d)(?=(?:t ?\/ ?m|en)\b)/gu; // "2t/m 4", "3en 4"
const YEAR_OR_MORE = /^\d{4,}$/u;
const ONE_FIGURE = /^\d+(?:\/\d+)?$/u;
const GOES_ON = /^[\p{Ll},;.)%]/u;

/** Answers without words are left out; a year or a figure at the start of a line belongs to the answer before it. */
export function numberAnswers(given: readonly KvrEntry[], asked: ReadonlySet<string>): Numbered {
  const messages: Message[] = [];
  const entries: KvrEntry[] = [];
  for (const { number: printed, words } of given) {
    const entry = { number: printed.replace(GLUED, "$1 ").trim(), words };
    const before = entries.at(-1);
    if (words.text === "") messages.push(empty("answer", entry));
    else if (before && isFigure(entry, before, asked)) {
      entries[entries.length - 1] = continued(before, entry);
      messages.push(inText("answer", before, entry));
    } else entries.push(entry);
  }
  return { entries, messages };
}

/** "Dat kost" | 10 | "miljoen.": no question has the number, and the sentence goes on. */
function isFigure({ number, words }: KvrEntry, before: KvrEntry, asked: ReadonlySet<string>): boolean {
  if (YEAR_OR_MORE.test(number)) return true;
  const isUnasked = ONE_FIGURE.test(number) && number.split("/").some((each) => !asked.has(each));
  return isUnasked && (GOES_ON.test(words.text) || !/[.?!][»”"')]*$/u.test(before.words.text));
}

/** The questions that an answer's number names: "1 2", "3 en 4", "2 t/m 4", "3/4". */
export const questionsOf = ({ number }: Pick<KvrEntry, "number">): readonly string[] =>
  YEAR_OR_MORE.test(number) ? [] : expandNumbers(number);

function empty(what: "question" | "answer", { number }: KvrEntry): Message {
  const reason = `The ${what} with the number "${number}" has no words in the source, and is left out.`;
  return { rule: `${what}s/empty`, severity: "warning", reason };
}

function inText(what: "question" | "answer", before: KvrEntry, { number }: KvrEntry): Message {
  const reason = `The source takes "${number}" for the number of ${what === "answer" ? "an answer" : "a question"}; it stands in the text of "${before.number}".`;
  return { rule: `${what}s/number-in-text`, severity: "info", reason };
}

function renumbered({ number }: KvrEntry, position: string): Message {
  const reason = `The number "${number}" stands at more than one question, or is none; the later one is counted as "${position}".`;
  return { rule: "questions/number-twice", severity: "warning", reason };
}
