/** Folding and stemming, in one place: what is indexed and what is asked go through the same functions. */
import snowball from "snowball-stemmers";

const PLAIN = /^[\t\n\r\x20-\x5f\x61-\x7e]*$/u; // nothing to fold but case
const ACCENT_APART = /(?<=\p{L})[¨´`ˆ¸](?=\p{L})/gu; // "financie¨le": printed behind its letter by old typesetting

/** Case and accents aside: "Çegerek’s" → "cegerek's"; ligatures apart ("ĳ" → "ij"). Not length-preserving. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(ACCENT_APART, "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[‘’‛`´]/gu, "'")
    .toLowerCase();
}

const WORD = /[\p{L}\p{N}]+/gu;

const STEMMERS = { nl: snowball.newStemmer("dutch"), en: snowball.newStemmer("english") };
export type StemLanguage = keyof typeof STEMMERS;

const remembered: Record<StemLanguage, Map<string, string>> = { nl: new Map(), en: new Map() };
const REMEMBERED_AT_MOST = 200_000; // words; about 20 MB

/** The stem of one folded word. Dutch stems end voiceless, so that "bedrijven" meets "bedrijf" and "huizen" "huis". */
export function stem(word: string, language: StemLanguage): string {
  const known = remembered[language].get(word);
  if (known !== undefined) return known;
  let result = STEMMERS[language].stem(word);
  if (language === "nl") result = result.replace(/v$/u, "f").replace(/z$/u, "s");
  if (remembered[language].size >= REMEMBERED_AT_MOST) remembered[language].clear();
  remembered[language].set(word, result);
  return result;
}

/** The folded words of a text, in order. */
export function words(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/**
 * The terms under which a text is indexed, blank-separated: each word as it stands and, where it differs, its stem.
 * Stems are marked with a leading "~" so that a prefix search meets words only.
 */
export function indexTerms(text: string, language: string): string {
  const to: StemLanguage = language === "en" ? "en" : "nl";
  const terms: string[] = [];
  for (const word of words(text)) terms.push(word, stemTerm(word, to));
  return terms.join(" ");
}

/** The term that stands for the stem of one folded word. */
export const stemTerm = (word: string, language: StemLanguage): string => `~${stem(word, language)}`;

export interface QueryTerm {
  /** A text matches when it holds any of these. */
  readonly anyOf: readonly string[];
  /** Where the word is still being typed: matches every word that begins so. */
  readonly prefix: string | null;
}

/** What a text must hold to match a query: every term, in one of its forms, in either language. */
export function queryTerms(query: string, { lastIsPrefix = false } = {}): QueryTerm[] {
  const all = words(query);
  return all.map((word, position) => ({
    anyOf: [...new Set([word, stemTerm(word, "nl"), stemTerm(word, "en")])],
    prefix: lastIsPrefix && position === all.length - 1 ? word : null,
  }));
}
