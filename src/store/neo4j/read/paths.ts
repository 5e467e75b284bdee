import type { GraphEdge } from "../../../model/batch.js";
import { BOOKKEEPING_NODES } from "../../../model/vocabulary.js";
import type { Paths, PathsQuery } from "../../analyses.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, word } from "./asked.js";
import { startAsking } from "./conditions.js";
import { edgesAmong, nodesAt } from "./neighbourhood.js";
import { nodeFrom, rootsOf } from "./node-reads.js";
import { walkable } from "./walkable.js";

const NONE: Paths = { paths: [], truncated: false };

/** The shortest paths between two nodes, those by way of what is least common first. */
export async function readPaths(query: Query, asked: PathsQuery): Promise<Paths> {
  const roots = await rootsOf(query, [asked.from, asked.to]);
  const [from, to] = [roots.get(asked.from), roots.get(asked.to)];
  const { types, nodes } = walkable(asked, await startAsking(query, asked.today, asked.where));
  if (from === undefined || to === undefined || from === to || asked.first < 1 || asked.maxLength < 1 || types.length === 0) return NONE;
  const ends = await nodesAt(query, [from, to]);
  if (ends.length < 2 || ends.some(({ kind }) => BOOKKEEPING_NODES.includes(kind))) return NONE;
  const { pieces, parameters } = bind({ types: word(`:${types.join("|")}*..${Math.floor(asked.maxLength)}`), nodes });
  const rows = await query<{ ids: readonly string[] }>("paths", { from, to, limit: asked.first, ...parameters }, pieces);
  const met = [...new Set(rows.flatMap(({ ids }) => ids))];
  const edges = await edgesAmong(query, met, types);
  const known = new Map((await nodesAt(query, met)).map((row) => [row.id, nodeFrom(row)]));
  return {
    paths: rows.map(({ ids }) => ({
      nodes: ids.flatMap((id) => known.get(id) ?? []),
      edges: ids.slice(1).flatMap((id, place) => edgeBetween(edges, fromSortKey(ids[place] ?? ""), fromSortKey(id)) ?? []),
    })),
    truncated: false,
  };
}

/** Of the edges between two nodes, whichever way they point, the first by id. */
const edgeBetween = (edges: readonly GraphEdge[], one: string, other: string): GraphEdge | undefined =>
  edges.find(({ from, to }) => (from === one && to === other) || (from === other && to === one));
