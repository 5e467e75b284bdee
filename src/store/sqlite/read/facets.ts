import { parliamentId } from "../../../model/ids.js";
import type { Facet, FacetKind, Selection } from "../../reads.js";
import { ALL_ROLES, KIND_CODES, ownRoles, ROLE_BITS, SERVING_ROLES } from "../codes.js";
import { type Fragment, join, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import type { Asking } from "./conditions.js";
import { isListed, type Listed } from "./entity-source.js";
import { statusOf } from "./node-reads.js";
import { type SetSource, sourceOf } from "./set-source.js";

type Bucket = Facet["buckets"][number];

/**
 * How many of the sets that match there are for each value of each kind. Sets count for a party on whose behalf they are
 * asked, for a ministry that they are put to, for a member who asks, for a minister who is asked or answers, for other
 * entities in whatever role.
 */
export function readFacets(
  asking: Asking,
  { where }: Selection,
  { kinds, first }: { kinds: readonly FacetKind[]; first: number },
): Facet[] {
  const source = sourceOf(where, asking);
  const entities = kinds.filter((kind) => isListed(kind as Listed) && kind !== "Parliament") as Listed[];
  const counted = where === undefined ? undefined : entityCounts(asking, { source, kinds: entities });
  return kinds.map((kind) => ({ kind, buckets: bucketsOf(kind).slice(0, first) }));

  function bucketsOf(kind: FacetKind): Bucket[] {
    switch (kind) {
      case "YEAR":
        return valueBuckets(asking, source, sql`substr(s.date, 1, 4)`);
      case "STATUS":
        return statusBuckets(asking, source);
      case "LANGUAGE":
        return languageBuckets(asking, source);
      case "KIND":
        return valueBuckets(asking, source, sql`'QuestionSet'`);
      case "Parliament":
        return valueBuckets(asking, source, sql`coalesce(s.parliament, '')`).map((bucket) => ({
          ...bucket,
          entity: parliamentId(bucket.key),
          key: parliamentId(bucket.key),
        }));
      default:
        return counted ? (counted.get(kind) ?? []).slice(0, first).map((row) => labelled(asking, row)) : keptCounts(asking, kind, first);
    }
  }
}

interface Counted {
  readonly ref: number;
  readonly count: number;
}

/** The bits of roles in which sets count for an entity of the kind. */
function rolesOf(kind: Listed): number {
  if (kind === "Member") return ROLE_BITS.asker;
  if (kind === "Minister") return SERVING_ROLES;
  return kind === "Person" ? ALL_ROLES : ownRoles(kind);
}

const codeOf = (kind: Listed): number => KIND_CODES[kind === "Member" || kind === "Minister" ? "Person" : kind];

/** One walk over the sets and what they involve, for all kinds at once. */
function entityCounts(
  { connection }: Asking,
  { source, kinds }: { source: SetSource; kinds: readonly Listed[] },
): Map<FacetKind, Counted[]> {
  if (kinds.length === 0) return new Map();
  const codes = [...new Set(kinds.map(codeOf))];
  const columns = kinds.map((kind, index) => sql`sum(o.kind = ${codeOf(kind)} AND (o.roles & ${rolesOf(kind)}) <> 0) AS ${name(index)}`);
  const rows = connection.query<{ ref: number } & Record<string, number>>(
    sql`WITH chosen AS MATERIALIZED (SELECT s.ref FROM ${source.from} WHERE ${source.where})
        SELECT o.entity AS ref, ${join(columns, ", ")} FROM chosen CROSS JOIN involves o ON o."set" = chosen.ref
        WHERE o.kind IN (${join(
          codes.map((code) => sql`${code}`),
          ", ",
        )}) GROUP BY o.entity`,
  );
  const ids = new Map<number, string>();
  const idOf = (ref: number) =>
    ids.get(ref) ?? remember(ids, ref, connection.get<{ id: string }>("SELECT id FROM entity WHERE ref = ?", ref)?.id ?? "");
  return new Map(
    kinds.map((kind, index) => {
      const counted = rows.flatMap((row) => (row[`k${index}`] ? [{ ref: row.ref, count: row[`k${index}`] ?? 0 }] : []));
      return [kind, counted.sort((a, b) => b.count - a.count || (idOf(a.ref) < idOf(b.ref) ? -1 : 1))];
    }),
  );
}

const name = (index: number): Fragment => ({ text: `k${index}`, values: [] });

function remember<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

/** Over all sets the counts are kept with the entities. */
function keptCounts({ connection }: Asking, kind: FacetKind, first: number): Bucket[] {
  const where = kind === "Member" ? sql`n.member = 1` : kind === "Minister" ? sql`n.minister = 1` : sql`n.kind = ${codeOf(kind as Listed)}`;
  const count = kind === "Minister" ? sql`n.serving` : kind === "Person" ? sql`n.sets` : sql`n.own`;
  return connection
    .query<{ id: string; name: string; count: number }>(
      sql`SELECT n.id, n.name, ${count} AS count FROM entity n WHERE ${where} AND ${count} > 0 ORDER BY ${count} DESC, n.id LIMIT ${first}`,
    )
    .map(bucketOf);
}

function labelled({ connection }: Asking, { ref, count }: Counted): Bucket {
  const row = connection.get<{ id: string; name: string }>("SELECT id, name FROM entity WHERE ref = ?", ref);
  return bucketOf({ id: row?.id ?? "", name: row?.name ?? "", count });
}

function bucketOf({ id, name: label, count }: { id: string; name: string; count: number }): Bucket {
  const key = fromSortKey(id);
  return { key, label: fromSortKey(label) || key, count, entity: key };
}

const plain = (key: string, count: number): Bucket => ({ key, label: key, count, entity: null });

function valueBuckets({ connection }: Asking, { from, where }: SetSource, value: Fragment): Bucket[] {
  return connection
    .query<{ key: string; count: number }>(
      sql`SELECT ${value} AS key, count(*) AS count FROM ${from} WHERE ${where} AND ${value} <> '' GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .map(({ key, count }) => plain(key, count));
}

function statusBuckets({ connection, today }: Asking, { from, where }: SetSource): Bucket[] {
  const rows = connection.query<{ state: number; late: number; count: number }>(
    sql`SELECT s.state, coalesce(s.deadline < ${today}, 0) AS late, count(*) AS count FROM ${from} WHERE ${where} GROUP BY 1, 2`,
  );
  const counts = new Map<string, number>();
  for (const { state, late, count } of rows) {
    const status = statusOf({ state, deadline: late ? "" : null }, today);
    if (status !== null) counts.set(status, (counts.get(status) ?? 0) + count);
  }
  return byCount(counts);
}

function languageBuckets({ connection }: Asking, { from, where }: SetSource): Bucket[] {
  const counts = new Map<string, number>();
  const rows = connection.query<{ languages: string; count: number }>(
    sql`SELECT s.languages, count(*) AS count FROM ${from} WHERE ${where} GROUP BY 1`,
  );
  for (const { languages, count } of rows) {
    for (const language of languages.split(",").filter(Boolean)) counts.set(language, (counts.get(language) ?? 0) + count);
  }
  return byCount(counts);
}

const byCount = (counts: ReadonlyMap<string, number>): Bucket[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key, count]) => plain(key, count));
