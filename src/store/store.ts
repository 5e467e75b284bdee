import type { CandidateStatement, GraphBatch, GraphEdge, GraphNode, NodeStatement, Properties } from "../model/batch.js";
import type { DocumentRecord } from "../model/document.js";
import type { DocumentId, NodeId } from "../model/ids.js";
import type { EdgeType, NodeKind, Role, SetStatus } from "../model/vocabulary.js";
import type { Analyses } from "./analyses.js";
import type * as Ask from "./reads.js";

/**
 * Where the graph is kept: one writer, many readers. `describeStore` holds every implementation to the meaning given here.
 * Batched reads answer in the order asked, `undefined` for what is not there, so that each is a DataLoader function.
 * An id that was merged away reads as the node that it became. Order is the port's, never the engine's: text by UTF-16
 * code units, nulls last, ties by id ascending. Errors: `StoreError`.
 */
export interface GraphStore extends Analyses {
  /** Replaces what each document stated before by what `batches` state; one transaction, nothing of it is seen half done. */
  apply(applications: readonly Application[]): Promise<Applied>;
  /** Takes back what the documents stated; nodes and edges that nobody states any more are gone. */
  forget(documents: readonly DocumentId[]): Promise<Applied>;
  /** Replaces what `reconcile` found over all papers: which ids are the same node, and edges that no document states. */
  derive(facts: DerivedFacts): Promise<Applied>;

  nodes(ids: readonly NodeId[], options?: ReadOptions): Promise<readonly (GraphNode | undefined)[]>;
  /** Edges of each node, in the order of the selection. */
  edges(ids: readonly NodeId[], selection: Ask.EdgeSelection, options?: ReadOptions): Promise<readonly Ask.Page<GraphEdge>[]>;
  /** What each document states of a node, best source first. */
  statements(ids: readonly NodeId[], options?: ReadOptions): Promise<readonly (readonly StatedProperties[])[]>;
  /** Facts about question sets that follow from their edges and the day: status, answered, late. */
  standings(ids: readonly NodeId[], today: string, options?: ReadOptions): Promise<readonly (Standing | undefined)[]>;
  /** The canonical set ids that carry an official number, over all parliaments. */
  numbered(number: string, options?: ReadOptions): Promise<readonly NodeId[]>;
  /** Old ids that now read as this node. */
  mergedFrom(ids: readonly NodeId[], options?: ReadOptions): Promise<readonly (readonly NodeId[])[]>;

  /** Keyset pages; `after` and `before` are positions that this store gave. */
  list(selection: Ask.Selection, page: Ask.PageRequest, options?: ReadOptions): Promise<Ask.Page<GraphNode>>;
  /** Counts up to `cap`; `exact` is false where it stopped there. */
  count(selection: Ask.Selection, cap: number, options?: ReadOptions): Promise<Ask.Count>;
  facets(condition: Ask.Selection, kinds: readonly Ask.FacetKind[], first: number, options?: ReadOptions): Promise<readonly Ask.Facet[]>;
  search(query: Ask.SearchQuery, options?: ReadOptions): Promise<Ask.SearchResult>;
  /** Sets that involve each entity by period; contiguous from the first to the last period that counts. */
  timeline(ids: readonly NodeId[], query: Ask.TimelineQuery, options?: ReadOptions): Promise<readonly (readonly Ask.Bucket[])[]>;
  /** What the sets that involve each entity involve besides, strongest first. */
  together(ids: readonly NodeId[], query: Ask.TogetherQuery, options?: ReadOptions): Promise<readonly (readonly Ask.Companion[])[]>;
  neighbourhood(query: Ask.NeighbourhoodQuery, options?: ReadOptions): Promise<Ask.Neighbourhood>;
  meta(options?: ReadOptions): Promise<Ask.Meta>;

  documents(ids: readonly DocumentId[], options?: ReadOptions): Promise<readonly (DocumentRecord | undefined)[]>;
  /** What is needed to tell whether a document must be read again; without bytes and text. */
  known(): Promise<ReadonlyMap<DocumentId, Pick<DocumentRecord, "sha256" | "readWith" | "path" | "retrieved">>>;
  candidates(query: Ask.CandidateQuery, options?: ReadOptions): Promise<readonly CandidateStatement[]>;
  /** Documents with all that they state, in one batch each, under the ids that they gave: what `apply` took, so that a store can be copied. */
  given(ids: readonly DocumentId[]): Promise<readonly (Application | undefined)[]>;
  /** What `derive` took: ids that read as others, each with its end, and edges that no document states; ordered by id. */
  derived(): Promise<DerivedFacts>;
  /** Every node, then every edge, each ordered by id. Bookkeeping of the store itself (times, versions) is not among them. */
  stream(what: "nodes"): AsyncIterable<GraphNode>;
  stream(what: "edges"): AsyncIterable<GraphEdge>;
  /** Every statement about nodes of a kind under the ids that documents gave, before ids are merged, ordered by id, then document: what `reconcile` reads. `of`: only questions, answers and notices whose ids are formed from those of these sets. */
  stated(kind: NodeKind, of?: readonly NodeId[]): AsyncIterable<{ readonly document: DocumentId } & NodeStatement>;
  /** Nodes of these kinds that papers state, under the ids that they gave: what only registers state is not among them. */
  namedByPapers(kinds: readonly NodeKind[]): Promise<readonly NodeId[]>;

  close(): Promise<void>;
}

export interface ReadOptions {
  /** Stops the work in the store too. */
  readonly signal?: AbortSignal;
}

export interface Application {
  readonly document: DocumentRecord;
  readonly batches: readonly GraphBatch[];
}

export interface Applied {
  /** Nodes and edges that appeared, changed or went. 0 when everything stood so already. */
  readonly changed: number;
  /** Question sets whose statements changed: where `reconcile` must look. */
  readonly sets: readonly NodeId[];
}

export interface DerivedFacts {
  /** Old id → the id that it is now. */
  readonly same: ReadonlyMap<NodeId, NodeId>;
  readonly edges: readonly { readonly type: EdgeType; readonly from: NodeId; readonly to: NodeId; readonly properties: Properties }[];
}

export interface StatedProperties {
  readonly document: DocumentId;
  readonly properties: Properties;
}

/** How a question set stands on a given day. */
export interface Standing {
  /** Null where an official source says that it was concluded, and no paper says how. */
  readonly status: SetStatus | null;
  readonly questions: number;
  readonly answeredQuestions: number;
}

export type { EdgeType, NodeKind, Role };

/** A task stopped. Text: a full sentence, the offending value in quotes, then the way out. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  constructor(
    readonly code:
      | "NEWER_SCHEMA"
      | "LOCKED"
      | "DAMAGED"
      | "NOT_WRITABLE"
      | "FULL"
      | "TIMEOUT"
      | "ABORTED"
      | "POSITION_INVALID"
      | "UNAVAILABLE",
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
