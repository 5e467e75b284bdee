/** Questions that the port takes, and the shapes of its answers. */
import type { GraphEdge, GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { MentionType } from "../model/mention.js";
import type { EdgeType, EntityKind, NodeKind, Role, SetStatus } from "../model/vocabulary.js";

/** Opaque to everybody but the store that gave it. */
export type Position = string;

export interface PageRequest {
  /** At most this many; from the end of the order when `before` is walked. */
  readonly first?: number;
  readonly after?: Position;
  readonly last?: number;
  readonly before?: Position;
}

export interface Page<T> {
  readonly items: readonly { readonly item: T; readonly position: Position }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

export interface Count {
  readonly value: number;
  readonly exact: boolean;
}

export interface EdgeSelection {
  readonly types: readonly EdgeType[];
  readonly direction: "in" | "out";
  /** `position`: by the edge's position, then the other end's id. `date`: other end's date, newest first. */
  readonly order?: "position" | "date" | "id";
  readonly page?: PageRequest;
  /** Only edges whose other end is of these kinds. */
  readonly kinds?: readonly NodeKind[];
  /**
   * At most this many entries of evidence an edge, the first by document and place; 100 unless told. 0 spares reading them.
   * That an office belongs to its ministry is stated by every paper that names it: `stream` gives all of it.
   */
  readonly evidence?: number;
}

/** A choice of nodes of one kind; `Member` and `Minister` choose persons by role. */
export interface Selection {
  readonly kind: NodeKind | "Member" | "Minister";
  readonly where?: Condition;
  readonly order?: Order;
  /** The day on which a status is asked for. */
  readonly today: string;
}

/** `date`: of a set, else of a question's set. `questionSets`: how many sets involve the entity. */
export interface Order {
  readonly field: "date" | "answered" | "questionSets" | "name" | "position";
  readonly direction: "ascending" | "descending";
}

/** A small algebra over question sets (and, for `text` and `id`, over any node). */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  /**
   * The set is tied to any of these ids, in any of these roles. `minConfidence`: and of the edges from the set, its questions
   * and answers to that node the surest evidence is at least so sure; what has no evidence of its own there stands.
   */
  | { readonly involves: readonly NodeId[]; readonly roles?: readonly Role[]; readonly minConfidence?: number }
  /** Words in titles, questions and answers of a set; in a question's own words for a question; in names else. */
  | { readonly text: string }
  /** Both ends are included. A node without the date does not match. */
  | { readonly date: "submitted" | "answered"; readonly from?: string; readonly until?: string }
  | { readonly property: "number" | "parliament" | "languages"; readonly oneOf: readonly string[] }
  | { readonly status: readonly SetStatus[] }
  | { readonly id: readonly NodeId[] };

export type FacetKind = EntityKind | "Member" | "Minister" | "YEAR" | "STATUS" | "LANGUAGE" | "KIND";

export interface Facet {
  readonly kind: FacetKind;
  /** By count, then key. */
  readonly buckets: readonly { readonly key: string; readonly label: string; readonly count: number; readonly entity: NodeId | null }[];
}

export interface SearchQuery {
  readonly text: string;
  /** `Member` and `Minister` choose persons by role. */
  readonly kinds?: readonly (NodeKind | "Member" | "Minister")[];
  readonly language?: string;
  readonly page: PageRequest;
  /** Count at most this many matches. */
  readonly cap: number;
}

export interface SearchResult extends Page<SearchHit> {
  readonly total: Count;
  readonly kinds: readonly { readonly kind: NodeKind; readonly count: number }[];
}

export interface SearchHit {
  readonly node: GraphNode;
  readonly score: number;
  /** The field that matches best, with the matching words' places in its text. */
  readonly highlight: {
    readonly field: string;
    readonly text: string;
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
  } | null;
}

export type Interval = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "YEAR";

export interface TimelineQuery {
  readonly interval: Interval;
  readonly roles?: readonly Role[];
  readonly where?: Condition;
  readonly today: string;
  /** Splits each bucket; sets count in groups as they do in facets. */
  readonly groupBy?: FacetKind;
  /** As many groups of each timeline are told apart, the strongest over all of it (count, then key); 8 unless told. */
  readonly topGroups?: number;
}

export interface Bucket {
  /** First day of the period. */
  readonly start: string;
  readonly count: number;
  /** Those that count, by count in the bucket, then key; last, under a null key, the sum of all other groups. */
  readonly groups?: readonly BucketGroup[];
}

export interface BucketGroup {
  readonly key: string | null;
  readonly label: string | null;
  readonly count: number;
  readonly entity: NodeId | null;
}

export interface TogetherQuery {
  readonly kind: EntityKind | "Member" | "Minister";
  readonly first: number;
  readonly order: "count" | "lift";
  readonly where?: Condition;
  readonly today: string;
}

export interface Companion {
  readonly entity: NodeId;
  /** Question sets that involve both. */
  readonly count: number;
  /** Observed over expected, had the two nothing to do with each other. */
  readonly lift: number;
}

export interface NeighbourhoodQuery {
  readonly ids: readonly NodeId[];
  readonly depth: number;
  readonly maxNodes: number;
  readonly edgeTypes?: readonly EdgeType[];
  readonly kinds?: readonly NodeKind[];
  /** Question sets outside it, and what hangs on them alone, are left out. */
  readonly where?: Condition;
  readonly today: string;
}

export interface Degree {
  readonly type: EdgeType;
  readonly direction: "in" | "out";
  readonly count: number;
}

export interface Neighbourhood {
  /** The asked ones first, then ring by ring, the best linked first. */
  readonly nodes: readonly { readonly node: GraphNode; readonly degrees: readonly Degree[] }[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
  /** What was cut off, by node, type and direction. */
  readonly hidden: readonly (Degree & { readonly node: NodeId })[];
}

export interface CandidateQuery {
  readonly type?: MentionType;
  readonly name?: string;
  readonly node?: NodeId;
  readonly first: number;
}

export interface Meta {
  /** Changes whenever the graph does. */
  readonly version: string;
  readonly counts: readonly { readonly kind: NodeKind; readonly count: number }[];
  /** By parliament and media type of the documents. */
  readonly sources: readonly {
    readonly id: string;
    readonly parliament: string | null;
    readonly mediaType: string;
    readonly documents: number;
    readonly first: string | null;
    readonly last: string | null;
    readonly retrieved: string | null;
  }[];
  readonly coverage: readonly {
    readonly source: string;
    readonly year: number;
    readonly sets: number;
    readonly questions: number;
    readonly answered: number;
    readonly withoutText: number;
  }[];
}
