import type { Connection } from "../connection.js";
import { EdgeBook } from "./edge-book.js";
import { Ledger } from "./ledger.js";
import { NodeBook } from "./node-book.js";
import type { SetParts } from "./set-parts.js";
import { Vocabulary } from "./vocabulary.js";
import { WordIndex } from "./word-index.js";

/** What the writer keeps from one transaction to the next. */
export interface Books {
  readonly connection: Connection;
  readonly nodes: NodeBook;
  readonly edges: EdgeBook;
  readonly vocabulary: Vocabulary;
}

/** Nodes around which something changed, by what must be derived again from them. */
export interface Touched {
  /** Sets whose ties, standing or row must be derived again. */
  readonly sets: Set<number>;
  /** Sets whose words must be indexed again. */
  readonly wordsOfSets: Set<number>;
  /** Questions, answers, articles, offices and notices whose sets are concerned. */
  readonly questions: Set<number>;
  readonly answers: Set<number>;
  /** Questions that gained or lost an answer: the words of their sets are others. */
  readonly answersOfQuestions: Set<number>;
  readonly articles: Set<number>;
  readonly offices: Set<number>;
  readonly notices: Set<number>;
  /** Persons who came or went: sets name them as holders without an edge. */
  readonly holders: Set<number>;
  /** Questions and answers whose set or date may be another; and those whose words are. */
  readonly parts: Set<number>;
  readonly wordsOfParts: Set<number>;
  /** Persons who may have become a member or a minister, or are so no longer. */
  readonly persons: Set<number>;
}

/** One transaction: what it has found so far, step by step. */
export interface Work extends Books {
  readonly nodeStatements: Ledger;
  readonly edgeStatements: Ledger;
  /** Roots to settle; `force`: also when none of their statements changed. */
  readonly dirtyNodes: Map<number, { force: boolean }>;
  readonly dirtyEdges: Map<number, { force: boolean }>;
  readonly touched: Touched;
  /** Nodes that nobody knew before: each of their edges is new, and notes by itself what follows from it. */
  readonly born: Set<number>;
  /** Sets with their parts, once their edges are settled. */
  readonly parts: Map<number, SetParts>;
  /** Day → the last slot that is taken, as far as it was needed. */
  readonly lastSlots: Map<number, number | null>;
  /** Terms of questions and answers, as far as they were needed. */
  readonly terms: Map<number, readonly string[]>;
  readonly words: WordIndex;
  /** Entity → how many sets it gained or lost. */
  readonly gains: Map<number, { sets: number; own: number; serving: number }>;
  /** Nodes and edges that appeared, changed or went. */
  changed: number;
}

export const openBooks = (connection: Connection): Books => ({
  connection,
  nodes: new NodeBook(connection),
  edges: new EdgeBook(connection),
  vocabulary: new Vocabulary(connection),
});

export function startWork(books: Books): Work {
  const touched: Touched = {
    sets: new Set(),
    wordsOfSets: new Set(),
    questions: new Set(),
    answers: new Set(),
    answersOfQuestions: new Set(),
    articles: new Set(),
    offices: new Set(),
    notices: new Set(),
    holders: new Set(),
    parts: new Set(),
    wordsOfParts: new Set(),
    persons: new Set(),
  };
  return {
    ...books,
    nodeStatements: new Ledger(books.connection, "node"),
    edgeStatements: new Ledger(books.connection, "edge"),
    dirtyNodes: new Map(),
    dirtyEdges: new Map(),
    touched,
    born: new Set(),
    parts: new Map(),
    lastSlots: new Map(),
    terms: new Map(),
    words: new WordIndex(),
    gains: new Map(),
    changed: 0,
  };
}

export function markDirty(dirty: Map<number, { force: boolean }>, ref: number, force: boolean): void {
  const known = dirty.get(ref);
  if (known) known.force ||= force;
  else dirty.set(ref, { force });
}
