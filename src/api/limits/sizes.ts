import { daysBetween } from "../../model/days.js";
import type { Interval } from "../../store/reads.js";

/** How many objects come with fields whose arguments say it in ways of their own, by the type that they give. */

type Arguments = Readonly<Record<string, unknown>>;

const DAYS: Readonly<Record<Interval, number>> = { DAY: 1, WEEK: 7, MONTH: 28, QUARTER: 90, YEAR: 365 };
/** Buckets of a timeline whose first and last day nothing tells. */
const ASSUMED_BUCKETS = 500;
/** Groups of a bucket for which its list stands in the schema. */
const LISTED_GROUPS = 9;
/** Of a network's edges no more come back. */
const MOST_TIES = 20_000;

/** Times everything inside the field. */
export const SIZES: Readonly<Record<string, (args: Arguments) => number>> = {
  Timeline: ({ of, interval, filter, groupBy, topGroups }) => {
    const entities = Array.isArray(of) ? Math.max(1, of.length) : 1;
    const groups = groupBy ? Math.ceil((Number(topGroups ?? 8) + 1) / LISTED_GROUPS) : 1;
    return entities * buckets(filter, (interval ?? "MONTH") as Interval) * Math.max(1, groups);
  },
};

/** Beside what is inside the field. */
export const EXTRAS: Readonly<Record<string, (args: Arguments) => number>> = {
  Network: ({ maxNodes }) => {
    const nodes = typeof maxNodes === "number" ? maxNodes : 0;
    return Math.min(MOST_TIES, (nodes * (nodes - 1)) / 2);
  },
};

function buckets(filter: unknown, interval: Interval): number {
  const { submitted } = (filter ?? {}) as { readonly submitted?: { readonly from?: unknown; readonly until?: unknown } | null };
  const { from, until } = submitted ?? {};
  if (typeof from !== "string" || typeof until !== "string") return ASSUMED_BUCKETS;
  return Math.max(0, Math.ceil(daysBetween(from, until) / DAYS[interval])) + 2;
}
