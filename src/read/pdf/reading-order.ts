import type { Segment } from "./segments.js";

const GUTTER = 1.2; // of the common size, at least
const PROSE = 25; // characters of a line in a column of prose, at least, in the middle of all its lines
const LINES_OF_COLUMN = 3;
const IN_STEP = 0.75; // of a column's lines: more on the other's baselines make both a table or a list with its numbers
const MOST_SEGMENTS = 1_000; // on one page; more are no columns

/**
 * Segments to lines, in the order in which a person reads them: columns apart from left to right, else from top to bottom
 * (recursive X-Y cut). Segments on one baseline within a column are one line: a number and its text, the cells of a row.
 */
export function toReadingOrder(segments: readonly Segment[]): Segment[][] {
  const size = middle(segments.map((segment) => segment.size));
  return segments.length > MOST_SEGMENTS ? byRow(segments) : cut(segments, size * GUTTER);
}

function cut(segments: readonly Segment[], gutter: number): Segment[][] {
  const rows = byRow(segments);
  if (rows.length < 2) return rows;
  const columns = cutIntoColumns(segments, gutter);
  if (columns) return columns.flatMap((column) => cut(column, gutter));
  const at = widestBand(rows);
  if (at === 0) return rows;
  return [...cut(rows.slice(0, at).flat(), gutter), ...cut(rows.slice(at).flat(), gutter)];
}

/** Rows from the top down, each from left to right. */
function byRow(segments: readonly Segment[]): Segment[][] {
  const rows = new Map<number, Segment[]>();
  for (const segment of segments) {
    const row = rows.get(segment.row);
    if (row) row.push(segment);
    else rows.set(segment.row, [segment]);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, row]) => row.sort((one, other) => one.x - other.x));
}

/** The two sides of the widest gutter that runs through all rows, if they are columns of their own. */
function cutIntoColumns(segments: readonly Segment[], gutter: number): readonly [Segment[], Segment[]] | undefined {
  let at: number | undefined;
  let widest = gutter;
  let end = Number.POSITIVE_INFINITY;
  for (const segment of [...segments].sort((one, other) => one.x - other.x)) {
    if (segment.x - end >= widest) {
      widest = segment.x - end;
      at = segment.x;
    }
    end = end === Number.POSITIVE_INFINITY ? segment.end : Math.max(end, segment.end);
  }
  if (at === undefined) return undefined;
  const from = at;
  const left = segments.filter((segment) => segment.x < from);
  const right = segments.filter((segment) => segment.x >= from);
  const apart = (isProse(left) && isProse(right)) || isMargin(left, right) || isMargin(right, left);
  return apart ? [left, right] : undefined;
}

function isProse(column: readonly Segment[]): boolean {
  return new Set(column.map(({ row }) => row)).size >= LINES_OF_COLUMN && middle(column.map(({ glyphs }) => glyphs.length)) >= PROSE;
}

/** Lines beside a wider column, mostly out of step with it: a margin. */
function isMargin(column: readonly Segment[], beside: readonly Segment[]): boolean {
  const others = new Set(beside.map(({ row }) => row));
  const rows = new Set(column.map(({ row }) => row));
  const inStep = [...rows].filter((row) => others.has(row)).length;
  return rows.size >= 2 && widthOf(column) <= widthOf(beside) && inStep < IN_STEP * rows.size;
}

function widthOf(column: readonly Segment[]): number {
  let [x, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const segment of column) {
    x = Math.min(x, segment.x);
    end = Math.max(end, segment.end);
  }
  return end - x;
}

/** The row before which the page is emptiest; 0 where there is but one row. */
function widestBand(rows: readonly (readonly Segment[])[]): number {
  let widest = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let at = 1; at < rows.length; at++) {
    const band = (rows[at - 1]?.[0]?.y ?? 0) - (rows[at]?.[0]?.y ?? 0);
    if (band > widest) [widest, found] = [band, at];
  }
  return found;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
