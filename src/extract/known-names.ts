import type { MentionType } from "../model/mention.js";
import { meets } from "./context-rule.js";
import { isSurname } from "./is-surname.js";
import type { Lexicon, NamePattern } from "./lexicon.js";
import { fitsCase, isAcronym, startsUpper } from "./name-case.js";
import { type Reading, surroundings } from "./reading.js";
import { GAPS } from "./tokens.js";
import { SIGNS } from "./word-signs.js";

/** A name that stands at tokens [from, until) of a passage. */
export interface Found {
  readonly reading: Reading;
  readonly from: number;
  readonly until: number;
  /** The spellings that fit, best first; all of one type. Empty for a name that no register knows. */
  readonly patterns: readonly NamePattern[];
  /** What a name that no register knows is taken for. */
  readonly type?: MentionType;
  readonly method: string;
  readonly confidence: number;
  /** False where an ambiguous name still lacks its context. */
  readonly certain: boolean;
  /** Code units of the last token that are not the name's ("Hikvision" in "Hikvisioncamera"). */
  readonly surplus: number;
}

export const typeOf = ({ patterns, type }: Found): MentionType | undefined => patterns[0]?.entry.type ?? type;

export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly isGivenName: (folded: string) => boolean;
}

const CERTAIN = 0.95,
  BY_CONTEXT = 0.85,
  IN_ADDRESS = 0.8;

/** Names of the registers as whole words: leftmost, then longest; names inside a longer one only where both are meant. */
export function findKnownNames(reading: Reading, knowledge: Knowledge): Found[] {
  const found: Found[] = [];
  const { tokens, numbers } = reading;
  let address = 0;
  for (let from = 0; from < numbers.length; ) {
    const at = reading.addresses[address];
    if (at && from >= at.end) {
      address++;
      continue;
    }
    const inAddress = at !== undefined && from >= at.first;
    if ((numbers[from] ?? -1) < 0 || (inAddress && from < at.path)) {
      from++;
      continue;
    }
    const place = { from, inAddress, afterPlace: isAfterPlace(tokens, from, found.at(-1)) };
    const longest = longestAt(reading, knowledge, place);
    if (longest) {
      found.push(longest);
      const inner = innerName(reading, knowledge, longest);
      if (inner) found.push(inner);
    }
    from = longest?.certain ? longest.until : from + 1;
  }
  return found;
}

interface At {
  readonly from: number;
  readonly inAddress: boolean;
  readonly afterPlace: boolean;
  /** The name must end before this token. */
  readonly limit?: number;
}

function longestAt(reading: Reading, knowledge: Knowledge, at: At): Found | undefined {
  const { tokens, numbers } = reading;
  const limit = at.limit ?? numbers.length;
  const ends: [until: number, patterns: readonly NamePattern[]][] = [];
  for (let node = 0, until = at.from; until < limit; ) {
    node = knowledge.lexicon.step(node, numbers[until] ?? -1, tokens.gaps[until] ?? GAPS.break);
    if (node < 0) break;
    until++;
    const patterns = knowledge.lexicon.endingAt(node);
    if (patterns.length > 0) ends.push([until, patterns]);
  }
  let doubtful: Found | undefined;
  for (const [until, patterns] of ends.reverse()) {
    const printed = tokens.words.slice(at.from, until);
    const fitting = patterns.filter(
      (pattern) => fitsCase(pattern, printed, at.inAddress) && fitsHere(pattern, { reading, at, until, knowledge }),
    );
    const found = fitting.length > 0 ? choose(fitting, { reading, at, until }) : undefined;
    if (found?.certain) return found;
    doubtful ??= found;
  }
  return doubtful;
}

interface Here {
  readonly reading: Reading;
  readonly at: At;
  readonly until: number;
}

