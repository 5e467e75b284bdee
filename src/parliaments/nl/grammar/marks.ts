import { flowOf } from "../../../parse/flow.js";
import { isHidden, type Line, type View } from "../../../parse/view.js";
import { ANSWER_HEADING_START } from "./answer-heading.js";
import { parseAnswerLabel } from "./answer-label.js";
import { ENGLISH_START } from "./english-heading.js";
import { HEADING_START, TITLE_START } from "./heading.js";
import { expandNumbers, WORDED_NUMBERS } from "./label-numbers.js";
import { parseQuestionLabel } from "./question-label.js";
import { parseAbbreviatedLabel, parseOrdinalLabel, printsAbbreviations } from "./worded-label.js";

/** Where a part of a paper begins. */
export interface Mark {
  readonly kind: "heading" | "title" | "answer-heading" | "question" | "answer" | "notice" | "explanation" | "closing";
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its label: where its own words begin. */
  readonly body: number;
  /** As printed; empty where the label has none. */
  readonly numbers: readonly string[];
  /** Index of its line. */
  readonly line: number;
}

const NOTICE = /^(?:(?:Nadere )?[Mm]ededeling|Toelichting op het uitstel)\s*:?$/u;
const EXPLANATION = /^(?:Toelichting|Nadere toelichting|Explanation)\s*(?::|$)/u;
const CLOSING = /^(?:Hoogachtend|Met vriendelijke groet(?:en)?|\(?w\.g\.\)?|_{5,}|-{8,}|\*{5,}|Met de meeste hoogachting)/u;
const HEADING_WORD = /vra(?:ag|gen)(?: |:?$)|questions? |antwoord|mede ?del|reactie|uitstel/iu;
const ANSWERED_BY = /^(?:Nader |Aanvullend )?(?:[Aa]ntwoord|Mededeling) van (?:de )?(?:[Mm]inister|[Ss]taatss?ecretaris)/u; // ends a note above it
/** What no sentence goes on with: who asks, of which party, and whom. A title without full stop may stand above it. */
const BY_MEMBERS = /^(?:\p{Lu}\p{Ll}{5,14} vragen|Vragen) van (?:het lid|de leden) /u;
const SURE_HEADING = /^[^.?!:()]{5,60} \p{L}[^.?!:]{1,300}?\) aan (?:de|het) /u;
const SENTENCE_AT_LEAST = 40; // characters: a shorter line above is a label or a number
const LONE_QUESTION = /^[Vv]raag ?:?$/u;
const NUMBER_ALONE = new RegExp(`^(${WORDED_NUMBERS}) ?[.:)]?$`, "u");
/** A title whose sentence goes on below it: "Schriftelijke vragen", and then "Van het lid A (X) aan …". */
const TITLE_ABOVE = /^(?:\p{Lu}\p{Ll}+ )?[Vv]ragen:?$/u;

/** The marks that stand in the paper's own words, in order: headings, "Vraag 3", "Antwoord 3", "Mededeling". */
export function findMarks(view: View): Mark[] {
  const marks: Mark[] = [];
  view.lines.forEach((line, index) => {
    if (isHidden(view, line)) return;
    const mark = markOf(view, line, index);
    if (mark) marks.push(mark);
  });
  const isUnlabelled = marks.every(({ kind }) => kind !== "question");
  const labelled = isUnlabelled && printsAbbreviations(view) ? withAbbreviations(view, marks) : marks;
  return withoutRepeats(view, withNumbersBelow(view, labelled));
}

/** "V1: …", "A1: …" as marks beside the others. */
function withAbbreviations(view: View, marks: readonly Mark[]): Mark[] {
  const abbreviated = view.lines.flatMap((line, index): Mark[] => {
    const label = isHidden(view, line) ? undefined : parseAbbreviatedLabel(line.text);
    return label ? [{ ...label, start: line.start, body: line.start + label.length, line: index }] : [];
  });
  return [...marks, ...abbreviated].sort((a, b) => a.start - b.start);
}

/** A label that stands twice, with nothing between, is one: where a page was cut, both halves may print it. */
function withoutRepeats(view: View, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    const same = last?.kind === mark.kind && mark.numbers.length > 0 && mark.numbers.join() === last.numbers.join();
    if (last && same && view.shadow.slice(last.body, mark.start).trim() === "") kept[kept.length - 1] = { ...mark, start: last.start };
    else kept.push(mark);
  }
  return kept;
}

