import { daysBetween, isoDay } from "../../../model/days.js";

const MONTHS: readonly (readonly string[])[] = [
  ["januari", "jan", "january"],
  ["februari", "feb", "febr", "february"],
  ["maart", "mrt", "mar", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["augustus", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov"],
  ["december", "dec"],
];
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const LAST = "jl\\.?|j\\.l\\.?|jongstleden|l\\.l\\.|ll\\.|dezer";

/** A written date, with or without year: "6 november 2024", "18 november2024", "6 november jl.", "1 okt. 2023". */
export const DATE = `(\\d{1,2})(?:e|ste)? ?(\\p{L}{3,9})\\.?,? ?(?:(\\d{4})(?!\\d)|(?:${LAST}))`;
const WRITTEN = new RegExp(`(?<![\\d\\p{L}])${DATE}`, "giu");
const ENGLISH = /(?<!\p{L})(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu; // "November 6, 2024"
const FIGURES = /(?<![\d/-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?![\d/-])/gu; // "06-11-2024"
const ISO = /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/gu;

/** The first date of a text, YYYY-MM-DD. One without year ("6 november jl.") is the last such day up to `paperDate`. */
export function parseDate(text: string, paperDate: string | null = null): string | null {
  let first: { index: number; day: string } | undefined;
  const offer = (index: number, day: string | undefined) => {
    if (day !== undefined && (first === undefined || index < first.index)) first = { index, day };
  };
  for (const match of text.matchAll(WRITTEN))
    offer(match.index, dayOf(match[3], monthOf(match[2] as string), match[1] as string, paperDate));
  for (const match of text.matchAll(ENGLISH)) offer(match.index, dayOf(match[3], monthOf(match[1] as string), match[2] as string, null));
  for (const match of text.matchAll(FIGURES)) offer(match.index, dayOf(match[3], Number(match[2]), match[1] as string, null));
  for (const match of text.matchAll(ISO)) offer(match.index, dayOf(match[1], Number(match[2]), match[3] as string, null));
  return first?.day ?? null;
}

/** The month of a name, an abbreviation, or a name with one letter wrong, missing or too many ("febuari", "oktber"). */
export function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const exact = MONTH_OF.get(lower);
  if (exact !== undefined || lower.length < 5) return exact;
  const near = MONTHS.flatMap((names, index) => names.filter((month) => month.length >= 5 && isOneAway(month, lower)).map(() => index + 1));
  return new Set(near).size === 1 ? near[0] : undefined;
}

function dayOf(year: string | undefined, month: number | undefined, day: string, paperDate: string | null): string | undefined {
  if (month === undefined) return undefined;
  const within = (of: string) => isoDay(`${of}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (year !== undefined) return within(year);
  if (paperDate === null) return undefined;
  const same = within(paperDate.slice(0, 4));
  if (same !== undefined && daysBetween(same, paperDate) >= 0) return same;
  return within(String(Number(paperDate.slice(0, 4)) - 1));
}

function isOneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const swapped = endA - start === 2 && endB - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  return swapped || (endA - start <= 1 && endB - start <= 1);
}
