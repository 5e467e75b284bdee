import { isOpener } from "./company-cues.js";
import { startsUpper } from "./name-case.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";

/** Tokens [from, until) of one passage. */
export interface Run {
  readonly from: number;
  readonly until: number;
}

const LONGEST = 5; // words

/** Capitalised words in a row up to `end`, without the opener of a sentence. A comma may stand before `end` itself ("X, Ltd"). */
export function runBefore(reading: Reading, end: number): Run | undefined {
  const { gaps, words } = reading.tokens;
  let from = end;
  const isJoined = (token: number): boolean => gaps[token] === GAPS.near || (token === end && gaps[token] === GAPS.comma);
  while (from > 0 && end - from < LONGEST && isJoined(from) && isNamePart(reading, from - 1)) from--;
  while (from < end && (isOpener(words[from] ?? "") || words[from] === "&")) from++;
  return from < end ? { from, until: end } : undefined;
}

const ARTICLE = /^(?:De|Het|The)$/u; // "zorginstelling De Zeeboog"

/** Capitalised words in a row from `from`, which a quotation mark may open; in a list, a comma. */
export function runFrom(reading: Reading, from: number, inList = false): Run | undefined {
  const { words, gaps } = reading.tokens;
  const adjoins = gaps[from] === GAPS.near || (inList && gaps[from] === GAPS.comma) || isQuoted(reading, from);
  const article = ARTICLE.test(words[from] ?? "") && gaps[from + 1] === GAPS.near && isNamePart(reading, from + 1);
  if (!adjoins || !isNamePart(reading, from) || (isOpener(words[from] ?? "") && !article)) return undefined;
  let until = from + 1;
  while (until - from < LONGEST && gaps[until] === GAPS.near && isNamePart(reading, until)) until++;
  return { from, until };
}

export function isNamePart({ tokens: { words } }: Reading, at: number): boolean {
  const word = words[at] ?? "";
  return word === "&" || (startsUpper(word) && word.length > 1) || /^\d+\p{Lu}/u.test(word);
}

function isQuoted({ tokens: { text, ends, starts } }: Reading, at: number): boolean {
  return /^\s[«"“‘']$/u.test(text.slice(ends[at - 1], starts[at]));
}

/** Long enough, and no mere code ("A12"). */
export function isNameLike({ tokens: { words } }: Reading, { from, until }: Run): boolean {
  const [first = ""] = words.slice(from, until);
  return until - from > 1 || (first.length > 2 && !/^\p{L}\d+$/u.test(first));
}
