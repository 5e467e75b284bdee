import type { CandidateStatement, EdgeStatement, NodeStatement, Properties } from "../../../model/batch.js";
import type { DocumentId, NodeId } from "../../../model/ids.js";
import type { MentionType } from "../../../model/mention.js";
import type { Application, DerivedFacts } from "../../store.js";
import { kindOf, typeOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { decodeEvidence } from "../evidence.js";
import { fromSortKey } from "../sort-key.js";
import { findDocument, type KeptDocument, readDocument } from "../write/document-rows.js";

/** What no document states is kept as the statements of a document without a name. */
const NAMELESS = "";

/** Documents with all that they state, under the ids that they gave. */
export const readGiven = (connection: Connection, ids: readonly DocumentId[]): (Application | undefined)[] =>
  ids.map((id) => {
    const kept = findDocument(connection, id);
    const document = kept && readDocument(connection, id);
    if (!document) return undefined;
    const nodes = kept.nodes.flatMap((ref) => nodeGiven(connection, ref, kept));
    const edges = kept.edges.flatMap((ref) => edgeGiven(connection, ref, kept));
    return { document, batches: [{ nodes, edges, candidates: candidatesGiven(connection, kept) }] };
  });

/** What was derived over all documents. */
export function readDerived(connection: Connection): DerivedFacts {
  const rows = connection.all<{ id: string; canonical: string }>(
    "SELECT n.id, c.id AS canonical FROM node n JOIN node c ON c.ref = n.canonical WHERE n.canonical IS NOT NULL ORDER BY n.id",
  );
  const kept = findDocument(connection, NAMELESS);
  const stated = kept?.edges.flatMap((ref) => edgeGiven(connection, ref, kept)) ?? [];
  return {
    same: new Map<NodeId, NodeId>(rows.map(({ id, canonical }) => [fromSortKey(id), fromSortKey(canonical)])),
    edges: stated.map(({ type, from, to, properties }) => ({ type, from, to, properties })),
  };
}

function nodeGiven(connection: Connection, ref: number, { ref: document }: KeptDocument): NodeStatement[] {
  return connection
    .all<{ id: string; kind: number; properties: string }>(
      `SELECT n.id, t.kind, coalesce(t.properties, p.properties) AS properties
       FROM node n CROSS JOIN node_statement t ON t.node = n.ref AND t.document = ? LEFT JOIN node_properties p ON p.node = coalesce(n.canonical, n.ref)
       WHERE n.ref = ?`,
      document,
      ref,
    )
    .map(({ id, kind, properties }) => ({ id: fromSortKey(id), kind: kindOf(kind), properties: JSON.parse(properties) as Properties }));
}

interface EdgeRow {
  readonly type: number;
  readonly source: string;
  readonly target: string;
  readonly key: string;
  readonly properties: string;
  readonly evidence: string;
}

function edgeGiven(connection: Connection, ref: number, { id }: KeptDocument): EdgeStatement[] {
  return connection
    .all<EdgeRow>(
      `SELECT abs(e.type) AS type, s.id AS source, t.id AS target, e.key, coalesce(g.properties, r.properties, e.properties) AS properties, g.evidence
       FROM edge e CROSS JOIN edge_statement g ON g.edge = e.ref AND g.document = ? JOIN node s ON s.ref = e.source JOIN node t ON t.ref = e.target
       LEFT JOIN edge r ON r.ref = e.canonical WHERE e.ref = ?`,
      id,
      ref,
    )
    .map(({ type, source, target, key, properties, evidence }) => ({
      type: typeOf(type),
      from: fromSortKey(source),
      to: fromSortKey(target),
      key,
      properties: JSON.parse(properties) as Properties,
      evidence: decodeEvidence(evidence, fromSortKey(id)),
    }));
}

function candidatesGiven(connection: Connection, { ref, id }: KeptDocument): CandidateStatement[] {
  return connection
    .all<{ type: MentionType; name: string; evidence: string; node: string }>(
      "SELECT c.type, c.name, c.evidence, n.id AS node FROM candidate c JOIN node n ON n.ref = c.node WHERE c.document = ? ORDER BY c.place",
      ref,
    )
    .flatMap(({ type, name, evidence, node }) =>
      decodeEvidence(evidence, fromSortKey(id)).map((each) => ({ type, name, node: fromSortKey(node), evidence: each })),
    );
}
