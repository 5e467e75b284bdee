import { ROLES, type Role, type SetStatus } from "../../../model/vocabulary.js";
import type { Condition } from "../../reads.js";
import { type Fragment, join, sql } from "../../sqlite/fragment.js";
import { sortKey } from "../../sqlite/sort-key.js";
import { numberSpelling } from "../../sqlite/write/node-names.js";
import type { Query } from "../database.js";
import { both, either, list, NO, not, YES } from "./asked.js";
import { holds, termsOf } from "./match.js";
import { rootsOf } from "./node-reads.js";

/** What conditions are asked of: sets themselves, questions and answers by their set, entities by the sets that involve them. */
export interface Subject {
  readonly id: Fragment;
  /** Where the words stand that a condition on text asks for. */
  readonly words: Fragment;
  /** `condition` is about the set `s`: as a condition about the subject. */
  ofSet(condition: Fragment): Fragment;
}

/** What the ids of a condition read as, looked up before it is compiled; and the day on which a status is asked for. */
export interface Asking {
  readonly today: string;
  readonly roots: ReadonlyMap<string, string>;
}

export const SETS: Subject = { id: sql`s.id`, words: sql`s.words`, ofSet: (condition) => condition };

export async function startAsking(query: Query, today: string, condition: Condition | undefined): Promise<Asking> {
  return { today, roots: await rootsOf(query, condition ? idsIn(condition) : []) };
}

function idsIn(condition: Condition): readonly string[] {
  if ("and" in condition) return condition.and.flatMap(idsIn);
  if ("or" in condition) return condition.or.flatMap(idsIn);
  if ("not" in condition) return idsIn(condition.not);
  if ("involves" in condition) return condition.involves;
  return "id" in condition ? condition.id : [];
}

/** The conditions that must all hold. */
export function conjunctsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return "and" in condition ? condition.and.flatMap(conjunctsOf) : [condition];
}

/** Conditions about one set belong together: an entity meets them when one set meets them all. */
export function compileAll(conditions: readonly Condition[], subject: Subject, asking: Asking): Fragment {
  const ofSet = conditions.filter(isOfSet);
  const others = conditions.filter((each) => !isOfSet(each)).map((each) => compile(each, subject, asking));
  return both([...others, ...(ofSet.length > 0 ? [subject.ofSet(both(ofSet.map((each) => compileForSet(each, asking))))] : [])]);
}

function compile(condition: Condition, subject: Subject, asking: Asking): Fragment {
  if (isOfSet(condition)) return subject.ofSet(compileForSet(condition, asking));
  if ("and" in condition) return compileAll(condition.and, subject, asking);
  if ("or" in condition) return either(condition.or.map((each) => compile(each, subject, asking)));
  if ("not" in condition) return not(compile(condition.not, subject, asking));
  if ("text" in condition) return holds(subject.words, termsOf(condition.text));
  if ("id" in condition) return sql`${subject.id} IN ${list(rootIds(asking, condition.id))}`;
  return NO;
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
  if ("not" in condition) return not(inner(condition.not));
  if ("involves" in condition) {
    const ids = rootIds(asking, condition.involves);
    const isTied = both([inRoles(sql`x`, condition.roles), isSure(condition.minConfidence)]);
    return sql`EXISTS { MATCH (s)-[x:INVOLVES]->(e:Id) WHERE e.id IN ${list(ids)} AND ${isTied} }`;
  }
  if ("date" in condition) return isBetween(condition);
  if ("status" in condition) return either(condition.status.map((status) => hasStatus(status, asking.today)));
  if ("property" in condition) return hasProperty(condition);
  return NO;
}

/** As sort keys, each once. */
export const rootIds = ({ roots }: Asking, ids: readonly string[]): string[] => [...new Set(ids.map((id) => roots.get(id) ?? sortKey(id)))];

export const inRoles = (edge: Fragment, roles: readonly Role[] | undefined): Fragment =>
  roles === undefined || roles.length === ROLES.length ? sql`true` : sql`any(role IN ${edge}.roles WHERE role IN ${list(roles)})`;

/** Edges by which the words of a set tie it to an entity. */
const STATED_TIES = "ASKED_BY|ON_BEHALF_OF|ADDRESSED_TO|GIVEN_BY|GIVEN_AS|MENTIONS|CITES|ABOUT";

/** The surest evidence of the edges from the set `s` and its parts to the entity `e`; what hangs on it by way of others stands. */
export function isSure(least: number | undefined): Fragment {
  if (least === undefined) return YES;
  const tie = (part: string) => ({ text: `(${part})-[stated:${STATED_TIES}]->(e)`, values: [] });
  const surest = (pattern: Fragment) => sql`COLLECT { MATCH ${pattern} WHERE stated.confidence IS NOT NULL RETURN stated.confidence }`;
  const all = [
    tie("s"),
    sql`(s)-[:HAS_QUESTION]->(part:Question), ${tie("part")}`,
    sql`(s)-[:HAS_QUESTION]->(:Question)<-[:ANSWERS]-(part:Answer), ${tie("part")}`,
  ].map(surest);
  return sql`coalesce(reduce(most = null, each IN ${join(all, " + ")} | CASE WHEN most IS NULL OR each > most THEN each ELSE most END), 1) >= ${least}`;
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
  const isLate = sql`coalesce(s.deadline < ${today}, false)`;
  switch (status) {
    case "LATE":
      return sql`(s.state IN ['DELAYED', 'OPEN'] AND ${isLate})`;
    case "DELAYED":
    case "OPEN":
      return sql`(s.state = ${status} AND NOT ${isLate})`;
    default:
      return sql`s.state = ${status}`;
  }
}

function hasProperty({ property, oneOf }: Extract<Condition, { property: unknown }>): Fragment {
  switch (property) {
    case "number":
      return sql`EXISTS { MATCH (s)<-[:SPELLS]-(p:Spelling) WHERE p.folded IN ${list(oneOf.map(numberSpelling))} }`;
    case "parliament":
      return sql`s.parliament IN ${list(oneOf)}`;
    case "languages":
      return sql`any(language IN ${list(oneOf)} WHERE language IN s.languages)`;
  }
}
