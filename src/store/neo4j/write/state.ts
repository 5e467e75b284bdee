import { isQuestionSetId } from "../../../model/ids.js";
import type { DocumentChange } from "./documents.js";
import type { Entry } from "./edge-book.js";
import { type Ends, endsKey, endsOfKey, type StatedNode } from "./stated.js";
import { dirtyEdge, dirtyNode, rootEnds, type Work } from "./work.js";

interface StatementRow {
  readonly document: string;
  readonly id: string;
  readonly kind: StatedNode["kind"];
  readonly properties: string | null;
}

/** Replaces what the documents stated by what they state now: notes the difference, to be settled. Gives the sets that they state, before or now. */
export async function stateDocuments(work: Work, documents: readonly DocumentChange[]): Promise<Set<string>> {
  const before = await statedBefore(work, documents);
  const ends = documents.flatMap(({ stated, edges }) => [...stated.edges.values(), ...edges.map(endsOfKey)]);
  const named = documents.flatMap(({ id, stated }) => [
    ...stated.nodes.keys(),
    ...(before.get(id)?.keys() ?? []),
    ...stated.candidates.map(({ node }) => node),
  ]);
  await work.nodes.load([...named, ...ends.flatMap(({ from, to }) => [from, to])]);
  await loadEdges(work, ends);
  for (const document of documents) {
    stateNodes(work, document, before.get(document.id) ?? new Map());
    stateEdges(work, document);
  }
  await stateCandidates(work, documents);
  return new Set(
    documents.flatMap(({ id, stated }) => [...stated.nodes.keys(), ...(before.get(id)?.keys() ?? [])].filter(isQuestionSetId)),
  );
}

async function statedBefore({ query }: Work, documents: readonly DocumentChange[]): Promise<Map<string, Map<string, StatementRow>>> {
  const ids = documents.filter(({ isKnown }) => isKnown).map(({ id }) => id);
  const rows = ids.length > 0 ? await query<StatementRow>("statement-of-documents", { ids }) : [];
  const before = new Map<string, Map<string, StatementRow>>();
  for (const row of rows) before.set(row.document, (before.get(row.document) ?? new Map()).set(row.id, row));
  return before;
}

/** An edge can only be there when both its ends were named before. */
async function loadEdges(work: Work, ends: readonly Ends[]): Promise<void> {
  const roots = new Map(ends.map((each) => rootEnds(work, each)).map((each) => [endsKey(each), each]));
  await work.edges.load([...roots.values()].filter(({ from, to }) => !work.nodes.at(from).isFresh && !work.nodes.at(to).isFresh));
}

function stateNodes(work: Work, { id: document, stated, ranksOtherwise }: DocumentChange, before: ReadonlyMap<string, StatementRow>): void {
  for (const [id, put] of stated.nodes) {
    const root = work.nodes.rootOf(id);
    const known = before.get(id);
    const isSame = known !== undefined && known.kind === put.kind && (known.properties ?? root.properties) === put.json;
    if (!isSame) dirtyNode(work, root.id).changes.push({ id, document, put, isNew: !known });
    if (ranksOtherwise) dirtyNode(work, root.id).force = true;
  }
  for (const id of before.keys()) {
    if (stated.nodes.has(id)) continue;
    dirtyNode(work, work.nodes.rootOf(id).id).changes.push({ id, document, put: null, isNew: false });
    work.loose.add(id);
  }
}

function stateEdges(work: Work, { id: document, stated, edges, ranksOtherwise }: DocumentChange): void {
  const before = new Set(edges);
  for (const [key, { json, evidence, ...ends }] of stated.edges) {
    const root = rootEnds(work, ends);
    const entry: Entry = { document, from: ends.from, to: ends.to, json, evidence };
    const known = before.delete(key) ? work.edges.at(root).entries.find((each) => isOf(each, entry)) : undefined;
    if (known?.json !== json || known.evidence !== evidence) dirtyEdge(work, root).changes.push({ ...entry, isStated: true });
    if (ranksOtherwise) dirtyEdge(work, root).force = true;
  }
  for (const key of before) {
    const { from, to, ...rest } = endsOfKey(key);
    const root = rootEnds(work, { from, to, ...rest });
    dirtyEdge(work, root).changes.push({ document, from, to, json: "", evidence: "", isStated: false });
    for (const id of [from, to]) work.loose.add(id);
  }
}

/** Whether two entries are of one document about the same named ends. */
export const isOf = (a: Omit<Entry, "json" | "evidence">, b: Omit<Entry, "json" | "evidence">): boolean =>
  a.document === b.document && a.from === b.from && a.to === b.to;

async function stateCandidates({ query }: Work, documents: readonly DocumentChange[]): Promise<void> {
  const known = documents.filter(({ isKnown, differs }) => isKnown && differs).map(({ id }) => id);
  if (known.length > 0) await query("candidate-remove", { documents: known });
  const rows = documents.filter(({ differs }) => differs).flatMap(({ stated }) => stated.candidates);
  if (rows.length > 0) await query("candidate-put", { rows });
}
