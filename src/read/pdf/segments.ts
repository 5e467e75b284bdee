import type { PlacedRun, Row } from "./rows.js";
import type { Glyph } from "./run.js";

/** Glyphs of one row without a wide gap between them, from left to right. */
export interface Segment {
  readonly row: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

export interface PlacedGlyph extends Glyph {
  readonly run: PlacedRun;
}

const WIDE_GAP = 1.3; // of the row's size; words of justified text stand closer

export function toSegments(rows: readonly Row[]): Segment[] {
  return rows.flatMap((row, at) => {
    const glyphs = row.runs.flatMap((run) => run.glyphs.map((glyph) => ({ ...glyph, run }))).sort((one, other) => one.x - other.x);
    return cutAtGaps(glyphs, WIDE_GAP * row.size).map((part) => describeSegment(part, row, at));
  });
}

/** Blanks go with what stands before them, and do not count as ink. */
function cutAtGaps(glyphs: readonly PlacedGlyph[], widest: number): PlacedGlyph[][] {
  const parts: PlacedGlyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let leading: PlacedGlyph[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === " ") {
      (parts.at(-1) ?? leading).push(glyph);
      continue;
    }
    if (glyph.x - end > widest) parts.push([...leading, glyph]);
    else parts.at(-1)?.push(glyph);
    leading = [];
    end = Math.max(end, glyph.end);
  }
  return parts;
}

function describeSegment(glyphs: readonly PlacedGlyph[], row: Row, at: number): Segment {
  let [x, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const glyph of glyphs) {
    if (glyph.text === " ") continue;
    x = Math.min(x, glyph.x);
    end = Math.max(end, glyph.end);
  }
  return { row: at, glyphs, x, end, y: row.y, size: row.size };
}
