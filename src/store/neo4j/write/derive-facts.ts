import type { NodeId } from "../../../model/ids.js";
import { sortKey } from "../../sqlite/sort-key.js";
import type { Applied, DerivedFacts } from "../../store.js";
import { transact, type Writing } from "./apply.js";
import { become, type NodeWrites } from "./become.js";
import type { NodeRecord } from "./node-book.js";
import { stateDocuments } from "./state.js";
import { endsKey, statedBy } from "./stated.js";
import { dirtyEdge, dirtyNode, rootEnds, type Work } from "./work.js";
import { writeNodes } from "./write-nodes.js";

/** What no document states is kept as the statements of a document without a name. */
const NAMELESS = "";
const LEAST_RANK = -1;

/** Replaces what was derived over all documents: which ids are one node, and edges beside those that documents state. */
export async function deriveFacts(writing: Writing, { same, edges }: DerivedFacts): Promise<Applied> {
  const stated = statedBy(NAMELESS, [{ nodes: [], edges: edges.map((edge) => ({ ...edge, key: "", evidence: [] })), candidates: [] }]);
  const changed = await transact(writing, async (work) => {
    const moves = await movesTo(work, same);
    if (moves.length > 0) await moveAll(work, moves);
    work.beliefs.set(NAMELESS, { rank: LEAST_RANK, date: null });
    const [kept] = await work.query<{ stated: string; edges: readonly string[] }>("source-read", { ids: [NAMELESS] });
    const differs = (kept?.stated ?? "") !== stated.print;
    if (differs) {
      const properties = { kind: "derived", rank: LEAST_RANK, print: "", stated: stated.print, edges: [...stated.edges.keys()] };
      await work.query("source-put", { rows: [{ id: NAMELESS, properties }] });
      await stateDocuments(work, [
        { id: NAMELESS, stated, isKnown: kept !== undefined, edges: kept?.edges ?? [], ranksOtherwise: false, differs },
      ]);
    }
    return moves.length > 0 || (differs && (kept !== undefined || edges.length > 0));
  });
  return { changed, sets: [] };
}

interface Move {
  readonly record: NodeRecord;
  /** Null: it is itself again. */
  readonly to: NodeRecord | null;
}

/** Nodes that read as another than before. */
async function movesTo({ query, nodes }: Work, same: ReadonlyMap<NodeId, NodeId>): Promise<Move[]> {
  const wanted = new Map<string, string>();
  for (const id of same.keys()) {
    const end = followed(same, id);
    if (end !== id) wanted.set(sortKey(id), sortKey(end));
  }
  const redirected = await query<{ id: string; root: string }>("id-redirected");
  await nodes.load([...wanted.keys(), ...wanted.values(), ...redirected.map(({ id }) => id)]);
  const moves: Move[] = redirected.filter(({ id }) => !wanted.has(id)).map(({ id }) => ({ record: nodes.at(id), to: null }));
  for (const [id, end] of wanted) if (nodes.at(id).canonical !== end) moves.push({ record: nodes.at(id), to: nodes.at(end) });
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

async function moveAll(work: Work, moves: readonly Move[]): Promise<void> {
  const { query, nodes, touched } = work;
  const roots = moves.map(({ record }) => nodes.rootOf(record.id));
  const touching = await work.edges.touching([...new Set(roots.filter(({ isFresh }) => !isFresh).map(({ id }) => id))]);
  // Before anything moves: statements that say what their node has must say it themselves.
  await query("statement-spell-out", {
    rows: moves.map(({ record }) => ({ id: record.id, properties: nodes.rootOf(record.id).properties ?? "{}" })),
  });
  const writes: NodeWrites = { put: [], removed: [], spellings: [], unspelled: [], arrived: [] };
  for (const { record, to } of moves) {
    const from = nodes.rootOf(record.id);
    touched.holders.add(record.id);
    nodes.redirect(record, to);
    if (to) become(work, record, { now: { kind: null, properties: null }, writes });
    for (const root of [from, to ?? record]) if (root !== record || !to) dirtyNode(work, root.id).force = true;
    if (!to) work.loose.add(record.id);
  }
  await query("id-redirect", { rows: moves.map(({ record, to }) => ({ id: record.id, root: to?.id ?? null })) });
  await writeNodes(work, { ...writes, arrived: [] });
  await moveEdges(work, touching);
}

/** Each entry about an edge now counts for the edge between what its ends read as. */
async function moveEdges(work: Work, touching: Awaited<ReturnType<Work["edges"]["touching"]>>): Promise<void> {
  await work.nodes.load(touching.flatMap(({ entries }) => entries.flatMap(({ from, to }) => [from, to])));
  const moved = touching.flatMap((edge) =>
    edge.entries.flatMap((entry) => {
      const ends = rootEnds(work, { type: edge.type, from: entry.from, to: entry.to, key: edge.key });
      return endsKey(ends) === endsKey(edge) ? [] : [{ edge, entry, ends }];
    }),
  );
  await work.edges.load(moved.map(({ ends }) => ends));
  for (const { edge, entry, ends } of moved) {
    dirtyEdge(work, edge).changes.push({ ...entry, isStated: false });
    dirtyEdge(work, ends).changes.push({ ...entry, isStated: true });
  }
  for (const edge of touching) dirtyEdge(work, edge);
}
