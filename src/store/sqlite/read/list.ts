import type { GraphNode } from "../../../model/batch.js";
import { isEntityKind } from "../../../model/vocabulary.js";
import type { Count, Order, Page, PageRequest, Selection } from "../../reads.js";
import { KIND_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql } from "../fragment.js";
import { entitySource } from "./entity-source.js";
import { type Ordering, pageOf, readPage, type Stretch, UNORDERED } from "./keyset.js";
import { nodeAt } from "./node-reads.js";
import { otherSource } from "./other-source.js";
import { questionSource } from "./question-source.js";
import { sourceOf } from "./set-source.js";

/** Where the nodes of a selection are met, and how they are ordered. `ref` is the column with the node's number. */
export interface ListSource {
  readonly ref: Fragment;
  readonly from: Fragment;
  readonly where: Fragment;
  readonly ordering: Ordering;
  /** A further condition for a stretch, where it spares sorting. */
  narrow?(stretch: Stretch, limit: number): Fragment;
}

interface Row {
  readonly ref: number;
  readonly key: string | number;
  readonly tie: string;
}

export function readList(connection: Connection, selection: Selection, page: PageRequest): Page<GraphNode> {
  const source = listSource(connection, selection);
  const { ref, from, where, ordering } = source;
  const { field, direction } = orderOf(selection);
  const scope = ["list", selection.kind, field, direction].join("|");
  const fetch = (stretch: Stretch, limit: number) =>
    connection.query<Row>(
      sql`SELECT ${ref} AS ref, ${ordering.key} AS key, ${ordering.tie} AS tie FROM ${from}
        WHERE ${where} AND ${source.narrow?.(stretch, limit) ?? sql`1`} AND ${stretch.where} ORDER BY ${stretch.orderBy} LIMIT ${limit}`,
    );
  return pageOf(readPage(page, { scope, ordering, fetch }), scope, (row) => found(nodeAt(connection, row.ref), row));
}

export function readCount(connection: Connection, selection: Selection, cap: number): Count {
  const { from, where } = listSource(connection, selection);
  const row = connection.first<{ count: number }>(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${cap + 1})`,
  );
  const count = row?.count ?? 0;
  return { value: Math.min(count, cap), exact: count <= cap };
}

function listSource(connection: Connection, selection: Selection): ListSource {
  const { kind, where, today } = selection;
  const asking = { connection, today };
  if (kind === "QuestionSet") {
    const source = sourceOf(where, asking);
    return { ...source, ref: sql`s.ref`, ordering: setOrdering(orderOf(selection), source.date) };
  }
  if (kind === "Question") {
    return { ...questionSource(where, asking), ref: sql`q.ref`, ordering: questionOrdering(orderOf(selection)) };
  }
  if (kind === "Member" || kind === "Minister" || isEntityKind(kind))
    return entitySource(kind, { order: orderOf(selection), condition: where, asking });
  return otherSource(KIND_CODES[kind], { order: orderOf(selection), condition: where, asking });
}

/** Papers newest first, entities by name, unless told otherwise. */
export function orderOf({ kind, order }: Selection): Order {
  if (order) return order;
  return kind === "Member" || kind === "Minister" || isEntityKind(kind)
    ? { field: "name", direction: "ascending" }
    : { field: "date", direction: "descending" };
}

function setOrdering({ field, direction }: Order, date: Fragment): Ordering {
  return { key: field === "answered" ? sql`s.answered` : date, tie: sql`s.id`, descending: direction === "descending", hasUnknown: true };
}

function questionOrdering({ field, direction }: Order): Ordering {
  const descending = direction === "descending";
  if (field === "position") return { key: UNORDERED, tie: sql`q.tie`, descending, hasUnknown: false };
  return { key: sql`q.date`, tie: sql`q.tie`, descending, hasUnknown: true };
}

function found(node: GraphNode | undefined, { ref }: Row): GraphNode {
  if (!node) throw new RangeError(`The database lists the node "${ref}", which does not stand.`);
  return node;
}
