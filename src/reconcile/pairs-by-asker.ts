import type { NodeId } from "../model/ids.js";
import type { KnownSet } from "./known-set.js";

export type Pair = readonly [KnownSet, KnownSet];

/** Pairs of sets of one parliament that share a member and lie at most `days` apart, each once, the earlier first. */
export function* pairsByAsker(sets: readonly KnownSet[], days: number): Generator<Pair> {
  for (const { asker, group } of byAsker(sets)) {
    for (const [at, one] of group.entries()) {
      const last = (one.day as number) + days;
      for (let next = at + 1; next < group.length; next += 1) {
        const other = group[next] as KnownSet;
        if ((other.day as number) > last) break;
        if (isFirstShared(asker, one, other)) yield [one, other];
      }
    }
  }
}

/** Two members may ask many sets together: each pair comes up for the first of them alone. */
const isFirstShared = (asker: NodeId, one: KnownSet, other: KnownSet): boolean =>
  one.askers[0] === asker || one.askers.find((each) => other.askers.includes(each)) === asker;

/** Dated sets by member, each list by day, then id. */
function byAsker(sets: readonly KnownSet[]): Iterable<{ readonly asker: NodeId; readonly group: KnownSet[] }> {
  const groups = new Map<string, { asker: NodeId; group: KnownSet[] }>();
  for (const set of sets) {
    if (set.day === null) continue;
    for (const asker of set.askers) {
      const key = `${set.parliament} ${asker}`;
      const known = groups.get(key);
      if (known) known.group.push(set);
      else groups.set(key, { asker, group: [set] });
    }
  }
  for (const { group } of groups.values()) group.sort(byDay);
  return groups.values();
}

const byDay = (one: KnownSet, other: KnownSet): number => (one.day as number) - (other.day as number) || (one.id < other.id ? -1 : 1);
