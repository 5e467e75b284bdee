import type { DocumentId } from "../model/ids.js";
import { type GraphStore, StoreError } from "./store.js";

export interface Copied {
  readonly copied: number;
  /** Documents that the target held already, read by the same rules from the same bytes. */
  readonly held: number;
  /** Nodes and edges that appeared, changed or went in the target. */
  readonly changed: number;
}

export interface CopySetting {
  readonly from: GraphStore;
  readonly to: GraphStore;
  /** Told before the first and after every transaction. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Documents in one transaction: what an interruption costs. */
const TOGETHER = 64;

/**
 * Moves a graph from any store to any other: not the graph itself, but what each document states, from which the target derives
 * the same. Whatever was interrupted goes on where it was, and a second run changes nothing. What the source takes in meanwhile
 * may be missed; the next run brings it. Throws `StoreError` NOT_WRITABLE where the target holds documents of its own.
 */
export async function copyStore({ from, to, onProgress = () => {} }: CopySetting): Promise<Copied> {
  const [wanted, there] = [await from.known(), await to.known()];
  refuseStrangers(wanted, there);
  const ids = [...wanted.keys()].sort();
  // Registers state what the papers lead to, so that one of the same bytes may state more than before.
  const left = ids.filter((id) => id.startsWith("register:") || !isSame(wanted.get(id), there.get(id)));
  const held = ids.length - left.length;
  let changed = 0;
  onProgress(held, ids.length);
  for (let start = 0; start < left.length; start += TOGETHER) {
    const given = await from.given(left.slice(start, start + TOGETHER));
    changed += (await to.apply(given.flatMap((each) => each ?? []))).changed;
    onProgress(Math.min(held + start + TOGETHER, ids.length), ids.length);
  }
  changed += (await to.derive(await from.derived())).changed;
  return { copied: left.length, held, changed };
}

type Known = Awaited<ReturnType<GraphStore["known"]>>;
type Mark = ReturnType<Known["get"]>;

const isSame = (a: Mark, b: Mark): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.sha256 === b.sha256 &&
  a.readWith === b.readWith &&
  a.path === b.path &&
  a.retrieved === b.retrieved;

function refuseStrangers(wanted: Known, there: Known): void {
  const strangers: DocumentId[] = [...there.keys()].filter((id) => !wanted.has(id));
  const [first] = strangers;
  if (first === undefined) return;
  throw new StoreError(
    "NOT_WRITABLE",
    `The target holds ${strangers.length} documents that the source does not, such as "${first}". Copy into an empty store, or one that a copy of this source began.`,
  );
}
