import type { Condition } from "../../reads.js";
import { roleMask } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, listOf, sql } from "../fragment.js";
import { type Asking, compileAll, isSure, SETS, type Tie, tiedTo } from "./conditions.js";
import { countMatches, matchOf } from "./match.js";
import { refsOf } from "./node-reads.js";

/** Where sets that meet a condition are looked for: a FROM clause in which `s` is the set, and what is left to check. */
export interface SetSource {
  readonly from: Fragment;
  readonly where: Fragment;
  /** The set's date, from where it is met in order. */
  readonly date: Fragment;
  /** All sets are walked: nothing leads to fewer. */
  readonly isWhole?: boolean;
}

interface Start {
  readonly condition: Condition;
  /** How many rows it leads to. */
  readonly rows: number;
  readonly source: SetSource;
}

/** Stops a scan that is no longer wanted; asked for one row in 256. */
export const WHILE_WANTED = sql`(s.ref & 255 OR alive())`;

/** More matches than this are looked up while walking sets by date, fewer are sorted. */
const FEW_MATCHES = 4_000;

/** Starts from whatever leads to the fewest sets: an entity's sets by date, the words, the ids, or else all sets by date. */
export function sourceOf(condition: Condition | undefined, asking: Asking): SetSource {
  const conditions = conjunctsOf(condition);
  const starts = conditions.flatMap((each) => startFrom(each, asking) ?? []).sort((a, b) => a.rows - b.rows);
  const [best] = starts;
  const rest = compileAll(best ? conditions.filter((each) => each !== best.condition) : conditions, SETS, asking);
  if (!best) return { from: sql`question_set s`, where: sql`${WHILE_WANTED} AND ${rest}`, date: sql`s.date`, isWhole: true };
  return { ...best.source, where: sql`${best.source.where} AND ${WHILE_WANTED} AND ${rest}` };
}

/** How many sets meet a condition. */
export function countSets(condition: Condition | undefined, asking: Asking): number {
  if (condition === undefined) return asking.connection.get<{ count: number }>("SELECT count(*) AS count FROM question_set")?.count ?? 0;
  const { from, where } = sourceOf(condition, asking);
  return asking.connection.first<{ count: number }>(sql`SELECT count(*) AS count FROM ${from} WHERE ${where}`)?.count ?? 0;
}

/** The conditions that must all hold. */
export function conjunctsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  return "and" in condition ? condition.and.flatMap(conjunctsOf) : [condition];
}

function startFrom(condition: Condition, { connection }: Asking): Start | undefined {
  if ("involves" in condition) {
    const refs = refsOf(connection, condition.involves);
    return { condition, rows: setsOf(connection, refs), source: involving(refs, condition) };
  }
  if ("id" in condition) {
    const refs = refsOf(connection, condition.id);
    return { condition, rows: refs.length, source: { from: sql`question_set s`, where: sql`s.ref IN ${listOf(refs)}`, date: sql`s.date` } };
  }
  if ("text" in condition) return holding(connection, condition);
  return undefined;
}

function setsOf(connection: Connection, refs: readonly number[]): number {
  return refs.reduce((sum, ref) => sum + (connection.get<{ sets: number }>("SELECT sets FROM entity WHERE ref = ?", ref)?.sets ?? 0), 0);
}

function involving(refs: readonly number[], tie: Tie): SetSource {
  const mask = roleMask(tie.roles);
  const [only] = refs;
  if (only !== undefined && refs.length === 1) {
    return {
      from: sql`involves i CROSS JOIN question_set s ON s.ref = i."set"`,
      where: sql`i.entity = ${only} AND i.roles & ${mask} AND ${isSure(sql`i.entity`, tie.minConfidence)}`,
      date: sql`i.date`,
    };
  }
  const sets = sql`(SELECT DISTINCT "set" FROM involves WHERE entity IN ${listOf(refs)} AND roles & ${mask})`;
  const where = tie.minConfidence === undefined ? sql`1` : tiedTo(refs, tie);
  return { from: sql`${sets} i CROSS JOIN question_set s ON s.ref = i."set"`, where, date: sql`s.date` };
}

function holding(connection: Connection, condition: Extract<Condition, { text: string }>): Start | undefined {
  const match = matchOf(connection, condition.text)?.bodies;
  if (match === undefined) return undefined;
  const rows = countMatches(connection, "set_text", { match, limit: FEW_MATCHES + 1 });
  if (rows > FEW_MATCHES) return undefined;
  return {
    condition,
    rows,
    source: {
      from: sql`(SELECT rowid AS ref FROM set_text WHERE set_text MATCH ${match}) t CROSS JOIN question_set s ON s.ref = t.ref`,
      where: sql`1`,
      date: sql`s.date`,
    },
  };
}
