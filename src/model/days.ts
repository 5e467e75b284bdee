/** Calendar days as "YYYY-MM-DD" strings, which compare as they are ordered. No time zone is involved. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MS_A_DAY = 86_400_000;

/** The day itself where it exists in the calendar, else undefined ("2020-02-31"). */
export function isoDay(day: string): string | undefined {
  if (!DAY.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** `days` may be negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** Days from one to the other; negative when `until` is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY);
}

/** The day that it is now in a time zone (IANA name). */
export function todayIn(timeZone: string, now = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}