/** Which of the entities of one spelling is meant here. */
function choose(patterns: readonly NamePattern[], { reading, at, until }: Here): Found {
  const { from } = at;
  const asking = patterns.filter((pattern) => pattern.context !== null);
  const around = asking.length > 0 ? surroundings(reading, { from, until, afterPlace: at.afterPlace }) : undefined;
  const met = asking.filter((pattern) => pattern.context && around && meets(pattern.context, around));
  const opens = reading.tokens.opens[from] ?? false;
  const plain = patterns.filter((pattern) => pattern.context === null && !(opens && isCommonWord(pattern)));
  const certain = met.length > 0 ? met : plain;
  const chosen = certain.length > 0 ? certain : patterns;
  const type = chosen[0]?.entry.type;
  return {
    reading,
    from,
    until,
    surplus: 0,
    method: at.inAddress ? "address" : "register",
    certain: certain.length > 0,
    patterns: chosen.filter((pattern) => pattern.entry.type === type),
    confidence: at.inAddress ? IN_ADDRESS : met.length > 0 ? BY_CONTEXT : CERTAIN,
  };
}

/** A name that is also a word says nothing where every word has a capital. */
const isCommonWord = ({ exact, words }: NamePattern): boolean => exact && words.length === 1 && !isAcronym(words[0] ?? "");

const SURNAMES_TOO = new Set(["place", "region", "company", "organisation", "publisher", "law"]);

function fitsHere(pattern: NamePattern, { reading, at, until, knowledge }: Here & { readonly knowledge: Knowledge }): boolean {
  const { tokens, passage } = reading;
  if (at.inAddress) return pattern.entry.type !== "publisher" && pattern.entry.type !== "party";
  if (isPartOfNumber(tokens, at.from) || (pattern.entry.type === "party" && isSeat(reading, at.from))) return false;
  const foreign =
    pattern.lang !== null &&
    passage.lang !== null &&
    pattern.lang !== passage.lang &&
    !(pattern.lang === "en" && isInEnglish(tokens, at.from));
  if (pattern.adjective) {
    if (foreign) return false;
    return !isLanguage(pattern, reading, at.from) && !isGivenNameHere(reading, { at, until, knowledge });
  }
  if (pattern.entry.type === "ministry" && !isAcronym(pattern.words[0] ?? "")) return isMinistryNamed(tokens, at.from);
  const single = until === at.from + 1;
  if (pattern.entry.type === "person") return !single;
  if (single && isAcronym(pattern.words[0] ?? "") && (foreign || isCalledCompany(pattern, reading, at.from))) return false;
  if (!single || !SURNAMES_TOO.has(pattern.entry.type ?? "") || isAcronym(pattern.words[0] ?? "")) return true;
  return !isSurname(tokens, at.from, knowledge.isGivenName);
}

/** "het kippenbedrijf MHP" is no trade union of that name. */
const isCalledCompany = ({ entry }: NamePattern, { tokens, signs }: Reading, from: number): boolean =>
  entry.type === "organisation" && tokens.gaps[from] === GAPS.near && ((signs[from - 1] ?? 0) & SIGNS.companyCue) !== 0;

/** "92/43/EEG" is a directive's number, "VW-03-491" a letter's. */
function isPartOfNumber({ words, gaps, text, ends }: Reading["tokens"], from: number): boolean {
  if (gaps[from] === GAPS.slash && /^\d+$/u.test(words[from - 1] ?? "")) return true;
  const end = ends[from] ?? 0;
  return text.charAt(end) === "-" && /^-\d{1,6}[-/]\d/u.test(text.slice(end, end + 9));
}

/** "(VVH)" behind a member's name, outside what is asked and answered. */
function isSeat({ passage, tokens: { text, starts } }: Reading, from: number): boolean {
  return passage.place.part === "prose" && text.charAt((starts[from] ?? 0) - 1) === "(";
}

/** "het ministerie van Digitale Zaken"; behind "minister van" the same words are an office. */
function isMinistryNamed({ words }: Reading["tokens"], from: number): boolean {
  return (
    /^(?:van|of|for)$/u.test(words[from - 1] ?? "") &&
    /^(?:ministeries?|departement(?:en)?|ministry|department)$/iu.test(words[from - 2] ?? "")
  );
}

/** Words that are English and no Dutch. */
const ENGLISH = /^(?:the|and|for|from|with|by|on|at|to|are|has|have|its|their|says|after|against)$/iu;
const QUOTED = 4; // tokens on each side: a headline is seldom longer

/** Whether an English headline stands there, in a Dutch text: "Dutch court rules against the ministry". */
function isInEnglish({ words, gaps }: Reading["tokens"], from: number): boolean {
  for (const step of [-1, 1])
    for (let token = from + step; Math.abs(token - from) <= QUOTED; token += step) {
      if ((gaps[Math.max(token, token - step)] ?? GAPS.break) === GAPS.break) break;
      if (ENGLISH.test(words[token] ?? "")) return true;
    }
  return false;
}

