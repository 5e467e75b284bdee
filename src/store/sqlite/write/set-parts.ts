import { EDGE_CODES } from "../codes.js";
import type { Connection } from "../connection.js";

/** An edge that leaves a node, and what stands at its end. */
export interface Tie {
  readonly type: number;
  readonly target: number;
  /** Of the target. */
  readonly kind: number;
  readonly holder: number | null;
  readonly position: number | null;
}

export interface Part {
  readonly ref: number;
  readonly ties: readonly Tie[];
}

export interface QuestionPart extends Part {
  readonly position: number | null;
  readonly answers: readonly number[];
}

/** A set with all that is said in it. An answer that answers several of its questions stands here once. */
export interface SetParts {
  readonly set: Part;
  readonly questions: readonly QuestionPart[];
  readonly answers: readonly Part[];
}

export function partsOf(connection: Connection, set: number): SetParts {
  const own = tiesOf(connection, set);
  const questions = own
    .filter(({ type }) => type === EDGE_CODES.HAS_QUESTION)
    .map(({ target, position }) => ({
      ref: target,
      position,
      ties: tiesOf(connection, target),
      answers: answersTo(connection, target),
    }));
  const answers = new Set(questions.flatMap((question) => question.answers));
  return { set: { ref: set, ties: own }, questions, answers: [...answers].map((ref) => ({ ref, ties: tiesOf(connection, ref) })) };
}

export const tiesOf = (connection: Connection, source: number): Tie[] =>
  connection.all<Tie>(
    "SELECT e.type, e.target, e.holder, e.position, n.kind FROM edge e JOIN node n ON n.ref = e.target WHERE e.source = ? AND e.type > 0",
    source,
  );

const answersTo = (connection: Connection, question: number): number[] =>
  connection
    .all<{ ref: number }>(`SELECT source AS ref FROM edge WHERE target = ? AND type = ${EDGE_CODES.ANSWERS}`, question)
    .map(({ ref }) => ref);
