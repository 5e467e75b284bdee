import { type Found, typeOf } from "./known-names.js";
import { isAcronym } from "./name-case.js";
import type { Reading } from "./reading.js";

const SURE = 0.8;
const LONGEST = 10; // letters
const NAMED = new Set(["company", "organisation", "treaty", "law"]);

/**
 * Short names that the paper itself gives to what it names: "Nationaal Duin Instituut (NDI)", "NDI (Nationaal Duin Instituut)",
 * there and wherever the paper uses them. They name the same entity, or are candidates of the same kind.
 */
export function findAbbreviations(readings: readonly Reading[], named: readonly Found[]): Found[] {
  const taken = new Set(named.flatMap(({ reading, from, until }) => range(from, until).map((token) => key(reading, token))));
  const given = new Map<string, Found>();
  for (const one of named) {
    const at = one.surplus === 0 && NAMED.has(typeOf(one) ?? "") ? abbreviationOf(one) : -1;
    const word = one.reading.tokens.words[at];
    if (word !== undefined && !taken.has(key(one.reading, at)) && !given.has(word)) given.set(word, one);
  }
  if (given.size === 0) return [];
  return readings.flatMap((reading) =>
    reading.tokens.words.flatMap((word, token) => {
      const whole = given.get(word);
      return whole && !taken.has(key(reading, token))
        ? [{ ...whole, reading, from: token, until: token + 1, method: "abbreviation", confidence: SURE }]
        : [];
    }),
  );
}

const range = (from: number, until: number): number[] => Array.from({ length: until - from }, (_, step) => from + step);
const key = ({ passage }: Reading, token: number): string => `${passage.offset(0)}|${token}`;

/** The token of the abbreviation beside a name, or -1. */
function abbreviationOf({ reading, from, until }: Found): number {
  const { text, words, starts, ends } = reading.tokens;
  const name = words.slice(from, until);
  if (name.length < 2) return -1;
  const between = (token: number): string => text.slice(ends[token - 1], starts[token]);
  if (isShort(words[until], name) && /^\s?\($/u.test(between(until)) && text.charAt(ends[until] ?? 0) === ")") return until;
  const before = from - 1;
  return isShort(words[before], name) && /^\s?\($/u.test(between(from)) && text.charAt(ends[until - 1] ?? 0) === ")" ? before : -1;
}

/** An acronym that begins as one of the name's words does. */
function isShort(word: string | undefined, name: readonly string[]): word is string {
  if (word === undefined || word.length > LONGEST || !isAcronym(word.slice(0, 2)) || /^\d/u.test(word)) return false;
  return name.some((part) => part.charAt(0).toUpperCase() === word.charAt(0));
}
