import type { GraphNode } from "../model/batch.js";
import { kindOfId } from "../model/ids.js";
import { connectionFields, edgeFields } from "./connection.js";
import { end, evidence } from "./edges.js";
import type {
  DocumentResolvers,
  EvidenceResolvers,
  MentionConnectionResolvers,
  MentionEdgeResolvers,
  MentionResolvers,
} from "./generated/resolvers.js";
import { propertiesOf } from "./property.js";
import { DocumentKind, languagesAmong } from "./vocabulary.js";

const KINDS: readonly string[] = Object.values(DocumentKind);

export const Document: DocumentResolvers = {
  kind: (node) => {
    const { documentKind } = propertiesOf(node, "Document");
    return documentKind !== undefined && KINDS.includes(documentKind) ? (documentKind as DocumentKind) : null;
  },
};

/** A register is a document of the store, but no node of the graph. */
const registerDocument = (id: string): GraphNode => ({ id, kind: "Document", properties: { documentKind: "register" } });

export const Evidence: EvidenceResolvers = {
  document: async ({ document }, _, { read }) =>
    kindOfId(document) === undefined ? registerDocument(document) : ((await read.node(document)) ?? null),
  lang: ({ lang }) => languagesAmong([lang])[0] ?? null,
};

export const Mention: MentionResolvers = { entity: end("to"), source: end("from"), evidence };
export const MentionConnection: MentionConnectionResolvers = connectionFields;
export const MentionEdge: MentionEdgeResolvers = edgeFields;
