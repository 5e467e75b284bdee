import { edgeId, type GraphEdge, type GraphNode, type NodeStatement, type Properties } from "../../../model/batch.js";
import type { DocumentId, NodeId } from "../../../model/ids.js";
import { EDGE_TYPES, type EdgeType, type NodeKind, ROLES } from "../../../model/vocabulary.js";
import { afterPrefix, EDGE_CODES, ID_PREFIXES, KIND_CODES, kindOf, ROLE_BITS } from "../codes.js";
import type { Connection } from "../connection.js";
import { sql } from "../fragment.js";
import { fromSortKey, sortKey } from "../sort-key.js";
import { evidenceOf, involvesProperties } from "./edge-reads.js";

/** Everything that stands, ordered by id. */
export function* streamNodes(connection: Connection): Generator<GraphNode> {
  // scans: every node is asked for
  const rows = connection.iterate<{ id: string; kind: number; properties: string }>(
    sql`SELECT n.id, n.kind, p.properties FROM node n CROSS JOIN node_properties p ON p.node = n.ref WHERE n.kind IS NOT NULL ORDER BY n.id`,
  );
  for (const { id, kind, properties } of rows)
    yield { id: fromSortKey(id), kind: kindOf(kind), properties: JSON.parse(properties) as Properties };
}

/** Every edge with all its evidence, ordered by id: type after type, since an id begins with it. */
export function* streamEdges(connection: Connection): Generator<GraphEdge> {
  for (const type of (Object.keys(EDGE_TYPES) as EdgeType[]).sort()) {
    if (type === "INVOLVES") yield* streamInvolves(connection);
    else yield* streamStated(connection, type);
  }
}

interface Row {
  readonly ref: number;
  readonly source: string;
  readonly target: string;
  readonly key: string;
  readonly properties: string;
}

function* streamStated(connection: Connection, type: EdgeType): Generator<GraphEdge> {
  // scans: every edge is asked for
  const rows = connection.iterate<Row>(
    sql`SELECT e.ref, s.id AS source, t.id AS target, e.key, e.properties FROM edge e JOIN node s ON s.ref = e.source JOIN node t ON t.ref = e.target
        WHERE e.type = ${EDGE_CODES[type]} ORDER BY s.id || '|' || t.id || '|' || e.key`,
  );
  for (const { ref, source, target, key, properties } of rows) {
    const ends = { type, from: fromSortKey(source), to: fromSortKey(target), key };
    yield { id: edgeId(ends), ...ends, properties: JSON.parse(properties) as Properties, evidence: evidenceOf(connection, ref, -1) };
  }
}

function* streamInvolves(connection: Connection): Generator<GraphEdge> {
  // scans: every edge is asked for
  const rows = connection.iterate<{ source: string; target: string; packed: string; roles: number }>(
    sql`SELECT s.id AS source, n.id AS target, i.roles, i.roles || ' ' || i.date || ' ' || i.counts AS packed
        FROM involves i JOIN question_set s ON s.ref = i."set" JOIN node n ON n.ref = i.entity ORDER BY s.id || '|' || n.id || '|'`,
  );
  for (const { source, target, packed, roles } of rows) {
    for (const role of [...ROLES].sort().filter((each) => roles & ROLE_BITS[each])) {
      const ends = { type: "INVOLVES" as const, from: fromSortKey(source), to: fromSortKey(target), key: role };
      yield { id: edgeId(ends), ...ends, properties: involvesProperties(role, packed), evidence: [] };
    }
  }
}

/** Every statement about nodes of a kind under the ids that documents gave, ordered by id, then document. */
export function* streamStatements(
  connection: Connection,
  kind: NodeKind,
  of?: readonly NodeId[],
): Generator<{ readonly document: DocumentId } & NodeStatement> {
  for (const [from, until] of rangesOf(kind, of)) {
    const rows = connection.iterate<{ id: string; document: string; properties: string }>(
      sql`SELECT n.id, d.id AS document, coalesce(t.properties, p.properties) AS properties
          FROM node n CROSS JOIN node_statement t ON t.node = n.ref AND t.kind = ${KIND_CODES[kind]} CROSS JOIN document d ON d.ref = t.document
          LEFT JOIN node_properties p ON p.node = coalesce(n.canonical, n.ref)
          WHERE n.id >= ${from} AND n.id < ${until} ORDER BY n.id, d.id`,
    );
    for (const { id, document, properties } of rows) {
      yield { document: fromSortKey(document), id: fromSortKey(id), kind, properties: JSON.parse(properties) as Properties };
    }
  }
}

/** In order, each from a first text to one behind the last. */
function rangesOf(kind: NodeKind, of: readonly NodeId[] | undefined): (readonly [from: string, until: string])[] {
  const prefixes: readonly string[] = ID_PREFIXES[kind];
  if (!of) return prefixes.map((prefix) => [prefix, afterPrefix(prefix)]);
  const keys = of.map((set) => `${sortKey(set.slice(set.indexOf(":") + 1))}/`).sort();
  return prefixes.flatMap((prefix) => keys.map((key): [string, string] => [prefix + key, `${prefix}${key.slice(0, -1)}${BEHIND_SLASH}`]));
}

const BEHIND_SLASH = "0";
