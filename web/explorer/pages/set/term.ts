/** A day in the course of a set, as a share of the whole bar. */
export interface Step {
  readonly day: string;
  readonly says: string;
  /** From 0 to 1. */
  readonly at: number;
  /** Rows for the words: even ones above the bar, odd ones below; neighbours that would run into each other differ. */
  readonly lane: number;
}

/** The course of a set from submission to its answer, or to today. */
export interface Term {
  readonly steps: readonly Step[];
  /** Share of the bar within the term, and where the set was answered, withdrawn or stands today. */
  readonly within: number;
  readonly done: number;
}

interface Course {
  readonly start: string;
  /** Last day of the term that holds. */
  readonly due: string;
  /** Answered, withdrawn, or today. */
  readonly end: string;
  readonly days: readonly { readonly day: string; readonly says: string }[];
}

/** Of the width of the bar, what a label takes: measured on the longest that the page has. */
const LABEL = 0.24;
const LANES = 4;

const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** Places days on a bar; null where they do not make a course (an end before its start, a day that is none). */
export function termOf({ start, due, end, days }: Course): Term | null {
  const first = dayNumber(start);
  const last = Math.max(dayNumber(due), dayNumber(end), ...days.map(({ day }) => dayNumber(day)));
  if (!(last > first) || dayNumber(end) < first) return null;
  const share = (day: string): number => Math.min(1, Math.max(0, (dayNumber(day) - first) / (last - first)));
  const free: number[] = [];
  const steps = [...days]
    .sort((a, b) => dayNumber(a.day) - dayNumber(b.day))
    .map(({ day, says }) => {
      const at = share(day);
      const left = at + LABEL > 1 ? at - LABEL : at;
      const found = Array.from({ length: LANES }, (_, lane) => lane).find((lane) => (free[lane] ?? Number.NEGATIVE_INFINITY) <= left);
      const lane = found ?? LANES - 1;
      free[lane] = left + LABEL;
      return { day, says, at, lane };
    });
  return { steps, within: Math.min(share(due), share(end)), done: share(end) };
}
