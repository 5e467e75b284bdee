import { type Evidence, edgeId, type GraphEdge, type Properties } from "../../../model/batch.js";
import type { NodeId } from "../../../model/ids.js";
import type { EdgeSelection, Page } from "../../reads.js";
import { EDGE_CODES, KIND_CODES, ROLE_BITS, rolesIn, typeOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { decodeEvidence } from "../evidence.js";
import { type Fragment, join, listOf, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { type Ordering, pageOf, readPage, type Stretch, UNORDERED } from "./keyset.js";
import { refOf } from "./node-reads.js";

export interface EdgeRow {
  /** Null for an edge that no document states. */
  readonly ref: number | null;
  readonly type: number;
  readonly edge_key: string;
  readonly properties: string;
  /** The node at the other end. */
  readonly other: string;
  readonly key: string | number;
  readonly tie: string;
}

/** Entries of evidence that are read with an edge where not told otherwise: an office's ministry is stated by every paper that names it. */
const EVIDENCE_AT_MOST = 100;

/** A page of edges for each node. */
export function readEdges(connection: Connection, ids: readonly NodeId[], selection: EdgeSelection): Page<GraphEdge>[] {
  const scope = [
    "edges",
    [...selection.types].sort().join("+"),
    selection.direction,
    selection.order ?? "id",
    selection.kinds?.join("+") ?? "",
  ].join("|");
  const ordering = orderingOf(selection);
  return ids.map((id) => {
    const ref = refOf(connection, id);
    const own =
      ref === undefined ? undefined : connection.get<{ id: string }>("SELECT id FROM node WHERE ref = ? AND kind IS NOT NULL", ref);
    if (ref === undefined || !own) return { items: [], hasNext: false, hasPrevious: false };
    const rows = rowsOf(ref, selection);
    const found = readPage(selection.page ?? {}, {
      scope,
      ordering,
      fetch: (stretch, limit) => connection.query<EdgeRow>(select(rows, { ordering, stretch, limit })),
    });
    const ends = { own: fromSortKey(own.id), direction: selection.direction };
    return pageOf(found, scope, (row) => edgeFrom(connection, row, { ...ends, evidence: selection.evidence ?? EVIDENCE_AT_MOST }));
  });
}

function orderingOf({ order, types }: EdgeSelection): Ordering {
  const names = join(
    types.map((type) => sql` WHEN ${EDGE_CODES[type]} THEN ${type}`),
    "",
  );
  const tie = types.length < 2 ? sql`other || ' ' || edge_key` : sql`other || ' ' || CASE type${names} END || ' ' || edge_key`;
  if (order === "position") return { key: sql`position`, tie, descending: false, hasUnknown: false };
  if (order === "date") return { key: sql`date`, tie, descending: true, hasUnknown: true };
  return { key: UNORDERED, tie, descending: false, hasUnknown: false };
}

const select = (rows: Fragment, { ordering, stretch, limit }: { ordering: Ordering; stretch: Stretch; limit: number }): Fragment =>
  sql`SELECT ref, type, edge_key, properties, other, ${ordering.key} AS key, ${ordering.tie} AS tie FROM (${rows})
      WHERE ${stretch.where} ORDER BY ${stretch.orderBy} LIMIT ${limit}`;

/** Everything that the selection meets around a node. */
function rowsOf(ref: number, { types, direction, kinds }: EdgeSelection): Fragment {
  const stated = types.filter((type) => type !== "INVOLVES").map((type) => EDGE_CODES[type]);
  const codes = kinds?.map((kind) => KIND_CODES[kind]);
  const pieces: Fragment[] = [];
  if (stated.length > 0) pieces.push(direction === "out" ? statedOut(ref, stated, codes) : statedIn(ref, stated, codes));
  if (types.includes("INVOLVES")) pieces.push(direction === "out" ? involvesOut(ref, codes) : involvesIn(ref, codes));
  return pieces.length > 0
    ? join(pieces, " UNION ALL ")
    : sql`SELECT NULL AS ref, 0 AS type, '' AS edge_key, '' AS properties, '' AS other, '' AS date, 0 AS position WHERE 0`;
}

/** Past every position that is printed: what has none comes last. */
const STATED = sql`SELECT e.ref, e.type, e.key AS edge_key, e.properties, o.id AS other, coalesce(o.date, '') AS date, coalesce(e.position, 1e15) AS position FROM edge e`;
const ofKinds = (kinds: readonly number[] | undefined): Fragment => (kinds ? sql` AND o.kind IN ${listOf(kinds)}` : sql``);

const statedOut = (ref: number, types: readonly number[], kinds: readonly number[] | undefined): Fragment =>
  sql`${STATED} JOIN node o ON o.ref = e.target WHERE e.source = ${ref} AND e.type IN ${listOf(types)}${ofKinds(kinds)}`;
const statedIn = (ref: number, types: readonly number[], kinds: readonly number[] | undefined): Fragment =>
  sql`${STATED} JOIN node o ON o.ref = e.source WHERE e.target = ${ref} AND e.type IN ${listOf(types)}${ofKinds(kinds)}`;

const ROLE_ROWS = sql`(${join(
  Object.entries(ROLE_BITS).map(([role, bit]) => sql`SELECT ${role} AS role, ${bit} AS bit`),
  " UNION ALL ",
)})`;
const INVOLVED = sql`SELECT NULL AS ref, ${EDGE_CODES.INVOLVES} AS type, r.role AS edge_key, i.roles || ' ' || i.date || ' ' || i.counts AS properties,
  o.id AS other, coalesce(o.date, '') AS date, 1e15 AS position FROM involves i JOIN ${ROLE_ROWS} r ON i.roles & r.bit`;

const involvesOut = (ref: number, kinds: readonly number[] | undefined): Fragment =>
  sql`${INVOLVED} JOIN node o ON o.ref = i.entity WHERE i."set" = ${ref}${ofKinds(kinds)}`;
const involvesIn = (ref: number, kinds: readonly number[] | undefined): Fragment =>
  sql`${INVOLVED} JOIN node o ON o.ref = i."set" WHERE i.entity = ${ref}${ofKinds(kinds)}`;

interface Ends {
  readonly own: NodeId;
  readonly direction: "in" | "out";
  /** At most this many entries. */
  readonly evidence: number;
}

export function edgeFrom(connection: Connection, row: EdgeRow, { own, direction, evidence }: Ends): GraphEdge {
  const other = fromSortKey(row.other);
  const [from, to] = direction === "out" ? [own, other] : [other, own];
  const ends = { type: typeOf(row.type), from, to, key: row.edge_key };
  const properties = row.ref === null ? involvesProperties(row.edge_key, row.properties) : (JSON.parse(row.properties) as Properties);
  return { id: edgeId(ends), ...ends, properties, evidence: row.ref === null ? [] : evidenceOf(connection, row.ref, evidence) };
}

/** `packed`: roles, date and counts of a row of `involves`. */
export function involvesProperties(role: string, packed: string): Properties {
  const [roles = "", date = "", counts = ""] = packed.split(" ");
  const count = counts.split(",")[(rolesIn(Number(roles)) as string[]).indexOf(role)];
  return { count: Number(count), date: date || null, role };
}

/** By document, then place; at most `limit` entries, all where it is -1. */
export function evidenceOf(connection: Connection, edge: number, limit: number): Evidence[] {
  if (limit === 0) return [];
  const rows = connection.all<{ document: string; evidence: string }>(
    `SELECT document, evidence FROM edge_statement WHERE edge = ? AND evidence <> '[]' ORDER BY document LIMIT ?`,
    edge,
    limit,
  );
  const merged = connection.all<{ document: string; evidence: string }>(
    `SELECT s.document, s.evidence FROM edge e JOIN edge_statement s ON s.edge = e.ref WHERE e.canonical = ? AND s.evidence <> '[]' ORDER BY s.document LIMIT ?`,
    edge,
    limit,
  );
  const entries = [...rows, ...merged].flatMap(({ document, evidence }) => decodeEvidence(evidence, fromSortKey(document)));
  if (merged.length > 0) entries.sort(byPlace);
  return limit < 0 ? entries : entries.slice(0, limit);
}

function byPlace(a: Evidence, b: Evidence): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  if (a.start !== b.start) return (a.start ?? Infinity) - (b.start ?? Infinity);
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
