import type { GraphEdge, GraphNode } from "../model/batch.js";
import type { Count, Page, PageRequest } from "../store/reads.js";
import { decodeCursor, encodeCursor } from "./cursor.js";
import { badInput } from "./errors.js";

/** Arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** Nothing is read before a field asks for it: neither the page for `totalCount`, nor the count for the page. */
export interface Connection<T> {
  readonly scope: string;
  page(): Promise<Page<T>>;
  count(): Promise<Count>;
}
export type NodeConnection = Connection<GraphNode>;
export type EdgeConnection = Connection<GraphEdge>;

interface Item<T> {
  readonly item: T;
  readonly position: string;
}

/** An item of a page, as the `edges` of its connection show it. */
export interface ListEdge<T> {
  readonly node: T;
  readonly scope: string;
  readonly position: string;
}
export type NodeListEdge = ListEdge<GraphNode>;
export type EdgeListEdge = ListEdge<GraphEdge>;

/** The page that the arguments ask for. Throws `BAD_USER_INPUT` for sizes out of range and for both directions at once. */
export function pageRequest(scope: string, { first, after, last, before }: PageArguments, size = DEFAULT_PAGE): PageRequest {
  checkSize("first", first);
  checkSize("last", last);
  if (first === null && !isGiven(last)) throw badInput('"first" is null. Leave it out, or give a number.');
  if (isGiven(first) && isGiven(last)) throw badInput('Both "first" and "last" are given. Give one of them.');
  if (isGiven(after) && isGiven(before)) throw badInput('Both "after" and "before" are given. Give one of them.');
  const backwards = isGiven(last) || (isGiven(before) && !isGiven(first));
  if (backwards && isGiven(after)) throw badInput('"after" goes with "first", "before" with "last".');
  if (!backwards && isGiven(before)) throw badInput('"before" goes with "last", "after" with "first".');
  return backwards
    ? { last: last ?? size, ...(isGiven(before) && { before: decodeCursor(scope, before) }) }
    : { first: first ?? size, ...(isGiven(after) && { after: decodeCursor(scope, after) }) };
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

export function checkSize(name: string, size: number | null | undefined, most = LARGEST_PAGE): void {
  if (isGiven(size) && (!Number.isInteger(size) || size < 0 || size > most)) {
    throw badInput(`"${name}" is ${size}. Give a number from 0 to ${most}.`);
  }
}

/** A connection whose page and count are read at most once, when first asked for. */
export function connection<T>(scope: string, { page, count }: Pick<Connection<T>, "page" | "count">): Connection<T> {
  let read: Promise<Page<T>> | undefined;
  let counted: Promise<Count> | undefined;
  return { scope, page: () => (read ??= page()), count: () => (counted ??= count()) };
}

/** The fields that all connections share; each type of connection takes them into its table. */
export const connectionFields = {
  edges: async <T>({ scope, page }: Connection<T>): Promise<ListEdge<T>[]> =>
    (await page()).items.map(({ item, position }) => ({ node: item, scope, position })),
  nodes: async <T>({ page }: Connection<T>): Promise<T[]> => (await page()).items.map(({ item }) => item),
  pageInfo: async <T>({ scope, page }: Connection<T>) => pageInfo(scope, await page()),
  totalCount: <T>({ count }: Connection<T>): Promise<Count> => count(),
};

export const edgeFields = {
  cursor: ({ scope, position }: ListEdge<unknown>): string => encodeCursor(scope, position),
};

export function pageInfo(scope: string, { items, hasNext, hasPrevious }: Page<unknown>) {
  const cursorOf = (item: Item<unknown> | undefined) => (item ? encodeCursor(scope, item.position) : null);
  return { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: cursorOf(items[0]), endCursor: cursorOf(items.at(-1)) };
}