const AFTER_LANGUAGE = /^(?:below|above|and|or|only|text|version|translation|speaking|language)$/u;

const SPOKEN =
  /^(?:leren|leert|leerden|spreken|spreekt|sprak|spraken|sprekende?|lezen|leest|schrijven|verstaan|verstaat|praten|beheersen|beheerst|machtig)$/u;
/** What a language is the subject of: "het examen Nederlands". */
const TAUGHT =
  /^(?:examens?|eindexamens?|vak|vakken|schoolvak|lessen|toets|toetsen|docent|docenten|leraar|leraren|leerkrachten|cursus|cursussen|taal|vertaling|vloeiend)$/u;
/** Nouns that Dutch puts behind "het Nederlands" without an -e. */
const OF_COUNTRY =
  /^(?:recht|rechtsstelsel|elftal|voorzitterschap|staatsburgerschap|grondgebied|leger|parlement|paspoort|publiek|beleid|belang|bedrijfsleven|kabinet|initiatief|standpunt|voorstel|bedrijf|product|fabrikaat|kenteken|onderdaan|lidmaatschap|leiderschap|territorium|luchtruim|ministerie|gezag|bestuur|onderzoek|programma)/u;

/** "het Turks", "in het Engels", "in English below" is a language; a country's adjective would end in -e there, or a noun follow. */
function isLanguage(pattern: NamePattern, { tokens }: Reading, from: number): boolean {
  if (pattern.lang === "en" && tokens.words[from - 1] === "in") {
    return tokens.gaps[from + 1] === undefined || tokens.gaps[from + 1] === GAPS.break || AFTER_LANGUAGE.test(tokens.words[from + 1] ?? "");
  }
  if (pattern.lang !== "nl" || /(?:e|en|er|ers)$/u.test(pattern.words.at(-1) ?? "")) return false;
  const next = tokens.gaps[from + 1] === GAPS.near ? (tokens.words[from + 1] ?? "") : "";
  return (
    SPOKEN.test(next) ||
    (!OF_COUNTRY.test(next) && TAUGHT.test(tokens.words[from - 1] ?? "")) ||
    (tokens.words[from - 1] === "het" && !OF_COUNTRY.test(next))
  );
}

/** "Frans Jansen". */
function isGivenNameHere({ tokens }: Reading, { at, until, knowledge }: { at: At; until: number; knowledge: Knowledge }): boolean {
  const next = tokens.words[until];
  if (next === undefined || tokens.gaps[until] !== GAPS.near || !startsUpper(next) || isAcronym(next)) return false;
  return knowledge.isGivenName((tokens.words[at.from] ?? "").toLowerCase());
}

const BODIES = new Set(["organisation", "treaty", "law"]);

/** "VN" in "VN-resolutie 242", "Dutch" in "Dutch government institutions"; not "Europese" in "Europese Unie", which is one name. */
function innerName(reading: Reading, knowledge: Knowledge, outer: Found): Found | undefined {
  const { from, until, patterns } = outer;
  const type = patterns[0]?.entry.type ?? "";
  if (until - from < 2 || !BODIES.has(type) || outer.method === "address") return undefined;
  const inner = longestAt(reading, knowledge, { from, inAddress: false, afterPlace: false, limit: until - 1 });
  const [pattern] = inner?.patterns ?? [];
  if (!inner?.certain || !pattern || patterns.some((one) => one.entry.id === pattern.entry.id)) return undefined;
  const next = reading.tokens.words[inner.until] ?? "";
  if (pattern.adjective) return startsUpper(next) ? undefined : inner;
  return isAcronym(pattern.words[0] ?? "") && pattern.entry.type === "organisation" ? inner : undefined;
}

const LIST = /^\s*(?:[,/-]|(?:,\s*)?(?:en|of|and|or|&))\s*$/u;

function isAfterPlace({ text, starts, ends }: Reading["tokens"], from: number, last: Found | undefined): boolean {
  if (!last?.certain || last.patterns[0]?.entry.kind !== "Place" || last.until > from || from - last.until > 1) return false;
  return LIST.test(text.slice(ends[last.until - 1], starts[from]));
}
