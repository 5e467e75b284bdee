import type { NodeId } from "../model/ids.js";
import { pairKey } from "../model/judgement.js";
import { Groups } from "./groups.js";
import type { SamePair } from "./judge-pair.js";
import type { KnownSet } from "./known-set.js";

/** What people decided about pairs of nodes; `pairKey` names a pair. Of two entities that are one the first stays. */
export interface Decided {
  readonly same: readonly (readonly [NodeId, NodeId])[];
  readonly different: ReadonlySet<string>;
}

/**
 * Which sets are one: those that state the same official number, and those of the sure pairs. Sets without a question number
 * of their own join the one that has it, else the smallest id among them. Two question numbers of one kind never become one:
 * a joint answer to two sets carries a number of its own, and then it is not said which of them an unnumbered set is. What
 * a person decided stands before all of this. Gives old id → new id.
 */
export function sameSets(sets: readonly KnownSet[], pairs: readonly SamePair[], { same, different }: Decided): Map<NodeId, NodeId> {
  const byId = new Map(sets.map((set) => [set.id, set]));
  const sure = pairs.filter(({ ids: [one, other], isSure }) => isSure && !different.has(pairKey(one, other))).map(({ ids }) => ids);
  const ties = new Ties();
  for (const [one, other] of [...sure, ...sharedNumbers(sets, different)]) ties.add(one, other);
  const joined = new Groups();
  for (const [one, other] of acrossKinds(ties, byId)) joined.join(one, other);
  for (const group of unnumberedGroups(sets, ties, byId)) joinGroup(group, { byId, joined });
  for (const [one, other] of same) if (byId.has(one) && byId.has(other)) joined.join(one, other);
  return joined.canonical((id) => byId.get(id)?.number != null);
}

class Ties {
  private readonly of = new Map<NodeId, Set<NodeId>>();

  add(one: NodeId, other: NodeId): void {
    this.from(one).add(other);
    this.from(other).add(one);
  }

  from(id: NodeId): Set<NodeId> {
    const known = this.of.get(id) ?? new Set();
    this.of.set(id, known);
    return known;
  }

  *ids(): Iterable<NodeId> {
    yield* this.of.keys();
  }
}

function* sharedNumbers(sets: readonly KnownSet[], different: ReadonlySet<string>): Generator<readonly [NodeId, NodeId]> {
  const holders = new Map<string, NodeId[]>();
  for (const { id, parliament, numbers } of sets) {
    for (const number of numbers) {
      const key = `${parliament} ${number}`;
      const known = holders.get(key) ?? [];
      for (const other of known) if (!different.has(pairKey(id, other))) yield [id, other];
      holders.set(key, [...known, id]);
    }
  }
}

/** Pairs of numbered sets of two kinds of number, where each is the other's only one. */
function* acrossKinds(ties: Ties, byId: ReadonlyMap<NodeId, KnownSet>): Generator<readonly [NodeId, NodeId]> {
  const kindOf = (id: NodeId) => byId.get(id)?.kindOfNumber ?? null;
  const partners = (id: NodeId) => [...ties.from(id)].filter((other) => kindOf(other) !== null);
  for (const id of ties.ids()) {
    const [other, ...more] = kindOf(id) === null ? [] : partners(id);
    if (other === undefined || more.length > 0 || id > other || partners(other).length > 1) continue;
    if (kindOf(id) !== kindOf(other)) yield [id, other];
  }
}

/** Unnumbered sets that hang together, each group with the numbered sets that it touches: these lead no further. */
function* unnumberedGroups(sets: readonly KnownSet[], ties: Ties, byId: ReadonlyMap<NodeId, KnownSet>): Generator<ReadonlySet<NodeId>> {
  const placed = new Set<NodeId>();
  for (const { id, number } of sets) {
    if (number !== null || placed.has(id)) continue;
    const group = new Set<NodeId>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (group.has(next)) continue;
      group.add(next);
      if (byId.get(next)?.number != null) continue;
      placed.add(next);
      waiting.push(...ties.from(next));
    }
    if (group.size > 1) yield group;
  }
}

function joinGroup(group: ReadonlySet<NodeId>, { byId, joined }: { byId: ReadonlyMap<NodeId, KnownSet>; joined: Groups }): void {
  const numbered = [...group].filter((id) => byId.get(id)?.number != null);
  if (new Set(numbered.map((id) => joined.groupOf(id))).size > 1) return;
  const [first, ...rest] = group;
  for (const id of rest) joined.join(first as NodeId, id);
}
