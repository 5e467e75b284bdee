import { refusal } from "./errors.js";
import type { GraphPathResolvers, QueryResolvers } from "./generated/resolvers.js";
import { type PictureEdge, type PictureNode, pictureEdges } from "./neighbourhood.js";
import { conditionOf } from "./question-set-filter.js";
import { isNodeId } from "./reads.js";

/** A path as a picture shows it. */
export interface PicturePath {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly truncated: boolean;
}

export const Query: QueryResolvers = {
  paths: async (_, { from, to, maxLength, edgeTypes, filter, first }, { read, today }) => {
    if (![from, to].every(isNodeId)) return [];
    const where = conditionOf(filter);
    const { paths, truncated } = await read.paths({
      from,
      to,
      maxLength: maxLength ?? 4,
      first: first ?? 3,
      today,
      ...(edgeTypes && { edgeTypes }),
      ...(where && { where }),
    });
    if (truncated && paths.length === 0)
      throw refusal("TIMEOUT", "The search was stopped before it found a path. Ask for fewer edges, or name the types to walk along.");
    return paths.map(({ nodes, edges }) => ({ nodes: nodes.map((node) => ({ node })), edges: pictureEdges(nodes, edges), truncated }));
  },
};

export const GraphPath: GraphPathResolvers = { length: ({ edges }) => edges.length };
