import type { NodeId } from "../../../model/ids.js";
import type { Bucket, Condition, FacetKind, TimelineQuery } from "../../reads.js";
import { roleMask } from "../codes.js";
import type { Connection } from "../connection.js";
import { sql } from "../fragment.js";
import { compile, SETS } from "./conditions.js";
import { groupAt, groupingOf } from "./grouping.js";
import { refOf } from "./node-reads.js";
import { nextPeriod, periodOf } from "./periods.js";
import { conjunctsOf } from "./set-source.js";
import { type GroupDay, groupsByPeriod } from "./timeline-groups.js";

/** A century of days: with more periods than this between first and last, only those that count are given. */
const MOST_BUCKETS = 40_000;

/** Groups that are told apart unless told otherwise. */
export const TOP_GROUPS = 8;

/** How many sets involve each entity, by period. A set counts once, in whatever roles. */
export function readTimeline(connection: Connection, ids: readonly NodeId[], query: TimelineQuery): Bucket[][] {
  const bounds = boundsOf(query.where);
  return ids.map((id) => {
    const ref = refOf(connection, id);
    if (ref === undefined) return [];
    const buckets = bucketsOf(daysOf(connection, ref, query), query, bounds);
    return query.groupBy === undefined ? buckets : withGroups(connection, buckets, { ref, query, kind: query.groupBy });
  });
}

function withGroups(
  connection: Connection,
  buckets: readonly Bucket[],
  { ref, query, kind }: { ref: number; query: TimelineQuery; kind: FacetKind },
): Bucket[] {
  const days = groupDaysOf(connection, ref, { query, kind });
  const groups = groupsByPeriod(days, {
    interval: query.interval,
    top: query.topGroups ?? TOP_GROUPS,
    shown: (counted) => groupAt(connection, kind, counted),
  });
  return buckets.map((bucket) => ({ ...bucket, groups: groups.get(bucket.start) ?? [] }));
}

function groupDaysOf(connection: Connection, ref: number, { query, kind }: { query: TimelineQuery; kind: FacetKind }): GroupDay[] {
  const { where, today, roles } = query;
  const group = groupingOf(kind, "g", today);
  return connection.query<GroupDay>(
    sql`SELECT i.date, ${group.key} AS key, count(*) AS count FROM involves i CROSS JOIN question_set s ON s.ref = i."set" ${group.join}
        WHERE i.entity = ${ref} AND i.roles & ${roleMask(roles)} AND i.date <> '' AND (s.ref & 255 OR alive())
          AND ${compile(where, SETS, { connection, today })} AND ${group.where} GROUP BY 1, 2`,
  );
}

interface Day {
  readonly date: string;
  readonly count: number;
}

function daysOf(connection: Connection, ref: number, { roles, where, today }: TimelineQuery): Day[] {
  const involved = sql`i.entity = ${ref} AND i.roles & ${roleMask(roles)} AND i.date <> ''`;
  if (where === undefined)
    return connection.query<Day>(sql`SELECT i.date, count(*) AS count FROM involves i WHERE ${involved} GROUP BY i.date ORDER BY i.date`);
  const condition = compile(where, SETS, { connection, today });
  return connection.query<Day>(
    sql`SELECT i.date, count(*) AS count FROM involves i CROSS JOIN question_set s ON s.ref = i."set"
        WHERE ${involved} AND (s.ref & 255 OR alive()) AND ${condition} GROUP BY i.date ORDER BY i.date`,
  );
}

interface Bounds {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** The days between which the condition as a whole asks: buckets reach from one to the other. */
export function boundsOf(where: Condition | undefined): Bounds {
  const dates = conjunctsOf(where).flatMap((each) => ("date" in each && each.date === "submitted" ? [each] : []));
  return {
    from: dates
      .map(({ from }) => from)
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    until: dates
      .map(({ until }) => until)
      .filter((day) => day !== undefined)
      .sort()[0],
  };
}

/** Without gaps between the first and the last period that count. */
export function bucketsOf(days: readonly Day[], { interval }: TimelineQuery, { from, until }: Bounds): Bucket[] {
  const counts = new Map<string, number>();
  for (const { date, count } of days) {
    const start = periodOf(date, interval);
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const starts = [...counts.keys(), ...[from, until].flatMap((day) => (day === undefined ? [] : [periodOf(day, interval)]))].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined || (counts.size === 0 && (from === undefined || until === undefined))) return [];
  const buckets: Bucket[] = [];
  for (let start = first; start <= last && buckets.length <= MOST_BUCKETS; start = nextPeriod(start, interval)) {
    buckets.push({ start, count: counts.get(start) ?? 0 });
  }
  return buckets.length <= MOST_BUCKETS ? buckets : [...counts].sort().map(([start, count]) => ({ start, count }));
}
