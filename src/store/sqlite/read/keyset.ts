import type { Page, PageRequest } from "../../reads.js";
import { type Fragment, sql } from "../fragment.js";
import { decodePosition, encodePosition, type Place } from "./position.js";

/** How rows are ordered: by `key`, then by `tie` ascending, which is unique. */
export interface Ordering {
  readonly key: Fragment;
  readonly tie: Fragment;
  readonly descending: boolean;
  /** '' stands for an unknown key, and comes last in both directions. */
  readonly hasUnknown: boolean;
}

/** The key of an order by tie alone. (A bare number would name a column.) */
export const UNORDERED: Fragment = sql`0 + 0`;

/** A stretch of the order within which an index can be walked. */
export interface Stretch {
  readonly where: Fragment;
  readonly orderBy: Fragment;
  /** Which keys it holds; undefined: not bounded there. */
  readonly keys: { readonly equal?: string | number; readonly above?: string | number; readonly below?: string | number };
  /** Keys come from the greatest down. */
  readonly descends: boolean;
}

/** The stretches that follow `place` in the order, or in the reverse order; all of it where no place is given. */
export function stretches(ordering: Ordering, place: Place | undefined, backward: boolean): Stretch[] {
  const { key, tie, hasUnknown } = ordering;
  const descends = ordering.descending !== backward;
  const orderBy = sql`${key} ${raw(descends ? "DESC" : "ASC")}, ${tie} ${raw(backward ? "DESC" : "ASC")}`;
  const stretch = (where: Fragment, keys: Stretch["keys"] = {}): Stretch => ({ where, orderBy, keys, descends });
  const unknown = stretch(sql`${key} = ''`, { equal: "" });
  const known = stretch(sql`${key} > ''`, { above: "" });
  // '' is the smallest text: in descending order, and in its reverse, unknown keys stand where they should by themselves.
  const apart = hasUnknown && !ordering.descending;
  if (!place) return apart ? (backward ? [unknown, known] : [known, unknown]) : [stretch(sql`1`)];

  const beside = backward ? sql`${tie} < ${place.tie}` : sql`${tie} > ${place.tie}`;
  const same = stretch(sql`${key} = ${place.key} AND ${beside}`, { equal: place.key });
  const beyond = descends
    ? stretch(sql`${key} < ${place.key}`, { below: place.key })
    : stretch(sql`${key} > ${place.key}`, { above: place.key });
  if (!apart) return [same, beyond];
  if (place.key === "") return backward ? [same, known] : [same];
  return backward ? [same, stretch(sql`${key} < ${place.key} AND ${key} > ''`, { below: place.key, above: "" })] : [same, beyond, unknown];
}

export interface Placed {
  readonly key: string | number;
  readonly tie: string;
}

export interface Found<Row> {
  readonly rows: readonly Row[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Fetches rows of a stretch in its order; at most `limit`, all where it is -1. */
export type Fetch<Row> = (stretch: Stretch, limit: number) => readonly Row[];

/** One page of an order. Throws `POSITION_INVALID`. */
export function readPage<Row extends Placed>(
  request: PageRequest,
  { scope, ordering, fetch }: { scope: string; ordering: Ordering; fetch: Fetch<Row> },
): Found<Row> {
  return walk(request, { scope, fetch: (place, backward, limit) => collect(stretches(ordering, place, backward), fetch, limit) });
}

/** Fetches the rows that follow a place, or precede it. */
export type Step<Row> = (place: Place | undefined, backward: boolean, limit: number) => readonly Row[];

export function walk<Row extends Placed>(request: PageRequest, { scope, fetch }: { scope: string; fetch: Step<Row> }): Found<Row> {
  const backward = request.last !== undefined || request.before !== undefined;
  const wanted = backward ? request.last : request.first;
  const position = backward ? request.before : request.after;
  const place = position === undefined ? undefined : decodePosition(scope, position);
  const fetched = fetch(place, backward, wanted === undefined ? -1 : wanted + 1);
  const isMore = wanted !== undefined && fetched.length > wanted;
  const rows = isMore ? fetched.slice(0, wanted) : fetched;
  // A place was given, so something stands, or stood, on its other side; it may have gone since.
  const [nearest] = rows;
  const isBehind = place !== undefined && (nearest === undefined || fetch(nearest, !backward, 1).length > 0);
  return backward
    ? { rows: [...rows].reverse(), hasNext: isBehind, hasPrevious: isMore }
    : { rows, hasNext: isMore, hasPrevious: isBehind };
}

export function collect<Row>(parts: readonly Stretch[], fetch: Fetch<Row>, limit: number): Row[] {
  const rows: Row[] = [];
  for (const part of parts) {
    if (limit >= 0 && rows.length >= limit) break;
    rows.push(...fetch(part, limit < 0 ? -1 : limit - rows.length));
  }
  return rows;
}

/** The page with the positions of its rows. */
export function pageOf<Row extends Placed, T>({ rows, hasNext, hasPrevious }: Found<Row>, scope: string, item: (row: Row) => T): Page<T> {
  return { items: rows.map((row) => ({ item: item(row), position: encodePosition(scope, row) })), hasNext, hasPrevious };
}

const raw = (text: "ASC" | "DESC"): Fragment => ({ text, values: [] });
