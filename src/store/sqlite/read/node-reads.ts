import type { GraphNode, Properties } from "../../../model/batch.js";
import { SOURCE_RANKS } from "../../../model/document.js";
import type { NodeId } from "../../../model/ids.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import type { Standing, StatedProperties } from "../../store.js";
import { afterPrefix, ID_PREFIXES, kindOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { fromSortKey, sortKey } from "../sort-key.js";
import { numberSpelling } from "../write/node-names.js";
import { STATES } from "../write/set-rows.js";

interface NodeRow {
  readonly id: string;
  readonly kind: number;
  readonly properties: string;
}

const NODE =
  "SELECT n.id, n.kind, p.properties FROM node n JOIN node_properties p ON p.node = n.ref WHERE n.ref = ? AND n.kind IS NOT NULL";

/** The number under which the database knows what an id reads as; undefined for an id that it never met. */
export const refOf = (connection: Connection, id: NodeId): number | undefined =>
  connection.get<{ ref: number }>("SELECT coalesce(canonical, ref) AS ref FROM node WHERE id = ?", sortKey(id))?.ref;

export const refsOf = (connection: Connection, ids: readonly NodeId[]): number[] => [
  ...new Set(ids.flatMap((id) => refOf(connection, id) ?? [])),
];

export function nodeAt(connection: Connection, ref: number): GraphNode | undefined {
  const row = connection.get<NodeRow>(NODE, ref);
  return row && { id: fromSortKey(row.id), kind: kindOf(row.kind), properties: JSON.parse(row.properties) as Properties };
}

export function readNodes(connection: Connection, ids: readonly NodeId[]): (GraphNode | undefined)[] {
  return ids.map((id) => {
    const ref = refOf(connection, id);
    return ref === undefined ? undefined : nodeAt(connection, ref);
  });
}

export function readStatements(connection: Connection, ids: readonly NodeId[]): StatedProperties[][] {
  return ids.map((id) => {
    const ref = refOf(connection, id);
    if (ref === undefined) return [];
    return connection
      .all<{ document: string; properties: string }>(
        `SELECT d.id AS document, coalesce(s.properties, p.properties) AS properties
       FROM node n JOIN node_statement s ON s.node = n.ref JOIN document d ON d.ref = s.document
       LEFT JOIN node_properties p ON p.node = ?
       WHERE n.ref = ? OR n.canonical = ?
       ORDER BY d.rank DESC, d.date DESC, d.id`,
        ref,
        ref,
        ref,
      )
      .map(({ document, properties }) => ({ document: fromSortKey(document), properties: JSON.parse(properties) as Properties }));
  });
}

/** A statement by a document of any other rank than a register's is a paper's. */
export function readNamedByPapers(connection: Connection, kinds: readonly NodeKind[]): NodeId[] {
  return kinds.flatMap((kind) =>
    ID_PREFIXES[kind].flatMap((prefix) =>
      connection
        .all<{ id: string }>(
          `SELECT n.id FROM node n WHERE n.id >= ? AND n.id < ? AND EXISTS (
             SELECT 1 FROM node_statement t JOIN document d ON d.ref = t.document WHERE t.node = n.ref AND d.rank > ?
           ) ORDER BY n.id`,
          prefix,
          afterPrefix(prefix),
          SOURCE_RANKS.register,
        )
        .map(({ id }) => fromSortKey(id)),
    ),
  );
}

export function readMergedFrom(connection: Connection, ids: readonly NodeId[]): NodeId[][] {
  return ids.map((id) => {
    const ref = refOf(connection, id);
    if (ref === undefined) return [];
    return connection.all<{ id: string }>("SELECT id FROM node WHERE canonical = ? ORDER BY id", ref).map((row) => fromSortKey(row.id));
  });
}

export function readStandings(connection: Connection, ids: readonly NodeId[], today: string): (Standing | undefined)[] {
  return ids.map((id) => {
    const ref = refOf(connection, id);
    const row =
      ref === undefined
        ? undefined
        : connection.get<{ state: number; deadline: string | null; questions: number; answered: number }>(
            "SELECT state, deadline, questions, answered_questions AS answered FROM question_set WHERE ref = ?",
            ref,
          );
    return row && { status: statusOf(row, today), questions: row.questions, answeredQuestions: row.answered };
  });
}

/** The status of a set on a day. Late is what waits past its deadline, whether it was delayed before or not. */
export function statusOf({ state, deadline }: { state: number; deadline: string | null }, today: string): Standing["status"] {
  switch (state) {
    case STATES.WITHDRAWN:
      return "WITHDRAWN";
    case STATES.ANSWERED:
      return "ANSWERED";
    case STATES.PARTLY_ANSWERED:
      return "PARTLY_ANSWERED";
    case STATES.CONCLUDED:
      return null;
    default:
      if (deadline !== null && today > deadline) return "LATE";
      return state === STATES.DELAYED ? "DELAYED" : "OPEN";
  }
}

export function readNumbered(connection: Connection, number: string): NodeId[] {
  return connection
    .all<{ id: string }>(
      "SELECT q.id FROM spelling s JOIN question_set q ON q.ref = s.node WHERE s.folded = ? ORDER BY q.id",
      numberSpelling(number),
    )
    .map(({ id }) => fromSortKey(id));
}
