import { isCompaniesCue, isCompanyCue, isLegalForm, isOpener } from "./company-cues.js";
import type { Found } from "./known-names.js";
import { isAcronym, startsUpper } from "./name-case.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";

const SURE = { "legal-form": 0.8, cue: 0.7, repetition: 0.6 } as const;
type Method = keyof typeof SURE;
const LONGEST = 5; // words

interface Run {
  readonly from: number;
  readonly until: number;
}

/**
 * Names of companies that no register knows, told by a legal form ("Kwelderbouw B.V."), by the noun before them
 * ("het softwarebedrijf Optivista", "bedrijven als X en Y"), or by the same name elsewhere in the paper. Candidates, not entities.
 */
export function findUnknownCompanies(readings: readonly Reading[], known: readonly Found[]): Found[] {
  const taken = takenTokens(known);
  const isFree = (reading: Reading, { from, until }: Run): boolean => {
    for (let token = from; token < until; token++) if (taken.get(reading)?.has(token)) return false;
    return true;
  };
  const found = readings.flatMap((reading) => byCueOrForm(reading).filter((one) => isFree(reading, one)));
  return [...found, ...repeated(readings, found, isFree)];
}

function takenTokens(known: readonly Found[]): Map<Reading, Set<number>> {
  const taken = new Map<Reading, Set<number>>();
  for (const { reading, from, until } of known) {
    const tokens = taken.get(reading) ?? new Set();
    for (let token = from; token < until; token++) tokens.add(token);
    taken.set(reading, tokens);
  }
  return taken;
}

function found(reading: Reading, { from, until }: Run, method: Method): Found {
  return { reading, from, until, patterns: [], method, confidence: SURE[method], certain: true, surplus: 0 };
}

function byCueOrForm(reading: Reading): Found[] {
  const formed = byLegalForm(reading);
  const cued = byCue(reading).filter(({ from, until }) => !formed.some((other) => other.from < until && from < other.until));
  return [...formed, ...cued];
}

/** "Kwelderbouw B.V.", "N.V. Kwelderbouw". */
function byLegalForm(reading: Reading): Found[] {
  const all: Found[] = [];
  const { words } = reading.tokens;
  for (let at = 0; at < words.length; at++) {
    const end = legalFormEnd(reading, at);
    if (end < 0) continue;
    const before = runBefore(reading, at);
    if (before) all.push({ ...found(reading, { from: before.from, until: end }, "legal-form"), surplus: -fullStop(reading, at, end) });
    else {
      const after = runFrom(reading, end);
      if (after) all.push(found(reading, { from: at, until: after.until }, "legal-form"));
    }
    at = end - 1;
  }
  return all;
}

/** The full stop of "B.V." and "Inc." belongs to the name; that of a sentence behind "BV" does not. */
function fullStop({ tokens: { text, words, ends } }: Reading, at: number, end: number): number {
  const abbreviated = end - at === 2 || /^(?:inc|ltd|corp)$/iu.test(words[at] ?? "");
  return abbreviated && text.charAt(ends[end - 1] ?? 0) === "." ? 1 : 0;
}

/** The token behind the legal form that begins at `at`, or -1. "B.V." is two tokens. */
function legalFormEnd({ tokens: { words, gaps } }: Reading, at: number): number {
  const word = words[at] ?? "";
  if (isLegalForm(word)) return startsUpper(word) || word.length > 2 ? at + 1 : -1;
  return /^[BN]$/u.test(word) && words[at + 1] === "V" && gaps[at + 1] === GAPS.dot ? at + 2 : -1;
}

/** Capitalised words in a row up to `end`, without the opener of a sentence. */
function runBefore(reading: Reading, end: number): Run | undefined {
  const { gaps } = reading.tokens;
  let from = end;
  while (from > 0 && end - from < LONGEST && isJoined(gaps[from], from === end) && isNamePart(reading, from - 1)) from--;
  while (from < end && (isOpener(reading.tokens.words[from] ?? "") || reading.tokens.words[from] === "&")) from++;
  const hyphened = reading.tokens.text.charAt((reading.tokens.starts[end] ?? 1) - 1) === "-"; // "turbo-BV" is no company's name
  const named = reading.tokens.words.slice(from, end).some((word) => !isLegalForm(word) && word !== "CV");
  return named && !hyphened ? { from, until: end } : undefined;
}

