import type { GraphEdge } from "../../../model/batch.js";
import { BOOKKEEPING_EDGES, EDGE_TYPES, type EdgeType } from "../../../model/vocabulary.js";
import type { Degree, Neighbourhood, NeighbourhoodQuery } from "../../reads.js";
import { EDGE_CODES } from "../../sqlite/codes.js";
import type { Fragment } from "../../sqlite/fragment.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, word, YES } from "./asked.js";
import { startAsking } from "./conditions.js";
import { edgeFrom, type StatedRow } from "./edge-reads.js";
import { type NodeRow, nodeFrom, rootsOf } from "./node-reads.js";
import { type Walkable, walkable } from "./walkable.js";

interface Candidate {
  readonly id: string;
  readonly date: string;
  readonly links: number;
}

/** Rows that are read for one ring, over all its nodes: a hub is read in part, newest first, and says how much is hidden. */
const ROWS_A_RING = 20_000;
const LEAST_ROWS_A_NODE = 8;
/** Entries of evidence that a picture's edges carry. */
const EVIDENCE = 3;

/** The graph around nodes, ring by ring, the best linked first. */
export async function readNeighbourhood(query: Query, asked: NeighbourhoodQuery): Promise<Neighbourhood> {
  const reach = walkable(asked, await startAsking(query, asked.today, asked.where));
  const roots = [...new Set((await rootsOf(query, asked.ids)).values())];
  const standing = (await nodesAt(query, roots)).map(({ id }) => id);
  const chosen = standing.slice(0, asked.maxNodes);
  const known = new Set(chosen);
  const expanded: string[] = [];
  let ring: readonly string[] = chosen;
  let isCut = standing.length > chosen.length;
  for (let depth = 0; depth < asked.depth && ring.length > 0; depth += 1) {
    expanded.push(...ring);
    const candidates = (await candidatesAround(query, reach, ring)).filter(({ id }) => !known.has(id)).sort(byStrength);
    const admitted = candidates.slice(0, asked.maxNodes - known.size);
    isCut ||= admitted.length < candidates.length;
    ring = admitted.map(({ id }) => id);
    for (const id of ring) known.add(id);
  }
  const ids = [...known];
  const edges = await edgesAmong(query, ids, reach.types);
  const hidden = await hiddenAround(query, reach, { expanded, edges });
  return { nodes: await described(query, ids), edges, truncated: isCut || hidden.length > 0, hidden };
}

/** Those that stand, in the order asked. */
export async function nodesAt(query: Query, ids: readonly string[]): Promise<NodeRow[]> {
  const rows = ids.length > 0 ? await query<NodeRow & { asked: string }>("nodes", { ids }) : [];
  const byId = new Map(rows.map((row) => [row.asked, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A pattern from a node to `o` along edges of the types. */
export const outwards = (own: string, types: readonly EdgeType[], other = "o"): Fragment =>
  word(`(${own})-[edge:${types.join("|")}]->(${other}:Node)`);
export const inwards = (own: string, types: readonly EdgeType[], other = "o"): Fragment =>
  word(`(${own})<-[edge:${types.join("|")}]-(${other}:Node)`);

async function candidatesAround(query: Query, { types, nodes }: Walkable, ring: readonly string[]): Promise<Candidate[]> {
  if (types.length === 0) return [];
  const limit = Math.max(LEAST_ROWS_A_NODE, Math.floor(ROWS_A_RING / (ring.length * 2)));
  const { pieces, parameters } = bind({ out: outwards("node", types), in: inwards("node", types), nodes });
  return query<Candidate>("neighbours", { ids: ring, limit, ...parameters }, pieces);
}

/** The best linked first, then the newest. */
function byStrength(a: Candidate, b: Candidate): number {
  if (a.links !== b.links) return b.links - a.links;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The edges of the types whose ends are both among the nodes, by id. */
export async function edgesAmong(query: Query, ids: readonly string[], types: readonly EdgeType[]): Promise<GraphEdge[]> {
  if (types.length === 0 || ids.length === 0) return [];
  const { pieces } = bind({ out: outwards("own", types, "other") });
  const rows = await query<StatedRow>("edges-among", { ids }, pieces);
  return rows.map((row) => edgeFrom(row, { direction: "out", evidence: EVIDENCE })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Shown {
  readonly expanded: readonly string[];
  readonly edges: readonly GraphEdge[];
}

/** Of the nodes whose surroundings were asked for: how many edges of each type lead to what is not shown. */
async function hiddenAround(query: Query, { types, nodes }: Walkable, { expanded, edges }: Shown): Promise<(Degree & { node: string })[]> {
  const shown = new Map<string, number>();
  for (const { type, from, to } of edges) {
    for (const end of [`${from} ${type} out`, `${to} ${type} in`]) shown.set(end, (shown.get(end) ?? 0) + 1);
  }
  const degrees = await degreesOf(query, expanded, { types, nodes });
  return expanded.flatMap((id) => {
    const node = fromSortKey(id);
    return (degrees.get(id) ?? []).flatMap((degree) => {
      const count = degree.count - (shown.get(`${node} ${degree.type} ${degree.direction}`) ?? 0);
      return count > 0 ? [{ node, ...degree, count }] : [];
    });
  });
}

async function described(query: Query, ids: readonly string[]): Promise<Neighbourhood["nodes"]> {
  const types = (Object.keys(EDGE_TYPES) as EdgeType[]).filter((type) => !BOOKKEEPING_EDGES.includes(type));
  const degrees = await degreesOf(query, ids, { types, nodes: YES });
  return (await nodesAt(query, ids)).map((row) => ({ node: nodeFrom(row), degrees: degrees.get(row.id) ?? [] }));
}

/** By type, out before in. */
async function degreesOf(query: Query, ids: readonly string[], { types, nodes }: Walkable): Promise<Map<string, Degree[]>> {
  const found = new Map<string, Degree[]>(ids.map((id) => [id, []]));
  if (types.length === 0 || ids.length === 0) return found;
  const { pieces, parameters } = bind({ out: outwards("node", types), in: inwards("node", types), nodes });
  const rows = await query<Degree & { own: string }>("degrees", { ids, ...parameters }, pieces);
  for (const { own, type, direction, count } of rows) found.get(own)?.push({ type, direction, count });
  for (const degrees of found.values()) degrees.sort(byTypeThenDirection);
  return found;
}

const byTypeThenDirection = (a: Degree, b: Degree): number =>
  EDGE_CODES[a.type] - EDGE_CODES[b.type] || (a.direction === b.direction ? 0 : a.direction === "out" ? -1 : 1);
