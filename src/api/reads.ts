import DataLoader from "dataloader";
import type { GraphEdge, GraphNode } from "../model/batch.js";
import { kindOfId, type NodeId } from "../model/ids.js";
import type * as Ask from "../store/reads.js";
import type { GraphStore, Standing } from "../store/store.js";
import { withinTime } from "./time-limit.js";

/** The store as the resolvers of one request see it: loads of one tick are one read, nothing is read twice, nothing outlives the request. */
export interface Reads {
  node(id: NodeId): Promise<GraphNode | undefined>;
  edges(id: NodeId, selection: Ask.EdgeSelection): Promise<Ask.Page<GraphEdge>>;
  standing(id: NodeId): Promise<Standing | undefined>;
  mergedFrom(id: NodeId): Promise<readonly NodeId[]>;
  /** Whether lists of members, or of ministers, name the person. */
  isOne(id: NodeId, role: "Member" | "Minister"): Promise<boolean>;
  timeline(id: NodeId, query: Ask.TimelineQuery): Promise<readonly Ask.Bucket[]>;
  together(id: NodeId, query: Ask.TogetherQuery): Promise<readonly Ask.Companion[]>;
  numbered(number: string): Promise<readonly NodeId[]>;
  list(selection: Ask.Selection, page: Ask.PageRequest): Promise<Ask.Page<GraphNode>>;
  count(selection: Ask.Selection, cap: number): Promise<Ask.Count>;
  facets(selection: Ask.Selection, kinds: readonly Ask.FacetKind[], first: number): Promise<readonly Ask.Facet[]>;
  search(query: Ask.SearchQuery): Promise<Ask.SearchResult>;
  neighbourhood(query: Ask.NeighbourhoodQuery): Promise<Ask.Neighbourhood>;
  meta(): Promise<Ask.Meta>;
}

export interface ReadsSetting {
  readonly today: string;
  /** Of the request. */
  readonly signal: AbortSignal;
  /** Milliseconds for one read. */
  readonly limit: number;
}

/** Reads for one request; none of what it loads is shared with another. */
export function createReads(store: GraphStore, { today, signal, limit }: ReadsSetting): Reads {
  const timed = <T>(work: (signal: AbortSignal) => Promise<T>) => withinTime(limit, signal, work);
  const batched = <T>(read: (ids: readonly NodeId[], options: { signal: AbortSignal }) => Promise<readonly T[]>) =>
    new DataLoader<NodeId, T>((ids) => timed((inner) => read(ids, { signal: inner })));
  const nodes = batched((ids, options) => store.nodes(ids, options));
  const standings = batched((ids, options) => store.standings(ids, today, options));
  const merged = batched((ids, options) => store.mergedFrom(ids, options));
  const holders = byQuestion((kind: "Member" | "Minister") =>
    batched(async (ids, options) => {
      const { items } = await store.list({ kind, today, where: { id: ids } }, { first: ids.length }, options);
      const named = new Set(items.map(({ item }) => item.id));
      return ids.map((id) => named.has(id));
    }),
  );
  const edges = byQuestion((selection: Ask.EdgeSelection) => batched((ids, options) => store.edges(ids, selection, options)));
  const timelines = byQuestion((query: Ask.TimelineQuery) => batched((ids, options) => store.timeline(ids, query, options)));
  const companions = byQuestion((query: Ask.TogetherQuery) => batched((ids, options) => store.together(ids, query, options)));
  const keep = <T extends Ask.Page<GraphNode>>(page: T): T => {
    for (const { item } of page.items) nodes.prime(item.id, item);
    return page;
  };
  return {
    node: (id) => nodes.load(id),
    edges: (id, selection) => edges(selection).load(id),
    standing: (id) => standings.load(id),
    mergedFrom: (id) => merged.load(id),
    isOne: (id, role) => holders(role).load(id),
    timeline: (id, query) => timelines(query).load(id),
    together: (id, query) => companions(query).load(id),
    numbered: (number) => timed((inner) => store.numbered(number, { signal: inner })),
    list: async (selection, page) => keep(await timed((inner) => store.list(selection, page, { signal: inner }))),
    count: (selection, cap) => timed((inner) => store.count(selection, cap, { signal: inner })),
    facets: (selection, kinds, first) => timed((inner) => store.facets(selection, kinds, first, { signal: inner })),
    search: (query) => timed((inner) => store.search(query, { signal: inner })),
    neighbourhood: (query) => timed((inner) => store.neighbourhood(query, { signal: inner })),
    meta: () => timed((inner) => store.meta({ signal: inner })),
  };
}

/** One loader for each question that is asked of nodes; questions are equal when they say the same. */
function byQuestion<Q, T>(loaderFor: (question: Q) => DataLoader<NodeId, T>): (question: Q) => DataLoader<NodeId, T> {
  const loaders = new Map<string, DataLoader<NodeId, T>>();
  return (question) => {
    const key = JSON.stringify(question);
    let loader = loaders.get(key);
    if (!loader) {
      loader = loaderFor(question);
      loaders.set(key, loader);
    }
    return loader;
  };
}

const LONGEST_ID = 2_048;

/** Whether a text that a client sent can be the id of a node at all. */
export const isNodeId = (id: string): boolean => id.length <= LONGEST_ID && kindOfId(id) !== undefined;
