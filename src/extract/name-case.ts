import type { NamePattern } from "./lexicon.js";

/**
 * Whether printed words may be the name by their capitals: "who" is not WHO, "shell" not Shell, but "SHELL" in a headline is,
 * and "Unicef" is UNICEF. Inside an address nothing is capital, so short acronyms and names that need care are left alone there.
 */
export function fitsCase(pattern: NamePattern, printed: readonly string[], inAddress: boolean): boolean {
  if (inAddress) return !pattern.exact && pattern.context === null && fitsAddress(pattern.words);
  if (pattern.exact) return pattern.words.every((word, position) => word === printed[position]);
  if (isPrintedLarge(pattern.words, printed)) return true;
  const fits = (word: string, position: number): boolean => fitsWord(word, printed[position] ?? "", position === 0);
  return pattern.words.every(fits) || isPrintedAsNoun(pattern, printed);
}

/** Nouns that many bodies' names begin with, and that many papers print small. */
const HEADS =
  /^(?:academie|bureau|centrum|college|commissariaat|commissie|coöperatie|detentiecentrum|dienst|federatie|fonds|gerechtshof|hogeschool|hoogheemraadschap|inspectie|instituut|kenniscentrum|koepel|meldpunt|omgevingsdienst|platform|productschap|raad|rechtbank|regiopolitie|rijksdienst|rijksinstituut|stichting|universiteit|veiligheidsregio|verbond|vereniging|waterschap|ziekenhuis)$/u;

/** "stichting Duinzorg", "universiteit Zwaagdam": a later word of the name still has its capital. */
function isPrintedAsNoun({ words, entry }: NamePattern, printed: readonly string[]): boolean {
  const [first = ""] = printed;
  if (entry.type !== "organisation" || words.length < 2 || !HEADS.test(first) || first !== (words[0] ?? "").toLowerCase()) return false;
  return (
    words.every((word, position) => position === 0 || fitsWord(word, printed[position] ?? "", false)) && printed.slice(1).some(startsUpper)
  );
}

/** "EL AL" for "El Al". */
function isPrintedLarge(words: readonly string[], printed: readonly string[]): boolean {
  return words.length > 1 && startsUpper(words[0] ?? "") && printed.every((word) => word === word.toUpperCase());
}

const LONG_ACRONYM = 4; // letters; from here on they are also printed as words: "Navo", "Unesco"
const LONG_NAME = 4; // letters; shorter ones in capitals are acronyms of something else

function fitsWord(word: string, printed: string, first: boolean): boolean {
  if (word === printed) return true;
  if (isAcronym(word)) return word.length >= LONG_ACRONYM && isCapitalised(printed);
  if (!startsUpper(word)) return true;
  if (printed.length >= 2 && printed === printed.toUpperCase() && isLettered(printed)) return word.length >= LONG_NAME;
  return !first || startsUpper(printed) || !isLettered(printed);
}

function fitsAddress(words: readonly string[]): boolean {
  const [first = ""] = words;
  return words.length > 1 ? words.some((word) => word.length >= LONG_NAME) : first.length >= LONG_NAME && !/^\d+$/u.test(first);
}

/** "NS", "D66", "ABN": two characters or more, no small letter, a letter among them. */
export function isAcronym(word: string): boolean {
  return word.length >= 2 && word === word.toUpperCase() && isLettered(word);
}

export function startsUpper(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

const isLettered = (word: string): boolean => word.toLowerCase() !== word.toUpperCase();

/** One capital, then small letters. */
function isCapitalised(word: string): boolean {
  return startsUpper(word) && word.slice(1) === word.slice(1).toLowerCase();
}
