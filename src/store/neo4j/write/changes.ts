import { CHANGE_KINDS, type ChangeKind } from "../../analyses.js";
import type { SetRead } from "./read-sets.js";
import type { SetRow } from "./set-row.js";

/** What happened to a set on a day. */
export interface SetChange {
  readonly set: string;
  readonly day: string;
  /** Id of the set and number of the kind: what orders the changes of a day. */
  readonly tie: string;
  readonly kind: ChangeKind;
  /** The set, answer or notice that tells; of several of one day the first by id. */
  readonly source: string;
}

const KIND_OF_NOTICE: Readonly<Record<string, ChangeKind>> = { DELAY: "DELAYED", WITHDRAWAL: "WITHDRAWN" };

/** One for each day and kind, in order. */
export function changesOf({ id, questions, answers, notices }: SetRead, row: SetRow): SetChange[] {
  const found = new Map<string, SetChange>();
  const add = (kind: ChangeKind, day: string | null, source: string) => {
    if (!day) return;
    const tie = `${id} ${CHANGE_KINDS.indexOf(kind)}`;
    const known = found.get(`${day} ${tie}`);
    if (!known || source < known.source) found.set(`${day} ${tie}`, { set: id, day, tie, kind, source });
  };
  add("SUBMITTED", row.submitted, id);
  for (const { id: notice, kind, day } of notices) {
    const change = KIND_OF_NOTICE[kind ?? ""];
    if (change) add(change, day, notice);
  }
  const given = new Map(answers.flatMap(({ id: answer, given: day }) => (day ? [[answer, day] as const] : [])));
  const firsts = new Set(questions.map((question) => question.answers.flatMap((answer) => given.get(answer) ?? []).sort()[0]));
  for (const [answer, day] of given) add(firsts.has(day) ? "ANSWERED" : "CORRECTED", day, answer);
  if (given.size === 0) add("ANSWERED", row.answered, id);
  return [...found.values()].sort((a, b) => (a.day + a.tie < b.day + b.tie ? -1 : 1));
}
