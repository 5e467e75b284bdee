import type { NodeId } from "../model/ids.js";

/** Nodes that grow together pair by pair. */
export class Groups {
  private readonly of = new Map<NodeId, Set<NodeId>>();

  join(one: NodeId, other: NodeId): void {
    const [group, more] = [this.groupOf(one), this.groupOf(other)];
    if (group === more) return;
    for (const id of more) this.of.set(id, group.add(id));
  }

  /** The same object for all members. */
  groupOf(id: NodeId): Set<NodeId> {
    const known = this.of.get(id) ?? new Set([id]);
    this.of.set(id, known);
    return known;
  }

  /** Each member's id → that of the group: the smallest of those that may stay, else of all. */
  canonical(mayStay: (id: NodeId) => boolean): Map<NodeId, NodeId> {
    const same = new Map<NodeId, NodeId>();
    for (const group of new Set(this.of.values())) {
      const members = [...group].sort();
      const canonical = members.find(mayStay) ?? members[0];
      for (const id of members) if (canonical !== undefined && id !== canonical) same.set(id, canonical);
    }
    return same;
  }
}
