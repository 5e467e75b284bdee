import type { Message } from "../../../model/message.js";
import type { Language, PaperAnswer } from "../../../model/paper.js";
import { flowOf, wordsOf } from "../../../parse/flow.js";
import type { View } from "../../../parse/view.js";
import type { Marker } from "./markers.js";
import { numbersWithin } from "./questions.js";
import { findRefersTo, refersToPrevious } from "./refers-to.js";
import type { Block } from "./sections.js";

/** The answers among the blocks of a section. An answer without numbers answers the questions that wait before it. */
export function readAnswers(
  view: View,
  blocks: readonly Block[],
  of: { lang: Language; markers: readonly Marker[]; messages: Message[] },
): readonly PaperAnswer[] {
  const named = new Set(blocks.filter((block) => block.kind === "answer").flatMap((block) => block.numbers));
  const printed = new Set(blocks.filter((block) => block.kind === "question").flatMap((block) => block.numbers));
  const answers: PaperAnswer[] = [];
  let waiting: Waiting[] = [];
  let asked = 0;
  for (const block of blocks) {
    if (block.kind === "question") {
      waiting.push({ numbers: block.numbers.length > 0 ? block.numbers : [String(++asked)] });
      if (block.numbers.length > 0) asked += block.numbers.length;
    }
    if (block.kind !== "answer") continue;
    const flow = flowOf(view, [block.body, block.end]);
    if (flow.text === "" && block.numbers.length === 0) continue; // a heading above the answers
    const questions =
      block.numbers.length > 0
        ? wholeOf(withUnnamed(block, waiting, named, of.messages), printed)
        : waiting.flatMap(({ numbers }) => numbers);
    waiting = block.numbers.length > 0 ? waiting.filter(({ numbers }) => !numbers.some((number) => questions.includes(number))) : [];
    const answer: PaperAnswer = {
      questions,
      versions: { [of.lang]: wordsOf(flow) },
      refersTo: refersToPrevious(flow.shadow) ? (answers.at(-1)?.questions ?? []) : findRefersTo(flow.shadow),
      footnotes: numbersWithin(of.markers, [block.start, block.end]),
    };
    const last = answers.at(-1);
    if (last && isItemOf(last, questions, block)) answers[answers.length - 1] = joined(last, answer, of.lang);
    else answers.push(answer);
  }
  return answers;
}

/** "Antwoord 1a" where only question 1 has a number, and "a" is an item of a list within it: the answer is to question 1. */
function wholeOf(numbers: readonly string[], asked: ReadonlySet<string>): readonly string[] {
  const whole = (number: string) => number.replace(/[a-h]$/u, "");
  return [...new Set(numbers.map((number) => (!asked.has(number) && asked.has(whole(number)) ? whole(number) : number)))];
}

/** "Antwoord 1b" behind "Antwoord 1a": both are of one answer. */
const isItemOf = (last: PaperAnswer, questions: readonly string[], { numbers }: Block): boolean =>
  questions.join() === last.questions.join() && numbers.join() !== questions.join() && numbers.length > 0;

function joined(first: PaperAnswer, second: PaperAnswer, lang: Language): PaperAnswer {
  const words = [first, second].flatMap(({ versions }) => versions[lang] ?? []);
  const text = words.map((each) => each.text).join("\n");
  return {
    questions: first.questions,
    versions: { [lang]: { text, spans: words.flatMap(({ spans }) => spans) } },
    refersTo: [...new Set([...first.refersTo, ...second.refersTo])],
    footnotes: [...new Set([...first.footnotes, ...second.footnotes])],
  };
}

interface Waiting {
  readonly numbers: readonly string[];
}

/** "Vraag 2 en 3 … Antwoord 2", and no "Antwoord 3" anywhere: the answer covers both. */
function withUnnamed(block: Block, waiting: readonly Waiting[], named: ReadonlySet<string>, messages: Message[]): readonly string[] {
  const joint = waiting.find(({ numbers }) => numbers.length > 1 && numbers.some((number) => block.numbers.includes(number)));
  const covered = (joint?.numbers ?? []).filter((number) => !named.has(number) && !block.numbers.includes(number));
  for (const number of covered) {
    messages.push({
      rule: "answers/covers-unnamed",
      severity: "info",
      span: [block.start, block.body],
      reason: `Question "${number}" stands with those that the answer names, and no other answer names it: it counts as answered here.`,
    });
  }
  return covered.length === 0
    ? block.numbers
    : [...block.numbers, ...covered].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}
