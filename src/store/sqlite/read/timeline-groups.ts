import type { Group } from "../../analyses.js";
import type { BucketGroup, Interval } from "../../reads.js";
import { byStrength } from "./grouping.js";
import { periodOf } from "./periods.js";

/** Sets of one day that fall into one group. */
export interface GroupDay {
  readonly date: string;
  readonly key: string | number;
  readonly count: number;
}

interface Asked {
  readonly interval: Interval;
  /** Groups that are told apart. */
  readonly top: number;
  /** A group as it is shown. */
  readonly shown: (counted: { readonly key: GroupDay["key"]; readonly count: number }) => Group;
}

/** Period → its groups. The strongest over all of the timeline are told apart, the others summed under a null key. */
export function groupsByPeriod(days: readonly GroupDay[], { interval, top, shown }: Asked): Map<string, BucketGroup[]> {
  const strongest = strongestOf(days, { top, shown });
  const counts = new Map<string, Map<Group | null, number>>();
  for (const { date, key, count } of days) {
    const start = periodOf(date, interval);
    const own = counts.get(start) ?? new Map<Group | null, number>();
    const group = strongest.get(key) ?? null;
    counts.set(start, own.set(group, (own.get(group) ?? 0) + count));
  }
  return new Map([...counts].map(([start, own]) => [start, inOrder(own)]));
}

function strongestOf(days: readonly GroupDay[], { top, shown }: Pick<Asked, "top" | "shown">): Map<GroupDay["key"], Group> {
  const totals = new Map<GroupDay["key"], number>();
  for (const { key, count } of days) totals.set(key, (totals.get(key) ?? 0) + count);
  // Only groups as strong as the weakest that may be shown are worth a look at their names.
  const least = [...totals.values()].sort((a, b) => b - a)[top - 1] ?? 0;
  const named = [...totals]
    .filter(([, count]) => count >= least)
    .map(([key, count]) => ({ key, group: shown({ key, count }) }))
    .sort((a, b) => byStrength(a.group, b.group));
  return new Map(named.slice(0, top).map(({ key, group }) => [key, group]));
}

/** By count, then key; the others last. */
function inOrder(counts: ReadonlyMap<Group | null, number>): BucketGroup[] {
  const groups = [...counts].flatMap(([group, count]) => (group === null ? [] : [{ ...group, count }])).sort(byStrength);
  const others = counts.get(null);
  return others === undefined ? groups : [...groups, { key: null, label: null, count: others, entity: null }];
}
