import { fold } from "../model/words.js";

/** A printed office, taken apart: order, articles and damage of the print aside. */
export interface OfficePhrase {
  /** "minister", "staatssecretaris", "minister-president", "viceminister-president"; null where only a portfolio is printed. */
  readonly title: string | null;
  /** Folded words of the portfolio that tell, in order. */
  readonly words: readonly string[];
}

const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^vice[\s-]*minister[\s-]*president\b|^deputy prime minister\b/u, "viceminister-president"],
  [/^ministers?[\s-]+president\b|^prime minister\b|^premier\b/u, "minister-president"],
  [/^(?:demissionair\s+)?ministers?\b/u, "minister"],
  [/^staatss?ecretaris(?:sen)?\b|^state secretar(?:y|ies)\b|^secretar(?:y|ies) of state\b/u, "staatssecretaris"],
];
const ARTICLE = /^(?:aan\s+)?(?:de|den|het|the)\s+/u;
const UNTELLING = new Set([
  "van",
  "voor",
  "en",
  "de",
  "het",
  "der",
  "des",
  "of",
  "and",
  "for",
  "the",
  "to",
  "mede",
  "namens",
  "waarnemend",
  "zonder",
  "portefeuille",
]);
const STAND_IN = /\b(?:a\.?\s?i\b\.?|ad interim)/u; // "Justitie a.i."
const HOLDER = /,? ?\(?(?:dhr|mw|mevr|mevrouw|de heer|drs|mr)\b\.?.*$/u; // "Financiën, dhr. Jansen,"
const HYPHENATED = /(\p{L})[-–­]+\s+(?!en\b|of\b)(?=\p{Ll})/gu; // "Water– staat", but "Grotesteden- en Integratiebeleid"
const LOOSE_MARKS = /\s?[¨´`˝]\s?/gu; // "Financie¨n"

const remembered = new Map<string, OfficePhrase>();
const LONGEST = 400; // code units: the longest portfolio has 150
const REMEMBERED_AT_MOST = 5000; // phrases; the same hundred offices are addressed over and over

export function parseOfficePhrase(printed: string): OfficePhrase {
  const known = remembered.get(printed);
  if (known) return known;
  const phrase = parse(printed);
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(printed, phrase);
  return phrase;
}

function parse(printed: string): OfficePhrase {
  const mended = printed.slice(0, LONGEST).replace(LOOSE_MARKS, "").replace(HYPHENATED, "$1");
  let rest = fold(mended).replace(/\s+/gu, " ").trim();
  rest = rest.replace(ARTICLE, "").replace(HOLDER, "").replace(STAND_IN, "");
  let title: string | null = null;
  for (const [pattern, name] of TITLES) {
    const found = pattern.exec(rest);
    if (!found) continue;
    title = name;
    rest = rest.slice(found[0].length);
    break;
  }
  const second = title?.endsWith("president")
    ? /\bministers?\s+(?:van|voor|of|for)\s+(?<portfolio>.+)$/u.exec(rest)?.groups?.portfolio
    : undefined;
  if (second && title === "viceminister-president") return { title: "minister", words: tellingWords(second) }; // he is asked as minister of his portfolio
  if (second && tellingWords(second).join(" ") === "algemene zaken") rest = "";
  return { title, words: tellingWords(rest) };
}

const tellingWords = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !UNTELLING.has(word));
