import type { Facet, FacetKind, Selection } from "../../reads.js";
import type { Connection } from "../connection.js";
import { type Fragment, join, sql } from "../fragment.js";
import type { Asking } from "./conditions.js";
import { byStrength, codeOf, countingRoles, type EntityGroup, entityGroup, groupAt, groupingOf, isEntityGroup } from "./grouping.js";
import { type SetSource, sourceOf } from "./set-source.js";

type Bucket = Facet["buckets"][number];

/** How many of the sets that match there are in each group of each kind. */
export function readFacets(
  asking: Asking,
  { where }: Selection,
  { kinds, first }: { kinds: readonly FacetKind[]; first: number },
): Facet[] {
  const source = sourceOf(where, asking);
  const counted = where === undefined ? undefined : entityCounts(asking, { source, kinds: kinds.filter(isEntityGroup) });
  return kinds.map((kind) => ({ kind, buckets: bucketsOf(kind).slice(0, first) }));

  function bucketsOf(kind: FacetKind): Bucket[] {
    if (!isEntityGroup(kind)) return valueBuckets(asking, source, kind);
    if (!counted) return keptCounts(asking, kind, first);
    return (counted.get(kind) ?? []).slice(0, first).map((row) => groupAt(asking.connection, kind, { key: row.ref, count: row.count }));
  }
}

interface Counted {
  readonly ref: number;
  readonly count: number;
}

/** One walk over the sets and what they involve, for all kinds at once. */
function entityCounts(
  { connection }: Asking,
  { source, kinds }: { source: SetSource; kinds: readonly EntityGroup[] },
): Map<FacetKind, Counted[]> {
  if (kinds.length === 0) return new Map();
  const codes = [...new Set(kinds.map(codeOf))];
  const columns = kinds.map(
    (kind, index) => sql`sum(o.kind = ${codeOf(kind)} AND (o.roles & ${countingRoles(kind)}) <> 0) AS ${columnName(index)}`,
  );
  const rows = connection.query<{ ref: number } & Record<string, number>>(
    sql`WITH chosen AS MATERIALIZED (SELECT s.ref FROM ${source.from} WHERE ${source.where})
        SELECT o.entity AS ref, ${join(columns, ", ")} FROM chosen CROSS JOIN involves o ON o."set" = chosen.ref
        WHERE o.kind IN (${join(
          codes.map((code) => sql`${code}`),
          ", ",
        )}) GROUP BY o.entity`,
  );
  const idOf = rememberedIds(connection);
  return new Map(
    kinds.map((kind, index) => {
      const counted = rows.flatMap((row) => (row[`k${index}`] ? [{ ref: row.ref, count: row[`k${index}`] ?? 0 }] : []));
      return [kind, counted.sort((a, b) => b.count - a.count || (idOf(a.ref) < idOf(b.ref) ? -1 : 1))];
    }),
  );
}

const columnName = (index: number): Fragment => ({ text: `k${index}`, values: [] });

function rememberedIds(connection: Connection): (ref: number) => string {
  const ids = new Map<number, string>();
  return (ref) => {
    const id = ids.get(ref) ?? connection.get<{ id: string }>("SELECT id FROM entity WHERE ref = ?", ref)?.id ?? "";
    ids.set(ref, id);
    return id;
  };
}

/** Over all sets the counts are kept with the entities. */
function keptCounts({ connection }: Asking, kind: EntityGroup, first: number): Bucket[] {
  const where = kind === "Member" ? sql`n.member = 1` : kind === "Minister" ? sql`n.minister = 1` : sql`n.kind = ${codeOf(kind)}`;
  const count = kind === "Minister" ? sql`n.serving` : kind === "Person" ? sql`n.sets` : sql`n.own`;
  return connection
    .query<{ id: string; name: string; count: number }>(
      sql`SELECT n.id, n.name, ${count} AS count FROM entity n WHERE ${where} AND ${count} > 0 ORDER BY ${count} DESC, n.id LIMIT ${first}`,
    )
    .map(entityGroup);
}

function valueBuckets({ connection, today }: Asking, { from, where }: SetSource, kind: FacetKind): Bucket[] {
  const group = groupingOf(kind, "g", today);
  return connection
    .query<{ key: string; count: number }>(
      sql`SELECT ${group.key} AS key, count(*) AS count FROM ${from} ${group.join} WHERE ${where} AND ${group.where} GROUP BY 1`,
    )
    .map((row) => groupAt(connection, kind, row))
    .sort(byStrength);
}
