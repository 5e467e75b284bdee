/** Questions about many sets at once that the port takes, and the shapes of its answers. */
import type { GraphEdge, GraphNode } from "../model/batch.js";
import type { DocumentId, NodeId } from "../model/ids.js";
import type { EdgeType, EntityKind } from "../model/vocabulary.js";
import type { Condition, Facet, FacetKind, Interval, Page, PageRequest } from "./reads.js";
import type { ReadOptions } from "./store.js";

/** The reads of a store that sum up many sets, or look across them. Order and errors are those of `GraphStore`. */
export interface Analyses {
  /** Two-way tables: the strongest groups of two kinds, and how many sets fall into both. */
  crosstab(query: CrosstabQuery, options?: ReadOptions): Promise<Crosstab>;
  /** Entities tied by the sets that involve them. */
  network(query: NetworkQuery, options?: ReadOptions): Promise<Network>;
  /** How two nodes hang together. */
  paths(query: PathsQuery, options?: ReadOptions): Promise<Paths>;
  responseTimes(query: ResponseTimesQuery, options?: ReadOptions): Promise<readonly ResponseTimes[]>;
  /** Questions that were asked before or after in like words, or about the same. */
  similar(query: SimilarQuery, options?: ReadOptions): Promise<readonly Likeness[]>;
  /** What happened to sets, newest first. */
  changes(query: ChangesQuery, options?: ReadOptions): Promise<Page<Change>>;
}

/**
 * One value by which sets are told apart. Sets count for a party on whose behalf they are asked, for a ministry that they
 * are put to, for a member who asks, for a minister who is asked or answers, for other entities in whatever role; a set
 * counts once in each group that it falls into. `YEAR` is that of the date by which the set is listed.
 */
export type Group = Facet["buckets"][number];

/** What every question about a choice of sets names. */
interface OfSets {
  readonly where?: Condition;
  /** The day on which a status is asked for. */
  readonly today: string;
}

export interface CrosstabQuery extends OfSets {
  readonly rows: FacetKind;
  readonly columns: FacetKind;
  readonly firstRows: number;
  readonly firstColumns: number;
}

export interface Crosstab {
  /** All sets that match, whether they fall into a shown row or not. */
  readonly total: number;
  /** The strongest, by count, then key. A count is of all sets that match and fall into the group, shown elsewhere or not. */
  readonly rows: readonly Group[];
  readonly columns: readonly Group[];
  /** Sets that fall into both groups, where there are any; in the order of the rows, then of the columns. */
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[];
}

/** `Member` and `Minister` choose persons as who asks, and as who is asked or answers; other kinds count in whatever role. */
export type NetworkKind = EntityKind | "Member" | "Minister";

export interface NetworkQuery extends OfSets {
  readonly kinds: readonly NetworkKind[];
  /** Entities are tied when at least this many sets involve both. */
  readonly minWeight: number;
  readonly maxNodes: number;
}

/** Entities tied by the sets that involve them; no papers in between. Who is tied to nobody is left out. */
export interface Network {
  /** By strength (sum of the weights of their ties, before anything is cut off), then id. One node an entity. */
  readonly nodes: readonly NetworkNode[];
  /** Between shown nodes; `source` before `target` by id. By weight, the strongest first, then source and target. */
  readonly edges: readonly {
    readonly source: NodeId;
    readonly target: NodeId;
    /** Sets that involve both. */
    readonly weight: number;
    /** Days of the first and last of these by which they are listed; null where none has a day. */
    readonly first: string | null;
    readonly last: string | null;
  }[];
  /** Whether nodes or edges were cut off. */
  readonly truncated: boolean;
  /** Before anything was cut off; of more than 20,000 edges only the strongest come back. */
  readonly totalNodes: number;
  readonly totalEdges: number;
}

export interface NetworkNode {
  /** Of the asked kinds, the first under which sets involve it. */
  readonly kind: NetworkKind;
  readonly entity: NodeId;
  /** Sets that match and involve it so. */
  readonly count: number;
  /** Ties to other nodes that are shown. */
  readonly degree: number;
}

