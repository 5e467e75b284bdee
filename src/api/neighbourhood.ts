import type { GraphEdge as StoredEdge, GraphNode as StoredNode } from "../model/batch.js";
import type { NodeKind as ModelNodeKind } from "../model/vocabulary.js";
import type { Degree } from "../store/reads.js";
import { evidence } from "./edges.js";
import { nameOf } from "./entity.js";
import type { GraphEdgeResolvers, GraphNodeResolvers, NeighbourhoodResolvers, QueryResolvers } from "./generated/resolvers.js";
import { inLanguage } from "./in-language.js";
import { conditionOf } from "./question-set-filter.js";
import { isNodeId } from "./reads.js";
import type { Language, NodeKind } from "./vocabulary.js";

/** Nodes and edges as a picture needs them: with a label and a day. */
export interface PictureNode {
  readonly node: StoredNode;
  /** Undefined where they were not read along. */
  readonly degrees?: readonly Degree[];
}
export interface PictureEdge {
  readonly edge: StoredEdge;
  readonly date: string | null;
}
export type Hidden = Degree & { readonly node: PictureNode };

export const Query: QueryResolvers = {
  neighbourhood: (_, { ids, depth, edgeTypes, kinds, filter, maxNodes }, { read, today }) => {
    const where = conditionOf(filter);
    return read.neighbourhood({
      ids: [...new Set(ids)].filter(isNodeId),
      depth: depth ?? 1,
      maxNodes: maxNodes ?? 200,
      today,
      ...(edgeTypes && { edgeTypes }),
      ...(kinds && { kinds: [...new Set(kinds.map(storedKind))] }),
      ...(where && { where }),
    });
  },
};

const storedKind = (kind: NodeKind): ModelNodeKind => (kind === "Member" || kind === "Minister" ? "Person" : kind);

export const Neighbourhood: NeighbourhoodResolvers = {
  edges: ({ nodes, edges }) =>
    pictureEdges(
      nodes.map(({ node }) => node),
      edges,
    ),
  hidden: ({ nodes, hidden }) => {
    const shown = new Map(nodes.map((each) => [each.node.id, each]));
    return hidden.flatMap(({ node: id, ...degree }) => {
      const node = shown.get(id);
      return node ? [{ ...degree, node }] : [];
    });
  },
};

/** Edges with their days: since when they hold, else that of a paper at one of their ends. */
export function pictureEdges(nodes: readonly StoredNode[], edges: readonly StoredEdge[]): PictureEdge[] {
  const days = new Map(nodes.map((node) => [node.id, dayOf(node)]));
  return edges.map((edge) => ({ edge, date: textOrNull(edge.properties.since) ?? days.get(edge.from) ?? days.get(edge.to) ?? null }));
}

export const GraphNode: GraphNodeResolvers = {
  id: ({ node }) => node.id,
  kind: ({ node }) => node.kind,
  label: ({ node }, { lang }) => labelOf(node, lang),
  date: ({ node }) => dayOf(node),
  degrees: async ({ node, degrees }, _, { read, today }) =>
    degrees ?? (await read.neighbourhood({ ids: [node.id], depth: 0, maxNodes: 1, today })).nodes[0]?.degrees ?? [],
};

export const GraphEdge: GraphEdgeResolvers = {
  id: ({ edge }) => edge.id,
  type: ({ edge }) => edge.type,
  source: ({ edge }) => edge.from,
  target: ({ edge }) => edge.to,
  evidence: ({ edge }, args) => evidence(edge, args),
};

const LABEL_LENGTH = 80;

function labelOf(node: StoredNode, lang: Language | null | undefined): string {
  const { number, text, title, noticeKind } = node.properties;
  if (node.kind === "QuestionSet") return inLanguage(title, lang) ?? textOrNull(number) ?? node.id;
  if (node.kind === "Question" || node.kind === "Answer") {
    const words = shortened(inLanguage(text, lang) ?? "");
    return [typeof number === "string" ? `${number}.` : "", words].filter(Boolean).join(" ") || node.id;
  }
  return textOrNull(noticeKind) ?? nameOf(node, lang);
}

function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  const cut = text.slice(0, LABEL_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LABEL_LENGTH / 2)).trimEnd()}…`;
}

function dayOf({ properties }: StoredNode): string | null {
  return textOrNull(properties.submitted) ?? textOrNull(properties.date) ?? textOrNull(properties.given) ?? textOrNull(properties.received);
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
