import type { NodeId } from "../model/ids.js";
import type { DerivedFacts } from "../store/store.js";
import type { StatedSet } from "./reconcile.js";

type DerivedEdge = DerivedFacts["edges"][number];

/** References that name a paper by the number of its answer, tied to the set that carries that number. */
export function referencesByNumber(sets: readonly StatedSet[], same: ReadonlyMap<NodeId, NodeId>): DerivedEdge[] {
  const canonical = (id: NodeId) => same.get(id) ?? id;
  const carriers = new Map<string, Set<NodeId>>();
  for (const { id, properties } of sets) {
    for (const number of strings(properties.numbers)) carriers.set(number, (carriers.get(number) ?? new Set()).add(canonical(id)));
  }
  const edges = new Map<string, DerivedEdge>();
  for (const { id, properties } of sets) {
    for (const { number, text } of referencesOf(properties.references)) {
      const targets = carriers.get(number);
      if (targets?.size !== 1) continue; // nobody has it, or two sets share one answer: which is meant is not said
      const [to] = targets;
      const from = canonical(id);
      if (to !== undefined && to !== from) edges.set(`${from}|${to}`, { type: "REFERS_TO", from, to, properties: { text } });
    }
  }
  return [...edges.values()].sort((a, b) => (`${a.from}|${a.to}` < `${b.from}|${b.to}` ? -1 : 1));
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);

function referencesOf(value: unknown): { number: string; text: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: { number?: unknown; text?: unknown }) =>
    typeof each.number === "string" && typeof each.text === "string" ? [{ number: each.number, text: each.text }] : [],
  );
}
