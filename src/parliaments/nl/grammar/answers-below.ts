import { isHidden, type Line, type View } from "../../../parse/view.js";
import type { Mark } from "./marks.js";

const ASKS = /\?["')\]]*\s*(?:[([]?\d{1,3}[)\]]?)?$/u; // perhaps with a note's marker
const BEGINS = /^["'(]*[\p{Lu}\d]/u;
const SHARE = 2 / 3; // of the questions: fewer, and what follows them is their own

/**
 * Answers without a label of their own, each below its question, in a paper that says that it answers: what stands behind the last
 * line that asks. Empty where most questions have nothing there.
 */
export function findAnswersBelow(view: View, marks: readonly Mark[], reply: Mark): readonly Mark[] {
  const questions = marks.filter((mark) => mark.kind === "question" && mark.start > reply.start);
  const answers = questions.flatMap((question) => {
    const end = marks.find((mark) => mark.start > question.start)?.start ?? view.span[1];
    return answerBelow(view, question, end) ?? [];
  });
  return answers.length >= Math.max(1, questions.length * SHARE) ? answers : [];
}

function answerBelow(view: View, question: Mark, end: number): Mark | undefined {
  const lines = view.lines.filter((line) => line.end > question.body && line.start < end && !isHidden(view, line));
  const asked = lines.findLastIndex((line) => ASKS.test(line.text));
  const below: Line | undefined = asked === -1 ? undefined : lines[asked + 1];
  if (!below || !BEGINS.test(below.text)) return undefined;
  return { kind: "answer", start: below.start, body: below.start, numbers: question.numbers, line: view.lines.indexOf(below) };
}
