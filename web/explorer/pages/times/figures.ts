import type { TimesQuery } from "../../ask/generated/graphql.js";
import { csvText } from "../../parts/csv-text.js";
import type { Sort } from "./view.js";

export type Figures = TimesQuery["responseTimes"][number];

/** Numbers of `byWeek` that stand for one week each; the one behind them holds all that took longer. */
export const WEEKS = 26;

/** Of the answered sets, how many were within the first term; null where none is answered. */
export const shareOnTime = ({ onTime, answered }: Figures): number | null => (answered === 0 ? null : onTime / answered);

export const nameOf = ({ entity, label }: Figures): string => entity?.name ?? label;

const SORTED: Readonly<Record<Sort, (figures: Figures) => number>> = {
  asked: (figures) => -figures.asked,
  median: ({ medianDays }) => -(medianDays ?? -1),
  p90: ({ p90Days }) => -(p90Days ?? -1),
  onTime: (figures) => shareOnTime(figures) ?? 2,
};

/** Most sets, slowest or least on time first; groups without an answer last. Equals stay as they were. */
export const sorted = (rows: readonly Figures[], sort: Sort): readonly Figures[] =>
  [...rows].sort((a, b) => SORTED[sort](a) - SORTED[sort](b));

/** Years in order, those without a set between them, too, so that a gap is seen. */
export const inOrder = (rows: readonly Figures[]): readonly Figures[] => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));

/** The table as a file; its last columns tell how many were answered in which week. */
export function csvOf(rows: readonly Figures[]): string {
  const weeks = Array.from({ length: WEEKS + 1 }, (_, week) => (week === WEEKS ? `week_${WEEKS + 1}_or_later` : `week_${week + 1}`));
  return csvText([
    [
      "id",
      "name",
      "asked",
      "answered",
      "on_time",
      "median_days",
      "p90_days",
      "open",
      "withdrawn",
      "delayed",
      "late_without_notice",
      ...weeks,
    ],
    ...rows.map((row) => [
      row.key,
      nameOf(row),
      row.asked,
      row.answered,
      row.onTime,
      row.medianDays,
      row.p90Days,
      row.open,
      row.withdrawn,
      row.delayed,
      row.lateWithoutNotice,
      ...weeks.map((_, week) => row.byWeek[week] ?? 0),
    ]),
  ]);
}
