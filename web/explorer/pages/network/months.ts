import type { GraphNode } from "./graph.js";

/** How many of something fall in a month, YYYY-MM. */
export interface Month {
  readonly month: string;
  readonly count: number;
}

/** No picture has room for more: longer spans begin later. */
const MOST_MONTHS = 600;

/** Papers and articles by month, without gaps from the first to the last. */
export function monthsOf(nodes: Iterable<Pick<GraphNode, "date">>): Month[] {
  const counts = new Map<string, number>();
  for (const { date } of nodes) if (date) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  const given = [...counts.keys()].sort();
  const last = given.at(-1);
  if (last === undefined) return [];
  const first = given[0] ?? last;
  const span = Math.min(MOST_MONTHS, monthNumber(last) - monthNumber(first) + 1);
  return Array.from({ length: span }, (_, at) => {
    const month = monthCalled(monthNumber(last) - span + 1 + at);
    return { month, count: counts.get(month) ?? 0 };
  });
}

/** Months since year 0. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
export const monthCalled = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;

/** A span of months moved by some, held within a first and a last one. */
export function movedBy(span: { readonly from: string; readonly to: string }, by: number, within: readonly Month[]): typeof span {
  const first = monthNumber(within[0]?.month ?? span.from);
  const last = monthNumber(within.at(-1)?.month ?? span.to);
  const [from, to] = [monthNumber(span.from), monthNumber(span.to)];
  const step = Math.max(first - from, Math.min(last - to, by));
  return { from: monthCalled(from + step), to: monthCalled(to + step) };
}
