import { isHidden, type Line, type View } from "../../../parse/view.js";
import { parseDate } from "./dates.js";

const SUBMITTED_LINE = /^\(?\s*(?:[Ii]ngezonden|[Ii]ngediend)(?: op)?:?\s*(?<date>[^()]{4,50})\)?/u;
const RECEIVED_LINE = /^\(?\s*[Oo]ntvangen(?: op)?:?\s*(?<date>\d[^()]{3,50})\)?\.?$/u;
const DATE_LINE =
  /^(?:(?:Geplaatst|Gepubliceerd|Datum|Published|Date)(?: op| on)?:? ?)?(?:(?:Den Haag|'s-Gravenhage),? (?:d\.d\. )?)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?(?=.{6,30}$)(?:\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?:[ ,|-]+\d{1,2}[:.]\d{2})?$/u;
const QUESTION_HOUR = /\bvragenuur\b/iu;
const HEAD_LINES = 12;
const LETTERHEAD_LINES = 40; // addresses and references stand above a letter's date

/** The days that lines of their own above the questions print; `until` is where these begin. */
export interface PaperDates {
  /** As printed: "14 november 2024", also without year. */
  readonly submitted: string | null;
  /** As printed. */
  readonly received: string | null;
  /** YYYY-MM-DD: of the letter or page, or of the question hour for which questions are announced. */
  readonly page: string | null;
}

export function findDates(view: View, until: number): PaperDates {
  const lines = view.lines.filter((line) => line.start < until && !isHidden(view, line));
  const printed = (pattern: RegExp) => first(view.lines, until, pattern);
  const dated = lines.slice(0, HEAD_LINES).find(isDate) ?? lines.slice(0, LETTERHEAD_LINES).find(isDate);
  const hour = lines.slice(0, HEAD_LINES).find(({ text }) => QUESTION_HOUR.test(text) && parseDate(text) !== null);
  const page = dated ?? hour;
  return { submitted: printed(SUBMITTED_LINE), received: printed(RECEIVED_LINE), page: page ? parseDate(page.text) : null };
}

const isDate = ({ text }: Line): boolean => DATE_LINE.test(text);

function first(lines: readonly Line[], until: number, pattern: RegExp): string | null {
  for (const line of lines) {
    if (line.start >= until) return null;
    const date = pattern.exec(line.text)?.groups?.date;
    if (date) return date;
  }
  return null;
}
