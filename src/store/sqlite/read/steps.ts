import { EDGE_CODES, KIND_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, listOf, sql } from "../fragment.js";
import type { Walkable } from "./walkable.js";

/** Where paths may lead, whichever way edges point. */
export interface Steps {
  readonly connection: Connection;
  readonly walk: Walkable;
  /** Whether `walk` leaves out more than bookkeeping. */
  readonly isNarrow: boolean;
  /** They may stand at the ends of a path whatever `walk` says. */
  readonly ends: readonly number[];
}

/** Nodes one step from any of `refs`, each once; at most `limit`. Both come as texts: rows would cost more than the walk. */
export function stepsFrom(steps: Steps, refs: readonly number[], limit: number): number[] {
  const text = steps.connection.first<{ text: string | null }>(
    sql`SELECT group_concat(other) AS text FROM (SELECT DISTINCT other FROM (${around(steps, refs)}) LIMIT ${limit})`,
  )?.text;
  return text ? text.split(",").map(Number) : [];
}

/** From which of `refs` one steps into which of `others`; walked from the side from which fewer edges lead on. */
export function stepsBetween(steps: Steps, refs: readonly number[], others: readonly number[]): Map<number, number[]> {
  const isTurned = breadth(steps, others) < breadth(steps, refs);
  const [walked, allowed] = isTurned ? [others, new Set(refs)] : [refs, new Set(others)];
  const text = steps.connection.first<{ text: string | null }>(
    sql`SELECT group_concat(own || ' ' || other) AS text FROM (SELECT DISTINCT own, other FROM (${around(steps, walked)}))`,
  )?.text;
  const found = new Map<number, number[]>();
  for (const pair of text ? text.split(",") : []) {
    const blank = pair.indexOf(" ");
    const [own, other] = [Number(pair.slice(0, blank)), Number(pair.slice(blank + 1))];
    if (!allowed.has(other)) continue;
    const [from, to] = isTurned ? [other, own] : [own, other];
    const known = found.get(from);
    if (known) known.push(to);
    else found.set(from, [to]);
  }
  return found;
}

/** About how many edges lead on from the nodes: a paper has some twenty, an entity one or two for each set. */
export function breadth(steps: Steps, refs: readonly number[]): number {
  const common = commonness(steps, refs);
  return refs.reduce((sum, ref) => sum + 20 + 2 * (common.get(ref) ?? 0), 0);
}

/** How many sets involve each node; 0 for papers. */
export function commonness({ connection }: Pick<Steps, "connection">, refs: Iterable<number>): Map<number, number> {
  const all = [...refs];
  const rows = connection.query<{ ref: number; sets: number }>(
    sql`SELECT n.ref, n.sets FROM json_each(${JSON.stringify(all)}) asked CROSS JOIN entity n ON n.ref = asked.value`,
  );
  const found = new Map(rows.map(({ ref, sets }) => [ref, sets]));
  return new Map(all.map((ref) => [ref, found.get(ref) ?? 0]));
}

function around({ walk, isNarrow, ends }: Steps, refs: readonly number[]): Fragment {
  const asked = sql`json_each(${JSON.stringify(refs)}) asked`;
  const rows = (own: Fragment, other: Fragment) => {
    const edges = sql`SELECT asked.value AS own, ${other} AS other FROM ${asked}
      CROSS JOIN edge e ON ${own} = asked.value AND e.type IN ${listOf(walk.types)} AND (e.ref & 255 OR alive())`;
    return isNarrow
      ? sql`${edges} CROSS JOIN node o ON o.ref = ${other} AND (o.ref IN ${listOf(ends)} OR ${walk.nodes})`
      : sql`${edges} WHERE ${isPaper(other)}`;
  };
  return sql`${rows(sql`e.source`, sql`e.target`)} UNION ALL ${rows(sql`e.target`, sql`e.source`)}`;
}

/** Only references lead to documents. */
const isPaper = (other: Fragment): Fragment =>
  sql`(e.type <> ${EDGE_CODES.REFERS_TO} OR (SELECT o.kind FROM node o WHERE o.ref = ${other}) <> ${KIND_CODES.Document})`;
