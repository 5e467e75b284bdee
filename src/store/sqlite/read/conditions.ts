import type { SetStatus } from "../../../model/vocabulary.js";
import type { Condition } from "../../reads.js";
import { EDGE_CODES, roleMask } from "../codes.js";
import type { Connection } from "../connection.js";
import { FALSE, type Fragment, join, listOf, sql, TRUE } from "../fragment.js";
import { numberSpelling } from "../write/node-names.js";
import { STATES } from "../write/set-rows.js";
import { matchOf } from "./match.js";
import { refsOf } from "./node-reads.js";

/** What conditions are asked of: sets themselves, questions and answers by their set, entities by the sets that involve them. */
export interface Subject {
  readonly ref: Fragment;
  /** Holds the words itself. */
  text(words: string, connection: Connection): Fragment;
  /** `condition` is about the set `s`: as a condition about the subject. */
  ofSet(condition: Fragment): Fragment;
}

export interface Asking {
  readonly connection: Connection;
  readonly today: string;
}

export const SETS: Subject = {
  ref: sql`s.ref`,
  text: (words, connection) => {
    const match = matchOf(connection, words);
    // The plus keeps the list of matches from becoming the order in which rows are met.
    return match ? sql`+s.ref IN (SELECT rowid FROM set_text WHERE set_text MATCH ${match.bodies})` : TRUE;
  },
  ofSet: (condition) => condition,
};

/** A row of `set_text`, `involves` … is met by `s`, so that a condition never scans for itself. Values are bound, always. */
export function compile(condition: Condition | undefined, subject: Subject, asking: Asking): Fragment {
  if (condition === undefined) return TRUE;
  if (isOfSet(condition)) return subject.ofSet(compileForSet(condition, asking));
  if ("and" in condition) return compileAll(condition.and, subject, asking);
  if ("or" in condition) return either(condition.or.map((each) => compile(each, subject, asking)));
  if ("not" in condition) return sql`NOT coalesce(${compile(condition.not, subject, asking)}, 0)`;
  if ("text" in condition) return subject.text(condition.text, asking.connection);
  if ("id" in condition) return isOneOf(subject.ref, refsOf(asking.connection, condition.id));
  return FALSE;
}

/** Conditions about one set belong together: an entity meets them when one set meets them all. */
export function compileAll(conditions: readonly Condition[], subject: Subject, asking: Asking): Fragment {
  const ofSet = conditions.filter(isOfSet);
  const others = conditions.filter((each) => !isOfSet(each)).map((each) => compile(each, subject, asking));
  return both([...others, ...(ofSet.length > 0 ? [subject.ofSet(both(ofSet.map((each) => compileForSet(each, asking))))] : [])]);
}

function isOfSet(condition: Condition): boolean {
  if ("and" in condition) return condition.and.every(isOfSet);
  if ("or" in condition) return condition.or.every(isOfSet);
  if ("not" in condition) return isOfSet(condition.not);
  return !("text" in condition || "id" in condition);
}

function compileForSet(condition: Condition, asking: Asking): Fragment {
  const inner = (each: Condition) => compileForSet(each, asking);
  if ("and" in condition) return both(condition.and.map(inner));
  if ("or" in condition) return either(condition.or.map(inner));
  if ("not" in condition) return sql`NOT coalesce(${inner(condition.not)}, 0)`;
  if ("involves" in condition) {
    const refs = refsOf(asking.connection, condition.involves);
    return refs.length === 0 ? FALSE : tiedTo(refs, condition);
  }
  if ("date" in condition) return isBetween(condition);
  if ("status" in condition) return either(condition.status.map((status) => hasStatus(status, asking.today)));
  if ("property" in condition) return hasProperty(condition);
  return FALSE;
}

export type Tie = Omit<Extract<Condition, { involves: unknown }>, "involves">;

/** The set `s` is tied to one of the entities. */
export const tiedTo = (refs: readonly number[], { roles, minConfidence }: Tie): Fragment =>
  sql`EXISTS (SELECT 1 FROM involves x WHERE x.entity IN ${listOf(refs)} AND x.date = s.date AND x."set" = s.ref
    AND x.roles & ${roleMask(roles)} AND ${isSure(sql`x.entity`, minConfidence)})`;

/** Edges by which the words of a set tie it to an entity. */
const STATED_TIES = (["ASKED_BY", "ON_BEHALF_OF", "ADDRESSED_TO", "GIVEN_BY", "GIVEN_AS", "MENTIONS", "CITES", "ABOUT"] as const).map(
  (type) => EDGE_CODES[type],
);

/** The surest evidence of the edges from the set `s` and its parts to the entity; what hangs on it by way of others stands. */
export function isSure(entity: Fragment, least: number | undefined): Fragment {
  if (least === undefined) return TRUE;
  const parts = sql`SELECT s.ref AS ref UNION ALL SELECT h.target FROM edge h WHERE h.source = s.ref AND h.type = ${EDGE_CODES.HAS_QUESTION}
    UNION ALL SELECT a.source FROM edge h JOIN edge a ON a.target = h.target AND a.type = ${EDGE_CODES.ANSWERS}
    WHERE h.source = s.ref AND h.type = ${EDGE_CODES.HAS_QUESTION}`;
  return sql`coalesce((SELECT max(v.value ->> 5) FROM (${parts}) p JOIN edge e ON e.source = p.ref AND e.type IN ${listOf(STATED_TIES)}
    AND e.target = ${entity} JOIN edge_statement t ON t.edge = e.ref JOIN json_each(t.evidence) v), 1) >= ${least}`;
}

function isBetween({ date, from, until }: Extract<Condition, { date: unknown }>): Fragment {
  const day = date === "submitted" ? sql`s.submitted` : sql`s.answered`;
  const bounds = [date === "submitted" ? sql`${day} IS NOT NULL` : sql`${day} <> ''`];
  if (from !== undefined) bounds.push(sql`${day} >= ${from}`);
  if (until !== undefined) bounds.push(sql`${day} <= ${until}`);
  return both(bounds);
}

/** The same rule as `statusOf`. */
function hasStatus(status: SetStatus, today: string): Fragment {
  const isLate = sql`coalesce(s.deadline < ${today}, 0)`;
  switch (status) {
    case "LATE":
      return sql`(s.state IN (${STATES.DELAYED}, ${STATES.OPEN}) AND ${isLate})`;
    case "DELAYED":
    case "OPEN":
      return sql`(s.state = ${STATES[status]} AND NOT ${isLate})`;
    default:
      return sql`s.state = ${STATES[status]}`;
  }
}

function hasProperty({ property, oneOf }: Extract<Condition, { property: unknown }>): Fragment {
  switch (property) {
    case "number":
      return sql`s.ref IN (SELECT node FROM spelling WHERE folded IN ${listOf(oneOf.map(numberSpelling))})`;
    case "parliament":
      return isOneOf(sql`s.parliament`, oneOf);
    case "languages":
      return either(oneOf.map((language) => sql`instr(s.languages, ${`,${language},`}) > 0`));
  }
}

export const isOneOf = (column: Fragment, values: readonly (string | number)[]): Fragment =>
  values.length === 0 ? FALSE : sql`${column} IN ${listOf(values)}`;

export function both(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? TRUE : sql`(${join(conditions, " AND ")})`;
}

export function either(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? FALSE : sql`(${join(conditions, " OR ")})`;
}
