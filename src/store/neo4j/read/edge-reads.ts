import { type Evidence, edgeId, type GraphEdge, type Properties } from "../../../model/batch.js";
import type { NodeId } from "../../../model/ids.js";
import type { EdgeType } from "../../../model/vocabulary.js";
import type { EdgeSelection, Page } from "../../reads.js";
import { decodeEvidence } from "../../sqlite/evidence.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { type Found, type Ordering, pageOf, type Stretch, UNORDERED } from "../../sqlite/read/keyset.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind, list, word, YES } from "./asked.js";
import { rootsOf } from "./node-reads.js";
import { ALL, readPage, stretchesOf } from "./paging.js";

/** Entries of evidence that are read with an edge where not told otherwise: an office's ministry is stated by every paper that names it. */
const EVIDENCE_AT_MOST = 100;

interface Row {
  readonly own: string;
  readonly other: string;
}

interface PlacedRow {
  readonly asked: number;
  readonly key: string | number;
  readonly tie: string;
}

export interface StatedRow extends Row {
  readonly type: EdgeType;
  readonly edgeKey: string;
  readonly properties: string;
  readonly evidence: readonly (readonly [document: string, evidence: string])[];
  readonly isMerged: boolean;
}

export interface InvolvesRow extends Row {
  readonly role: string;
  readonly count: number;
  readonly date: string;
}

/** A page of edges for each node. */
export async function readEdges(query: Query, ids: readonly NodeId[], selection: EdgeSelection): Promise<Page<GraphEdge>[]> {
  const { types, direction, order = "id", kinds, page = {} } = selection;
  const scope = ["edges", [...types].sort().join("+"), direction, order, kinds?.join("+") ?? ""].join("|");
  const roots = await rootsOf(query, ids);
  const keys = ids.map((id) => roots.get(id) ?? "");
  const pages = page.after === undefined && page.before === undefined ? await firstPages(query, keys, selection) : undefined;
  const found = pages ?? (await Promise.all(keys.map((key) => pageFrom(query, key, { selection, scope }))));
  const evidence = selection.evidence ?? EVIDENCE_AT_MOST;
  return found.map((each) => pageOf(each, scope, (row) => edgeFrom(row, { direction, evidence })));
}

type AnyRow = (StatedRow | InvolvesRow) & PlacedRow;

/** Without a place to go on from, one question is enough for all nodes. */
async function firstPages(query: Query, keys: readonly string[], selection: EdgeSelection): Promise<Found<AnyRow>[]> {
  const { page = {} } = selection;
  const backward = page.last !== undefined;
  const wanted = page.last ?? page.first;
  const [stretch] = stretchesOf(orderingOf(selection), undefined, backward);
  if (!stretch) return keys.map(() => ({ rows: [], hasNext: false, hasPrevious: false }));
  const distinct = [...new Set(keys)];
  const rows = await fetchRows(query, distinct, { selection, stretch, limit: wanted === undefined ? ALL : wanted + 1 });
  const byKey = new Map<string, AnyRow[]>(distinct.map((key) => [key, []]));
  for (const row of rows) byKey.get(distinct[row.asked] ?? "")?.push(row);
  return keys.map((key) => {
    const own = byKey.get(key) ?? [];
    const isMore = wanted !== undefined && own.length > wanted;
    const cut = isMore ? own.slice(0, wanted) : own;
    return backward
      ? { rows: [...cut].reverse(), hasNext: false, hasPrevious: isMore }
      : { rows: cut, hasNext: isMore, hasPrevious: false };
  });
}

const pageFrom = (query: Query, key: string, { selection, scope }: { selection: EdgeSelection; scope: string }): Promise<Found<AnyRow>> =>
  readPage<AnyRow>(selection.page ?? {}, {
    scope,
    ordering: orderingOf(selection),
    fetch: (stretch, limit) => fetchRows(query, [key], { selection, stretch, limit }),
  });

function orderingOf({ order }: EdgeSelection): Ordering {
  const tie = sql`tie`;
  if (order === "position") return { key: sql`key`, tie, descending: false, hasUnknown: false };
  if (order === "date") return { key: sql`key`, tie, descending: true, hasUnknown: true };
  return { key: UNORDERED, tie, descending: false, hasUnknown: false };
}

