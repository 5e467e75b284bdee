import type { GraphNode } from "../model/batch.js";
import { connectionFields, edgeFields } from "./connection.js";
import { entityList } from "./entity.js";
import type {
  EntityConnectionResolvers,
  EntityEdgeResolvers,
  EntityResolvers,
  NodeResolvers,
  QueryResolvers,
} from "./generated/resolvers.js";
import { isNodeId } from "./reads.js";

export const Query: QueryResolvers = {
  node: async (_, { id }, { read }) => (isNodeId(id) ? ((await read.node(id)) ?? null) : null),
  nodes: (_, { ids }, { read }) => Promise.all(ids.map(async (id) => (isNodeId(id) ? ((await read.node(id)) ?? null) : null))),
  entities: (_, { kind, ...args }, context) => entityList(kind, args, context),
};

/** Types are named like the kinds of nodes. */
const typeOf = { __resolveType: ({ kind }: GraphNode) => kind };

export const Node = typeOf as NodeResolvers;
export const Entity = typeOf as EntityResolvers;
export const EntityConnection: EntityConnectionResolvers = connectionFields;
export const EntityEdge: EntityEdgeResolvers = edgeFields;
