import type { FacetKind, Interval, QuestionSetFilter } from "../../ask/generated/graphql.js";
import { endOf, startOf } from "./periods.js";

export const INTERVALS = ["MONTH", "QUARTER", "YEAR"] as const satisfies readonly Interval[];
export type Length = (typeof INTERVALS)[number];

export const SPLITS = ["MINISTRY", "PARTY"] as const satisfies readonly FacetKind[];
export type Split = (typeof SPLITS)[number];

/** All that the page shows follows from this, and this from the address. */
export interface TopicsView {
  /** What is compared; empty: the strongest topics. */
  readonly of: readonly string[];
  /** Which of these is drawn large; null: the first. */
  readonly focus: string | null;
  readonly interval: Length;
  readonly split: Split;
  readonly years: readonly [from: number, until: number] | null;
  /** First day of the period that is looked at. */
  readonly at: string | null;
  /** The ministry or party that is looked at. */
  readonly group: string | null;
  readonly first: number;
}

const PAGE = 20;
const MOST = 100;
/** As many lines as fit one view. */
export const MOST_COMPARED = 8;

/** What makes no sense in an address is as if it were not there. */
export function viewOf(query: URLSearchParams): TopicsView {
  const interval = INTERVALS.find((each) => each.toLowerCase() === query.get("by")) ?? "QUARTER";
  const [from, until] = [yearOf(query.get("from")), yearOf(query.get("until"))];
  const first = Number(query.get("n"));
  return {
    of: [...new Set(query.getAll("of"))].filter((id) => id !== "").slice(0, MOST_COMPARED),
    focus: query.get("focus") || null,
    interval,
    split: SPLITS.find((each) => each.toLowerCase() === query.get("split")) ?? "MINISTRY",
    years: from !== null && until !== null && from <= until ? [from, until] : null,
    at: startOf(query.get("at") ?? "", interval),
    group: query.get("group") || null,
    first: Number.isInteger(first) && first > PAGE ? Math.min(first, MOST) : PAGE,
  };
}

/** The address of a view; what is as at first is left out. */
export function queryOf({ of, focus, interval, split, years, at, group, first }: TopicsView): URLSearchParams {
  const written = {
    focus,
    by: interval === "QUARTER" ? null : interval.toLowerCase(),
    split: split === "MINISTRY" ? null : split.toLowerCase(),
    from: years?.[0] ?? null,
    until: years?.[1] ?? null,
    at,
    group,
    n: first === PAGE ? null : first,
  };
  return new URLSearchParams([
    ...of.map((id): [string, string] => ["of", id]),
    ...Object.entries(written).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, String(value)]])),
  ]);
}

export const longer = (view: TopicsView): TopicsView => ({ ...view, first: Math.min(MOST, view.first + PAGE) });
export const canGrow = ({ first }: TopicsView): boolean => first < MOST;

export const filterOfYears = ({ years }: TopicsView): QuestionSetFilter =>
  years ? { submitted: { from: `${years[0]}-01-01`, until: `${years[1]}-12-31` } } : {};

/** The sets behind a bar: of what is drawn large, in its period and its group. */
export function filterOfBar(view: TopicsView, focus: string): QuestionSetFilter {
  const { at, group, interval, split } = view;
  return {
    involves: [focus],
    ...filterOfYears(view),
    ...(at !== null && { submitted: { from: at, until: endOf(at, interval) } }),
    ...(group !== null && { [split.toLowerCase()]: [group] }),
  };
}

function yearOf(text: string | null): number | null {
  const year = /^\d{4}$/u.test(text ?? "") ? Number(text) : 0;
  return year >= 1800 && year <= 2200 ? year : null;
}
