import { isHidden, type Line, mask, type View } from "../../../parse/view.js";
import { findAnswersBelow } from "./answers-below.js";
import { ANSWERS_TITLE } from "./heading.js";
import type { Mark } from "./marks.js";
import { findNumberedAnswers, findNumberedQuestions } from "./numbered-run.js";
import { findParagraphQuestions } from "./paragraph-questions.js";

/**
 * The marks of the labels; where no label names a question, those of numbered lines, else of the paragraphs that ask. The labels are
 * masked, so that no number of theirs is taken for a footnote's.
 */
export function markParts(view: View, found: readonly Mark[]): readonly Mark[] {
  const parts = partsOf(view, found);
  const marks = withoutEnding(view, merge(parts, answersWithoutLabel(view, parts)));
  for (const { start, body } of marks) mask(view, [start, body]);
  return marks;
}

function answersWithoutLabel(view: View, marks: readonly Mark[]): readonly Mark[] {
  const reply = replyAmong(view, marks);
  return reply && reply.kind !== "notice" && !marks.some(({ kind }) => kind === "answer") ? findAnswersBelow(view, marks, reply) : [];
}

const headingAmong = (marks: readonly Mark[]): Mark | undefined =>
  marks.find((mark) => mark.kind === "heading") ?? marks.find((mark) => mark.kind === "title");

/** What says that the paper replies: the sentence above answers or a notice, or a heading that is of answers itself. */
function replyAmong(view: View, marks: readonly Mark[]): Mark | undefined {
  const heading = headingAmong(marks);
  const sentence = marks.findLast((mark) => mark.kind === "answer-heading" || mark.kind === "notice");
  return sentence ?? (heading && ANSWERS_TITLE.test((view.lines[heading.line] as Line).text) ? heading : undefined);
}

function partsOf(view: View, found: readonly Mark[]): readonly Mark[] {
  const marks = withoutTitles(found);
  if (marks.some((mark) => mark.kind === "question")) return marks;
  const heading = headingAmong(marks);
  const from = heading ? (view.lines[heading.line] as Line).end : view.span[0];
  const reply = replyAmong(view, marks);
  const numbered = (reply && questionsAbove(view, from, reply)) ?? findNumberedQuestions(view, from, view.span[1]);
  if (numbered) return merge(marks, numbered);
  const spoken = marks.some((mark) => mark.kind === "answer");
  if (reply) return spoken || reply.kind === "notice" ? marks : merge(marks, answersAlone(view, reply));
  return heading && !spoken ? merge(marks, findParagraphQuestions(view, headingEnd(view, heading))) : marks;
}

/** "Antwoord" on a line of its own above the sentence that says who answers heads no answer. */
function withoutTitles(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark, index) => {
    const next = marks[index + 1];
    const isTitle = mark.kind === "answer" && mark.numbers.length === 0 && next?.kind === "answer-heading" && next.line === mark.line + 1;
    return isTitle ? { ...mark, kind: "closing" as const } : mark;
  });
}

/** Old print: all questions, then "Antwoord van …", then the answers under the same numbers. */
function questionsAbove(view: View, from: number, reply: Mark): readonly Mark[] | undefined {
  const questions = reply.start > from ? findNumberedQuestions(view, from, reply.start) : undefined;
  if (!questions) return undefined;
  const asked = new Set(questions.flatMap(({ numbers }) => numbers));
  const answers = findNumberedAnswers(view, lineEnd(view, reply), view.span[1]) ?? [];
  return [...questions, ...answers.filter(({ numbers }) => numbers.every((number) => asked.has(number)))];
}

/** Answers under numbers, without the questions. */
function answersAlone(view: View, reply: Mark): readonly Mark[] {
  const answers = findNumberedAnswers(view, lineEnd(view, reply), view.span[1]) ?? [];
  return answers.length > 1 || answers[0]?.line === reply.line + 1 ? answers : [];
}

const ANNEX =
  /^(?:Bijlagen?|BIJLAGEN?)(?: (?:\d{1,2}|[IVX]{1,4}|[A-Z]))?(?:\s*(?:[:.|-]\s*)\S.{0,90}| bij (?:de )?(?:vra|antw|beantw).{0,60})?$/u;
const SIGNED = /^De (?:[Mm]inister|[Ss]taatssecretaris)(?:-[Pp]resident)?(?![\p{L}])[^.?!]{0,110},?$/u;
const SIGNATURE_AT_MOST = 6; // lines below "De Minister van …,"

/** An annex, or who signs, behind the last answer is no part of it. */
function withoutEnding(view: View, marks: readonly Mark[]): readonly Mark[] {
  const last = marks.at(-1);
  if (last?.kind !== "answer") return marks;
  const index = view.lines.findIndex(
    (line, at) =>
      at > last.line + 1 &&
      !isHidden(view, line) &&
      startsAnew(view, at) &&
      (ANNEX.test(line.text) || (SIGNED.test(line.text) && isSigned(view, at))),
  );
  const line = view.lines[index];
  return line ? [...marks, { kind: "closing", start: line.start, body: line.start, numbers: [], line: index }] : marks;
}

/** Whether nothing but a few names and places follows. */
function isSigned(view: View, index: number): boolean {
  const below = view.lines.slice(index + 1).filter((line) => !isHidden(view, line));
  return below.length <= SIGNATURE_AT_MOST && below.every(({ text }) => text.length < 80 && !/[.?!]$/u.test(text));
}

function startsAnew(view: View, index: number): boolean {
  const above = view.lines.slice(0, index).findLast((line) => !isHidden(view, line));
  return view.lines[index]?.gap === true || above === undefined || /[.?!:)»"]$/u.test(above.text);
}

function lineEnd(view: View, mark: Mark): number {
  return (view.lines[mark.line] as Line).end;
}

function merge(marks: readonly Mark[], found: readonly Mark[]): readonly Mark[] {
  return [...marks, ...found].sort((a, b) => a.start - b.start || a.body - b.body);
}

function headingEnd(view: View, heading: Mark): number {
  for (let index = heading.line + 1; index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    if (line.gap || view.layout.kind === "flowing") return line.start;
  }
  return view.span[1];
}
