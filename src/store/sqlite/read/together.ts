import type { NodeId } from "../../../model/ids.js";
import type { Companion, TogetherQuery } from "../../reads.js";
import { ALL_ROLES, KIND_CODES, ROLE_BITS, SERVING_ROLES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { compile, SETS } from "./conditions.js";
import { setCount } from "./entity-source.js";
import { refOf } from "./node-reads.js";
import { countSets } from "./set-source.js";

interface Row {
  readonly ref: number;
  readonly id: string;
  readonly count: number;
  /** Sets that involve the companion, of all or of those that the condition leaves. */
  readonly all: number;
}

/** What the sets of each entity involve besides it. Of a condition, all counts are within the sets that it leaves. */
export function readTogether(connection: Connection, ids: readonly NodeId[], query: TogetherQuery): Companion[][] {
  const condition = query.where && compile(query.where, SETS, { connection, today: query.today });
  const total = countSets(query.where, { connection, today: query.today });
  return ids.map((id) => {
    const ref = refOf(connection, id);
    if (ref === undefined) return [];
    const own = count(connection, sql`SELECT count(*) AS count FROM ${setsOf(ref, condition)}`);
    const rows = connection.query<Row>(companions(ref, { query, condition }));
    const found = rows.map((row) => ({ ...row, lift: (row.count * total) / (own * row.all) }));
    if (query.order === "lift") found.sort((a, b) => b.lift - a.lift || b.count - a.count || (a.id < b.id ? -1 : 1));
    return found.slice(0, query.first).map((row) => ({ entity: fromSortKey(row.id), count: row.count, lift: row.lift }));
  });
}

/** The sets of an entity, `i`. */
const setsOf = (ref: number, condition: Fragment | undefined): Fragment =>
  condition
    ? sql`involves i CROSS JOIN question_set s ON s.ref = i."set" WHERE i.entity = ${ref} AND (s.ref & 255 OR alive()) AND ${condition}`
    : sql`involves i WHERE i.entity = ${ref} AND (i."set" & 255 OR alive())`;

interface Asked {
  readonly query: TogetherQuery;
  readonly condition: Fragment | undefined;
}

function companions(ref: number, { query, condition }: Asked): Fragment {
  const { kind, order, first } = query;
  const [code, mask] = kindAndRoles(kind);
  // Strength by lift is known only once all are counted; by count, the strongest are enough.
  const limit = order === "lift" ? -1 : first;
  const counted = sql`SELECT o.entity AS ref, count(*) AS count FROM (SELECT i."set" AS ref FROM ${setsOf(ref, condition)}) mine
    CROSS JOIN involves o ON o."set" = mine.ref AND o.kind = ${code} AND o.roles & ${mask} AND o.entity <> ${ref} GROUP BY o.entity`;
  const all = condition
    ? sql`(SELECT count(*) FROM involves i CROSS JOIN question_set s ON s.ref = i."set" WHERE i.entity = n.ref AND i.roles & ${mask} AND ${condition})`
    : setCount(kind);
  return sql`SELECT n.ref, n.id, c.count, ${all} AS "all" FROM (${counted}) c CROSS JOIN entity n ON n.ref = c.ref ORDER BY c.count DESC, n.id LIMIT ${limit}`;
}

/** As what a companion of a kind is tied: a member as asker, a minister as addressee or answerer, others in any role. */
function kindAndRoles(kind: TogetherQuery["kind"]): [code: number, mask: number] {
  if (kind === "Member") return [KIND_CODES.Person, ROLE_BITS.asker];
  if (kind === "Minister") return [KIND_CODES.Person, SERVING_ROLES];
  return [KIND_CODES[kind], ALL_ROLES];
}

const count = (connection: Connection, query: Fragment): number => connection.first<{ count: number }>(query)?.count ?? 0;
