import type { NodeId } from "../model/ids.js";
import type { StatedSet } from "./reconcile.js";

/**
 * Sets that state the same official number are one. The id with a number of its own is canonical (the one without becomes
 * its alias), then the smallest. Two different numbers of questions never become one through a shared answer: a joint
 * answer to two sets carries one number of its own.
 */
export function sameByNumber(sets: readonly StatedSet[]): Map<NodeId, NodeId> {
  const numbered = new Set(sets.filter(({ properties }) => properties.number).map(({ id }) => id));
  const holders = new Map<string, Set<NodeId>>();
  for (const { id, properties } of sets) {
    for (const number of numbersOf(properties)) {
      const key = `${String(properties.parliament)} ${number}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
    }
  }
  const same = new Map<NodeId, NodeId>();
  for (const ids of holders.values()) {
    const withNumber = [...ids].filter((id) => numbered.has(id));
    const canonical = withNumber.length === 1 ? withNumber[0] : withNumber.length === 0 ? [...ids].sort()[0] : undefined;
    if (canonical === undefined) continue;
    for (const id of ids) if (id !== canonical && !numbered.has(id)) same.set(id, smallest(same.get(id), canonical));
  }
  return same;
}

const numbersOf = ({ numbers }: StatedSet["properties"]): string[] =>
  Array.isArray(numbers) ? numbers.filter((number) => typeof number === "string") : [];

const smallest = (known: NodeId | undefined, found: NodeId): NodeId => (known !== undefined && known < found ? known : found);