export interface PathsQuery extends OfSets {
  readonly from: NodeId;
  readonly to: NodeId;
  /** Edges that a path may have. */
  readonly maxLength: number;
  /** Only along these; bookkeeping edges never take part. */
  readonly edgeTypes?: readonly EdgeType[];
  readonly first: number;
}

/**
 * The shortest paths, along edges in either direction: all of the least length that there is, the best `first` of them.
 * `Document` and `Parliament` take no part; nor do sets that `where` leaves out and what hangs on them, the ends apart.
 * Better is what passes by fewer common nodes (sum of the sets that involve each inner node; papers count nothing), then
 * the ids in order. A path is told by its nodes: of several edges between two of them it takes the first by id.
 * From a node to itself there is none.
 */
export interface Paths {
  readonly paths: readonly { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }[];
  /** Whether the search was stopped before all was looked at: better paths may exist, or any at all. */
  readonly truncated: boolean;
}

export interface ResponseTimesQuery extends OfSets {
  readonly groupBy: FacetKind;
  /** Splits each group by the period of the date by which sets are listed; sets without date are then left out. */
  readonly interval?: Interval;
}

/**
 * How fast sets of a group are answered. The first term is the set's `due`. "answered" and "withdrawn" are the statuses of
 * these names; "open" is every other status. What an official source calls concluded without saying how is none of the three.
 * Groups come by their sets, most first, then key; periods in order. At most 5,000: of the strongest groups.
 */
export interface ResponseTimes {
  readonly group: Omit<Group, "count">;
  /** First day of the period; null without interval. */
  readonly start: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly open: number;
  readonly withdrawn: number;
  /** Days from `submitted` to `answered` of answered sets that have both, interpolated between the two nearest. */
  readonly medianDays: number | null;
  readonly p90Days: number | null;
  /** Of the same sets, how many took so many full weeks, up to the slowest; the 27th holds all that took half a year or longer. */
  readonly byWeek: readonly number[];
  /** Answered on the last day of the first term or before. */
  readonly onTime: number;
  /** With a delay notice, however they stand. */
  readonly delayed: number;
  /** Answered after the first term, or open past it, without a delay notice. */
  readonly lateWithoutNotice: number;
}

/** Like the words, or like a question, set or entity (by its questions or names). One of both is given. */
export interface SimilarQuery {
  readonly text?: string;
  readonly id?: NodeId;
  readonly first: number;
}

/**
 * A question that is like what was asked, best first, then by id: the share of the asked words (stemmed) and entities
 * (mentioned, or topics), by rarity, that the question has too, less for longer ones (`likenessOf`). Questions of the asked
 * set, or of the set of the asked question, are left out.
 */
export interface Likeness {
  readonly question: GraphNode;
  /** Above 0, at most 1; comparable within one answer only. */
  readonly score: number;
  /** What both share, the rarest first: words as the question found has them, and entities; at most 8 of each. */
  readonly words: readonly string[];
  readonly entities: readonly NodeId[];
}

export const CHANGE_KINDS = ["SUBMITTED", "ANSWERED", "DELAYED", "WITHDRAWN", "CORRECTED"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangesQuery extends OfSets {
  /** Only changes of this day and later. */
  readonly since?: string;
  readonly page: PageRequest;
}

/**
 * What happened to a set on a day, as papers tell it: it was submitted; a delay or withdrawal was received; answers were
 * given. On a day on which no question was answered for the first time, the answers given correct earlier ones. A set
 * that is answered without any dated answer was answered on its own `answered` day. Newest first, then by set id, then in
 * the order of `CHANGE_KINDS`; one for each set, day and kind.
 */
export interface Change {
  readonly set: NodeId;
  readonly kind: ChangeKind;
  readonly day: string;
  /** Where it is stated: best source first, as in `statements`. */
  readonly document: DocumentId | null;
}
