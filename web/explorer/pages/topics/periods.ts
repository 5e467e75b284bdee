import { monthIn, quarterIn } from "../../words/formats.js";
import type { Lang } from "../../words/words.js";
import type { Length } from "./view.js";

const MONTHS: Readonly<Record<Length, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** Place of a period among all of its length, so that the one after it has the next number. */
export const placeOf = (start: string, interval: Length): number =>
  Math.floor((Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1) / MONTHS[interval]);

/** First day of the period at a place. */
export function startAt(place: number, interval: Length): string {
  const month = place * MONTHS[interval];
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** First day of the period of a day; null for what is no day. */
export const startOf = (day: string, interval: Length): string | null =>
  /^(?:1[89]|2[01])\d\d-(?:0[1-9]|1[0-2])-\d\d$/u.test(day) ? startAt(placeOf(day, interval), interval) : null;

/** Last day of a period. */
export function endOf(start: string, interval: Length): string {
  const next = new Date(`${startAt(placeOf(start, interval) + 1, interval)}T00:00:00Z`);
  next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** "Dec 2020", "2020 Q4", "2020". */
export function periodIn(start: string, interval: Length, lang: Lang): string {
  if (interval === "YEAR") return start.slice(0, 4);
  return interval === "MONTH" ? monthIn(start, lang) : quarterIn(start, lang);
}
