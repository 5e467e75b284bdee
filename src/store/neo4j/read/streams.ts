import type { GraphEdge, GraphNode, NodeStatement, Properties } from "../../../model/batch.js";
import type { DocumentId, NodeId } from "../../../model/ids.js";
import { EDGE_TYPES, type EdgeType, type NodeKind } from "../../../model/vocabulary.js";
import { ID_PREFIXES } from "../../sqlite/codes.js";
import { fromSortKey, sortKey } from "../../sqlite/sort-key.js";
import type { Database } from "../database.js";
import { edgeFrom, type InvolvesRow, type StatedRow } from "./edge-reads.js";
import { type NodeRow, nodeFrom } from "./node-reads.js";

/** Nodes whose edges are asked for together. */
const TOGETHER = 500;

/** Everything that stands, ordered by id. */
export async function* streamNodes(database: Database): AsyncGenerator<GraphNode> {
  for await (const row of database.stream<NodeRow>("stream-nodes")) yield nodeFrom(row);
}

/** Every edge with all its evidence, ordered by id: type after type, since an id begins with it. */
export async function* streamEdges(database: Database): AsyncGenerator<GraphEdge> {
  for (const type of (Object.keys(EDGE_TYPES) as EdgeType[]).sort()) yield* streamType(database, type);
}

async function* streamType(database: Database, type: EdgeType): AsyncGenerator<GraphEdge> {
  let ids: string[] = [];
  for await (const { id } of database.stream<{ id: string }>("stream-ends", {}, { type: `:${type}` })) {
    ids.push(id);
    if (ids.length < TOGETHER) continue;
    yield* edgesFrom(database, type, ids);
    ids = [];
  }
  if (ids.length > 0) yield* edgesFrom(database, type, ids);
}

async function* edgesFrom(database: Database, type: EdgeType, ids: readonly string[]): AsyncGenerator<GraphEdge> {
  const rows = await database.read<readonly (StatedRow | InvolvesRow)[]>((query) =>
    type === "INVOLVES" ? query<InvolvesRow>("stream-involves", { ids }) : query<StatedRow>("stream-edges", { ids }, { type: `:${type}` }),
  );
  const keyed = rows.map((row) => ({ row, key: [row.own, row.other, "role" in row ? row.role : row.edgeKey].join("|") }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const byOwn = new Map<string, GraphEdge[]>(ids.map((id) => [id, []]));
  for (const { row } of keyed) byOwn.get(row.own)?.push(edgeFrom(row, { direction: "out", evidence: Number.POSITIVE_INFINITY }));
  for (const edges of byOwn.values()) yield* edges;
}

/** Every statement about nodes of a kind under the ids that documents gave, ordered by id, then document. */
export async function* streamStatements(
  database: Database,
  kind: NodeKind,
  of?: readonly NodeId[],
): AsyncGenerator<{ readonly document: DocumentId } & NodeStatement> {
  for (const prefix of prefixesOf(kind, of)) {
    const rows = database.stream<{ id: string; document: string; properties: string }>("stream-statements", { prefix, kind });
    for await (const { id, document, properties } of rows) {
      yield { document: fromSortKey(document), id: fromSortKey(id), kind, properties: JSON.parse(properties) as Properties };
    }
  }
}

/** Whole kinds, or what is formed from the ids of sets; in order. */
function prefixesOf(kind: NodeKind, of: readonly NodeId[] | undefined): string[] {
  const prefixes: readonly string[] = ID_PREFIXES[kind];
  if (!of) return [...prefixes];
  const keys = of.map((set) => `${sortKey(set.slice(set.indexOf(":") + 1))}/`).sort();
  return prefixes.flatMap((prefix) => keys.map((key) => `${prefix}${key}`));
}
