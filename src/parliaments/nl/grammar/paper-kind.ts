import type { Paper, PaperAnswer, PaperNotice, PaperQuestion } from "../../../model/paper.js";
import { type Flow, flowOf, wordsOf } from "../../../parse/flow.js";
import { languageOf } from "../../../parse/language.js";
import type { View } from "../../../parse/view.js";
import { kindOfNotice, readNotice, readWithdrawn } from "./notice.js";
import type { PaperHeading } from "./paper-heading.js";
import type { Section } from "./sections.js";

/** What a paper is, with the answers or the notice that follow from it. */
export interface Told {
  readonly kind: Paper["kind"];
  readonly answers: readonly PaperAnswer[];
  readonly notice: PaperNotice | null;
}

/** What the paper is, from the words that stand in it: never from its number, which answers and notices share. */
export function tellKind(of: {
  view: View;
  sections: readonly Section[];
  heading: PaperHeading;
  questions: readonly PaperQuestion[];
  answers: readonly PaperAnswer[];
  prelude: Flow;
}): Told {
  const { heading, questions, answers } = of;
  if (answers.length > 0) return { kind: "answers", answers, notice: null };
  const told = noticeFlow(of.view, of.sections, heading, of.prelude);
  if (told) {
    const kind = kindOfNotice(told.shadow);
    if (kind === "answered" || heading.answer?.form === "answer")
      return { kind: "answers", notice: null, answers: [wholeAnswer(told, questions)] };
    if (kind === "withdrawal") return { kind, answers, notice: readNotice(told, "WITHDRAWAL") };
    return { kind: "delay", answers, notice: readNotice(told, "DELAY") };
  }
  const withdrawn = readWithdrawn(of.prelude);
  if (withdrawn) return { kind: "withdrawal", answers, notice: withdrawn };
  if (heading.oral) return { kind: "oral", answers, notice: null };
  if (questions.length > 0) return { kind: "questions", answers, notice: null };
  if (/\bmondelinge vra(?:ag|gen)\b|\bvragenuur\b/iu.test(of.prelude.shadow) && heading.askers.length > 0)
    return { kind: "oral", answers, notice: null };
  return { kind: "other", answers, notice: null };
}

function wholeAnswer(flow: Flow, questions: readonly PaperQuestion[]): PaperAnswer {
  return {
    questions: questions.map(({ number }) => number),
    versions: { [languageOf(flow.shadow, "nl")]: wordsOf(flow) },
    refersTo: [],
    footnotes: [],
  };
}

const ABOUT_QUESTIONS = /\b(?:Kamer|kamer)?vra(?:ag|gen)\b/u;

/** The words of a notice: below its label, behind the sentence that says who gives it, or a whole letter. */
function noticeFlow(view: View, sections: readonly Section[], heading: PaperHeading, prelude: Flow): Flow | undefined {
  const blocks = sections.flatMap((section) => section.blocks);
  const labelled = blocks.find((block) => block.kind === "notice");
  if (labelled) return flowOf(view, [labelled.body, labelled.end]);
  const above = blocks.findLast((block) => block.kind === "answer-heading");
  if (above && heading.answer) {
    const flow = flowOf(view, [
      above.start,
      blocks.some((block) => block.kind === "question" && block.start > above.start) ? above.end : view.span[1],
    ]);
    return behindSentence(flow) ?? (heading.answer.form === "notice" ? flow : undefined);
  }
  const letter = !blocks.some((block) => block.kind === "question") && ABOUT_QUESTIONS.test(prelude.shadow);
  return letter && ["delay", "withdrawal"].includes(kindOfNotice(prelude.shadow)) ? prelude : undefined;
}

const SENTENCE = /^.{0,700}?\(\s*(?:\(?ontvangen)[^()]{0,60}\)?\s*\.?(?:\s*Zie ook:? Aanhangsel[^.]{0,80}nr\.?\s?\d+\.?)?/isu;

function behindSentence(flow: Flow): Flow | undefined {
  const sentence = SENTENCE.exec(flow.shadow)?.[0].length ?? 0;
  if (sentence === 0 || flow.shadow.slice(sentence).trim() === "") return undefined;
  return { ...flow, text: flow.text.slice(sentence), shadow: flow.shadow.slice(sentence), at: flow.at.slice(sentence) };
}
