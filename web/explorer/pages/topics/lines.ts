import type { TopicGroupsQuery, TopicTimelinesQuery } from "../../ask/generated/graphql.js";
import { csvText } from "../../parts/csv-text.js";
import { placeOf, startAt } from "./periods.js";
import type { Length } from "./view.js";

export type Timeline = TopicTimelinesQuery["timelines"][number];
export type Grouped = TopicGroupsQuery["timelines"][number];

/** Counts of one group, one for each period of the span. */
export interface Line {
  /** Null for the sum of all groups that are not told apart. */
  readonly key: string | null;
  readonly name: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** First and last place of the periods that any timeline reaches over; null where there is none. */
export function spanOf(timelines: readonly Timeline[], interval: Length): readonly [first: number, last: number] | null {
  const ends = timelines
    .flatMap(({ buckets }) => [buckets[0], buckets.at(-1)])
    .flatMap((each) => (each ? [placeOf(each.start, interval)] : []));
  return ends.length === 0 ? null : [Math.min(...ends), Math.max(...ends)];
}

/** First days of all periods of a span. */
export const startsOf = ([first, last]: readonly [number, number], interval: Length): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => startAt(first + at, interval));

/** All sets of a timeline, in each period. */
export function totalsOf({ buckets }: Pick<Timeline, "buckets">, starts: readonly string[]): readonly number[] {
  const counts = new Map(buckets.map(({ start, count }) => [start, count]));
  return starts.map((start) => counts.get(start) ?? 0);
}

/** The groups of a timeline, most sets first, the sum of the others last. */
export function linesOf({ buckets }: Grouped, starts: readonly string[], others: string): readonly Line[] {
  const found = new Map<string | null, { name: string; counts: Map<string, number> }>();
  for (const { start, groups } of buckets) {
    for (const { key, label, entity, count } of groups) {
      const line = found.get(key) ?? { name: entity?.name ?? label ?? others, counts: new Map<string, number>() };
      line.counts.set(start, count);
      found.set(key, line);
    }
  }
  return [...found]
    .map(([key, { name, counts }]) => {
      const each = starts.map((start) => counts.get(start) ?? 0);
      return { key, name, counts: each, total: each.reduce((sum, count) => sum + count, 0) };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.total - a.total);
}

interface Drawn {
  readonly starts: readonly string[];
  readonly totals: readonly number[];
  readonly lines: readonly Line[];
}

/** The picture as a table, one line for each period. */
export const csvOf = ({ starts, totals, lines }: Drawn): string =>
  csvText([
    ["start", "all", ...lines.map(({ name }) => name)],
    ...starts.map((start, at) => [start, totals[at] ?? 0, ...lines.map(({ counts }) => counts[at] ?? 0)]),
  ]);
