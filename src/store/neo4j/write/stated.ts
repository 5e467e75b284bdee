import { createHash } from "node:crypto";
import { type CandidateStatement, type EdgeStatement, edgeId, type GraphBatch } from "../../../model/batch.js";
import type { EdgeType, NodeKind } from "../../../model/vocabulary.js";
import { fold } from "../../../model/words.js";
import { encodeEvidence } from "../../sqlite/evidence.js";
import { sortKey } from "../../sqlite/sort-key.js";
import { canonicalJson } from "../../sqlite/write/canonical-json.js";
import { mergeProperties } from "../../sqlite/write/merge-properties.js";

/** What a document states of a node: properties as canonical JSON. */
export interface StatedNode {
  readonly kind: NodeKind;
  readonly json: string;
}

/** An edge by its ends, as keys of order. */
export interface Ends {
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly key: string;
}

export interface StatedEdge extends Ends {
  readonly json: string;
  readonly evidence: string;
}

/** All that a document states, everything once. */
export interface Stated {
  readonly nodes: ReadonlyMap<string, StatedNode>;
  readonly edges: ReadonlyMap<string, StatedEdge>;
  readonly candidates: readonly { readonly node: string; readonly properties: Readonly<Record<string, string | number>> }[];
  /** Tells whether two documents, or two readings of one, state the same. */
  readonly print: string;
}

/** Ids hold no line feed, so that the ends can be told from the key. */
export const endsKey = ({ type, from, to, key }: Ends): string => [type, from, to, key].join("\n");

export function endsOfKey(text: string): Ends {
  const [type, from = "", to = "", ...key] = text.split("\n");
  return { type: type as EdgeType, from, to, key: key.join("\n") };
}

export function statedBy(document: string, batches: readonly GraphBatch[]): Stated {
  const nodes = statedNodes(batches);
  const edges = statedEdges(document, batches);
  const candidates = batches.flatMap((batch) => batch.candidates).map((each, place) => statedCandidate(document, each, place));
  const print = createHash("sha256")
    .update(JSON.stringify([inOrder(nodes), inOrder(edges), candidates]))
    .digest("base64url");
  return { nodes, edges, candidates, print };
}

/** So that the same statements have one print, in whatever order a document, or another store, gives them. */
const inOrder = <T>(stated: ReadonlyMap<string, T>): [string, T][] => [...stated].sort(([a], [b]) => (a < b ? -1 : 1));

/** A node that two papers of one document state is stated once. */
function statedNodes(batches: readonly GraphBatch[]): Map<string, StatedNode> {
  const found = new Map<string, { kind: NodeKind; properties: GraphBatch["nodes"][number]["properties"] }>();
  for (const { nodes } of batches) {
    for (const { id, kind, properties } of nodes) {
      const known = found.get(id);
      found.set(id, known ? { kind: known.kind, properties: mergeProperties([known.properties, properties]) } : { kind, properties });
    }
  }
  return new Map([...found].map(([id, { kind, properties }]) => [sortKey(id), { kind, json: canonicalJson(properties) }]));
}

function statedEdges(document: string, batches: readonly GraphBatch[]): Map<string, StatedEdge> {
  const found = new Map<string, EdgeStatement>();
  for (const { edges } of batches) {
    for (const edge of edges) {
      const known = found.get(edgeId(edge));
      const properties = known ? mergeProperties([known.properties, edge.properties]) : edge.properties;
      found.set(edgeId(edge), known ? { ...known, properties, evidence: [...known.evidence, ...edge.evidence] } : edge);
    }
  }
  const stated = [...found.values()].map(({ type, from, to, key, properties, evidence }) => ({
    type,
    from: sortKey(from),
    to: sortKey(to),
    key,
    json: canonicalJson(properties),
    evidence: encodeEvidence(evidence, document),
  }));
  return new Map(stated.map((edge) => [endsKey(edge), edge]));
}

function statedCandidate(document: string, { type, name, node, evidence }: CandidateStatement, place: number) {
  const properties = {
    document: sortKey(document),
    place,
    type,
    name,
    folded: sortKey(fold(name)),
    evidence: encodeEvidence([evidence], document),
  };
  return { node: sortKey(node), properties };
}
