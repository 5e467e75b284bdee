import type { NetworkNodeResolvers, QueryResolvers } from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";

const MOST_NODES = 500;

export const Query: QueryResolvers = {
  network: (_, { filter, kinds, minWeight, maxNodes }, { read, today }) => {
    const where = conditionOf(filter);
    return read.network({
      kinds: [...new Set(kinds ?? (["Member", "Company", "Topic"] as const))],
      minWeight: minWeight ?? 2,
      maxNodes: maxNodes ?? MOST_NODES,
      today,
      ...(where && { where }),
    });
  },
};

export const NetworkNode: NetworkNodeResolvers = {
  entity: async ({ entity }, _, { read }) => (await read.node(entity)) ?? null,
};