const isJoined = (gap: number | undefined, beforeForm: boolean): boolean => gap === GAPS.near || (beforeForm && gap === GAPS.comma);

function runFrom(reading: Reading, from: number): Run | undefined {
  const { words, gaps } = reading.tokens;
  if (!isNamePart(reading, from) || isOpener(words[from] ?? "") || !(gaps[from] === GAPS.near || isQuoted(reading, from))) return undefined;
  let until = from + 1;
  while (until - from < LONGEST && gaps[until] === GAPS.near && isNamePart(reading, until)) until++;
  return { from, until };
}

function isNamePart({ tokens: { words } }: Reading, at: number): boolean {
  const word = words[at] ?? "";
  return word === "&" || (startsUpper(word) && word.length > 1) || /^\d+\p{Lu}/u.test(word);
}

function isQuoted({ tokens: { text, ends, starts } }: Reading, at: number): boolean {
  return /^\s[«"“‘']$/u.test(text.slice(ends[at - 1], starts[at]));
}

const LIST = /^(?:,\s|\s(?:en|of|and|or)\s)$/u;

/** "het bedrijf X"; "bedrijven als X, Y en Z". */
function byCue(reading: Reading): Found[] {
  const all: Found[] = [];
  reading.tokens.words.forEach((word, at) => {
    if (isCompanyCue(word)) {
      const run = runFrom(reading, at + 1);
      if (run && isNameLike(reading, run)) all.push(found(reading, run, "cue"));
    } else if (isCompaniesCue(word)) all.push(...listed(reading, at + 1));
  });
  return all;
}

function listed(reading: Reading, from: number): Found[] {
  const { words, text, ends, starts } = reading.tokens;
  const all: Found[] = [];
  let at = /^(?:als|zoals|like)$/u.test(words[from] ?? "") ? from + 1 : from;
  for (let run = runFrom(reading, at); run && isNameLike(reading, run); run = runFrom(reading, at)) {
    all.push(found(reading, run, "cue"));
    at = run.until;
    const between = text.slice(ends[at - 1], starts[at]);
    const conjunction = between === " " && /^(?:en|of|and|or)$/u.test(words[at] ?? "");
    if (!conjunction && !LIST.test(between)) break;
    if (conjunction) at++;
  }
  return all;
}

/** Long enough, and no mere code ("A12"). */
function isNameLike({ tokens: { words } }: Reading, { from, until }: Run): boolean {
  const [first = ""] = words.slice(from, until);
  return until - from > 1 || (first.length > 2 && !/^\p{L}\d+$/u.test(first));
}

/** The same name elsewhere in the paper, where it is a name and no common word. */
function repeated(readings: readonly Reading[], sure: readonly Found[], isFree: (reading: Reading, run: Run) => boolean): Found[] {
  const names = new Map<string, readonly string[]>();
  for (const { reading, from, until, method } of sure) {
    const words = reading.tokens.words.slice(from, until).filter((word) => !isLegalForm(word));
    const [only = ""] = words;
    const long = words.length > 1 || only.length > 4 || isAcronym(only);
    if (long && !(method === "legal-form" && /^[BN]$/u.test(only))) names.set(words.join(" "), words);
  }
  if (names.size === 0) return [];
  const stands = new Set(
    sure.flatMap(({ reading, from, until }) => Array.from({ length: until - from }, (_, step) => key(reading, from + step))),
  );
  return readings
    .flatMap((reading) => [...names.values()].flatMap((words) => uses(reading, words)))
    .filter((one) => isFree(one.reading, one) && !stands.has(key(one.reading, one.from)));
}

const key = ({ passage }: Reading, token: number): string => `${passage.offset(0)}|${passage.lang}|${token}`;

function uses(reading: Reading, name: readonly string[]): Found[] {
  const { words, opens } = reading.tokens;
  const all: Found[] = [];
  for (let at = words.indexOf(name[0] ?? ""); at >= 0; at = words.indexOf(name[0] ?? "", at + 1)) {
    const fits = name.every((word, step) => words[at + step] === word);
    if (fits && !(opens[at] && name.length === 1)) all.push(found(reading, { from: at, until: at + name.length }, "repetition"));
  }
  return all;
}
