import type { NodeId } from "../../../model/ids.js";
import type { Applied, DerivedFacts } from "../../store.js";
import { transact } from "./apply.js";
import { findDocument } from "./document-rows.js";
import type { EdgeRecord } from "./edge-book.js";
import type { NodeRecord } from "./node-book.js";
import { noteEdge } from "./settle-edges.js";
import { become } from "./settle-nodes.js";
import { state } from "./state.js";
import { type Books, markDirty, type Work } from "./work.js";

/** What no document states is kept as the statements of a document without a name. */
const NAMELESS = "";

/** Replaces what was derived over all documents: which ids are one node, and edges beside those that documents state. */
export function deriveFacts(books: Books, { same, edges }: DerivedFacts): Applied {
  const changed = transact(books, (work) => {
    const moved = movesTo(work, same);
    for (const { record } of moved) spellOut(work, record);
    for (const { record, to } of moved) move(work, record, to);
    for (const { record } of moved) moveEdges(work, record);
    const kept = findDocument(work.connection, NAMELESS);
    const stated = edges.map((edge) => ({ ...edge, key: "", evidence: [] }));
    const isDifferent = kept ? state(work, kept, [{ nodes: [], edges: stated, candidates: [] }]) : false;
    return isDifferent || moved.length > 0;
  });
  return { changed, sets: [] };
}

interface Move {
  readonly record: NodeRecord;
  /** Null: it is itself again. */
  readonly to: NodeRecord | null;
}

/** Nodes that read as another than before. */
function movesTo({ nodes }: Work, same: ReadonlyMap<NodeId, NodeId>): Move[] {
  const wanted = new Map<NodeRecord, NodeRecord>();
  for (const id of same.keys()) {
    const end = followed(same, id);
    if (end !== id) wanted.set(nodes.named(id), nodes.named(end));
  }
  const moves: Move[] = [];
  for (const record of nodes.redirected()) if (!wanted.has(record)) moves.push({ record, to: null });
  for (const [record, to] of wanted) if (record.canonical !== to.ref) moves.push({ record, to });
  return moves;
}

/** Through chains to their end; a circle ends where it began. */
function followed(same: ReadonlyMap<NodeId, NodeId>, id: NodeId): NodeId {
  const seen = new Set([id]);
  let end = id;
  for (let next = same.get(end); next !== undefined; next = same.get(end)) {
    if (seen.has(next)) return id;
    seen.add(next);
    end = next;
  }
  return end;
}

/** Before anything moves: statements that say what their node or edge has must say it themselves. */
function spellOut({ nodes, edges, nodeStatements, edgeStatements }: Work, record: NodeRecord): void {
  nodeStatements.spellOut([record.ref], nodes.rootOf(record).properties);
  for (const ref of edges.touching(record.ref)) edgeStatements.spellOut([ref], rootOf(edges, edges.at(ref)).properties);
}

function move(work: Work, record: NodeRecord, to: NodeRecord | null): void {
  const { nodes, dirtyNodes, touched } = work;
  const from = nodes.rootOf(record);
  touched.holders.add(record.ref);
  if (to?.isFresh) nodes.write(to);
  nodes.redirect(record, to);
  if (to) become(work, record, { properties: null, kind: null });
  for (const root of [from, to ?? record]) if (root !== record || !to) markDirty(dirtyNodes, root.ref, true);
}

/** Each edge that is stated with the node as an end now counts for the edge between what its ends read as. */
function moveEdges(work: Work, record: NodeRecord): void {
  const { nodes, edges, dirtyEdges } = work;
  for (const ref of edges.touching(record.ref)) {
    const edge = edges.at(ref);
    const from = rootOf(edges, edge);
    const [source, target] = [nodes.rootOf(nodes.at(edge.source)), nodes.rootOf(nodes.at(edge.target))];
    const to = edges.between({ type: edge.type, source: source.ref, target: target.ref, key: edge.key }, false);
    edge.canonical = to === edge ? null : to.ref;
    if (to !== edge && edge.stands) {
      edge.stands = false;
      noteEdge(work, edge);
    }
    edges.write(edge);
    for (const root of [from, to]) if (root.canonical === null) markDirty(dirtyEdges, root.ref, true);
  }
}

const rootOf = (edges: Work["edges"], edge: EdgeRecord): EdgeRecord => (edge.canonical === null ? edge : edges.at(edge.canonical));
