import DataLoader from "dataloader";
import type { GraphEdge } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { EdgeType, NodeKind } from "../model/vocabulary.js";
import type { EdgeSelection, Page } from "../store/reads.js";

/** All edges of some types at a node: for what is never long. */
export interface ShortList {
  readonly types: readonly EdgeType[];
  readonly direction: "in" | "out";
  /** Whether where they are stated is read too. */
  readonly evidence: boolean;
}

export interface ListsOf extends Omit<ShortList, "types"> {
  /** Of the nodes at which they are. */
  readonly kind: NodeKind | undefined;
}

interface Asked {
  readonly id: NodeId;
  readonly types: readonly EdgeType[];
}

type ReadEdges = (ids: readonly NodeId[], selection: EdgeSelection) => Promise<readonly Page<GraphEdge>[]>;

/** Lists that are asked for in one tick, of nodes of one kind, are one read, whatever their types. */
export function shortLists({ direction, evidence }: ListsOf, read: ReadEdges): DataLoader<Asked, readonly GraphEdge[], string> {
  return new DataLoader(
    async (asked) => {
      const ids = [...new Set(asked.map(({ id }) => id))];
      const types = [...new Set(asked.flatMap((each) => each.types))].sort();
      const pages = await read(ids, { types, direction, order: "position", ...(!evidence && { evidence: 0 }) });
      const found = new Map(ids.map((id, index) => [id, pages[index]?.items.map(({ item }) => item) ?? []]));
      return asked.map((each) => (found.get(each.id) ?? []).filter(({ type }) => each.types.includes(type)));
    },
    { cacheKeyFn: ({ id, types }) => `${types.join()} ${id}` },
  );
}
