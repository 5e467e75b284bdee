import type { CandidateStatement, EdgeStatement, NodeStatement, Properties } from "../../../model/batch.js";
import type { DocumentRecord } from "../../../model/document.js";
import type { DocumentId } from "../../../model/ids.js";
import type { MentionType } from "../../../model/mention.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import { decodeEvidence } from "../../sqlite/evidence.js";
import { fromSortKey, sortKey } from "../../sqlite/sort-key.js";
import type { Application, DerivedFacts } from "../../store.js";
import type { Query } from "../database.js";
import { EdgeBook } from "../write/edge-book.js";
import { NodeBook } from "../write/node-book.js";
import { type Ends, endsOfKey } from "../write/stated.js";
import { readDocuments } from "./document-reads.js";

/** What no document states is kept as the statements of a document without a name. */
const NAMELESS = "";

/** Documents with all that they state, under the ids that they gave. */
export async function readGiven(query: Query, ids: readonly DocumentId[]): Promise<(Application | undefined)[]> {
  const records = await readDocuments(query, ids);
  const keys = records.flatMap((record) => (record ? [sortKey(record.id)] : []));
  if (keys.length === 0) return records.map(() => undefined);
  const nodes = await nodesGiven(query, keys);
  const edges = await edgesGiven(query, keys);
  const candidates = await candidatesGiven(query, keys);
  const batchOf = (key: string) => ({ nodes: nodes.get(key) ?? [], edges: edges.get(key) ?? [], candidates: candidates.get(key) ?? [] });
  const applicationOf = (document: DocumentRecord): Application => ({ document, batches: [batchOf(sortKey(document.id))] });
  return records.map((record) => record && applicationOf(record));
}

/** What was derived over all documents. */
export async function readDerived(query: Query): Promise<DerivedFacts> {
  const redirected = await query<{ id: string; root: string }>("id-redirected");
  const ordered = redirected.sort((a, b) => (a.id < b.id ? -1 : 1));
  const stated = (await edgesGiven(query, [NAMELESS])).get(NAMELESS) ?? [];
  return {
    same: new Map(ordered.map(({ id, root }) => [fromSortKey(id), fromSortKey(root)])),
    edges: stated.map(({ type, from, to, properties }) => ({ type, from, to, properties })),
  };
}

async function nodesGiven(query: Query, documents: readonly string[]): Promise<Map<string, NodeStatement[]>> {
  const rows = await query<{ document: string; id: string; kind: NodeKind; properties: string }>("given-nodes", { ids: documents });
  return grouped(
    rows,
    ({ document }) => document,
    ({ id, kind, properties }) => ({
      id: fromSortKey(id),
      kind,
      properties: JSON.parse(properties) as Properties,
    }),
  );
}

/** An edge is kept between what its ends read as; its entries tell what each document named. */
async function edgesGiven(query: Query, documents: readonly string[]): Promise<Map<string, EdgeStatement[]>> {
  const sources = await query<{ id: string; edges: readonly string[] }>("source-read", { ids: documents });
  const named = sources.flatMap(({ id, edges }) => edges.map((key) => ({ document: id, ends: endsOfKey(key) })));
  const nodes = new NodeBook(query);
  await nodes.load(named.flatMap(({ ends: { from, to } }) => [from, to]));
  const rooted = (ends: Ends): Ends => ({ ...ends, from: nodes.rootOf(ends.from).id, to: nodes.rootOf(ends.to).id });
  const edges = new EdgeBook(query);
  await edges.load(named.map(({ ends }) => rooted(ends)));
  const found = named.flatMap(({ document, ends }) => {
    const own = edges
      .at(rooted(ends))
      .entries.find((entry) => entry.document === document && entry.from === ends.from && entry.to === ends.to);
    return own ? [{ document, ends, own }] : [];
  });
  return grouped(
    found,
    ({ document }) => document,
    ({ document, ends, own }) => ({
      ...ends,
      from: fromSortKey(ends.from),
      to: fromSortKey(ends.to),
      properties: JSON.parse(own.json) as Properties,
      evidence: decodeEvidence(own.evidence, fromSortKey(document)),
    }),
  );
}

interface CandidateRow {
  readonly document: string;
  readonly type: MentionType;
  readonly name: string;
  readonly evidence: string;
  readonly node: string;
}

async function candidatesGiven(query: Query, documents: readonly string[]): Promise<Map<string, CandidateStatement[]>> {
  const rows = await query<CandidateRow>("given-candidates", { ids: documents });
  const found = rows.flatMap(({ evidence, ...row }) =>
    decodeEvidence(evidence, fromSortKey(row.document)).map((each) => ({ ...row, evidence: each })),
  );
  return grouped(
    found,
    ({ document }) => document,
    ({ type, name, node, evidence }) => ({ type, name, node: fromSortKey(node), evidence }),
  );
}

function grouped<T, R>(rows: readonly T[], keyOf: (row: T) => string, resultOf: (row: T) => R): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(resultOf(row));
    else groups.set(keyOf(row), [resultOf(row)]);
  }
  return groups;
}
