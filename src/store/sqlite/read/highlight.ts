import { type QueryTerm, queryTerms, stem, words } from "../../../model/words.js";
import type { SearchHit } from "../../reads.js";

export interface Field {
  readonly field: string;
  readonly text: string;
  readonly lang: string | null;
}

type Highlight = NonNullable<SearchHit["highlight"]>;

/** A word as it stands, accents and all; folding may make several words of it. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The field with the most of the asked words, the first of equals; null where none of them has any. */
export function highlight(fields: readonly Field[], query: string): SearchHit["highlight"] {
  const terms = queryTerms(query, { lastIsPrefix: true });
  let best: { found: number; highlight: Highlight } | null = null;
  for (const { field, text, lang } of fields) {
    const { ranges, found } = rangesIn(text, { terms, lang });
    if (found > (best?.found ?? 0)) best = { found, highlight: { field, text, ranges } };
    if (found === terms.length) break;
  }
  return best?.highlight ?? null;
}

/** Where the asked words stand, in UTF-16 code units of the text, and how many of them there are. */
function rangesIn(text: string, { terms, lang }: { terms: readonly QueryTerm[]; lang: string | null }) {
  const ranges: { start: number; end: number }[] = [];
  const found = new Set<QueryTerm>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const met = terms.filter((term) => words(word).some((folded) => meets(term, folded, lang)));
    if (met.length === 0) continue;
    for (const term of met) found.add(term);
    ranges.push({ start: index, end: index + word.length });
  }
  return { ranges, found: found.size };
}

function meets({ anyOf, prefix }: QueryTerm, folded: string, lang: string | null): boolean {
  if (prefix !== null && folded.startsWith(prefix)) return true;
  return anyOf.includes(folded) || anyOf.includes(`~${stem(folded, lang === "en" ? "en" : "nl")}`);
}
