import type { NodeStatement } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { DerivedFacts, GraphStore } from "../store/store.js";
import { referencesByNumber } from "./references-by-number.js";
import { sameByNumber } from "./same-by-number.js";

/** A question set as one document states it, under the id that the document gave. */
export interface StatedSet {
  readonly id: NodeId;
  readonly properties: NodeStatement["properties"];
}

/**
 * What only all papers together show: a function of the statements that stand, never of the order in which they came.
 */
export async function reconcile(store: GraphStore): Promise<DerivedFacts> {
  const sets: StatedSet[] = [];
  for await (const { id, properties } of store.stated("QuestionSet")) sets.push({ id, properties });
  const sameSets = sameByNumber(sets);
  const same = new Map([...sameSets, ...(await movedParts(store, sameSets))]);
  return { same, edges: referencesByNumber(sets, sameSets) };
}

/** The questions, answers and notices that were named after a set which now reads as another. */
async function movedParts(store: GraphStore, sets: ReadonlyMap<NodeId, NodeId>): Promise<Map<NodeId, NodeId>> {
  const moved = new Map<NodeId, NodeId>();
  if (sets.size === 0) return moved;
  const keys = new Map([...sets].map(([old, now]) => [keyOf(old), keyOf(now)]));
  for (const kind of ["Question", "Answer", "Notice"] as const) {
    for await (const { id } of store.stated(kind)) {
      const key = id.slice(id.indexOf(":") + 1, id.lastIndexOf("/"));
      const now = keys.get(key);
      if (now) moved.set(id, id.replace(key, now));
    }
  }
  return moved;
}

const keyOf = (id: NodeId): string => id.slice(id.indexOf(":") + 1);