interface Asked {
  readonly selection: EdgeSelection;
  readonly stretch: Stretch;
  readonly limit: number;
}

/** In the order of the stretch: of two statements' rows, sorted together. */
async function fetchRows(query: Query, ids: readonly string[], { selection, stretch, limit }: Asked): Promise<AnyRow[]> {
  const { types, direction, order, kinds, evidence = EVIDENCE_AT_MOST } = selection;
  const stated = types.filter((type) => type !== "INVOLVES");
  const ask = <R>(name: string, type: string, keys: { key: Fragment; tie: Fragment }) => {
    const { pieces, parameters } = bind({
      pattern: word(direction === "out" ? `(node)-[edge:${type}]->(other:Node)` : `(node)<-[edge:${type}]-(other:Node)`),
      ...keys,
      kinds: kinds ? sql`other.kind IN ${list(kinds)}` : YES,
      where: stretch.where,
      order: stretch.orderBy,
    });
    return query<R>(name, { ids, limit, evidence, ...parameters }, pieces);
  };
  const names = types.length < 2 ? "" : " + ' ' + ";
  const key = order === "date" ? sql`coalesce(other.date, '')` : undefined;
  const rows: AnyRow[] = [];
  if (stated.length > 0)
    rows.push(
      ...(await ask<StatedRow & PlacedRow>("edges", stated.join("|"), {
        key: key ?? (order === "position" ? sql`coalesce(edge.position, 1e15)` : UNORDERED),
        tie: word(`other.id${names}${names && "type(edge)"} + ' ' + edge.key`),
      })),
    );
  if (types.includes("INVOLVES"))
    rows.push(
      ...(await ask<InvolvesRow & PlacedRow>("involves", "INVOLVES", {
        key: key ?? (order === "position" ? sql`1e15` : UNORDERED),
        tie: word(`other.id${names}${names && "'INVOLVES'"} + ' ' + role`),
      })),
    );
  return stated.length > 0 && types.includes("INVOLVES") ? merged(rows, { stretch, limit, ids }) : rows;
}

function merged(rows: readonly AnyRow[], { stretch, limit, ids }: { stretch: Stretch; limit: number; ids: readonly string[] }): AnyRow[] {
  const byTie = stretch.orderBy.text.endsWith("DESC") ? -1 : 1;
  const byKey = stretch.descends ? -1 : 1;
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...rows].sort((a, b) => byKey * compare(a.key, b.key) || byTie * compare(a.tie, b.tie));
  return ids.flatMap((_, asked) => sorted.filter((row) => row.asked === asked).slice(0, limit));
}

interface Ends {
  readonly direction: "in" | "out";
  /** At most this many entries. */
  readonly evidence: number;
}

export function edgeFrom(row: StatedRow | InvolvesRow, { direction, evidence }: Ends): GraphEdge {
  const [own, other] = [fromSortKey(row.own), fromSortKey(row.other)];
  const [from, to] = direction === "out" ? [own, other] : [other, own];
  if ("role" in row) {
    const ends = { type: "INVOLVES" as const, from, to, key: row.role };
    return { id: edgeId(ends), ...ends, properties: { count: row.count, date: row.date || null, role: row.role }, evidence: [] };
  }
  const ends = { type: row.type, from, to, key: row.edgeKey };
  return { id: edgeId(ends), ...ends, properties: JSON.parse(row.properties) as Properties, evidence: evidenceOf(row, evidence) };
}

/** By document, then place. */
export function evidenceOf({ evidence, isMerged }: Pick<StatedRow, "evidence" | "isMerged">, limit: number): Evidence[] {
  const entries = evidence.flatMap(([document, text]) => decodeEvidence(text, fromSortKey(document)));
  if (isMerged) entries.sort(byPlace);
  return entries.slice(0, Math.min(limit, entries.length));
}

function byPlace(a: Evidence, b: Evidence): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  if (a.start !== b.start) return (a.start ?? Infinity) - (b.start ?? Infinity);
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
