import type { PageRequest } from "../../reads.js";
import { sql } from "../../sqlite/fragment.js";
import { type Found, type Ordering, type Placed, type Stretch, stretches } from "../../sqlite/read/keyset.js";
import { decodePosition, type Place } from "../../sqlite/read/position.js";
import { YES } from "./asked.js";

/** Fetches rows of a stretch in its order; at most `limit`. */
export type Fetch<Row> = (stretch: Stretch, limit: number) => Promise<readonly Row[]>;
/** Fetches the rows that follow a place, or precede it; at most `limit`. */
export type Step<Row> = (place: Place | undefined, backward: boolean, limit: number) => Promise<readonly Row[]>;

/** More than any store holds: where no limit is asked for. */
export const ALL = 2 ** 31;

/** One page of an order. Throws `POSITION_INVALID`. */
export function readPage<Row extends Placed>(
  request: PageRequest,
  { scope, ordering, fetch }: { scope: string; ordering: Ordering; fetch: Fetch<Row> },
): Promise<Found<Row>> {
  return walk(request, { scope, step: (place, backward, limit) => collect(stretchesOf(ordering, place, backward), fetch, limit) });
}

export async function walk<Row extends Placed>(
  request: PageRequest,
  { scope, step }: { scope: string; step: Step<Row> },
): Promise<Found<Row>> {
  const backward = request.last !== undefined || request.before !== undefined;
  const wanted = backward ? request.last : request.first;
  const position = backward ? request.before : request.after;
  const place = position === undefined ? undefined : decodePosition(scope, position);
  const fetched = await step(place, backward, wanted === undefined ? ALL : wanted + 1);
  const isMore = wanted !== undefined && fetched.length > wanted;
  const rows = isMore ? fetched.slice(0, wanted) : fetched;
  const [nearest] = rows;
  // A place was given, so something stands, or stood, on its other side; it may have gone since.
  const isBehind = place !== undefined && (nearest === undefined || (await step(nearest, !backward, 1)).length > 0);
  return backward
    ? { rows: [...rows].reverse(), hasNext: isBehind, hasPrevious: isMore }
    : { rows, hasNext: isMore, hasPrevious: isBehind };
}

export async function collect<Row>(parts: readonly Stretch[], fetch: Fetch<Row>, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    if (rows.length >= limit) break;
    rows.push(...(await fetch(part, limit - rows.length)));
  }
  return rows;
}

/** Where there is no bound, Cypher wants a truth. */
export const stretchesOf = (ordering: Ordering, place: Place | undefined, backward: boolean): Stretch[] =>
  stretches(ordering, place, backward).map((each) => (each.where.text === "1" ? { ...each, where: YES } : each));

export const orderedBy = (key: string, tie: string): Pick<Ordering, "key" | "tie"> => ({
  key: { ...sql``, text: key },
  tie: { ...sql``, text: tie },
});
