/** Kinds of nodes as the API names them; `ENUM` because that is what its answers hold. */
export const KINDS = [
  "PERSON",
  "PARTY",
  "OFFICE",
  "MINISTRY",
  "COMPANY",
  "INSTITUTION",
  "GROUP",
  "PLACE",
  "INSTRUMENT",
  "TOPIC",
  "QUESTION_SET",
  "QUESTION",
  "ANSWER",
  "NOTICE",
  "ARTICLE",
  "PUBLISHER",
] as const;
export type Kind = (typeof KINDS)[number];

/** What lines say; `TIE` is what the API projects: both take part in the same question sets. */
export const LINK_TYPES = [
  "HAS_QUESTION",
  "ASKED_BY",
  "ON_BEHALF_OF",
  "ADDRESSED_TO",
  "ANSWERS",
  "GIVEN_BY",
  "GIVEN_AS",
  "CONCERNS",
  "MENTIONS",
  "CITES",
  "ABOUT",
  "REFERS_TO",
  "FOLLOWS_UP",
  "SIMILAR_TO",
  "MEMBER_OF",
  "HELD",
  "PART_OF",
  "BROADER",
  "PUBLISHED_BY",
  "TIE",
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export interface GraphNode {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** YYYY-MM-DD of a paper or article. */
  readonly date: string | null;
  /** How many links it has in the whole collection, by type. */
  readonly degrees: readonly { readonly type: LinkType; readonly count: number }[];
  /** Number of its community, where the API tells communities. */
  readonly community: number | null;
}

export interface GraphEdge {
  readonly id: string;
  readonly type: LinkType;
  readonly source: string;
  readonly target: string;
  readonly date: string | null;
  /** The last day, for ties; else the day itself. */
  readonly until: string | null;
  /** Question sets that a tie stands for; 1 for what a text says. */
  readonly weight: number;
  /** How surely it was read, 0 to 1; 1 where nothing was guessed. */
  readonly confidence: number;
}

/** What one answer of the API brings, the most linked first. */
export interface Piece {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** At most this many nodes that were not there before; null for all. */
  readonly cap: number | null;
  /** How many there would be, where the API tells it. */
  readonly total: number | null;
}

/** All that was fetched for a view, in the order in which it came. */
export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
  /** Ids that came together: what a layout places in one go. */
  readonly rings: readonly (readonly string[])[];
  readonly total: number | null;
}

export const EMPTY_GRAPH: Graph = { nodes: new Map(), edges: new Map(), rings: [], total: null };

/** The graph with a piece more: nodes that were there keep their place. */
export function grow(graph: Graph, piece: Piece): Graph {
  const fresh = piece.nodes.filter(({ id }) => !graph.nodes.has(id)).slice(0, piece.cap ?? undefined);
  const nodes = new Map([...graph.nodes, ...fresh.map((node) => [node.id, node] as const)]);
  const edges = new Map(graph.edges);
  for (const edge of piece.edges) if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(edge.id, edge);
  const rings = fresh.length > 0 ? [...graph.rings, fresh.map(({ id }) => id)] : graph.rings;
  return { nodes, edges, rings, total: piece.total ?? graph.total };
}

/** How many of a node's neighbours the graph holds. */
export function neighboursOf(graph: Graph, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { source, target } of graph.edges.values()) {
    if (source === id) found.add(target);
    if (target === id) found.add(source);
  }
  found.delete(id);
  return found;
}
