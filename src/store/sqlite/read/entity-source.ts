import { type EntityKind, isEntityKind, type NodeKind } from "../../../model/vocabulary.js";
import type { Condition, Order } from "../../reads.js";
import { KIND_CODES } from "../codes.js";
import { type Fragment, sql } from "../fragment.js";
import { type Asking, compile, type Subject } from "./conditions.js";
import type { ListSource } from "./list.js";
import { matchOf } from "./match.js";

/** Kinds of which entities are listed; `Member` and `Minister` are persons by role. */
export type Listed = EntityKind | "Member" | "Minister";

export const isListed = (kind: NodeKind | "Member" | "Minister"): kind is Listed =>
  kind === "Member" || kind === "Minister" || isEntityKind(kind);

const kindCode = (kind: Listed): number => KIND_CODES[kind === "Member" || kind === "Minister" ? "Person" : kind];

/** Entities are met as `n`, rows of `entity`. */
export function ofListedKind(kind: Listed): Fragment {
  if (kind === "Member") return sql`n.member = 1`;
  if (kind === "Minister") return sql`n.minister = 1`;
  return sql`n.kind = ${kindCode(kind)}`;
}

/** How many sets an entity counts for: a member for those that he asks, a minister for those that are put to him or that he answers. */
export function setCount(kind: Listed): Fragment {
  if (kind === "Member") return sql`n.own`;
  if (kind === "Minister") return sql`n.serving`;
  return sql`n.sets`;
}

interface Request {
  readonly order: Order;
  readonly condition: Condition | undefined;
  readonly asking: Asking;
}

export function entitySource(kind: Listed, { order, condition, asking }: Request): ListSource {
  const byCount = order.field === "questionSets";
  return {
    ref: sql`n.ref`,
    from: sql`entity n`,
    // The kind stands beside the role, so that both orders are ranges of an index.
    where: sql`${ofListedKind(kind)} AND n.kind = ${kindCode(kind)} AND (n.ref & 255 OR alive()) AND ${compile(condition, subjectOf(kind), asking)}`,
    ordering: {
      key: byCount ? setCount(kind) : sql`n.name`,
      tie: sql`n.id`,
      descending: order.direction === "descending",
      hasUnknown: !byCount,
    },
  };
}

const subjectOf = (kind: Listed): Subject => ({
  ref: sql`n.ref`,
  text: (words, connection) => {
    const match = matchOf(connection, words)?.names;
    if (match === undefined) return sql`1`;
    return kind === "Article"
      ? sql`n.ref IN (SELECT rowid FROM title_text WHERE title_text MATCH ${match})`
      : sql`n.ref IN (SELECT rowid FROM name_text WHERE name_text MATCH ${match})`;
  },
  ofSet: (condition) =>
    sql`EXISTS (SELECT 1 FROM involves i CROSS JOIN question_set s ON s.ref = i."set" WHERE i.entity = n.ref AND ${condition})`,
});
