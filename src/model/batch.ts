import type { DocumentId, NodeId } from "./ids.js";
import type { MentionType } from "./mention.js";
import type { EdgeType, NodeKind } from "./vocabulary.js";

/** JSON values; a plain object with language keys holds one value a language. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Properties = Readonly<Record<string, Value>>;

/** Where a fact is stated (W3C Web Annotation: a TextQuoteSelector with its position). */
export interface Evidence {
  readonly document: DocumentId;
  /** UTF-16 code units of the document's text; null where the source states the fact outside its text. */
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string | null;
  readonly lang: string | null;
  readonly method: string;
  readonly confidence: number;
}

/** A node as one document states it. `properties` of several documents are merged by rank of source, then date. */
export interface NodeStatement {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly properties: Properties;
}

export interface EdgeStatement {
  readonly type: EdgeType;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Empty but for relations that recur between the same ends (`MEMBER_OF` from another date). */
  readonly key: string;
  readonly properties: Properties;
  readonly evidence: readonly Evidence[];
}

/** A name without a node: kept with its document, searchable for review. */
export interface CandidateStatement {
  readonly type: MentionType;
  readonly name: string;
  /** The question, answer or set whose words name it. */
  readonly node: NodeId;
  readonly evidence: Evidence;
}

/** All that one paper of a document states. */
export interface GraphBatch {
  readonly nodes: readonly NodeStatement[];
  readonly edges: readonly EdgeStatement[];
  readonly candidates: readonly CandidateStatement[];
}

/** A node that stands, merged. */
export interface GraphNode {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly properties: Properties;
}

export interface GraphEdge {
  /** `<type>|<from>|<to>|<key>`; opaque to clients. */
  readonly id: string;
  readonly type: EdgeType;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly key: string;
  readonly properties: Properties;
  /** One entry or more for each document that states it. */
  readonly evidence: readonly Evidence[];
}

export const edgeId = (edge: Pick<GraphEdge, "type" | "from" | "to" | "key">): string =>
  [edge.type, edge.from, edge.to, edge.key].join("|");
