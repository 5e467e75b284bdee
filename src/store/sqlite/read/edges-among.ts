import type { GraphEdge } from "../../../model/batch.js";
import type { Connection } from "../connection.js";
import { listOf, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { type EdgeRow, edgeFrom } from "./edge-reads.js";

/** Entries of evidence that a picture's edges carry. */
const EVIDENCE = 3;

interface Among {
  /** By id. */
  readonly edges: readonly GraphEdge[];
  /** "<ref> <type> <direction>" → how many of the edges. */
  readonly shown: ReadonlyMap<string, number>;
}

/** The edges of the types whose ends are both among the nodes. */
export function edgesAmong(connection: Connection, refs: readonly number[], types: readonly number[]): Among {
  const known = new Set(refs);
  const shown = new Map<string, number>();
  const edges = refs.flatMap((source) => {
    const own = fromSortKey(connection.get<{ id: string }>("SELECT id FROM node WHERE ref = ?", source)?.id ?? "");
    const rows = connection.query<EdgeRow & { target: number }>(
      sql`SELECT e.ref, e.type, e.key AS edge_key, e.properties, o.id AS other, 0 AS key, '' AS tie, e.target
          FROM edge e JOIN node o ON o.ref = e.target WHERE e.source = ${source} AND e.type IN ${listOf(types)}`,
    );
    return rows
      .filter(({ target }) => known.has(target))
      .map((row) => {
        const edge = edgeFrom(connection, row, { own, direction: "out", evidence: EVIDENCE });
        for (const end of [`${source} ${edge.type} out`, `${row.target} ${edge.type} in`]) shown.set(end, (shown.get(end) ?? 0) + 1);
        return edge;
      });
  });
  return { edges: edges.sort((a, b) => (a.id < b.id ? -1 : 1)), shown };
}
