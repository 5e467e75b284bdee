import type { NodeId } from "../model/ids.js";
import type { DerivedFacts } from "../store/store.js";
import type { KnownSet } from "./known-set.js";

type DerivedEdge = DerivedFacts["edges"][number];

/** References that name a paper by the number of its answer, tied to the set that carries that number; `canonical`: what an id reads as. */
export function referencesByNumber(sets: readonly KnownSet[], canonical: (id: NodeId) => NodeId): DerivedEdge[] {
  const carriers = new Map<string, Set<NodeId>>();
  for (const { id, numbers } of sets) {
    for (const number of numbers) carriers.set(number, (carriers.get(number) ?? new Set()).add(canonical(id)));
  }
  const edges = new Map<string, DerivedEdge>();
  for (const { id, references } of sets) {
    for (const { number, text } of references) {
      const targets = carriers.get(number);
      if (targets?.size !== 1) continue; // nobody has it, or two sets share one answer: which is meant is not said
      const [to] = targets;
      const from = canonical(id);
      if (to !== undefined && to !== from) edges.set(`${from}|${to}`, { type: "REFERS_TO", from, to, properties: { text } });
    }
  }
  return [...edges.values()];
}
