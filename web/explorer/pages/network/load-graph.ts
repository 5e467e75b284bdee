import { edgesOf, type NeighbourhoodAnswer, nodesOf, type PathsAnswer, type TiesAnswer, tiesOf } from "./answers.js";
import { EMPTY_GRAPH, type Graph, type GraphEdge, type GraphNode, grow, KINDS, neighboursOf } from "./graph.js";
import type { View } from "./view.js";

/** Operations of `operations.graphql`. */
export type Operation = "NetworkEvidence" | "NetworkNeighbourhood" | "NetworkPaths" | "NetworkSharedSets" | "NetworkTies";

/** Asks one of the operations of `operations.graphql`; keeps answers, so that going back asks nothing. Rejects when it cannot. */
export type Ask = <Answer>(operation: Operation, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** A way between two nodes, from end to end. */
export interface Path {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface Loaded {
  readonly graph: Graph;
  readonly paths: readonly Path[];
  /** True where not everything asked for is in the graph. */
  readonly truncated: boolean;
}

/** How many a node brings at a time, and a first picture holds. */
export const AT_A_TIME = 25;
const FIRST_PICTURE = 75;
/** Ids that one request may name. */
const IDS = 100;

interface Asking {
  readonly ask: Ask;
  readonly lang: "NL" | "EN";
  /** Most nodes that the screen has room for. */
  readonly room: number;
}

/** Whether a view is of ties: always where it starts from nothing. */
export const isOfTies = ({ mode, seeds, expanded }: View): boolean => mode === "ties" || (seeds.length === 0 && expanded.length === 0);

/** Everything a view is about, step by step as it was opened, so that the same view is always the same graph. */
export async function loadGraph(view: View, asking: Asking): Promise<Loaded> {
  const first = isOfTies(view) ? await ties(view, asking) : await papers(view, asking);
  if (!view.path) return { ...first, paths: [] };
  const paths = await pathsOf(view.path, asking);
  const graph = paths.reduce((all, path) => grow(all, { ...path, cap: null, total: null }), first.graph);
  return { ...first, graph, paths };
}

async function ties({ seeds }: View, { ask, lang, room }: Asking): Promise<Omit<Loaded, "paths">> {
  const filter = seeds.length > 0 ? { involvesAny: seeds } : null;
  const answer = await ask<TiesAnswer>("NetworkTies", { filter, maxNodes: Math.min(room, 150), minWeight: seeds.length > 0 ? 1 : 2, lang });
  const graph = grow(EMPTY_GRAPH, { ...tiesOf(answer), cap: null, total: answer.network.totalNodes });
  return { graph, truncated: answer.network.totalNodes > graph.nodes.size };
}

async function papers(view: View, { ask, lang, room }: Asking): Promise<Omit<Loaded, "paths">> {
  const kinds = KINDS.filter((kind) => (kind !== "ANSWER" && kind !== "NOTICE") || !view.kindsOff.includes(kind));
  const around = (ids: readonly string[], depth: number, maxNodes: number) =>
    ask<NeighbourhoodAnswer>("NetworkNeighbourhood", { ids, depth, kinds, maxNodes: Math.min(2_000, Math.max(1, maxNodes)), lang });
  let graph = EMPTY_GRAPH;
  let truncated = false;
  if (view.seeds.length > 0) {
    const { neighbourhood } = await around(view.seeds, 2, Math.min(room, FIRST_PICTURE + view.seeds.length));
    graph = grow(graph, { nodes: nodesOf(neighbourhood.nodes), edges: edgesOf(neighbourhood.edges), cap: null, total: null });
    truncated = neighbourhood.truncated;
  }
  for (const id of view.expanded) {
    if (graph.nodes.size >= room) return { graph, truncated: true };
    const known = [...graph.nodes.keys()];
    const { neighbourhood } = await around([id], 1, 1 + neighboursOf(graph, id).size + AT_A_TIME);
    const cap = graph.nodes.has(id) ? AT_A_TIME : AT_A_TIME + 1;
    graph = grow(graph, { nodes: nodesOf(neighbourhood.nodes), edges: edgesOf(neighbourhood.edges), cap, total: null });
    truncated ||= neighbourhood.truncated;
    graph = await withLinks(graph, known, (ids) => around(ids, 1, ids.length));
  }
  return { graph, truncated };
}

/** Links between what came last and what was there: asked by so many ids as one request may name. */
async function withLinks(
  graph: Graph,
  known: readonly string[],
  among: (ids: readonly string[]) => Promise<NeighbourhoodAnswer>,
): Promise<Graph> {
  const fresh = (graph.rings.at(-1) ?? []).filter((id) => !known.includes(id));
  if (fresh.length === 0 || known.length === 0) return graph;
  const room = IDS - fresh.length;
  const parts = Array.from({ length: Math.ceil(known.length / room) }, (_, at) => known.slice(at * room, (at + 1) * room));
  const answers = await Promise.all(parts.map((part) => among([...fresh, ...part])));
  return answers.reduce(
    (all, { neighbourhood }) => grow(all, { nodes: [], edges: edgesOf(neighbourhood.edges), cap: null, total: null }),
    graph,
  );
}

async function pathsOf({ from, to }: NonNullable<View["path"]>, { ask, lang }: Asking): Promise<Path[]> {
  const { paths } = await ask<PathsAnswer>("NetworkPaths", { from, to, lang });
  return paths.map(({ nodes, edges }) => ({ nodes: nodesOf(nodes), edges: edgesOf(edges) }));
}
