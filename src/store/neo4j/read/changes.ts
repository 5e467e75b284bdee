import type { Change, ChangeKind, ChangesQuery } from "../../analyses.js";
import type { Page } from "../../reads.js";
import { sql } from "../../sqlite/fragment.js";
import { type Ordering, pageOf } from "../../sqlite/read/keyset.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, YES } from "./asked.js";
import { compileAll, conjunctsOf, SETS, startAsking } from "./conditions.js";
import { readPage } from "./paging.js";
import { ALL_SETS, setSource } from "./sources.js";

interface Row {
  readonly id: string;
  readonly key: string;
  readonly tie: string;
  readonly kind: ChangeKind;
  readonly documents: readonly string[];
}

const SCOPE = "changes";
const NEWEST_FIRST: Ordering = { key: sql`c.day`, tie: sql`c.tie`, descending: true, hasUnknown: false };

/** What happened to the sets that match, newest first: by way of what leads to few sets where there is such a thing, else in their own order. */
export async function readChanges(query: Query, { where, today, since = "", page }: ChangesQuery): Promise<Page<Change>> {
  const asking = await startAsking(query, today, where);
  const sets = await setSource(query, where, asking);
  const start =
    sets.source === ALL_SETS
      ? { source: sql`MATCH (c:Change) WHERE c.day >= '' AND c.tie IS NOT NULL`, where: compileAll(conjunctsOf(where), SETS, asking) }
      : { source: sql`${sets.source} WITH s WHERE ${sets.where} MATCH (c:Change)-[:HAPPENED_TO]->(s)`, where: YES };
  const found = await readPage<Row>(page, {
    scope: SCOPE,
    ordering: NEWEST_FIRST,
    fetch: (stretch, limit) => {
      const { pieces, parameters } = bind({ ...start, from: stretch.where, order: stretch.orderBy });
      return query<Row>("changes", { since, limit, ...parameters }, pieces);
    },
  });
  return pageOf(found, SCOPE, ({ id, key, kind, documents: [document] }) => ({
    set: fromSortKey(id),
    kind,
    day: key,
    document: document === undefined ? null : fromSortKey(document),
  }));
}
