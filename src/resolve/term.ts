import { daysBetween } from "../model/days.js";

/** A membership or tenure. */
export interface Term {
  readonly since: string | null;
  readonly until: string | null;
}

/** Whether the day falls into the term, or at most `slack` days outside it. An open end has no bound. */
export function isWithin({ since, until }: Term, day: string, slack = 0): boolean {
  if ((since === null || since <= day) && (until === null || day <= until)) return true;
  return slack > 0 && daysOutside({ since, until }, day) <= slack;
}

/** Days from the day to the term; 0 inside it. */
export function daysOutside({ since, until }: Term, day: string): number {
  if (since !== null && day < since) return daysBetween(day, since);
  if (until !== null && day > until) return daysBetween(until, day);
  return 0;
}

/** The day on which the paper is judged, and how long before it the matter may have been submitted. */
export interface PaperDay {
  readonly day: string | null;
  /** Days by which a term may miss the day. */
  readonly slack: number;
}

const PRINTING = 7; // a paper bears a date a few days off the one on which it was handed in
const ANSWERING = 120; // where only the answer is dated, the questions are weeks or months older

/** Submitted, else the date of the paper, else of the answer. */
export function paperDay(paper: {
  submitted: string | null;
  received: string | null;
  date: { date: string; basis: string } | null;
}): PaperDay {
  if (paper.submitted) return { day: paper.submitted, slack: PRINTING };
  if (paper.date && paper.date.basis !== "answer") return { day: paper.date.date, slack: PRINTING };
  const answered = paper.date?.date ?? paper.received;
  return answered ? { day: answered, slack: ANSWERING } : { day: null, slack: PRINTING };
}
