import DataLoader from "dataloader";
import type { GraphEdge, GraphNode } from "../model/batch.js";
import { kindOfId, type NodeId } from "../model/ids.js";
import type { Analyses } from "../store/analyses.js";
import type * as Ask from "../store/reads.js";
import type { GraphStore, ReadOptions, Standing } from "../store/store.js";
import { InFlight } from "./in-flight.js";
import { type ListsOf, type ShortList, shortLists } from "./short-lists.js";
import { withinTime } from "./time-limit.js";

/** The store as the resolvers of one request see it: loads of one tick are one read, nothing is read twice, nothing outlives the request. */
export interface Reads extends Analyses {
  node(id: NodeId): Promise<GraphNode | undefined>;
  /** By position, then id. */
  shortList(id: NodeId, list: ShortList): Promise<readonly GraphEdge[]>;
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

type Batch<T> = (ids: readonly NodeId[], options: ReadOptions) => Promise<readonly T[]>;

/** Reads for one request; none of what it loads is shared with another. */
export function createReads(store: GraphStore, { today, signal, limit }: ReadsSetting): Reads {
  const inFlight = new InFlight();
  const timed = <T>(work: (options: ReadOptions) => Promise<T>): Promise<T> =>
    inFlight.during(withinTime(limit, signal, (inner) => work({ signal: inner })));
  const batched = <T>(read: Batch<T>, options?: DataLoader.Options<NodeId, T>) =>
    new DataLoader<NodeId, T>((ids) => timed((inner) => read(ids, inner)), options);
  // Every list leads to nodes: they wait for the lists under way, and are one read.
  const nodes = batched((ids, options) => store.nodes(ids, options), { batchScheduleFn: (dispatch) => inFlight.whenNone(dispatch) });
  const standings = batched((ids, options) => store.standings(ids, today, options));
  const merged = batched((ids, options) => store.mergedFrom(ids, options));
  const holders = byQuestion((kind: "Member" | "Minister") => batched(holdersOf(store, kind, today)));
  const edges = byQuestion((selection: Ask.EdgeSelection) => batched((ids, options) => store.edges(ids, selection, options)));
  const readEdges = (ids: readonly NodeId[], selection: Ask.EdgeSelection) => timed((options) => store.edges(ids, selection, options));
  const lists = byQuestion((of: ListsOf) => shortLists(of, readEdges));
  const timelines = byQuestion((query: Ask.TimelineQuery) => batched((ids, options) => store.timeline(ids, query, options)));
  const companions = byQuestion((query: Ask.TogetherQuery) => batched((ids, options) => store.together(ids, query, options)));
  const keep = <T extends Ask.Page<GraphNode>>(page: T): T => {
    for (const { item } of page.items) nodes.prime(item.id, item);
    return page;
  };
  return {
    node: (id) => nodes.load(id),
    shortList: (id, { types, direction, evidence }) => lists({ kind: kindOfId(id), direction, evidence }).load({ id, types }),
    edges: (id, selection) => edges(selection).load(id),
    standing: (id) => standings.load(id),
    mergedFrom: (id) => merged.load(id),
    isOne: (id, role) => holders(role).load(id),
    timeline: (id, query) => timelines(query).load(id),
    together: (id, query) => companions(query).load(id),
    numbered: (number) => timed((options) => store.numbered(number, options)),
    list: async (selection, page) => keep(await timed((options) => store.list(selection, page, options))),
    count: (selection, cap) => timed((options) => store.count(selection, cap, options)),
    facets: (selection, kinds, first) => timed((options) => store.facets(selection, kinds, first, options)),
    search: (query) => timed((options) => store.search(query, options)),
    neighbourhood: (query) => timed((options) => store.neighbourhood(query, options)),
    crosstab: (query) => timed((options) => store.crosstab(query, options)),
    network: (query) => timed((options) => store.network(query, options)),
    paths: (query) => timed((options) => store.paths(query, options)),
    responseTimes: (query) => timed((options) => store.responseTimes(query, options)),
    similar: (query) => timed((options) => store.similar(query, options)),
    changes: (query) => timed((options) => store.changes(query, options)),
    meta: () => timed((options) => store.meta(options)),
  };
}

const holdersOf =
  (store: GraphStore, kind: "Member" | "Minister", today: string): Batch<boolean> =>
  async (ids, options) => {
    const { items } = await store.list({ kind, today, where: { id: ids } }, { first: ids.length }, options);
    const named = new Set(items.map(({ item }) => item.id));
    return ids.map((id) => named.has(id));
  };

/** One loader for each question that is asked; questions are equal when they say the same. */
function byQuestion<Q, L>(loaderFor: (question: Q) => L): (question: Q) => L {
  const loaders = new Map<string, L>();
  return (question) => {
    const key = JSON.stringify(question);
    const loader = loaders.get(key) ?? loaderFor(question);
    loaders.set(key, loader);
    return loader;
  };
}

const LONGEST_ID = 2_048;

/** Whether a text that a client sent can be the id of a node at all. */
export const isNodeId = (id: string): boolean => id.length <= LONGEST_ID && kindOfId(id) !== undefined;
