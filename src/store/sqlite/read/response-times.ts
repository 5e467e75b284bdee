import type { Group, ResponseTimes, ResponseTimesQuery } from "../../analyses.js";
import type { Interval } from "../../reads.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql, TRUE } from "../fragment.js";
import { STATES } from "../write/set-rows.js";
import { groupAt, groupingOf } from "./grouping.js";
import { periodOf } from "./periods.js";
import { sourceOf } from "./set-source.js";

const MOST_ROWS = 5_000;

/** Half a year, and one for all that takes longer. */
const WEEKS_TOLD_APART = 27;

/** Sets of one group and stretch of time that took equally many days. */
export interface Tally {
  readonly key: string | number;
  readonly start: string | null;
  /** Null for sets that are not answered, or whose days are not known. */
  readonly days: number | null;
  readonly asked: number;
  readonly answered: number;
  readonly withdrawn: number;
  readonly concluded: number;
  readonly on_time: number;
  readonly delayed: number;
  readonly late: number;
}

/** How fast the sets that match are answered, by group and period. */
export const readResponseTimes = (connection: Connection, query: ResponseTimesQuery): ResponseTimes[] =>
  responseTimesFrom(talliesOf(connection, query), {
    interval: query.interval,
    shown: (key) => groupAt(connection, query.groupBy, { key, count: 0 }),
  });

interface Summing {
  readonly interval: Interval | undefined;
  /** A group as it is shown. */
  readonly shown: (key: Tally["key"]) => Group;
}

/** Groups by their sets, most first; periods in order. */
export function responseTimesFrom(tallies: readonly Tally[], { interval, shown }: Summing): ResponseTimes[] {
  const byGroup = new Map<Tally["key"], Map<string | null, Tally[]>>();
  for (const tally of tallies) {
    const start = interval && tally.start !== null ? periodOf(tally.start, interval) : null;
    const periods = byGroup.get(tally.key) ?? new Map<string | null, Tally[]>();
    byGroup.set(tally.key, periods.set(start, [...(periods.get(start) ?? []), tally]));
  }
  const groups = [...byGroup].map(([key, periods]) => ({
    group: shown(key),
    periods: [...periods].map(([start, own]) => ({ start, own })).sort((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1)),
    asked: sum([...periods.values()].flat(), ({ asked }) => asked),
  }));
  groups.sort((a, b) => b.asked - a.asked || (a.group.key < b.group.key ? -1 : 1));
  return groups
    .flatMap(({ group: { count: _, ...group }, periods }) => periods.map(({ start, own }) => ({ group, start, ...figuresOf(own) })))
    .slice(0, MOST_ROWS);
}

function talliesOf(connection: Connection, { where, today, groupBy, interval }: ResponseTimesQuery): Tally[] {
  const group = groupingOf(groupBy, "g", today);
  const source = sourceOf(where, { connection, today });
  const answered = sql`s.state = ${STATES.ANSWERED}`;
  const open = sql`s.state IN (${STATES.PARTLY_ANSWERED}, ${STATES.DELAYED}, ${STATES.OPEN})`;
  return connection.query<Tally>(
    sql`SELECT ${group.key} AS key, ${startOf(interval)} AS start,
      CASE WHEN ${answered} AND s.answered <> '' THEN CAST(julianday(s.answered) - julianday(s.submitted) AS INTEGER) END AS days,
      count(*) AS asked, sum(${answered}) AS answered, sum(s.state = ${STATES.WITHDRAWN}) AS withdrawn, sum(s.state = ${STATES.CONCLUDED}) AS concluded,
      sum(${answered} AND s.answered <> '' AND coalesce(s.answered <= s.due, 0)) AS on_time, sum(s.delayed) AS delayed,
      sum(NOT s.delayed AND coalesce((${answered} AND s.answered > s.due) OR (${open} AND s.due < ${today}), 0)) AS late
      FROM ${source.from} ${group.join} WHERE ${source.where} AND ${group.where} AND ${interval ? sql`s.date <> ''` : TRUE} GROUP BY 1, 2, 3`,
  );
}

/** A day of the period, or of a piece of it: the fewer days, the fewer rows. */
function startOf(interval: Interval | undefined): Fragment {
  switch (interval) {
    case undefined:
      return sql`NULL`;
    case "YEAR":
      return sql`substr(s.date, 1, 4) || '-01-01'`;
    case "MONTH":
    case "QUARTER":
      return sql`substr(s.date, 1, 7) || '-01'`;
    default:
      return sql`s.date`;
  }
}

function figuresOf(tallies: readonly Tally[]): Omit<ResponseTimes, "group" | "start"> {
  const [asked, answered, withdrawn] = [
    sum(tallies, (each) => each.asked),
    sum(tallies, (each) => each.answered),
    sum(tallies, (each) => each.withdrawn),
  ];
  const days = tallies
    .flatMap((each) => (each.days === null ? [] : [{ days: each.days, count: each.asked }]))
    .sort((a, b) => a.days - b.days);
  return {
    asked,
    answered,
    open: asked - answered - withdrawn - sum(tallies, (each) => each.concluded),
    withdrawn,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
    byWeek: byWeek(days),
    onTime: sum(tallies, (each) => each.on_time),
    delayed: sum(tallies, (each) => each.delayed),
    lateWithoutNotice: sum(tallies, (each) => each.late),
  };
}

const sum = (tallies: readonly Tally[], of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);

/** An answer dated before its question counts for the first week. */
function byWeek(days: readonly { readonly days: number; readonly count: number }[]): readonly number[] {
  const weeks: number[] = [];
  for (const { days: taken, count } of days) {
    const week = Math.min(WEEKS_TOLD_APART - 1, Math.max(0, Math.floor(taken / 7)));
    while (weeks.length <= week) weeks.push(0);
    weeks[week] = (weeks[week] ?? 0) + count;
  }
  return weeks;
}

/** Interpolated between the two nearest of the values; each counts as often as it occurs. */
function percentile(days: readonly { readonly days: number; readonly count: number }[], share: number): number | null {
  const total = days.reduce((all, { count }) => all + count, 0);
  if (total === 0) return null;
  const place = (total - 1) * share;
  const at = (index: number): number => {
    let passed = 0;
    for (const { days: value, count } of days) {
      passed += count;
      if (index < passed) return value;
    }
    return days.at(-1)?.days ?? 0;
  };
  const lower = at(Math.floor(place));
  return lower + (at(Math.ceil(place)) - lower) * (place - Math.floor(place));
}
