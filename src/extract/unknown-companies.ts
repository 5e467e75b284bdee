import { isNameLike, type Run, runBefore, runFrom } from "./capital-run.js";
import { gathersPeople, isLegalForm } from "./company-cues.js";
import type { Found } from "./known-names.js";
import { isAcronym } from "./name-case.js";
import type { Reading } from "./reading.js";
import { SIGNS } from "./word-signs.js";

const SURE = { "legal-form": 0.8, cue: 0.7, repetition: 0.6, ending: 0.6 } as const;
type Method = keyof typeof SURE;

/**
 * Names of companies that no register knows, told by a legal form ("Kwelderbouw B.V."), by the noun before them
 * ("het softwarebedrijf Optivista", "bedrijven als X en Y"), by their own last word ("Zilt Group"), or by the same name elsewhere in the paper. Candidates, not entities.
 */
export function findUnknownCompanies(readings: readonly Reading[], known: readonly Found[]): Found[] {
  const taken = takenTokens(known);
  const named = takenTokens(known.filter((one) => !isPlace(one)));
  const adjectives = takenTokens(known.filter((one) => isPlace(one) && one.patterns[0]?.adjective));
  const isFree = (reading: Reading, { from, until, method }: Run & { readonly method?: string }): boolean => {
    const tokens = (method !== undefined && PLACES_INSIDE.has(method) ? named : taken).get(reading);
    for (let token = from; token < until; token++) if (tokens?.has(token)) return false;
    return true;
  };
  const places = takenTokens(known.filter(isPlace));
  const found = readings.flatMap((reading) =>
    byCueOrForm(reading)
      .flatMap((one) => withoutOrigin(one, adjectives.get(reading)) ?? [])
      .filter((one) => isFree(reading, one) && !isCountryInc(one, places.get(reading))),
  );
  return [...found, ...repeated(readings, found, isFree)];
}

/** A place may be a word of such a name: "Zwaagdam Mout BV". */
const PLACES_INSIDE: ReadonlySet<string> = new Set<Method>(["legal-form", "ending"]);
const isPlace = ({ patterns }: Found): boolean => patterns[0]?.entry.kind === "Place";

/** "de BV Zwaagdam" is a figure of speech. */
function isCountryInc({ reading, from, until }: Run & { readonly reading: Reading }, places: ReadonlySet<number> | undefined): boolean {
  if (!places || !isLegalForm(reading.tokens.words[from] ?? "")) return false;
  for (let token = from + 1; token < until; token++) if (!places.has(token)) return false;
  return true;
}

/** "Zoutdata BV" in "het Zwaagdamse Zoutdata BV", "NV Werk" in "de Zwaagdamse NV Werk". */
function withoutOrigin(one: Found, adjectives: ReadonlySet<number> | undefined): Found | undefined {
  if (!adjectives?.has(one.from)) return one;
  const { reading, until } = one;
  let { from } = one;
  while (from < until && adjectives.has(from)) from++;
  if (from === until) return undefined;
  const isBare = reading.tokens.words.slice(from, until).every(isLegalForm);
  const run = isBare ? behind(reading, until - 1) : { from, until };
  return run && { ...one, ...run };
}

function takenTokens(known: readonly Found[]): Map<Reading, Set<number>> {
  const taken = new Map<Reading, Set<number>>();
  for (const one of known) {
    const { reading, from, until } = one;
    const tokens = taken.get(reading) ?? new Set();
    for (let token = from; token < until; token++) tokens.add(token);
    taken.set(reading, tokens);
  }
  return taken;
}

function found(reading: Reading, { from, until }: Run, method: Method): Found {
  return { reading, from, until, patterns: [], type: "company", method, confidence: SURE[method], certain: true, surplus: 0 };
}

function byCueOrForm(reading: Reading): Found[] {
  const formed = byLegalForm(reading);
  const all = [...formed];
  for (const one of [...byCue(reading), ...byEnding(reading)])
    if (!all.some(({ from, until }) => from < one.until && one.from < until)) all.push(one);
  return all;
}

/** "Kwelderbouw B.V.", "N.V. Kwelderbouw"; no "turbo-BV". */
function byLegalForm(reading: Reading): Found[] {
  const { words, text, starts } = reading.tokens;
  const all: Found[] = [];
  reading.signs.forEach((signs, at) => {
    if (!(signs & SIGNS.legalForm) || text.charAt((starts[at] ?? 1) - 1) === "-") return;
    const before = runBefore(reading, at);
    const run = before ? { from: before.from, until: at + 1 } : behind(reading, at);
    const isNamed = run && words.slice(run.from, run.until).some((part) => !isLegalForm(part) && part !== "CV");
    if (isNamed) all.push(found(reading, run, "legal-form"));
  });
  return all;
}

function behind(reading: Reading, form: number): Run | undefined {
  const after = runFrom(reading, form + 1);
  return after && { from: form, until: after.until };
}

const LIST = /^(?:,\s|\s(?:en|of|and|or)\s)$/u;

/** "Zilt Group", inside a sentence. */
function byEnding(reading: Reading): Found[] {
  const all: Found[] = [];
  reading.signs.forEach((signs, at) => {
    if (!(signs & SIGNS.companyEnding) || gathersPeople(reading.tokens.words[at - 1] ?? "")) return;
    const run = runBefore(reading, at + 1);
    if (run && run.until - run.from > 1 && !reading.tokens.opens[run.from]) all.push(found(reading, run, "ending"));
  });
  return all;
}

/** "het bedrijf X"; "bedrijven als X, Y en Z". */
function byCue(reading: Reading): Found[] {
  const all: Found[] = [];
  reading.signs.forEach((signs, at) => {
    if (signs & SIGNS.companyCue) {
      const run = runFrom(reading, at + 1);
      if (run && isNameLike(reading, run)) all.push(found(reading, run, "cue"));
    } else if (signs & SIGNS.companiesCue) all.push(...listed(reading, at + 1));
  });
  return all;
}

function listed(reading: Reading, from: number): Found[] {
  const { words, text, ends, starts } = reading.tokens;
  const all: Found[] = [];
  const introduced = /^(?:als|zoals|like)$/u.test(words[from] ?? "");
  let at = introduced ? from + 1 : from;
  for (let run = runFrom(reading, at); run && isNameLike(reading, run); run = runFrom(reading, at, true)) {
    all.push(found(reading, run, "cue"));
    at = run.until;
    const between = text.slice(ends[at - 1], starts[at]);
    const conjunction = between === " " && /^(?:en|of|and|or)$/u.test(words[at] ?? "");
    if (!conjunction && !LIST.test(between)) break;
    if (conjunction) at++;
  }
  return introduced || all.length > 1 ? all : []; // "bij leveranciers Defensie"
}

/** The same name elsewhere in the paper, where it is a name and no common word. */
function repeated(readings: readonly Reading[], sure: readonly Found[], isFree: (reading: Reading, run: Run) => boolean): Found[] {
  const names = new Map<string, readonly string[]>();
  for (const { reading, from, until } of sure) {
    const words = reading.tokens.words.slice(from, until).filter((word) => !isLegalForm(word));
    const [only = ""] = words;
    const long = words.length > 1 || only.length > 4 || isAcronym(only);
    if (long) names.set(words.join(" "), words);
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
