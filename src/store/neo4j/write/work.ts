import type { Query } from "../database.js";
import { EdgeBook, type Entry } from "./edge-book.js";
import { NodeBook } from "./node-book.js";
import { type Ends, endsKey, type StatedNode } from "./stated.js";
import type { Words } from "./words.js";

/** How far a document is believed: rank of its source, then its date. */
export interface Belief {
  readonly rank: number;
  readonly date: string | null;
}

export interface NodeChange {
  /** The id that the document names. */
  readonly id: string;
  readonly document: string;
  /** Null: no longer stated. */
  readonly put: StatedNode | null;
  /** The document did not state it before. */
  readonly isNew: boolean;
}

/** An entry that came, or one that went. */
export interface EdgeChange extends Entry {
  readonly isStated: boolean;
}

interface Dirty<Change> {
  readonly changes: Change[];
  /** Merge again though no statement changed: a source ranks otherwise, or nodes became one. */
  force: boolean;
}

/** Nodes around which something changed, by what must be derived again from them. */
export interface Touched {
  /** Sets, questions, answers, notices, offices and articles whose sets are concerned. */
  readonly around: Set<string>;
  /** Questions and answers whose set or day may be another. */
  readonly parts: Set<string>;
  /** Persons who may have become a member or a minister, or are so no longer. */
  readonly persons: Set<string>;
  /** Ids that sets may name as holders of an office, and that read otherwise now. */
  readonly holders: Set<string>;
}

/** One transaction: what it has found so far, step by step. */
export interface Work {
  readonly query: Query;
  readonly nodes: NodeBook;
  readonly edges: EdgeBook;
  readonly beliefs: Map<string, Belief>;
  /** Roots to settle. */
  readonly dirtyNodes: Map<string, Dirty<NodeChange>>;
  readonly dirtyEdges: Map<string, Dirty<EdgeChange> & { readonly ends: Ends }>;
  readonly touched: Touched;
  /** Words that were met, and which of them the database has for certain. */
  readonly words: Words;
  /** Ids that may no longer be named by anything. */
  readonly loose: Set<string>;
  /** Nodes and edges that appeared, changed or went. */
  changed: number;
}

export function startWork(query: Query, words: Words): Work {
  return {
    query,
    nodes: new NodeBook(query),
    edges: new EdgeBook(query),
    beliefs: new Map(),
    dirtyNodes: new Map(),
    dirtyEdges: new Map(),
    touched: { around: new Set(), parts: new Set(), persons: new Set(), holders: new Set() },
    words,
    loose: new Set(),
    changed: 0,
  };
}

export function dirtyNode({ dirtyNodes }: Work, root: string): Dirty<NodeChange> {
  const dirty = dirtyNodes.get(root) ?? { changes: [], force: false };
  dirtyNodes.set(root, dirty);
  return dirty;
}

export function dirtyEdge({ dirtyEdges }: Work, ends: Ends): Dirty<EdgeChange> {
  const key = endsKey(ends);
  const dirty = dirtyEdges.get(key) ?? { ends, changes: [], force: false };
  dirtyEdges.set(key, dirty);
  return dirty;
}

/** The edge between what the named ends read as. */
export function rootEnds({ nodes }: Work, { type, from, to, key }: Ends): Ends {
  return { type, from: nodes.rootOf(from).id, to: nodes.rootOf(to).id, key };
}

/** Rank of the source, then the later date (none last), then the document's id. */
export function byBelief<T extends Belief & { readonly document: string }>(a: T, b: T): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  if (a.date !== b.date) return (b.date ?? "") < (a.date ?? "") ? -1 : 1;
  return a.document < b.document ? -1 : a.document > b.document ? 1 : 0;
}
