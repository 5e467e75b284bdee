import type { GraphQLResolveInfo } from "graphql";
import type { Evidence, GraphEdge, GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { EdgeType } from "../model/vocabulary.js";
import type { EdgeSelection } from "../store/reads.js";
import { asksFor } from "./asks-for.js";
import { type Connection, connection, type PageArguments, pageRequest } from "./connection.js";
import type { Context } from "./context.js";

/** Builders of resolvers for what stands at the ends of a node's edges. `in`: edges that reach the node; `out`: that leave it. */

type Types = EdgeType | readonly EdgeType[];
type Direction = EdgeSelection["direction"];
type Order = NonNullable<EdgeSelection["order"]>;
type Resolver<A, T> = (node: GraphNode, args: A, context: Context, info: GraphQLResolveInfo) => Promise<T>;
type SimpleResolver<T> = (node: GraphNode, args: unknown, context: Context) => Promise<T>;

/** Counting edges stops here. */
const COUNT_CAP = 1_000;

const listOf = (types: Types): readonly EdgeType[] => (typeof types === "string" ? [types] : types);

/** The node's edges themselves, for what carries facts of its own (who asks, with the party): by position, or as `sorted` says. */
export function edges(types: Types, direction: Direction, sorted?: (a: GraphEdge, b: GraphEdge) => number): Resolver<unknown, GraphEdge[]> {
  const list = { types: listOf(types), direction };
  return async ({ id }, _, { read }, info) => {
    const found = [...(await read.shortList(id, { ...list, evidence: asksFor("evidence", info) }))];
    return sorted ? found.sort(sorted) : found;
  };
}

/** The nodes at the other ends: by position, or as `sorted` says. */
export function targets(types: Types, direction: Direction, sorted?: (a: GraphNode, b: GraphNode) => number): SimpleResolver<GraphNode[]> {
  const list = { types: listOf(types), direction, evidence: false };
  return async ({ id }, _, { read }) => {
    const nodes = await Promise.all((await read.shortList(id, list)).map((edge) => read.node(otherEnd(edge, direction))));
    const found = nodes.filter((node) => node !== undefined);
    return sorted ? found.sort(sorted) : found;
  };
}

/** The node at the other end of the first edge; null where there is none. */
export function target(types: Types, direction: Direction): SimpleResolver<GraphNode | null> {
  const list = { types: listOf(types), direction, evidence: false };
  return async ({ id }, _, { read }) => {
    const [first] = await read.shortList(id, list);
    return first ? ((await read.node(otherEnd(first, direction))) ?? null) : null;
  };
}

/** The edges page by page. */
export function edgeConnection(types: Types, direction: Direction, order: Order): Resolver<PageArguments, Connection<GraphEdge>> {
  const all: EdgeSelection = { types: listOf(types), direction, order };
  const scope = [all.types, direction, order].join("|");
  return async ({ id }, args, { read }, info) => {
    const page = pageRequest(scope, args);
    const selection = asksFor("evidence", info) ? all : { ...all, evidence: 0 };
    return connection(scope, {
      page: () => read.edges(id, { ...selection, page }),
      count: async () => {
        const { items } = await read.edges(id, { ...all, evidence: 0, page: { first: COUNT_CAP + 1 } });
        return { value: Math.min(items.length, COUNT_CAP), exact: items.length <= COUNT_CAP };
      },
    });
  };
}

/** The nodes at the other ends, page by page. */
export function targetConnection(types: Types, direction: Direction, order: Order): Resolver<PageArguments, Connection<GraphNode>> {
  const edgesOf = edgeConnection(types, direction, order);
  return async (parent, args, context, info) => {
    const found = await edgesOf(parent, args, context, info);
    return connection(found.scope, {
      count: found.count,
      page: async () => {
        const page = await found.page();
        const items = await Promise.all(
          page.items.map(async ({ item, position }) => ({
            position,
            item: await context.read.node(otherEnd(item, direction)),
          })),
        );
        return { ...page, items: items.filter((each): each is { item: GraphNode; position: string } => each.item !== undefined) };
      },
    });
  };
}

export const otherEnd = (edge: GraphEdge, direction: Direction): NodeId => (direction === "out" ? edge.to : edge.from);

/** The node that an edge leaves (`from`) or reaches (`to`). */
export const end =
  (side: "from" | "to") =>
  async (edge: GraphEdge, _: unknown, { read }: Context): Promise<GraphNode | null> =>
    (await read.node(edge[side])) ?? null;

/** The node whose id a property of the edge holds. */
export const named =
  (property: string) =>
  async (edge: GraphEdge, _: unknown, { read }: Context): Promise<GraphNode | null> => {
    const id = edge.properties[property];
    return typeof id === "string" ? ((await read.node(id)) ?? null) : null;
  };

/** Where an edge is stated. */
export const evidence = (
  { evidence: all }: { readonly evidence: readonly Evidence[] },
  { first }: { readonly first?: number | null },
): Evidence[] => all.slice(0, first ?? undefined);

/** Orders edges by days of theirs; what has none comes first. */
export const bySince = (a: GraphEdge, b: GraphEdge): number =>
  compareText(String(a.properties.since ?? ""), String(b.properties.since ?? "")) || compareText(a.id, b.id);

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
