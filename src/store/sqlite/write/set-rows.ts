import type { Properties } from "../../../model/batch.js";
import { isoDay } from "../../../model/days.js";
import { EDGE_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import type { SetParts } from "./set-parts.js";

/**
 * How a set stands whatever the day: from these and the deadline a status follows for any day. CONCLUDED: an official
 * source says that it was dealt with, and no paper says how.
 */
export const STATES = { WITHDRAWN: 1, ANSWERED: 2, PARTLY_ANSWERED: 3, CONCLUDED: 4, DELAYED: 5, OPEN: 6 } as const;

export interface SetRow {
  readonly id: string;
  readonly date: string;
  readonly answered: string;
  readonly submitted: string | null;
  readonly state: number;
  readonly deadline: string | null;
  /** Last day of the first term. */
  readonly due: string | null;
  /** 1: with a delay notice. */
  readonly delayed: number;
  readonly questions: number;
  readonly answered_questions: number;
  readonly parliament: string | null;
  /** ",en,nl,": a language is looked for with its commas. */
  readonly languages: string;
}

const COLUMNS = [
  "id",
  "date",
  "answered",
  "submitted",
  "state",
  "deadline",
  "due",
  "delayed",
  "questions",
  "answered_questions",
  "parliament",
  "languages",
] as const;

export const keptSetRow = (connection: Connection, ref: number): SetRow | undefined =>
  connection.get<SetRow>(`SELECT ${COLUMNS.join(", ")} FROM question_set WHERE ref = ?`, ref);

/** Writes the row by which a set is listed, and its numbers. */
export function keepSetRow(connection: Connection, ref: number, { now, before }: { now: SetRow; before: SetRow | undefined }): void {
  if (before && COLUMNS.every((column) => before[column] === now[column])) return;
  connection.run(
    `INSERT OR REPLACE INTO question_set (ref, ${COLUMNS.join(", ")}) VALUES (?, ${COLUMNS.map(() => "?").join(", ")})`,
    ref,
    ...COLUMNS.map((column) => now[column]),
  );
}

export function setRow(connection: Connection, { id, properties, parts }: { id: string; properties: Properties; parts: SetParts }): SetRow {
  const notices = noticesOf(connection, parts.set.ref);
  const [answered, due] = [day(properties.answered), day(properties.due)];
  const tally = { questions: parts.questions.length, answered: parts.questions.filter(({ answers }) => answers.length > 0).length };
  const isDelayed = notices.includes("DELAY");
  return {
    id,
    date: day(properties.date) ?? "",
    answered: answered ?? "",
    submitted: day(properties.submitted),
    state: stateOf({ ...tally, notices, isDelayed, hasAnswerDay: answered !== null, isConcluded: properties.concluded === true }),
    deadline: (isDelayed ? day(properties.extendedDue) : null) ?? due,
    due,
    delayed: Number(isDelayed),
    questions: tally.questions,
    answered_questions: tally.answered,
    parliament: text(properties.parliament),
    languages: `,${strings(properties.languages).sort().join(",")},`,
  };
}

interface Facts {
  readonly questions: number;
  readonly answered: number;
  readonly notices: readonly string[];
  readonly isDelayed: boolean;
  readonly hasAnswerDay: boolean;
  readonly isConcluded: boolean;
}

function stateOf({ questions, answered, notices, isDelayed, hasAnswerDay, isConcluded }: Facts): number {
  if (notices.includes("WITHDRAWAL")) return STATES.WITHDRAWN;
  if (questions > 0 ? answered === questions : hasAnswerDay) return STATES.ANSWERED;
  if (answered > 0) return STATES.PARTLY_ANSWERED;
  if (isConcluded) return STATES.CONCLUDED;
  return isDelayed ? STATES.DELAYED : STATES.OPEN;
}

/** Kinds of the notices that concern the set. */
const noticesOf = (connection: Connection, set: number): string[] =>
  connection
    .all<{ kind: string | null }>(
      `SELECT p.properties ->> 'noticeKind' AS kind FROM edge e JOIN node_properties p ON p.node = e.source
   WHERE e.target = ? AND e.type = ${EDGE_CODES.CONCERNS}`,
      set,
    )
    .flatMap(({ kind }) => (kind === null ? [] : [kind]));

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
/** What is no day of the calendar is no date. */
const day = (value: unknown): string | null => isoDay(text(value) ?? "") ?? null;
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === "string") : []);
