import type { ResponseTimes, ResponseTimesQuery } from "../../analyses.js";
import type { Interval } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { responseTimesFrom, type Tally } from "../../sqlite/read/response-times.js";
import type { Query } from "../database.js";
import { bind, YES } from "./asked.js";
import { startAsking } from "./conditions.js";
import { groupingOf, shownGroups } from "./grouping.js";
import { setSource } from "./sources.js";

/** How fast the sets that match are answered, by group and period. */
export async function readResponseTimes(query: Query, asked: ResponseTimesQuery): Promise<ResponseTimes[]> {
  const { where, today, groupBy, interval } = asked;
  const { pieces, parameters } = bind({
    ...(await setSource(query, where, await startAsking(query, today, where))),
    group: groupingOf("g", { kind: groupBy, today }),
    dated: interval ? sql`s.date <> ''` : YES,
    start: startOf(interval),
  });
  const tallies = await query<Tally & { key: string }>("response-times", { today, ...parameters }, pieces);
  const keys = [...new Set(tallies.map(({ key }) => key))];
  const groups = await shownGroups(
    query,
    groupBy,
    keys.map((key) => ({ key, count: 0 })),
  );
  const shown = new Map(groups.map((group, place) => [keys[place] ?? "", group]));
  return responseTimesFrom(tallies, {
    interval,
    shown: (key) => shown.get(String(key)) ?? { key: String(key), label: String(key), count: 0, entity: null },
  });
}

/** A day of the period, or of a piece of it: the fewer days, the fewer rows. */
function startOf(interval: Interval | undefined): Fragment {
  switch (interval) {
    case undefined:
      return sql`null`;
    case "YEAR":
      return sql`left(s.date, 4) + '-01-01'`;
    case "MONTH":
    case "QUARTER":
      return sql`left(s.date, 7) + '-01'`;
    default:
      return sql`s.date`;
  }
}
