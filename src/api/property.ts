import type { GraphQLResolveInfo } from "graphql";
import type { GraphEdge, GraphNode } from "../model/batch.js";
import type { EdgeProperties, NodeProperties } from "../model/properties.js";

/** The properties of a node of a known kind; any may be missing. */
export const propertiesOf = <K extends keyof NodeProperties>(node: GraphNode, _kind: K): Partial<NodeProperties[K]> =>
  node.properties as Partial<NodeProperties[K]>;

/** The properties of an edge of a known type; any may be missing. */
export const edgePropertiesOf = <T extends keyof EdgeProperties>(edge: GraphEdge, _type: T): Partial<EdgeProperties[T]> =>
  edge.properties as Partial<EdgeProperties[T]>;

/** Resolves every field without a line in a table: a field of the object itself, else a property of the node or edge. */
export function property(source: unknown, _arguments: unknown, _context: unknown, { fieldName }: GraphQLResolveInfo): unknown {
  if (typeof source !== "object" || source === null) return undefined;
  const own = (source as Readonly<Record<string, unknown>>)[fieldName];
  if (own !== undefined) return own;
  const { properties } = source as { readonly properties?: Readonly<Record<string, unknown>> };
  return properties?.[fieldName] ?? null;
}
