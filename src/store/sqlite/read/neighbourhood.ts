import type { GraphNode } from "../../../model/batch.js";
import { BOOKKEEPING_EDGES } from "../../../model/vocabulary.js";
import type { Degree, Neighbourhood, NeighbourhoodQuery } from "../../reads.js";
import { EDGE_CODES, typeOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, listOf, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { edgesAmong } from "./edges-among.js";
import { nodeAt, refsOf } from "./node-reads.js";
import { type Walkable, walkable } from "./walkable.js";

interface Reach extends Walkable {
  readonly connection: Connection;
}

interface Candidate {
  readonly ref: number;
  readonly id: string;
  readonly date: string;
  links: number;
}

/** Rows that are read for one ring, over all its nodes: a hub is read in part, newest first, and says how much is hidden. */
const ROWS_A_RING = 20_000;
const LEAST_ROWS_A_NODE = 8;

/** The graph around nodes, ring by ring, the best linked first. */
export function readNeighbourhood(connection: Connection, query: NeighbourhoodQuery): Neighbourhood {
  const reach = { connection, ...walkable(query, { connection, today: query.today }) };
  const asked = refsOf(connection, query.ids).filter((ref) => nodeAt(connection, ref) !== undefined);
  const chosen = asked.slice(0, query.maxNodes);
  const known = new Set(chosen);
  const expanded: number[] = [];
  let ring: readonly number[] = chosen;
  let isCut = asked.length > chosen.length;
  for (let depth = 0; depth < query.depth && ring.length > 0; depth += 1) {
    expanded.push(...ring);
    const candidates = candidatesAround(reach, ring, known).sort(byStrength);
    const admitted = candidates.slice(0, query.maxNodes - known.size);
    isCut ||= admitted.length < candidates.length;
    ring = admitted.map(({ ref }) => ref);
    for (const ref of ring) known.add(ref);
  }
  const refs = [...known];
  const edges = edgesAmong(connection, refs, reach.types);
  const hidden = hiddenAround(reach, expanded, edges.shown);
  return {
    nodes: refs.flatMap((ref) => described(connection, ref)),
    edges: edges.edges,
    truncated: isCut || hidden.length > 0,
    hidden,
  };
}

/** Nodes one step from the ring that are not known yet, with how many edges lead to them. */
function candidatesAround(reach: Reach, ring: readonly number[], known: ReadonlySet<number>): Candidate[] {
  const perNode = Math.max(LEAST_ROWS_A_NODE, Math.floor(ROWS_A_RING / (ring.length * 2)));
  const found = new Map<number, Candidate>();
  for (const ref of ring) {
    for (const direction of ["out", "in"] as const) {
      for (const row of reach.connection.query<Omit<Candidate, "links">>(around(reach, ref, { direction, limit: perNode }))) {
        if (known.has(row.ref)) continue;
        const candidate = found.get(row.ref);
        if (candidate) candidate.links += 1;
        else found.set(row.ref, { ...row, links: 1 });
      }
    }
  }
  return [...found.values()];
}

function around({ types, nodes }: Reach, ref: number, { direction, limit }: { direction: "in" | "out"; limit: number }): Fragment {
  const [own, other] = direction === "out" ? [sql`e.source`, sql`e.target`] : [sql`e.target`, sql`e.source`];
  return sql`SELECT o.ref, o.id, coalesce(o.date, '') AS date FROM edge e CROSS JOIN node o ON o.ref = ${other}
    WHERE ${own} = ${ref} AND e.type IN ${listOf(types)} AND (e.ref & 255 OR alive()) AND ${nodes} ORDER BY 3 DESC, o.id LIMIT ${limit}`;
}

/** The best linked first, then the newest. */
function byStrength(a: Candidate, b: Candidate): number {
  if (a.links !== b.links) return b.links - a.links;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Of the nodes whose surroundings were asked for: how many edges of each type lead to what is not shown. */
function hiddenAround(
  { connection, types, nodes }: Reach,
  expanded: readonly number[],
  shown: ReadonlyMap<string, number>,
): (Degree & { node: string })[] {
  return expanded.flatMap((ref) => {
    const node = fromSortKey(connection.get<{ id: string }>("SELECT id FROM node WHERE ref = ?", ref)?.id ?? "");
    return degreesOf(connection, ref, sql`e.type IN ${listOf(types)} AND (e.ref & 255 OR alive()) AND ${nodes}`).flatMap((degree) => {
      const count = degree.count - (shown.get(`${ref} ${degree.type} ${degree.direction}`) ?? 0);
      return count > 0 ? [{ node, ...degree, count }] : [];
    });
  });
}

function described(connection: Connection, ref: number): { node: GraphNode; degrees: Degree[] }[] {
  const node = nodeAt(connection, ref);
  const counted = BOOKKEEPING_EDGES.map((type) => EDGE_CODES[type]);
  return node ? [{ node, degrees: degreesOf(connection, ref, sql`e.type > 0 AND e.type NOT IN ${listOf(counted)}`) }] : [];
}

/** By type, out before in. `o` is the node at the other end. */
function degreesOf(connection: Connection, ref: number, where: Fragment): Degree[] {
  const needsOther = where.text.includes("o.");
  const count = (own: Fragment, other: Fragment, direction: Fragment) => sql`SELECT e.type, ${direction} AS direction, count(*) AS count
    FROM edge e ${needsOther ? sql`CROSS JOIN node o ON o.ref = ${other}` : sql``} WHERE ${own} = ${ref} AND ${where} GROUP BY e.type`;
  const rows = connection.query<{ type: number; direction: "in" | "out"; count: number }>(
    sql`SELECT * FROM (${count(sql`e.source`, sql`e.target`, sql`'out'`)} UNION ALL ${count(sql`e.target`, sql`e.source`, sql`'in'`)}) ORDER BY type, direction DESC`,
  );
  return rows.map(({ type, direction, count: edges }) => ({ type: typeOf(type), direction, count: edges }));
}
