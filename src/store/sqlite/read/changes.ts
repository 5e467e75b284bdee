import { CHANGE_KINDS, type Change, type ChangesQuery } from "../../analyses.js";
import type { Page } from "../../reads.js";
import { EDGE_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql, TRUE } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { compile, SETS } from "./conditions.js";
import { type Ordering, pageOf, readPage } from "./keyset.js";
import { sourceOf, WHILE_WANTED } from "./set-source.js";

interface Row {
  readonly key: string;
  readonly tie: string;
  readonly id: string;
  readonly kind: number;
  readonly source: number;
}

const SCOPE = "changes";
const NEWEST_FIRST: Ordering = { key: sql`c.day`, tie: sql`c.tie`, descending: true, hasUnknown: false };

/** What happened to the sets that match, newest first. */
export function readChanges(connection: Connection, query: ChangesQuery): Page<Change> {
  const rows = matching(connection, query);
  const since = query.since === undefined ? TRUE : sql`c.day >= ${query.since}`;
  const found = readPage<Row>(query.page, {
    scope: SCOPE,
    ordering: NEWEST_FIRST,
    fetch: (stretch, limit) =>
      connection.query<Row>(
        sql`SELECT c.day AS key, c.tie, c.kind, c.source, s.id FROM ${rows.from}
            WHERE ${rows.where} AND ${since} AND ${stretch.where} ORDER BY ${stretch.orderBy} LIMIT ${limit}`,
      ),
  });
  return pageOf(found, SCOPE, ({ key, id, kind, source }) => ({
    set: fromSortKey(id),
    kind: CHANGE_KINDS[kind] ?? "SUBMITTED",
    day: key,
    document: documentOf(connection, source),
  }));
}

/** Changes, `c`, of sets, `s`: by way of what leads to few sets where there is such a thing, else in their own order. */
function matching(connection: Connection, { where, today }: ChangesQuery): { from: Fragment; where: Fragment } {
  const asking = { connection, today };
  const source = sourceOf(where, asking);
  if (!source.isWhole) return { from: sql`${source.from} CROSS JOIN change c ON c."set" = s.ref`, where: source.where };
  return {
    from: sql`change c CROSS JOIN question_set s ON s.ref = c."set"`,
    where: sql`${WHILE_WANTED} AND ${compile(where, SETS, asking)}`,
  };
}

const documentOf = (connection: Connection, source: number): string | null => {
  const row = connection.get<{ id: string }>(
    `SELECT d.id FROM edge e JOIN node n ON n.ref = e.target JOIN document d ON d.id = n.id
     WHERE e.source = ? AND e.type = ${EDGE_CODES.STATED_IN} ORDER BY d.rank DESC, d.date DESC, d.id LIMIT 1`,
    source,
  );
  return row ? fromSortKey(row.id) : null;
};
