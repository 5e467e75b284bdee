import type { CandidateStatement, EdgeStatement, GraphBatch, NodeStatement } from "../../../model/batch.js";
import { edgeId } from "../../../model/batch.js";
import { fold } from "../../../model/words.js";
import { EDGE_CODES, KIND_CODES } from "../codes.js";
import { encodeEvidence } from "../evidence.js";
import { fromSortKey } from "../sort-key.js";
import { canonicalJson } from "./canonical-json.js";
import { type KeptDocument, keepStated } from "./document-rows.js";
import type { EdgeRecord } from "./edge-book.js";
import { mergeProperties } from "./merge-properties.js";
import { markDirty, type Work } from "./work.js";

/** Replaces what the document stated by what the batches state: only the difference is written. True when there is one. */
export function state(work: Work, document: KeptDocument, batches: readonly GraphBatch[]): boolean {
  const nodes = stateNodes(work, document, together(batches.flatMap((batch) => batch.nodes)));
  const edges = stateEdges(work, document, asOne(batches.flatMap((batch) => batch.edges)));
  const candidates = stateCandidates(
    work,
    document,
    batches.flatMap((batch) => batch.candidates),
  );
  if (!sameRefs(nodes.refs, document.nodes) || !sameRefs(edges.refs, document.edges)) {
    keepStated(work.connection, document, { nodes: nodes.refs, edges: edges.refs });
  }
  return nodes.differ || edges.differ || candidates || document.ranksOtherwise;
}

/** A node that two papers of one document state is stated once. */
function together(statements: readonly NodeStatement[]): Iterable<NodeStatement> {
  const byId = new Map<string, NodeStatement>();
  for (const statement of statements) {
    const known = byId.get(statement.id);
    byId.set(statement.id, known ? { ...known, properties: mergeProperties([known.properties, statement.properties]) } : statement);
  }
  return byId.values();
}

function asOne(statements: readonly EdgeStatement[]): Iterable<EdgeStatement> {
  const byId = new Map<string, EdgeStatement>();
  for (const statement of statements) {
    const id = edgeId(statement);
    const known = byId.get(id);
    byId.set(
      id,
      known
        ? {
            ...known,
            properties: mergeProperties([known.properties, statement.properties]),
            evidence: [...known.evidence, ...statement.evidence],
          }
        : statement,
    );
  }
  return byId.values();
}

interface Difference {
  readonly refs: readonly number[];
  readonly differ: boolean;
}

function stateNodes(work: Work, document: KeptDocument, statements: Iterable<NodeStatement>): Difference {
  const { nodes, nodeStatements, dirtyNodes } = work;
  const before = new Set(document.nodes);
  const refs: number[] = [];
  let differ = false;
  for (const { id, kind, properties } of statements) {
    const record = nodes.named(id);
    const root = nodes.rootOf(record);
    const wasStated = before.delete(record.ref);
    const put = { detail: KIND_CODES[kind], json: canonicalJson(properties), isNew: !wasStated };
    refs.push(record.ref);
    const known = wasStated ? nodeStatements.stated(record.ref, document, root.properties) : undefined;
    const isSame = known?.json === put.json && known.detail === put.detail;
    if (!isSame) nodeStatements.put(record.ref, document, put);
    if (!isSame || document.ranksOtherwise) markDirty(dirtyNodes, root.ref, document.ranksOtherwise);
    differ ||= !isSame;
  }
  for (const ref of before) {
    nodeStatements.remove(ref, document);
    markDirty(dirtyNodes, nodes.rootOf(nodes.at(ref)).ref, false);
    differ = true;
  }
  return { refs, differ };
}

function stateEdges(work: Work, document: KeptDocument, statements: Iterable<EdgeStatement>): Difference {
  const { edges, edgeStatements, dirtyEdges } = work;
  const before = new Set(document.edges);
  const refs: number[] = [];
  let differ = false;
  for (const statement of statements) {
    const record = edgeOf(work, statement);
    const root = record.canonical === null ? record : edges.at(record.canonical);
    const wasStated = before.delete(record.ref);
    const put = {
      detail: encodeEvidence(statement.evidence, fromSortKey(document.id)),
      json: canonicalJson(statement.properties),
      isNew: !wasStated,
    };
    refs.push(record.ref);
    const known = wasStated ? edgeStatements.stated(record.ref, document, root.properties) : undefined;
    const isSame = known?.json === put.json && known.detail === put.detail;
    if (!isSame) edgeStatements.put(record.ref, document, put);
    if (!isSame || document.ranksOtherwise) markDirty(dirtyEdges, root.ref, document.ranksOtherwise);
    differ ||= !isSame;
  }
  for (const ref of before) {
    const record = edges.at(ref);
    edgeStatements.remove(ref, document);
    markDirty(dirtyEdges, record.canonical ?? ref, false);
    differ = true;
  }
  return { refs, differ };
}

/** The edge between the ends as they are named; it counts for another where an end reads as another node. */
export function edgeOf(
  { nodes, edges }: Pick<Work, "nodes" | "edges">,
  { type, from, to, key }: Pick<EdgeStatement, "type" | "from" | "to" | "key">,
): EdgeRecord {
  const [source, target] = [nodes.named(from), nodes.named(to)];
  const ends = { type: EDGE_CODES[type], source: source.ref, target: target.ref, key };
  const record = edges.between(ends, source.isFresh || target.isFresh);
  if (record.isFresh && (source.canonical ?? target.canonical) !== null) {
    const [from_, to_] = [nodes.rootOf(source), nodes.rootOf(target)];
    record.canonical = edges.between({ ...ends, source: from_.ref, target: to_.ref }, from_.isFresh || to_.isFresh).ref;
    edges.write(record);
  }
  return record;
}

function stateCandidates({ connection, nodes }: Work, { ref, id }: KeptDocument, candidates: readonly CandidateStatement[]): boolean {
  const document = fromSortKey(id);
  const rows = candidates.map(
    ({ type, name, node, evidence }) => [type, name, nodes.named(node).ref, encodeEvidence([evidence], document)] as const,
  );
  const kept = connection.all<{ type: string; name: string; node: number; evidence: string }>(
    "SELECT type, name, node, evidence FROM candidate WHERE document = ? ORDER BY place",
    ref,
  );
  if (JSON.stringify(kept.map(({ type, name, node, evidence }) => [type, name, node, evidence])) === JSON.stringify(rows)) return false;
  connection.run("DELETE FROM candidate WHERE document = ?", ref);
  rows.forEach(([type, name, node, evidence], place) => {
    connection.run(
      "INSERT INTO candidate (document, place, type, name, folded, node, evidence) VALUES (?, ?, ?, ?, ?, ?, ?)",
      ref,
      place,
      type,
      name,
      fold(name),
      node,
      evidence,
    );
  });
  return true;
}

const sameRefs = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((ref, index) => ref === b[index]);
