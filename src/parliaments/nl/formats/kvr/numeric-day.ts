import { isoDay } from "../../../../model/days.js";

const NUMERIC = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/u;

/** "1999-08-5" as a day; null for one that no calendar has; undefined where the text does not begin with figures of a day. */
export function numericDay(text: string): string | null | undefined {
  const { year, month, day } = NUMERIC.exec(text)?.groups ?? {};
  if (!year || !month || !day) return undefined;
  return isoDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) ?? null;
}
