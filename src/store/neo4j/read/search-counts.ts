import type { NodeKind } from "../../../model/vocabulary.js";
import type { Count } from "../../reads.js";
import { KIND_CODES } from "../../sqlite/codes.js";
import { bind } from "./asked.js";
import type { Asked } from "./search.js";
import { countWords } from "./sources.js";

interface KindCount {
  readonly kind: NodeKind;
  readonly count: number;
}

/** How many nodes are found, by kind; each kind, and all together, counted up to `cap`. Most first. */
export async function countHits(asked: Asked, cap: number): Promise<{ total: Count; kinds: KindCount[] }> {
  const counted = [...(await countEntities(asked)), await countSets(asked, cap), ...(await countParts(asked, cap))];
  const kinds = counted.filter(({ count }) => count > 0);
  const sum = kinds.reduce((total, { count }) => total + count, 0);
  return {
    total: { value: Math.min(sum, cap), exact: sum <= cap },
    kinds: kinds
      .map(({ kind, count }) => ({ kind, count: Math.min(count, cap) }))
      .sort((a, b) => b.count - a.count || KIND_CODES[a.kind] - KIND_CODES[b.kind]),
  };
}

function countEntities({ query, match, spellings, isAsked }: Asked): Promise<KindCount[]> {
  const { pieces, parameters } = bind({ asked: isAsked });
  return query<KindCount>("search-count-named", { match: match.names, spellings, ...parameters }, pieces);
}

async function countSets({ query, match, spellings, kinds }: Asked, cap: number): Promise<KindCount> {
  const kind = "QuestionSet";
  if (!kinds.has(kind)) return { kind, count: 0 };
  const spoken = await countWords(query, "interpel_set_words", { match: match.bodies, limit: cap + 1 });
  if (spoken > cap) return { kind, count: spoken };
  // The beginning of a word, or a number printed with a blank, may be met in a title or a number only.
  const [besides] = await query<{ count: number }>("search-count-sets", { match: match.bodies, titled: match.names, spellings });
  return { kind, count: spoken + (besides?.count ?? 0) };
}

async function countParts({ query, match, kinds }: Asked, cap: number): Promise<KindCount[]> {
  const counts: KindCount[] = [];
  for (const kind of ["Question", "Answer"] as const) {
    if (!kinds.has(kind)) continue;
    const [row] = await query<{ count: number }>("search-count-parts", { match: match.bodies, kind, limit: cap + 1 });
    counts.push({ kind, count: row?.count ?? 0 });
  }
  return counts;
}
