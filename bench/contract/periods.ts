/** Periods of time, told from the calendar of JavaScript alone. */

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

/** The first day of the period in which a day lies; weeks begin on Monday. */
export function periodStart(day: string, interval: string): string {
  const date = utc(day);
  if (interval === "WEEK") date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (interval === "MONTH" || interval === "QUARTER" || interval === "YEAR") date.setUTCDate(1);
  if (interval === "QUARTER") date.setUTCMonth(date.getUTCMonth() - (date.getUTCMonth() % 3));
  if (interval === "YEAR") date.setUTCMonth(0);
  return text(date);
}

function periodAfter(start: string, interval: string): string {
  const date = utc(start);
  if (interval === "DAY") date.setUTCDate(date.getUTCDate() + 1);
  if (interval === "WEEK") date.setUTCDate(date.getUTCDate() + 7);
  if (interval === "MONTH") date.setUTCMonth(date.getUTCMonth() + 1);
  if (interval === "QUARTER") date.setUTCMonth(date.getUTCMonth() + 3);
  if (interval === "YEAR") date.setUTCFullYear(date.getUTCFullYear() + 1);
  return text(date);
}

/** Every period from that of the first day to that of the last, empty ones included. */
export function periodsBetween(first: string, last: string, interval: string): string[] {
  const starts: string[] = [];
  const end = periodStart(last, interval);
  for (let start = periodStart(first, interval); start <= end; start = periodAfter(start, interval)) starts.push(start);
  return starts;
}

export const daysFrom = (from: string, until: string): number => Math.round((utc(until).getTime() - utc(from).getTime()) / 86_400_000);
