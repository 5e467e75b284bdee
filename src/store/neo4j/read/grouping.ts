import { parliamentId } from "../../../model/ids.js";
import type { EntityKind, Role } from "../../../model/vocabulary.js";
import { ROLES } from "../../../model/vocabulary.js";
import type { Group } from "../../analyses.js";
import type { FacetKind } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { list, word } from "./asked.js";
import { entityKindOf, isListed, type Listed } from "./sources.js";

/** Kinds whose groups are entities that sets involve. */
export type EntityGroup = Exclude<Listed, "Parliament">;

export const isEntityGroup = (kind: FacetKind): kind is EntityGroup => kind !== "Parliament" && kind !== "KIND" && isListed(kind as Listed);

const SERVING: readonly Role[] = ["addressee", "answerer"];
const COUNTING_ROLES: Partial<Record<EntityGroup, readonly Role[]>> = {
  Member: ["asker"],
  Minister: SERVING,
  Party: ["party"],
  Ministry: ["ministry"],
};

/** The roles in which sets count for an entity of the kind. */
export const countingRoles = (kind: EntityGroup): readonly Role[] => COUNTING_ROLES[kind] ?? ROLES;

/** The roles in which sets involve an entity of the kind, however they count. */
export function involvingRoles(kind: EntityKind | "Member" | "Minister"): readonly Role[] {
  if (kind === "Member") return ["asker"];
  return kind === "Minister" ? SERVING : ROLES;
}

interface Grouping {
  readonly kind: FacetKind;
  readonly today: string;
  /** What is known already, besides the set `s`: it stays known. */
  readonly kept?: readonly string[];
}

/** From sets, `s`, to rows of a set and one of its groups, under the name `alias`; sets that fall into none are left out. */
export function groupingOf(alias: "g" | "h", { kind, today, kept = [] }: Grouping): Fragment {
  const all = word(["s", ...kept].join(", "));
  const name = word(alias);
  const value = (text: Fragment, where: Fragment) => sql`WITH ${all} WHERE ${where} WITH ${all}, ${text} AS ${name}`;
  if (isEntityGroup(kind)) {
    return sql`MATCH (s)-[${name}i:INVOLVES {kind: ${entityKindOf(kind)}}]->(${name}e:Entity)
      WHERE any(role IN ${name}i.roles WHERE role IN ${list(countingRoles(kind))}) WITH ${all}, ${name}e.id AS ${name}`;
  }
  switch (kind) {
    case "LANGUAGE":
      return sql`UNWIND s.languages AS ${name} WITH ${all}, ${name} WHERE ${name} <> ''`;
    case "YEAR":
      return value(sql`left(s.date, 4)`, sql`s.date <> ''`);
    case "STATUS":
      return value(statusAt(today), sql`s.state <> 'CONCLUDED'`);
    case "KIND":
      return value(sql`'QuestionSet'`, sql`true`);
    default:
      return value(sql`s.parliament`, sql`s.parliament <> ''`);
  }
}

/** The same rule as `statusOf`. */
const statusAt = (today: string): Fragment =>
  sql`CASE WHEN s.state IN ['DELAYED', 'OPEN'] AND coalesce(s.deadline < ${today}, false) THEN 'LATE' ELSE s.state END`;

export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** Groups as they are shown, from their keys in the database, in the same order. */
export async function shownGroups(query: Query, kind: FacetKind, counted: readonly Counted[]): Promise<Group[]> {
  if (isEntityGroup(kind)) {
    const ids = counted.map(({ key }) => key);
    const rows = ids.length > 0 ? await query<{ id: string; name: string }>("entity-names", { ids }) : [];
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return counted.map(({ key: id, count }) => {
      const key = fromSortKey(id);
      return { key, label: fromSortKey(names.get(id) ?? "") || key, count, entity: key };
    });
  }
  if (kind !== "Parliament") return counted.map(({ key, count }) => ({ key, label: key, count, entity: null }));
  return counted.map(({ key, count }) => ({ key: parliamentId(key), label: key, count, entity: parliamentId(key) }));
}
