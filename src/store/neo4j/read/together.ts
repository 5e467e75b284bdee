import type { NodeId } from "../../../model/ids.js";
import type { Companion, TogetherQuery } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, list, word } from "./asked.js";
import { type Asking, compileAll, conjunctsOf, SETS, startAsking } from "./conditions.js";
import { involvingRoles } from "./grouping.js";
import { rootsOf } from "./node-reads.js";
import { ALL } from "./paging.js";
import { entityKindOf, setCount, setSource } from "./sources.js";

interface Row {
  readonly id: string;
  readonly count: number;
  /** Sets that involve the companion, of all or of those that the condition leaves. */
  readonly all: number;
}

/** What the sets of each entity involve besides it. Of a condition, all counts are within the sets that it leaves. */
export async function readTogether(query: Query, ids: readonly NodeId[], asked: TogetherQuery): Promise<Companion[][]> {
  const asking = await startAsking(query, asked.today, asked.where);
  const total = await countSets(query, asked.where, asking);
  const roots = await rootsOf(query, ids);
  const found: Companion[][] = [];
  for (const id of ids) {
    const root = roots.get(id);
    found.push(root === undefined ? [] : await companionsOf(query, root, { asked, asking, total }));
  }
  return found;
}

export async function countSets(query: Query, where: TogetherQuery["where"], asking: Asking): Promise<number> {
  const { pieces, parameters } = bind({ ...(await setSource(query, where, asking)) });
  const [row] = where
    ? await query<{ count: number }>("count", { limit: ALL, ...parameters }, pieces)
    : await query<{ count: number }>("set-total");
  return row?.count ?? 0;
}

interface Asked {
  readonly asked: TogetherQuery;
  readonly asking: Asking;
  readonly total: number;
}

async function companionsOf(query: Query, id: string, { asked, asking, total }: Asked): Promise<Companion[]> {
  const { kind, order, first } = asked;
  const where = compileAll(conjunctsOf(asked.where), SETS, asking);
  const ownPieces = bind({ where });
  const [own] = await query<{ count: number }>("together-own", { id, ...ownPieces.parameters }, ownPieces.pieces);
  const { pieces, parameters } = bind({ where, all: asked.where ? countedWithin(asked, where) : word(`other.${setCount(kind)}`) });
  // Strength by lift is known only once all are counted; by count, the strongest are enough.
  const limit = order === "lift" ? ALL : first;
  const rows = await query<Row>("together", { id, limit, kind: entityKindOf(kind), roles: involvingRoles(kind), ...parameters }, pieces);
  const found = rows.map((row) => ({ ...row, lift: (row.count * total) / ((own?.count ?? 0) * row.all) }));
  if (order === "lift") found.sort((a, b) => b.lift - a.lift || b.count - a.count || (a.id < b.id ? -1 : 1));
  return found.slice(0, first).map((row) => ({ entity: fromSortKey(row.id), count: row.count, lift: row.lift }));
}

const countedWithin = ({ kind }: TogetherQuery, where: Fragment): Fragment =>
  sql`COUNT { MATCH (other)<-[i:INVOLVES]-(s:QuestionSet) WHERE any(role IN i.roles WHERE role IN ${list(involvingRoles(kind))}) AND ${where} }`;
