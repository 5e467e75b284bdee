import { isoDay } from "../../../model/days.js";
import { CHANGE_KINDS, type ChangeKind } from "../../analyses.js";
import { EDGE_CODES } from "../codes.js";
import type { QuestionPart } from "./set-parts.js";
import type { SetRow } from "./set-rows.js";
import type { Work } from "./work.js";

interface Row {
  readonly day: string;
  /** Id of the set and number of the kind: what orders the changes of a day. */
  readonly tie: string;
  readonly kind: number;
  /** The set, answer or notice that tells. */
  readonly source: number;
}

interface Setting {
  readonly row: SetRow;
  readonly questions: readonly QuestionPart[];
  /** Nothing was derived for the set before. */
  readonly isNew: boolean;
}

/** Writes what happened to a set on which days, where that is another than before; nothing is left of a set that went. */
export function keepChanges(work: Work, set: number, now: Setting | undefined): void {
  const { connection } = work;
  const rows = now ? rowsOf(work, set, now) : [];
  if (!now?.isNew) {
    const before = connection.all<Row>(`SELECT day, tie, kind, source FROM change WHERE "set" = ? ORDER BY day, tie`, set);
    if (before.length === rows.length && before.every((row, index) => isSame(row, rows[index]))) return;
    connection.run(`DELETE FROM change WHERE "set" = ?`, set);
  }
  for (const { day, tie, kind, source } of rows) {
    connection.run(`INSERT INTO change (day, tie, "set", kind, source) VALUES (?, ?, ?, ?, ?)`, day, tie, set, kind, source);
  }
}

const isSame = (a: Row, b: Row | undefined): boolean => a.day === b?.day && a.tie === b.tie && a.source === b.source;

function rowsOf(work: Work, set: number, { row, questions }: Setting): Row[] {
  const found = new Map<string, Row>();
  const add = (kind: ChangeKind, day: string | null, source: number) => {
    if (!day) return;
    const code = CHANGE_KINDS.indexOf(kind);
    const key = `${day} ${code}`;
    // Of several answers of one day, the first by its number in the database tells.
    if (source < (found.get(key)?.source ?? Number.POSITIVE_INFINITY))
      found.set(key, { day, tie: `${row.id} ${code}`, kind: code, source });
  };
  add("SUBMITTED", row.submitted, set);
  for (const { kind, day, ref } of noticesOf(work, set)) add(kind, day, ref);
  const answers = answersByDay(work, questions);
  for (const { day, isFirst, ref } of answers) add(isFirst ? "ANSWERED" : "CORRECTED", day, ref);
  if (answers.length === 0) add("ANSWERED", row.answered, set);
  return [...found.values()].sort((a, b) => (a.day + a.tie < b.day + b.tie ? -1 : 1));
}

/** Each dated answer, and whether on its day any question was answered for the first time. */
function answersByDay(work: Work, questions: readonly QuestionPart[]): { day: string; isFirst: boolean; ref: number }[] {
  const given = new Map<number, string | null>();
  for (const { answers } of questions)
    for (const ref of answers) if (!given.has(ref)) given.set(ref, givenOn(work.nodes.at(ref).properties));
  const firsts = new Set<string>();
  for (const { answers } of questions) {
    const [first] = answers.flatMap((ref) => given.get(ref) ?? []).sort();
    if (first !== undefined) firsts.add(first);
  }
  return [...given].flatMap(([ref, day]) => (day === null ? [] : [{ day, isFirst: firsts.has(day), ref }]));
}

const GIVEN = /"given":"(\d{4}-\d{2}-\d{2})"/u; // within a text its quotes would be escaped

/** Read without the answer's long texts. */
const givenOn = (properties: string | null): string | null => isoDay(GIVEN.exec(properties ?? "")?.[1] ?? "") ?? null;

const KIND_OF_NOTICE: Readonly<Record<string, ChangeKind>> = { DELAY: "DELAYED", WITHDRAWAL: "WITHDRAWN" };

function noticesOf({ connection }: Work, set: number): { kind: ChangeKind; day: string | null; ref: number }[] {
  const rows = connection.all<{ ref: number; kind: string | null; day: string | null }>(
    `SELECT n.ref, p.properties ->> 'noticeKind' AS kind, n.date AS day FROM edge e JOIN node n ON n.ref = e.source
     JOIN node_properties p ON p.node = n.ref WHERE e.target = ? AND e.type = ${EDGE_CODES.CONCERNS}`,
    set,
  );
  return rows.flatMap(({ ref, kind, day }) => {
    const change = KIND_OF_NOTICE[kind ?? ""];
    return change ? [{ kind: change, day, ref }] : [];
  });
}
