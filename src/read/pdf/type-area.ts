import type { Line } from "./line.js";

/** What a document's running text looks like: everything else is told by how it differs. Points. */
export interface TypeArea {
  /** Size in which most of it is set. */
  readonly size: number;
  /** Where most of its lines begin, and where the longest end. */
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly bold: boolean;
}

const SAME_SIZE = 0.03;

export function measureTypeArea(lines: readonly Line[]): TypeArea {
  const size = mostOf(lines, (line) => Math.round(line.size * 4) / 4); // quarter points: sizes vary a little by rounding
  const body = lines.filter((line) => Math.abs(line.size - size) <= Math.max(0.13, size * SAME_SIZE));
  const exact = mostOf(body, (line) => line.size);
  const left = mostOf(body, (line) => Math.round(line.x));
  const ends = body.filter((line) => line.x >= left - size).map((line) => line.end);
  const bold = characters(body.filter((line) => line.bold)) > characters(body) / 2;
  return { size: exact, left, right: ninetieth(ends), leading: leadingOf(body, exact), bold };
}

function leadingOf(lines: readonly Line[], size: number): number {
  const steps = new Map<number, number>();
  for (let at = 1; at < lines.length; at++) {
    const [above, below] = [lines[at - 1], lines[at]];
    if (!above || !below || above.page !== below.page) continue;
    const step = Math.round((above.y - below.y) * 10) / 10;
    if (step > size * 0.8 && step < size * 3) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  return [...steps].reduce((most, one) => (one[1] > most[1] ? one : most), [size * 1.2, 0])[0];
}

/** The value that stands for most characters. */
function mostOf(lines: readonly Line[], pick: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const value = pick(line);
    counts.set(value, (counts.get(value) ?? 0) + line.text.length);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

const characters = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);

function ninetieth(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
}
