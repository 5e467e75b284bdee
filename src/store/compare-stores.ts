import { createHash, type Hash } from "node:crypto";
import { edgeId, type GraphBatch, type Value } from "../model/batch.js";
import type { DocumentId } from "../model/ids.js";
import { canonicalJson } from "./sqlite/write/canonical-json.js";
import type { Application, GraphStore } from "./store.js";

export type Compared = "document" | "node" | "edge" | "derived";

/** How many there are of a kind on each side, and a hash (sha256) over all of them in the order of their ids. */
export interface KindCompared {
  readonly what: Compared;
  readonly kind: string;
  readonly left: { readonly count: number; readonly hash: string };
  readonly right: { readonly count: number; readonly hash: string };
}

export interface Difference {
  readonly what: Compared;
  readonly id: string;
  readonly is: "only left" | "only right" | "different";
}

export interface Comparison {
  readonly kinds: readonly KindCompared[];
  /** How many differ; `first` holds the first of them, in the order of documents, nodes, edges, what was derived, and their ids. */
  readonly differing: number;
  readonly first: readonly Difference[];
}

/** What is compared, one at a time; a stream of them is ordered by id. */
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly value: unknown;
}

const DOCUMENTS_TOGETHER = 64;
const FIRST = 20;

/**
 * Compares two stores through the port: every document with its content and all that it states, every node, every edge with its
 * evidence, and what was derived over all documents. Needs no room for either: both are streamed in one order.
 */
export async function compareStores(left: GraphStore, right: GraphStore): Promise<Comparison> {
  const tally = new Tally();
  for (const [what, open] of Object.entries(STREAMS) as [Compared, (store: GraphStore) => AsyncIterable<Item>][])
    await compareStreams(open(left), open(right), (a, b) => tally.note(what, a, b));
  return tally.result();
}

const STREAMS: Readonly<Record<Compared, (store: GraphStore) => AsyncIterable<Item>>> = {
  document: documentsOf,
  node: async function* (store) {
    for await (const node of store.stream("nodes")) yield { id: node.id, kind: node.kind, value: node };
  },
  edge: async function* (store) {
    for await (const edge of store.stream("edges")) yield { id: edge.id, kind: edge.type, value: edge };
  },
  derived: derivedOf,
};

async function* documentsOf(store: GraphStore): AsyncGenerator<Item> {
  const ids = [...(await store.known()).keys()].sort();
  for (let start = 0; start < ids.length; start += DOCUMENTS_TOGETHER) {
    const asked = ids.slice(start, start + DOCUMENTS_TOGETHER);
    for (const [index, given] of (await store.given(asked)).entries()) {
      const id: DocumentId = asked[index] ?? "";
      if (given) yield { id, kind: given.document.kind, value: plain(given) };
    }
  }
}

async function* derivedOf(store: GraphStore): AsyncGenerator<Item> {
  const { same, edges } = await store.derived();
  const merged = [...same].map(([id, root]) => ({ id: `same|${id}`, kind: "same", value: root }));
  const drawn = edges.map((edge) => ({ id: edgeId({ ...edge, key: "" }), kind: edge.type, value: edge.properties }));
  yield* [...merged, ...drawn].sort(byId);
}

/** Free of the order in which a store keeps statements, and of how it keeps bytes. */
function plain({ document, batches }: Application): unknown {
  const { bytes, text, ...record } = document;
  const content = createHash("sha256").update(text).update("\0");
  return { record, content: (bytes ? content.update(bytes) : content).digest("hex"), states: batches.map(ordered) };
}

const ordered = ({ nodes, edges, candidates }: GraphBatch): GraphBatch => ({
  nodes: [...nodes].sort(byId),
  edges: edges
    .map((edge) => ({ id: edgeId(edge), edge }))
    .sort(byId)
    .map(({ edge }) => edge),
  candidates,
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

async function compareStreams(
  left: AsyncIterable<Item>,
  right: AsyncIterable<Item>,
  note: (a: Item | undefined, b: Item | undefined) => void,
): Promise<void> {
  const [lefts, rights] = [left[Symbol.asyncIterator](), right[Symbol.asyncIterator]()];
  let [a, b] = await Promise.all([lefts.next(), rights.next()]);
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : byId(a.value, b.value);
    const [own, other] = [order <= 0, order >= 0];
    note(own ? (a.value as Item) : undefined, other ? (b.value as Item) : undefined);
    [a, b] = await Promise.all([own ? lefts.next() : a, other ? rights.next() : b]);
  }
}

interface Side {
  count: number;
  readonly hash: Hash;
}

class Tally {
  private readonly kinds = new Map<string, { what: Compared; kind: string; left: Side; right: Side }>();
  private readonly first: Difference[] = [];
  private differing = 0;

  note(what: Compared, left: Item | undefined, right: Item | undefined): void {
    const [a, b] = [left && this.add(what, left, "left"), right && this.add(what, right, "right")];
    if (a === b) return;
    this.differing += 1;
    const is = right === undefined ? "only left" : left === undefined ? "only right" : "different";
    if (this.first.length < FIRST) this.first.push({ what, id: (left ?? right)?.id ?? "", is });
  }

  result(): Comparison {
    const told = ({ count, hash }: Side) => ({ count, hash: hash.digest("hex") });
    const kinds = [...this.kinds.values()].map(({ what, kind, left, right }) => ({ what, kind, left: told(left), right: told(right) }));
    return { kinds, differing: this.differing, first: this.first };
  }

  private add(what: Compared, { id, kind, value }: Item, side: "left" | "right"): string {
    const key = `${what} ${kind}`;
    const known = this.kinds.get(key) ?? { what, kind, left: emptySide(), right: emptySide() };
    this.kinds.set(key, known);
    const line = `${id}\n${canonicalJson(value as Value)}\n`;
    known[side].count += 1;
    known[side].hash.update(line);
    return line;
  }
}

const emptySide = (): Side => ({ count: 0, hash: createHash("sha256") });
