import { isCompoundHead } from "./compound-heads.js";
import { isSurname } from "./is-surname.js";
import type { Found, Knowledge } from "./known-names.js";
import type { NamePattern } from "./lexicon.js";
import { isAcronym } from "./name-case.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";
import { SIGNS } from "./word-signs.js";

const SHORTEST_PLACE = 6; // letters; shorter ones are also words ("Goudmijn")
const SHORTEST_NAME = 4,
  SHORTEST_REST = 3,
  LONG_NAME = 8; // letters
const SURE = 0.85;

/** Names that a compound, a genitive or an inhabitant's ending is glued to: "Optivistacamera's", "Philips' ", "Zwaagdamse". */
export function findGluedNames(reading: Reading, knowledge: Knowledge): Found[] {
  const found: Found[] = [];
  const { tokens, numbers, signs, addresses } = reading;
  tokens.words.forEach((word, at) => {
    if (!((signs[at] ?? 0) & SIGNS.upper)) return;
    const broken = brokenName(reading, at, knowledge);
    if (broken) found.push(broken);
    if (broken || (numbers[at] ?? -1) >= 0 || word.length < SHORTEST_NAME + 1) return;
    if (addresses.some(({ first, end }) => at >= first && at < end)) return;
    if (isSurname(tokens, at, knowledge.isGivenName)) return;
    const glued = splitName(word, knowledge);
    if (glued) found.push({ reading, from: at, until: at + 1, certain: true, confidence: SURE, ...glued });
  });
  return found;
}

/** "Neder-land": a name whose hyphen stayed when its two lines were joined. */
function brokenName(reading: Reading, at: number, { lexicon }: Knowledge): Found | undefined {
  const { words, text, ends, starts, gaps } = reading.tokens;
  if (gaps[at + 1] !== GAPS.near || text.charAt(ends[at] ?? 0) !== "-" || starts[at + 1] !== (ends[at] ?? 0) + 1) return undefined;
  const [word = "", next = ""] = words.slice(at, at + 2);
  if (!/^\p{Ll}/u.test(next)) return undefined;
  if (lexicon.single(word).length > 0) return undefined;
  const patterns = lexicon
    .single(word + next)
    .filter((pattern) => pattern.words[0] === word + next && pattern.context === null && !pattern.exact);
  if (patterns.length === 0) return undefined;
  return {
    reading,
    from: at,
    until: at + 2,
    certain: true,
    confidence: SURE,
    patterns: ofOneType(patterns),
    method: "register",
    surplus: 0,
  };
}

type Glued = Pick<Found, "patterns" | "method" | "surplus">;

function splitName(word: string, knowledge: Knowledge): Glued | undefined {
  return inhabitant(word, knowledge) ?? compound(word, knowledge) ?? adjective(word, knowledge);
}

/** "Palestijnsefamilies": an adjective to which a text layer glued the noun. */
function adjective(word: string, { lexicon }: Knowledge): Glued | undefined {
  for (let length = word.length - LONG_REST; length >= LONG_NAME - 1; length--) {
    if (word.charAt(length - 1) !== "e" || !/^\p{Ll}+$/u.test(word.slice(length))) continue;
    const name = word.slice(0, length);
    const patterns = lexicon
      .single(name)
      .filter((pattern) => pattern.adjective && pattern.words[0] === name && !pattern.exact && pattern.context === null);
    if (patterns.length > 0) return { patterns: ofOneType(patterns), method: "compound", surplus: word.length - length };
  }
  return undefined;
}

function compound(word: string, { lexicon }: Knowledge): Glued | undefined {
  for (let length = word.length - 1; length >= 2; length--) {
    const rest = word.slice(length);
    if (!/^\p{Ll}/u.test(rest)) return undefined;
    const name = word.slice(0, length);
    if (length < SHORTEST_NAME && !isAcronym(name)) continue;
    const patterns = lexicon.single(name).filter((pattern) => isGluable(pattern, name) && bears(pattern, name, rest));
    if (patterns.length > 0) return { patterns: ofOneType(patterns), method: rest === "s" ? "genitive" : "compound", surplus: rest.length };
  }
  return undefined;
}

const GLUABLE = new Set(["company", "organisation", "country", "region", "place", "people", "publisher"]);

const isGluable = (pattern: NamePattern, name: string): boolean =>
  GLUABLE.has(pattern.entry.type ?? "") && pattern.words[0] === name && !pattern.adjective && pattern.context === null && !pattern.exact;

function bears({ entry }: NamePattern, name: string, rest: string): boolean {
  if (rest === "s") return !isAcronym(name) && entry.type !== "people";
  if (rest.length < SHORTEST_REST || !/^\p{Ll}+$/u.test(rest)) return false;
  if (entry.type === "place" && name.length < SHORTEST_PLACE) return false;
  if (isCompoundHead(rest) || isCompoundHead(rest.replace(/^s(?=.{3})/u, ""))) return true;
  if (entry.type === "country") return rest.length >= LONG_REST && !DERIVED.test(rest);
  return entry.type === "company" && name.length >= LONG_NAME && rest.length > LONG_NAME;
}

const LONG_REST = 6;
const DERIVED = /^(?:er|en|aan|aar|ees|es|is|s|t)/u; // "Nederlanderschap", "Nederlandstalig"

/** Dutch adjectives and inhabitants of places: Arnhem → Arnhemse, Arnhemmer; Groningen → Groningse, Groninger. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["se", ""],
  ["se", "en"],
  ["ers", ""],
  ["ers", "en"],
  ["er", ""],
  ["er", "en"],
  ["s", "en"],
];

function inhabitant(word: string, { lexicon }: Knowledge): Glued | undefined {
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const name = word.slice(0, -ending.length) + instead;
    if (name.length < SHORTEST_NAME) continue;
    const patterns = lexicon.single(name).filter((pattern) => pattern.entry.kind === "Place" && isGluable(pattern, name));
    if (patterns.length > 0)
      return { patterns: ofOneType(patterns).map((pattern) => ({ ...pattern, adjective: true })), method: "register", surplus: 0 };
  }
  return undefined;
}

function ofOneType(patterns: readonly NamePattern[]): readonly NamePattern[] {
  return patterns.filter((pattern) => pattern.entry.type === patterns[0]?.entry.type);
}
