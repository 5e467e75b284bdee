import type * as Store from "../store/analyses.js";
import { communitiesOf } from "./communities.js";
import type { CommunityResolvers, NetworkNodeResolvers, NetworkResolvers, QueryResolvers } from "./generated/resolvers.js";
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

/** A node that knows its network. */
export interface TiedNode extends Store.NetworkNode {
  readonly network: Store.Network;
}

export const Network: NetworkResolvers = {
  nodes: (network) => network.nodes.map((node) => ({ ...node, network })),
  communities: (network) => communitiesOf(network).all,
};

export const Community: CommunityResolvers = {
  strongest: async ({ strongest }, _, { read }) => (await read.node(strongest)) ?? null,
};

export const NetworkNode: NetworkNodeResolvers = {
  community: ({ entity, network }) => communitiesOf(network).of.get(entity) ?? null,
  entity: async ({ entity }, _, { read }) => (await read.node(entity)) ?? null,
};
