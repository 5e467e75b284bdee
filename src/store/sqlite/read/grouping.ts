import { parliamentId } from "../../../model/ids.js";
import type { Group } from "../../analyses.js";
import type { FacetKind } from "../../reads.js";
import { ALL_ROLES, KIND_CODES, ownRoles, ROLE_BITS, SERVING_ROLES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql, TRUE } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { STATES } from "../write/set-rows.js";
import { isListed, type Listed } from "./entity-source.js";

/** How sets, `s`, fall into the groups of a kind. */
export interface Grouping {
  /** What stands behind a set in FROM; '' where its own row tells the group. */
  readonly join: Fragment;
  readonly where: Fragment;
  /** The ref of an entity, else the value itself. */
  readonly key: Fragment;
}

/** Kinds whose groups are entities that `involves` knows. */
export type EntityGroup = Exclude<Listed, "Parliament">;

export const isEntityGroup = (kind: FacetKind): kind is EntityGroup => kind !== "Parliament" && kind !== "KIND" && isListed(kind as Listed);

/** The bits of roles in which sets count for an entity of the kind. */
export function countingRoles(kind: EntityGroup): number {
  if (kind === "Member") return ROLE_BITS.asker;
  if (kind === "Minister") return SERVING_ROLES;
  return kind === "Person" ? ALL_ROLES : ownRoles(kind);
}

export const codeOf = (kind: Listed): number => KIND_CODES[kind === "Member" || kind === "Minister" ? "Person" : kind];

const NO_JOIN = sql``;
const LANGUAGES = sql`'["' || replace(trim(s.languages, ','), ',', '","') || '"]'`;

/** `alias` names what is joined, so that two kinds can stand side by side. */
export function groupingOf(kind: FacetKind, alias: "g" | "h", today: string): Grouping {
  const joined: Fragment = { text: alias, values: [] };
  if (isEntityGroup(kind)) {
    const where = sql`${joined}.kind = ${codeOf(kind)} AND ${joined}.roles & ${countingRoles(kind)}`;
    return { join: sql`CROSS JOIN involves ${joined} ON ${joined}."set" = s.ref`, where, key: sql`${joined}.entity` };
  }
  switch (kind) {
    case "LANGUAGE":
      return {
        join: sql`CROSS JOIN json_each(${LANGUAGES}) ${joined}`,
        where: sql`${joined}.value <> ''`,
        key: sql`${joined}.value`,
      };
    case "YEAR":
      return { join: NO_JOIN, where: sql`s.date <> ''`, key: sql`substr(s.date, 1, 4)` };
    case "STATUS":
      return { join: NO_JOIN, where: sql`s.state <> ${STATES.CONCLUDED}`, key: statusAt(today) };
    case "KIND":
      return { join: NO_JOIN, where: TRUE, key: sql`'QuestionSet'` };
    default:
      return { join: NO_JOIN, where: sql`s.parliament <> ''`, key: sql`s.parliament` };
  }
}

/** The same rule as `statusOf`. */
const statusAt = (today: string): Fragment => sql`CASE s.state
  WHEN ${STATES.WITHDRAWN} THEN 'WITHDRAWN' WHEN ${STATES.ANSWERED} THEN 'ANSWERED' WHEN ${STATES.PARTLY_ANSWERED} THEN 'PARTLY_ANSWERED'
  ELSE CASE WHEN s.deadline < ${today} THEN 'LATE' WHEN s.state = ${STATES.DELAYED} THEN 'DELAYED' ELSE 'OPEN' END END`;

/** A group as it is shown, from its key in the database. */
export function groupAt(connection: Connection, kind: FacetKind, { key, count }: { key: string | number; count: number }): Group {
  if (isEntityGroup(kind)) {
    const row = connection.get<{ id: string; name: string }>("SELECT id, name FROM entity WHERE ref = ?", key);
    return entityGroup({ id: row?.id ?? "", name: row?.name ?? "", count });
  }
  if (kind !== "Parliament") return { key: String(key), label: String(key), count, entity: null };
  const id = parliamentId(String(key));
  return { key: id, label: String(key), count, entity: id };
}

export function entityGroup({ id, name, count }: { id: string; name: string; count: number }): Group {
  const key = fromSortKey(id);
  return { key, label: fromSortKey(name) || key, count, entity: key };
}

/** By count, then key. */
export const byStrength = (a: Group, b: Group): number => b.count - a.count || (a.key < b.key ? -1 : 1);