/** "Vraag" and "Antwoord" with the number on the next line, where a paper prints more of its labels so, or that number is missing. */
function withNumbersBelow(view: View, marks: readonly Mark[]): Mark[] {
  const numbered = marks.map((mark) => numberBelow(view, mark) ?? mark);
  const counts = (mark: Mark, of: Mark) => {
    const same = numbered.filter(({ kind, numbers }) => kind === mark.kind && numbers.length > 0);
    return (
      same.length > 1 && same.every(({ start, numbers }) => start === of.start || !numbers.some((number) => of.numbers.includes(number)))
    );
  };
  return marks.map((mark, index) => (counts(mark, numbered[index] as Mark) ? (numbered[index] as Mark) : mark));
}

function numberBelow(view: View, mark: Mark): Mark | undefined {
  const own = view.lines[mark.line] as Line;
  if ((mark.kind !== "question" && mark.kind !== "answer") || mark.numbers.length > 0 || mark.body < own.end) return undefined;
  const line = mark.line + 1;
  const below = view.lines[line];
  const printed = below && !isHidden(view, below) ? NUMBER_ALONE.exec(below.text)?.[1] : undefined;
  return below && printed ? { ...mark, body: below.end, numbers: expandNumbers(printed), line } : undefined;
}

/** Whether a line is a label that ends the text before it, whatever else stands on the page. */
export function isLabel(line: Line): boolean {
  return parseQuestionLabel(line.text) !== undefined || parseAnswerLabel(line.text) !== undefined || ANSWERED_BY.test(line.text);
}

function markOf(view: View, line: Line, index: number): Mark | undefined {
  const at = (kind: Mark["kind"], length: number, numbers: readonly string[] = []): Mark => ({
    kind,
    start: line.start,
    body: line.start + length,
    numbers,
    line: index,
  });
  const { text } = line;
  const isWord = /^\p{Ll}/u.test(text) && !startsSentence(view, index); // "… het antwoord op / vraag 3"
  const question = isWord ? undefined : parseQuestionLabel(text);
  if (question) return at("question", question.length, question.numbers);
  const answer = isWord ? undefined : parseAnswerLabel(text);
  if (answer) return at("answer", answer.length, answer.numbers);
  const ordinal = isWord ? undefined : parseOrdinalLabel(text);
  if (ordinal) return at(ordinal.kind, ordinal.length, ordinal.numbers);
  if (LONE_QUESTION.test(text) && !isWord) return at("question", text.length);
  if (NOTICE.test(text)) return at("notice", text.length);
  if (EXPLANATION.test(text)) return at("explanation", 0);
  if (CLOSING.test(text)) return at("closing", 0);
  if (
    !HEADING_WORD.test(text) ||
    (goesOnFromAbove(view, index) && !(BY_MEMBERS.test(text) && SURE_HEADING.test(wrapped(view, line, index))))
  )
    return undefined;
  if (ANSWER_HEADING_START.test(text)) return at("answer-heading", 0);
  const sentence =
    /[Vv]ra(?:ag|gen) (?:\S+ )?(?:van|door|aan)$|[Qq]uestions?(?: from| by)?$/u.test(text) || TITLE_ABOVE.test(text)
      ? wrapped(view, line, index)
      : text;
  if (HEADING_START.test(sentence) || ENGLISH_START.test(sentence)) return at("heading", 0);
  return TITLE_START.test(sentence) ? at("title", 0) : undefined;
}

function startsSentence(view: View, index: number): boolean {
  const above = view.lines.slice(Math.max(0, index - 8), index).findLast((other) => !isHidden(view, other));
  return above === undefined || view.lines[index]?.gap === true || /[.?!:;)»"'\]]\d{0,2}$/u.test(above.text);
}

/** Whether a line goes on with the sentence of the line above: "… uw antwoord op / Kamervragen van het lid A" is no heading. */
function goesOnFromAbove(view: View, index: number): boolean {
  const line = view.lines[index] as Line;
  const above = view.lines.slice(Math.max(0, index - 8), index).findLast((other) => !isHidden(view, other));
  if (!above || line.gap || view.layout.kind === "flowing" || above.block?.kind === "heading") return false;
  return !/[.?!:;)»"'\]\d]$/u.test(above.text) && above.text.length > SENTENCE_AT_LEAST;
}

/** A line together with the next, where a heading is broken within its first words. */
function wrapped(view: View, line: Line, index: number): string {
  return flowOf(view, [line.start, view.lines[index + 1]?.end ?? line.end]).shadow.replaceAll("\n", " ");
}
