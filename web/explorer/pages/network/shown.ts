import type { Graph, GraphEdge, GraphNode, Kind, LinkType } from "./graph.js";
import type { View } from "./view.js";

export interface ShownNode extends GraphNode {
  /** Links of it that are shown, parallel ones as one. */
  readonly shown: number;
  /** Links that it has in the collection. */
  readonly inAll: number;
  /** What is not shown: stands under the label, so that a hub never looks small. */
  readonly more: number;
}

/** One line: all that is said between two nodes. */
export interface ShownLink {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly edges: readonly GraphEdge[];
  readonly types: readonly LinkType[];
  /** How many edges, or of how many sets. */
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** What the filters leave: the same for canvas, table and every export. */
export interface Shown {
  /** The most linked first, then by label. */
  readonly nodes: readonly ShownNode[];
  readonly links: readonly ShownLink[];
  /** In the whole graph of the view, filtered or not: what a filter would bring back. */
  readonly kinds: ReadonlyMap<Kind, number>;
  readonly types: ReadonlyMap<LinkType, number>;
}

/** What of the graph a view shows; nodes of a path stay whatever the filters say. */
export function shownOf(graph: Graph, view: View, path: readonly string[] = []): Shown {
  const onPath = new Set(path);
  const kept = new Map([...graph.nodes].filter(([id, node]) => onPath.has(id) || isKept(node, view)));
  const links = grouped([...graph.edges.values()].filter((edge) => kept.has(edge.source) && kept.has(edge.target) && isSaid(edge, view)));
  const degree = counted(links.flatMap(({ source, target }) => [source, target]));
  const raw = counted(links.flatMap((link) => link.edges.flatMap(({ source, target }) => [source, target])));
  const held = new Set([...view.seeds, ...path]);
  const nodes = [...kept.values()].filter(({ id }) => degree.has(id) || held.has(id)).map((node) => shownNode(node, degree, raw));
  return {
    nodes: nodes.sort((one, other) => other.shown - one.shown || other.inAll - one.inAll || (one.id < other.id ? -1 : 1)),
    links,
    kinds: counted([...graph.nodes.values()].map(({ kind }) => kind)),
    types: counted([...graph.edges.values()].map(({ type }) => type)),
  };
}

function shownNode(node: GraphNode, degree: ReadonlyMap<string, number>, raw: ReadonlyMap<string, number>): ShownNode {
  const inAll = node.degrees.reduce((sum, { count }) => sum + count, 0);
  const own = raw.get(node.id) ?? 0;
  return { ...node, shown: degree.get(node.id) ?? 0, inAll: Math.max(inAll, own), more: Math.max(0, inAll - own) };
}

/** A paper or article outside the months is left out; who has no date stays as long as something dated holds on to it. */
function isKept({ id, kind, date }: GraphNode, { kindsOff, hidden, time }: View): boolean {
  if (kindsOff.includes(kind) || hidden.includes(id)) return false;
  return time === null || date === null || (date.slice(0, 7) >= time.from && date.slice(0, 7) <= time.to);
}

function isSaid({ type, confidence, date, until }: GraphEdge, { linksOff, score, time }: View): boolean {
  if (linksOff.includes(type) || confidence * 100 < score) return false;
  if (type !== "TIE" || time === null) return true;
  return (date === null || date.slice(0, 7) <= time.to) && (until === null || until.slice(0, 7) >= time.from);
}

/** What is said between two nodes, whichever way, is one line; from the end that its first edge leaves. */
export function grouped(edges: readonly GraphEdge[]): ShownLink[] {
  const byEnds = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const key = linkKey(edge.source, edge.target);
    const others = byEnds.get(key);
    if (others) others.push(edge);
    else byEnds.set(key, [edge]);
  }
  return [...byEnds].map(([key, all]) => {
    const days = all.flatMap(({ date, until }) => [date, until]).filter((day) => day !== null);
    days.sort();
    return {
      key,
      source: all[0]?.source ?? "",
      target: all[0]?.target ?? "",
      edges: all,
      types: [...new Set(all.map(({ type }) => type))],
      weight: all.reduce((sum, { weight }) => sum + weight, 0),
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
    };
  });
}

/** The same whichever end comes first; no id holds a line break. */
export const linkKey = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`);

function counted<Of>(all: readonly Of[]): Map<Of, number> {
  const counts = new Map<Of, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

/** The most linked so many, with the lines between them. */
export function shownAtMost(shown: Shown, most: number): Shown {
  if (shown.nodes.length <= most) return shown;
  const nodes = shown.nodes.slice(0, most);
  const kept = new Set(nodes.map(({ id }) => id));
  return { ...shown, nodes, links: shown.links.filter(({ source, target }) => kept.has(source) && kept.has(target)) };
}
