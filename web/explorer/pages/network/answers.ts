import { type GraphEdge, type GraphNode, KINDS, type Kind, LINK_TYPES, type LinkType } from "./graph.js";

/** What `operations.graphql` asks for, as it comes back. */
export interface NodeAnswer {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly date: string | null;
  readonly degrees: readonly { readonly type: string; readonly count: number }[];
}
export interface EdgeAnswer {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly date: string | null;
  readonly evidence: readonly { readonly confidence: number }[];
}
export interface NeighbourhoodAnswer {
  readonly neighbourhood: { readonly truncated: boolean; readonly nodes: readonly NodeAnswer[]; readonly edges: readonly EdgeAnswer[] };
}
export interface PathsAnswer {
  readonly paths: readonly { readonly nodes: readonly NodeAnswer[]; readonly edges: readonly EdgeAnswer[] }[];
}
export interface TiesAnswer {
  readonly network: {
    readonly totalNodes: number;
    readonly nodes: readonly {
      readonly count: number;
      readonly community: number | null;
      readonly entity: { readonly id: string; readonly kind: string; readonly name: string } | null;
    }[];
    readonly edges: readonly {
      readonly source: string;
      readonly target: string;
      readonly weight: number;
      readonly first: string | null;
      readonly last: string | null;
    }[];
  };
}
export interface Quote {
  readonly quote: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly method: string;
  readonly confidence: number;
  readonly document: { readonly id: string; readonly url: string | null } | null;
}
export interface EvidenceAnswer {
  readonly neighbourhood: { readonly edges: readonly (Omit<EdgeAnswer, "date" | "evidence"> & { readonly evidence: readonly Quote[] })[] };
}
export interface SharedSetsAnswer {
  readonly questionSets: {
    readonly nodes: readonly { readonly id: string; readonly submitted: string | null; readonly title: string | null }[];
  };
}

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);
const isLinkType = (type: string): type is LinkType => (LINK_TYPES as readonly string[]).includes(type);

/** Nodes of kinds that this version can draw; a later API may know more. */
export const nodesOf = (answers: readonly NodeAnswer[]): GraphNode[] =>
  answers.flatMap(({ kind, degrees, ...node }) =>
    isKind(kind)
      ? [{ ...node, kind, degrees: degrees.flatMap(({ type, count }) => (isLinkType(type) ? [{ type, count }] : [])), community: null }]
      : [],
  );

/** Edges of types that this version can name. */
export const edgesOf = (answers: readonly EdgeAnswer[]): GraphEdge[] =>
  answers.flatMap(({ id, type, source, target, date, evidence }) =>
    isLinkType(type) ? [{ id, type, source, target, date, until: date, weight: 1, confidence: evidence[0]?.confidence ?? 1 }] : [],
  );

/** Each node keeps this many of its ties: with all of them every picture is one grey disc. */
export const TIES_EACH = 5;

/** Ties as a graph: of each node the strongest. */
export function tiesOf({ network }: TiesAnswer): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
  const nodes = network.nodes.flatMap(({ entity, community }): GraphNode[] =>
    entity && isKind(entity.kind) ? [{ id: entity.id, kind: entity.kind, label: entity.name, date: null, degrees: [], community }] : [],
  );
  const edges = strongest(network.edges).map(({ source, target, weight, first, last }): GraphEdge => {
    const ends = { source, target, date: first, until: last };
    return { id: `tie ${source} ${target}`, type: "TIE", ...ends, weight, confidence: 1 };
  });
  return { nodes, edges };
}

/** Ties come the strongest first: one stays while either of its ends has room for it. */
function strongest(ties: TiesAnswer["network"]["edges"]): TiesAnswer["network"]["edges"] {
  const kept = new Map<string, number>();
  const count = (id: string): number => {
    const before = kept.get(id) ?? 0;
    kept.set(id, before + 1);
    return before;
  };
  return ties.filter(({ source, target }) => Math.min(count(source), count(target)) < TIES_EACH);
}
