import type { PaperNumbers } from "../../../../model/paper.js";
import { firstValue, type Metadata } from "./metadata.js";

const SET_NUMBER = /(?<!\d)(20\d{2})\s?Z\s?(\d{5})(?!\d)/u;
const IDENTIFIER = /^(?:kv|ah)-\S{3,30}$/u;
const SESSION = /(\d{4})\s?[-–/]?\s?(\d{4})/u;

interface Printed {
  /** The words of `kamervraagnummer`. */
  readonly number: string;
  /** "Vergaderjaar 2024-2025", above the paper. */
  readonly session: string;
}

/** A publication's numbers: by its metadata, else by what it prints. An appendix prints its own number, a set its set's. */
export function numbersOf(metadata: Metadata, { number, session }: Printed): PaperNumbers {
  const identifier = firstValue(metadata, "identifier")?.text ?? "";
  const known = IDENTIFIER.test(identifier) ? identifier : null;
  const years = SESSION.exec(firstValue(metadata, "vergaderjaar")?.text ?? session);
  const appendix = firstValue(metadata, "aanhangselnummer")?.text ?? (/^\d{1,4}$/u.test(number.trim()) ? number.trim() : null);
  const built = years && appendix ? `ah-tk-${years[1]}${years[2]}-${appendixOf(appendix)}` : null;
  const set = [firstValue(metadata, "vraagnummer")?.text, number, identifier].flatMap((text) => SET_NUMBER.exec(text ?? "") ?? []);
  const questionSet = set.length > 0 ? `${set[1]}Z${set[2]}` : null;
  return { questionSet, document: known ?? built ?? (questionSet ? `kv-tk-${questionSet}` : null), source: null };
}

/** "242501244" is number 1244 of the year 2024-2025. */
const appendixOf = (number: string): string => number.slice(-4).replace(/^0+(?=\d)/u, "");
