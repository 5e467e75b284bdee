import type { Properties } from "../../../model/batch.js";
import { isoDay } from "../../../model/days.js";
import type { SetRead } from "./read-sets.js";

/**
 * How a set stands whatever the day: from these and the deadline a status follows for any day. CONCLUDED: an official
 * source says that it was dealt with, and no paper says how.
 */
export type SetState = "WITHDRAWN" | "ANSWERED" | "PARTLY_ANSWERED" | "CONCLUDED" | "DELAYED" | "OPEN";

/** What sets are listed and chosen by; an unknown day that they are ordered by is the empty text. */
export interface SetRow {
  readonly date: string;
  readonly answered: string;
  readonly submitted: string | null;
  readonly due: string | null;
  readonly deadline: string | null;
  readonly isDelayed: boolean;
  readonly state: SetState;
  readonly questions: number;
  readonly answeredQuestions: number;
  readonly parliament: string | null;
  readonly languages: readonly string[];
}

export function setRow(properties: Properties, { questions, notices }: Pick<SetRead, "questions" | "notices">): SetRow {
  const answered = day(properties.answered);
  const tally = { questions: questions.length, answeredQuestions: questions.filter(({ answers }) => answers.length > 0).length };
  const kinds = notices.map(({ kind }) => kind);
  const isDelayed = kinds.includes("DELAY");
  return {
    date: day(properties.date) ?? "",
    answered: answered ?? "",
    submitted: day(properties.submitted),
    due: day(properties.due),
    deadline: (isDelayed ? day(properties.extendedDue) : null) ?? day(properties.due),
    isDelayed,
    state: stateOf(tally, { notices: kinds, isDelayed, hasAnswerDay: answered !== null, isConcluded: properties.concluded === true }),
    ...tally,
    parliament: text(properties.parliament),
    languages: strings(properties.languages).sort(),
  };
}

interface Facts {
  readonly notices: readonly (string | null)[];
  readonly isDelayed: boolean;
  readonly hasAnswerDay: boolean;
  readonly isConcluded: boolean;
}

function stateOf({ questions, answeredQuestions }: Pick<SetRow, "questions" | "answeredQuestions">, facts: Facts): SetState {
  if (facts.notices.includes("WITHDRAWAL")) return "WITHDRAWN";
  if (questions > 0 ? answeredQuestions === questions : facts.hasAnswerDay) return "ANSWERED";
  if (answeredQuestions > 0) return "PARTLY_ANSWERED";
  if (facts.isConcluded) return "CONCLUDED";
  return facts.isDelayed ? "DELAYED" : "OPEN";
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
/** What is no day of the calendar is no date. */
const day = (value: unknown): string | null => isoDay(text(value) ?? "") ?? null;
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);
