import { compareSets } from "./compare-sets.js";
import { judgePair, MOST_DAYS, type SamePair } from "./judge-pair.js";
import type { KnownSet } from "./known-set.js";
import { pairsByAsker } from "./pairs-by-asker.js";

/** Pairs of sets that are one or may be, by members, day, addressees and words; by ids. */
export function samePairs(sets: readonly KnownSet[]): SamePair[] {
  const likely: SamePair[] = [];
  for (const [one, other] of pairsByAsker(sets, MOST_DAYS)) {
    const ids = one.id < other.id ? ([one.id, other.id] as const) : ([other.id, one.id] as const);
    const pair = judgePair(ids, compareSets(one, other));
    if (pair) likely.push(pair);
  }
  return unrivalled(likely).sort((one, other) => (one.ids.join(" ") < other.ids.join(" ") ? -1 : 1));
}

/** A set that only its title describes is sure of one partner at most: where two fit, a person decides. */
function unrivalled(pairs: readonly SamePair[]): SamePair[] {
  const rivals = new Map<string, number>();
  for (const { ids, byTitle, isSure } of pairs) {
    if (byTitle && isSure) for (const id of ids) rivals.set(id, (rivals.get(id) ?? 0) + 1);
  }
  return pairs.map((pair) =>
    pair.byTitle && pair.isSure && pair.ids.some((id) => (rivals.get(id) ?? 0) > 1)
      ? { ...pair, isSure: false, reasons: [...pair.reasons, "another set fits as well"] }
      : pair,
  );
}
