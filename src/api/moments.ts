import { todayIn } from "../model/days.js";

/** Days are those of this time zone where nothing tells another. */
export const TIME_ZONE = "Europe/Amsterdam";

const OFFSET = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, timeZoneName: "longOffset" });

/** The beginning of a day, ISO 8601 with offset: clocks change by night, but never at midnight. */
export function momentOf(day: string): string {
  const name = OFFSET.formatToParts(new Date(`${day}T00:00:00Z`)).find(({ type }) => type === "timeZoneName")?.value;
  return `${day}T00:00:00${/[+-]\d\d:\d\d/u.exec(name ?? "")?.[0] ?? "Z"}`;
}

/** The day on which a moment is. */
export const dayOf = (moment: Date): string => todayIn(TIME_ZONE, moment);
