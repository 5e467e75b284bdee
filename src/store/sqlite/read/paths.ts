import type { GraphEdge } from "../../../model/batch.js";
import { BOOKKEEPING_NODES } from "../../../model/vocabulary.js";
import type { Paths, PathsQuery } from "../../analyses.js";
import type { Connection } from "../connection.js";
import { listOf, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { type EdgeRow, edgeFrom } from "./edge-reads.js";
import { type Layers, layersBetween } from "./layers.js";
import { nodeAt, refOf } from "./node-reads.js";
import { commonness, type Steps } from "./steps.js";
import { walkable } from "./walkable.js";

/** Entries of evidence that an edge of a path carries. */
const EVIDENCE = 3;

const NONE: Paths = { paths: [], truncated: false };

/** The shortest paths between two nodes, those by way of what is least common first. */
export function readPaths(connection: Connection, query: PathsQuery): Paths {
  const ends = [refOf(connection, query.from), refOf(connection, query.to)] as const;
  const [from, to] = ends;
  if (from === undefined || to === undefined || from === to || query.first < 1) return NONE;
  if ([from, to].some((ref) => isLeftOut(connection, ref))) return NONE;
  const walk = walkable(query, { connection, today: query.today });
  const steps: Steps = { connection, walk, isNarrow: query.where !== undefined, ends: [from, to] };
  const layers = layersBetween(steps, [from, to], query.maxLength);
  const paths = bestThrough(connection, layers, { to, first: query.first });
  return {
    paths: paths.map((refs) => ({
      nodes: refs.flatMap((ref) => nodeAt(connection, ref) ?? []),
      edges: refs.slice(1).flatMap((ref, index) => edgeBetween(steps, refs[index] ?? ref, ref) ?? []),
    })),
    truncated: layers.truncated,
  };
}

function isLeftOut(connection: Connection, ref: number): boolean {
  const node = nodeAt(connection, ref);
  return node === undefined || BOOKKEEPING_NODES.includes(node.kind);
}

interface Way {
  readonly refs: readonly number[];
  /** Sets that involve the nodes on the way. */
  readonly cost: number;
  /** Ids of its nodes: what breaks ties. */
  readonly ids: readonly string[];
}

/**
 * Layer by layer, the best ways to each node: a part of one of the best paths is one of the best ways to where it ends.
 */
function bestThrough(
  connection: Connection,
  { layers, links }: Layers,
  { to, first }: { to: number; first: number },
): (readonly number[])[] {
  const costs = commonness({ connection }, layers.flat());
  const ids = idsAt(connection, layers.flat());
  const idOf = (ref: number) => ids.get(ref) ?? "";
  let ways = new Map<number, readonly Way[]>((layers[0] ?? []).map((ref) => [ref, [{ refs: [ref], cost: 0, ids: [idOf(ref)] }]]));
  for (const _ of layers.slice(1)) {
    const next = new Map<number, Way[]>();
    for (const [ref, own] of ways) {
      for (const target of links.get(ref) ?? []) {
        const cost = target === to ? 0 : (costs.get(target) ?? 0);
        const led = own.map((way) => ({ refs: [...way.refs, target], cost: way.cost + cost, ids: [...way.ids, idOf(target)] }));
        next.set(target, best([...(next.get(target) ?? []), ...led], first));
      }
    }
    ways = next;
  }
  return (ways.get(to) ?? []).map(({ refs }) => refs);
}

const best = (ways: Way[], first: number): Way[] => ways.sort((a, b) => a.cost - b.cost || compareAll(a.ids, b.ids)).slice(0, first);

function compareAll(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((id, place) => id !== b[place]);
  return index < 0 ? 0 : (a[index] ?? "") < (b[index] ?? "") ? -1 : 1;
}

function idsAt(connection: Connection, refs: readonly number[]): Map<number, string> {
  const rows = connection.query<{ ref: number; id: string }>(
    sql`SELECT n.ref, n.id FROM json_each(${JSON.stringify(refs)}) asked CROSS JOIN node n ON n.ref = asked.value`,
  );
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}

/** Of the edges between two nodes that may be walked, the first by id. */
function edgeBetween({ connection, walk }: Steps, one: number, other: number): GraphEdge | undefined {
  const edges = (
    [
      [one, other],
      [other, one],
    ] as const
  ).flatMap(([source, target]) =>
    connection
      .query<EdgeRow & { own: string }>(
        sql`SELECT e.ref, e.type, e.key AS edge_key, e.properties, n.id AS own, o.id AS other, 0 AS key, '' AS tie FROM edge e
            JOIN node n ON n.ref = e.source JOIN node o ON o.ref = e.target
            WHERE e.source = ${source} AND e.target = ${target} AND e.type IN ${listOf(walk.types)}`,
      )
      .map((row) => edgeFrom(connection, row, { own: fromSortKey(row.own), direction: "out", evidence: EVIDENCE })),
  );
  return edges.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}
