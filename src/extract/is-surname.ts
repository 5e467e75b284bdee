import { isLegalForm } from "./company-cues.js";
import { foldWord } from "./lexicon.js";
import { startsUpper } from "./name-case.js";
import { GAPS, type Tokens } from "./tokens.js";

/** Words behind which a capital is a person's name. */
const TITLES = new Set([
  "minister",
  "ministers",
  "staatssecretaris",
  "staatssecretarissen",
  "lid",
  "leden",
  "kamerlid",
  "kamerleden",
  "heer",
  "heren",
  "mevrouw",
  "mw",
  "mevr",
  "dhr",
  "dr",
  "drs",
  "mr",
  "ir",
  "prof",
  "professor",
  "premier",
  "eurocommissaris",
  "ambtgenoot",
  "collega",
  "generaal",
  "kolonel",
  "advocaat",
  "wethouder",
  "mp",
  "mrs",
  "ms",
  "sir",
  "hoogleraar",
  "oud-minister",
]);
const PARTICLES = new Set(["van", "von", "de", "der", "den", "ten", "ter", "te", "du"]);

/**
 * Whether the tokens at `from` are a person's surname rather than the place or company of the same name:
 * "minister Kamp", "J. Best", "Van Gent", "Kees van Loon", "Anna Philips".
 */
export function isSurname(tokens: Tokens, from: number, isGivenName: (word: string) => boolean): boolean {
  const { words, gaps, opens } = tokens;
  const gap = gaps[from] ?? GAPS.break;
  const before = words[from - 1];
  if (before === undefined || gap === GAPS.break || gap === GAPS.comma || gap === GAPS.slash) return false;
  if (isInitial(tokens, from - 1)) return true;
  if (gap === GAPS.dotSpace) return TITLES.has(foldWord(before));
  if (gap !== GAPS.near || tokens.text.charAt((tokens.starts[from] ?? 1) - 1) === "-") return false;
  const folded = foldWord(before);
  if (TITLES.has(folded)) return true;
  if (PARTICLES.has(folded)) {
    if (startsUpper(before) && folded !== "de" && folded !== "te") return !opens[from - 1] || isTitled(tokens, from - 1);
    return folded === "van" && followsName(tokens, from - 1, isGivenName);
  }
  return startsUpper(before) && isGivenName(folded);
}

/** "prof. Van Dijk": the full stop of the title opens no sentence. */
function isTitled({ words, gaps }: Tokens, particle: number): boolean {
  return gaps[particle] === GAPS.dotSpace && TITLES.has(foldWord(words[particle - 1] ?? ""));
}

function followsName(tokens: Tokens, particle: number, isGivenName: (word: string) => boolean): boolean {
  const before = tokens.words[particle - 1];
  if (before === undefined || tokens.gaps[particle] === GAPS.break) return false;
  return isInitial(tokens, particle - 1) || (startsUpper(before) && isGivenName(foldWord(before)));
}

/** "J." in "J. Best", "A.M." in "A.M. Philips"; not "N.V." and "B.V.". */
function isInitial({ words, text, starts, ends }: Tokens, token: number): boolean {
  const word = words[token] ?? "";
  const dotted = word.length === 1 || text.slice(starts[token], ends[token]).includes(".");
  return dotted && startsUpper(word) && text.charAt(ends[token] ?? 0) === "." && !isLegalForm(word);
}
