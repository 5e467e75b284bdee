import type { NodeId } from "../model/ids.js";
import type { Decided } from "../reconcile/same-sets.js";
import type { GraphStore } from "../store/store.js";
import type { Library } from "./library.js";

/** What was decided about pairs of which both nodes are in the store: the rest is kept for when they come (back). */
export async function standingPairs(store: GraphStore, { judged }: Library): Promise<Decided> {
  const { same, different } = judged.pairs;
  const missing = new Set(await missingNodes(store, same.flat()));
  return { same: same.filter((pair) => !pair.some((id) => missing.has(id))), different };
}

/** Those of the ids that name no node and never did. */
export async function missingNodes(store: GraphStore, ids: readonly NodeId[]): Promise<NodeId[]> {
  const distinct = [...new Set(ids)];
  const nodes = await store.nodes(distinct);
  return distinct.filter((_, at) => !nodes[at]);
}
