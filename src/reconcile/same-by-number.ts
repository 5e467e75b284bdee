import type { NodeId } from "../model/ids.js";
import type { StatedSet } from "./reconcile.js";

/**
 * Sets that state the same official number are one. Those without a question number of their own join the one that has
 * it, else the smallest id among them. Two different question numbers never become one through a shared answer: a joint
 * answer to two sets carries a number of its own, and then it is not said which of them an unnumbered set is.
 */
export function sameByNumber(sets: readonly StatedSet[]): Map<NodeId, NodeId> {
  const numbered = new Set(sets.filter(({ properties }) => properties.number).map(({ id }) => id));
  const same = new Map<NodeId, NodeId>();
  for (const group of groupsOfUnnumbered(sets, numbered)) {
    const [first, second] = [...group].filter((id) => numbered.has(id));
    if (second !== undefined) continue;
    const members = [...group].sort();
    const canonical = first ?? members[0];
    for (const id of members) if (canonical !== undefined && id !== canonical) same.set(id, canonical);
  }
  return same;
}

/** Unnumbered sets that hang together through shared numbers, each group with the numbered sets that it touches. */
function groupsOfUnnumbered(sets: readonly StatedSet[], numbered: ReadonlySet<NodeId>): Set<NodeId>[] {
  const holders = holdersOf(sets);
  const groups: Set<NodeId>[] = [];
  const placed = new Set<NodeId>();
  for (const { id } of sets) {
    if (numbered.has(id) || placed.has(id)) continue;
    const group = new Set<NodeId>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (group.has(next)) continue;
      group.add(next);
      if (numbered.has(next)) continue; // joins the group, and leads no further
      placed.add(next);
      for (const key of holders.keysOf.get(next) ?? []) waiting.push(...(holders.idsOf.get(key) ?? []));
    }
    groups.push(group);
  }
  return groups;
}

function holdersOf(sets: readonly StatedSet[]) {
  const idsOf = new Map<string, Set<NodeId>>();
  const keysOf = new Map<NodeId, Set<string>>();
  for (const { id, properties } of sets) {
    for (const number of strings(properties.numbers)) {
      const key = `${String(properties.parliament)} ${number}`;
      idsOf.set(key, (idsOf.get(key) ?? new Set()).add(id));
      keysOf.set(id, (keysOf.get(id) ?? new Set()).add(key));
    }
  }
  return { idsOf, keysOf };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);
