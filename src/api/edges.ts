import type { Evidence, GraphEdge, GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { EdgeType } from "../model/vocabulary.js";
import type { EdgeSelection } from "../store/reads.js";
import { type Connection, connection, type PageArguments, pageRequest } from "./connection.js";
import type { Context } from "./context.js";

/** Builders of resolvers for what stands at the ends of a node's edges. `in`: edges that reach the node; `out`: that leave it. */

type Types = EdgeType | readonly EdgeType[];
type Direction = EdgeSelection["direction"];
type Order = NonNullable<EdgeSelection["order"]>;
type NodeResolver<A, T> = (node: GraphNode, args: A, context: Context) => Promise<T>;

/** Counting edges stops here. */
const COUNT_CAP = 1_000;

const selectionOf = (types: Types, direction: Direction, order?: Order): EdgeSelection => ({
  types: typeof types === "string" ? [types] : types,
  direction,
  ...(order && { order }),
});

/** The node's edges themselves, for what carries facts of its own (who asks, with the party). */
export function edges(types: Types, direction: Direction, { order, sorted }: EdgesOptions = {}): NodeResolver<unknown, GraphEdge[]> {
  const selection = selectionOf(types, direction, order);
  return async ({ id }, _, { read }) => {
    const found = (await read.edges(id, selection)).items.map(({ item }) => item);
    return sorted ? found.sort(sorted) : found;
  };
}
interface EdgesOptions {
  readonly order?: Order;
  /** For short lists: an order that the port does not have. */
  readonly sorted?: (a: GraphEdge, b: GraphEdge) => number;
}

/** The nodes at the other ends. */
export function targets(types: Types, direction: Direction, { order, sorted }: TargetsOptions = {}): NodeResolver<unknown, GraphNode[]> {
  const selection = selectionOf(types, direction, order);
  return async ({ id }, _, { read }) => {
    const { items } = await read.edges(id, selection);
    const nodes = await Promise.all(items.map(({ item }) => read.node(otherEnd(item, direction))));
    const found = nodes.filter((node) => node !== undefined);
    return sorted ? found.sort(sorted) : found;
  };
}
interface TargetsOptions {
  readonly order?: Order;
  readonly sorted?: (a: GraphNode, b: GraphNode) => number;
}

/** The node at the other end of the first edge; null where there is none. */
export function target(types: Types, direction: Direction): NodeResolver<unknown, GraphNode | null> {
  const selection: EdgeSelection = { ...selectionOf(types, direction), page: { first: 1 } };
  return async ({ id }, _, { read }) => {
    const [first] = (await read.edges(id, selection)).items;
    return first ? ((await read.node(otherEnd(first.item, direction))) ?? null) : null;
  };
}

/** The edges page by page. */
export function edgeConnection(types: Types, direction: Direction, order: Order): NodeResolver<PageArguments, Connection<GraphEdge>> {
  const selection = selectionOf(types, direction, order);
  const scope = [selection.types, direction, order].join("|");
  return async ({ id }, args, { read }) => {
    const page = pageRequest(scope, args);
    return connection(scope, {
      page: () => read.edges(id, { ...selection, page }),
      count: async () => countedTo(COUNT_CAP, (await read.edges(id, { ...selection, page: { first: COUNT_CAP + 1 } })).items.length),
    });
  };
}

/** The nodes at the other ends, page by page. */
export function targetConnection(types: Types, direction: Direction, order: Order): NodeResolver<PageArguments, Connection<GraphNode>> {
  const edgesOf = edgeConnection(types, direction, order);
  return async (parent, args, context) => {
    const found = await edgesOf(parent, args, context);
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

const countedTo = (cap: number, found: number) => ({ value: Math.min(found, cap), exact: found <= cap });

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
