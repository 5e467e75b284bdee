import type { NodeId } from "../../../model/ids.js";
import { ROLES } from "../../../model/vocabulary.js";
import type { Bucket, FacetKind, TimelineQuery } from "../../reads.js";
import { boundsOf, bucketsOf, TOP_GROUPS } from "../../sqlite/read/timeline.js";
import { type GroupDay, groupsByPeriod } from "../../sqlite/read/timeline-groups.js";
import type { Query } from "../database.js";
import { bind } from "./asked.js";
import { type Asking, compileAll, conjunctsOf, SETS, startAsking } from "./conditions.js";
import { groupingOf, shownGroups } from "./grouping.js";
import { rootsOf } from "./node-reads.js";

interface Day {
  readonly asked: number;
  readonly date: string;
  readonly count: number;
}

/** How many sets involve each entity, by period. A set counts once, in whatever roles. */
export async function readTimeline(query: Query, ids: readonly NodeId[], asked: TimelineQuery): Promise<Bucket[][]> {
  const bounds = boundsOf(asked.where);
  const asking = await startAsking(query, asked.today, asked.where);
  const roots = await rootsOf(query, ids);
  const keys = ids.map((id) => roots.get(id) ?? "");
  const { pieces, parameters } = bind({ where: compileAll(conjunctsOf(asked.where), SETS, asking) });
  const days = await query<Day>("timeline", { ids: keys, roles: asked.roles ?? ROLES, ...parameters }, pieces);
  const all: Bucket[][] = [];
  for (const [place, key] of keys.entries()) {
    const known = key !== "";
    const buckets = known
      ? bucketsOf(
          days.filter((day) => day.asked === place),
          asked,
          bounds,
        )
      : [];
    all.push(
      known && asked.groupBy !== undefined ? await withGroups(query, buckets, { key, asked, asking, kind: asked.groupBy }) : buckets,
    );
  }
  return all;
}

interface Grouped {
  readonly key: string;
  readonly asked: TimelineQuery;
  readonly asking: Asking;
  readonly kind: FacetKind;
}

async function withGroups(query: Query, buckets: readonly Bucket[], { key, asked, asking, kind }: Grouped): Promise<Bucket[]> {
  const { pieces, parameters } = bind({
    where: compileAll(conjunctsOf(asked.where), SETS, asking),
    group: groupingOf("g", { kind, today: asked.today }),
  });
  const days = await query<GroupDay & { key: string }>("timeline-groups", { id: key, roles: asked.roles ?? ROLES, ...parameters }, pieces);
  const keys = [...new Set(days.map((day) => day.key))].map((each) => ({ key: each, count: 0 }));
  const shown = new Map((await shownGroups(query, kind, keys)).map((group, place) => [keys[place]?.key, group]));
  const groups = groupsByPeriod(days, {
    interval: asked.interval,
    top: asked.topGroups ?? TOP_GROUPS,
    shown: ({ key: each, count }) => ({ ...(shown.get(String(each)) ?? { key: String(each), label: String(each), entity: null }), count }),
  });
  return buckets.map((bucket) => ({ ...bucket, groups: groups.get(bucket.start) ?? [] }));
}
