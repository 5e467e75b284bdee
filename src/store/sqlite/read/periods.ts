import { addDays } from "../../../model/days.js";
import type { Interval } from "../../reads.js";

/** The first day of the period in which a day lies. Weeks are those of ISO 8601: they begin on Monday. */
export function periodOf(day: string, interval: Interval): string {
  switch (interval) {
    case "DAY":
      return day;
    case "WEEK":
      return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    case "MONTH":
      return `${day.slice(0, 7)}-01`;
    case "QUARTER":
      return `${day.slice(0, 4)}-${pad(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1)}-01`;
    case "YEAR":
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** `start` is the first day of a period. */
export function nextPeriod(start: string, interval: Interval): string {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  switch (interval) {
    case "DAY":
      return addDays(start, 1);
    case "WEEK":
      return addDays(start, 7);
    case "MONTH":
      return monthStart(year, month + 1);
    case "QUARTER":
      return monthStart(year, month + 3);
    case "YEAR":
      return monthStart(year + 1, 1);
  }
}

const monthStart = (year: number, month: number): string =>
  `${String(month > 12 ? year + 1 : year).padStart(4, "0")}-${pad(month > 12 ? month - 12 : month)}-01`;

const pad = (number: number): string => String(number).padStart(2, "0");
