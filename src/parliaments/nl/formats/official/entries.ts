import type { XmlElement, XmlText } from "../../../../model/document.js";
import type { Message } from "../../../../model/message.js";
import type { PaperAnswer, PaperQuestion } from "../../../../model/paper.js";
import { type Flow, wordsOf } from "../../../../parse/flow.js";
import { languageOf } from "../../../../parse/language.js";
import type { View } from "../../../../parse/view.js";
import { partJoint } from "../../grammar/joint-label.js";
import { expandNumbers } from "../../grammar/label-numbers.js";
import { findRefersTo } from "../../grammar/refers-to.js";
import { textOf } from "../tree.js";
import { flowOfElements } from "./element-flow.js";
import { localName, type Part } from "./elements.js";
import { numbersCalled, type OfficialNote } from "./official-notes.js";

/** A `vraag` or an `antwoord`: the numbers of its label, and its words. */
export interface Entry {
  readonly numbers: readonly string[];
  readonly flow: Flow;
  readonly footnotes: readonly string[];
}

const LABEL = /^(?:Vra(?:ag|gen)|Antwoord(?:en)?(?: op)?(?: (?:de )?vra(?:ag|gen))?)?\s?(?<numbers>\d[\d\s,;/a-z-]{0,60})?[.:)]?$/iu;
const LABEL_NAMES: ReadonlySet<string> = new Set(["nr", "nummer", "vraagnummer"]);

/** Reads "Vraag 3, 4 en 5" from `nr`, or from a first paragraph that says nothing else. */
export function readEntry(view: View, element: XmlElement, notes: readonly OfficialNote[]): Entry {
  const label = labelOf(element);
  const numbers = label ? expandNumbers(LABEL.exec(textOf(label).trim())?.groups?.numbers ?? textOf(label)) : [];
  const words: readonly (XmlElement | XmlText)[] = element.children.filter((child) => child !== label);
  return { numbers, flow: flowOfElements(view, words), footnotes: numbersCalled(element, notes) };
}

function labelOf({ children }: XmlElement): XmlElement | undefined {
  const [first] = children.filter((child): child is XmlElement => "name" in child);
  if (!first) return undefined;
  if (LABEL_NAMES.has(localName(first))) return first;
  const text = textOf(first).trim();
  return localName(first) === "al" && text !== "" && LABEL.test(text) ? first : undefined;
}

/** The questions in order of their numbers as printed; a label of several gives as many. */
export function questionsOf(entries: readonly Entry[], messages: Message[]): readonly PaperQuestion[] {
  const questions = new Map<string, PaperQuestion>();
  for (const { numbers, flow, footnotes } of entries) {
    const printed = numbers.length > 0 ? numbers : [String(questions.size + 1)];
    if (numbers.length === 0)
      messages.push(about("questions/number-missing", flow, `A question has no number; its position "${printed}" stands for it.`));
    const lang = languageOf(flow.shadow, "nl");
    const { parts, sure } = printed.length > 1 ? partJoint(flow, printed) : { parts: [wordsOf(flow)], sure: true };
    if (!sure) {
      const reason = `Nothing plainly parts the words under "${printed.join(", ")}" into as many questions.`;
      messages.push({ ...about("questions/joint-label", flow, reason), severity: "warning" });
    }
    printed.forEach((number, index) => {
      const words = parts[index] ?? wordsOf(flow);
      if (!questions.has(number)) questions.set(number, { number, versions: { [lang]: words }, footnotes });
    });
  }
  return [...questions.values()];
}

/** The answers; one without numbers answers the questions that wait before it. */
export function answersOf(parts: readonly (Entry & Pick<Part, "name">)[]): readonly PaperAnswer[] {
  const answers: PaperAnswer[] = [];
  let waiting: string[] = [];
  let asked = 0;
  for (const { name, numbers, flow, footnotes } of parts) {
    if (name === "vraag") {
      waiting.push(...(numbers.length > 0 ? numbers : [String(asked + 1)]));
      asked += Math.max(1, numbers.length);
      continue;
    }
    const questions = numbers.length > 0 ? numbers : waiting;
    waiting = waiting.filter((number) => !questions.includes(number));
    if (flow.text === "" && questions.length === 0) continue;
    answers.push({
      questions,
      versions: { [languageOf(flow.shadow, "nl")]: wordsOf(flow) },
      refersTo: findRefersTo(flow.shadow),
      footnotes,
    });
  }
  return answers;
}

function about(rule: string, { at }: Flow, reason: string): Message {
  const [start] = at;
  return { rule, severity: "info", reason, ...(start === undefined ? {} : { span: [start, (at.at(-1) ?? start) + 1] as const }) };
}
