import type { GraphQLResolveInfo } from "graphql";
import type { Evidence, GraphEdge, GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import { connectionFields, edgeFields } from "./connection.js";
import type { Context } from "./context.js";
import { edges, evidence, target, targetConnection } from "./edges.js";
import { byId, entityFields, listOf, mentions } from "./entity.js";
import type {
  ArticleConnectionResolvers,
  ArticleEdgeResolvers,
  ArticleResolvers,
  CitationResolvers,
  PublisherResolvers,
  QueryResolvers,
} from "./generated/resolvers.js";
import { edgePropertiesOf, propertiesOf } from "./property.js";

export const Query: QueryResolvers = { article: byId("Article"), articles: listOf("Article"), publisher: byId("Publisher") };

export const Article: ArticleResolvers = { ...entityFields, publisher: target("PUBLISHED_BY", "out") };

export const Publisher: PublisherResolvers = {
  ...entityFields,
  domains: (node) => propertiesOf(node, "Publisher").domains ?? [],
  articles: targetConnection("PUBLISHED_BY", "in", "date"),
  mentions,
};

/** One footnote that cites an article. */
export interface CitedIn {
  readonly footnote: string | null;
  readonly article: NodeId;
  readonly evidence: readonly Evidence[];
}

const cites = edges("CITES", "out");

/** What a set, question or answer cites, one entry a footnote, in the order of the footnotes. */
export async function citations(node: GraphNode, _: unknown, context: Context, info: GraphQLResolveInfo): Promise<CitedIn[]> {
  const cited = (await cites(node, undefined, context, info)).flatMap(footnotesOf);
  return cited.sort((a, b) => Number(a.footnote) - Number(b.footnote));
}

function footnotesOf(edge: GraphEdge): CitedIn[] {
  const { footnotes = [] } = edgePropertiesOf(edge, "CITES");
  const numbers = footnotes.length > 0 ? footnotes : [null];
  return numbers.map((footnote) => ({ footnote, article: edge.to, evidence: edge.evidence }));
}

export const Citation: CitationResolvers = {
  article: async ({ article }, _, { read }) => (await read.node(article)) ?? null,
  evidence,
};

export const ArticleConnection: ArticleConnectionResolvers = connectionFields;
export const ArticleEdge: ArticleEdgeResolvers = edgeFields;
