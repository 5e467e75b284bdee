import type { Message, Span } from "../../../model/message.js";
import type { Language, PaperQuestion, Words } from "../../../model/paper.js";
import { flowOf, wordsOf } from "../../../parse/flow.js";
import type { View } from "../../../parse/view.js";
import { partJoint } from "./joint-label.js";
import type { Marker } from "./markers.js";
import type { Block } from "./sections.js";

/** One question in one language. */
export interface Asked {
  readonly number: string;
  readonly lang: Language;
  readonly words: Words;
  readonly footnotes: readonly string[];
  /** Offset of its label. */
  readonly start: number;
}

interface Setting {
  readonly lang: Language;
  readonly markers: readonly Marker[];
  readonly messages: Message[];
}

/** The questions of the blocks that hold them: one for each number of a label. */
export function readQuestions(view: View, blocks: readonly Block[], setting: Setting): readonly Asked[] {
  const asked: Asked[] = [];
  for (const block of blocks) {
    const numbers = block.numbers.length > 0 ? block.numbers : [String(asked.length + 1)];
    const parts = partsOf(view, block, numbers, setting.messages);
    numbers.forEach((number, index) => {
      const from = index === 0 ? block.start : (parts[index]?.spans[0]?.[0] ?? block.start);
      const until = parts[index + 1]?.spans[0]?.[0] ?? block.end;
      asked.push({
        number,
        lang: setting.lang,
        words: parts[index] as Words,
        footnotes: numbersWithin(setting.markers, [from, until]),
        start: block.start,
      });
    });
  }
  return asked;
}

function partsOf(view: View, block: Block, numbers: readonly string[], messages: Message[]): readonly Words[] {
  const flow = flowOf(view, [block.body, block.end]);
  const span: Span = [block.start, block.end];
  const printed = `"${numbers.join(", ")}"`;
  if (block.numbers.length === 0)
    messages.push({
      rule: "questions/number-missing",
      severity: "info",
      span,
      reason: `A question has no printed number; its position ${printed} stands for it.`,
    });
  if (flow.text === "") messages.push({ rule: "questions/empty", severity: "warning", span, reason: `Question ${printed} has no words.` });
  if (numbers.length === 1) return [wordsOf(flow)];
  const parted = partJoint(flow, numbers);
  if (!parted.sure)
    messages.push({
      rule: "questions/joint-label",
      severity: "warning",
      span,
      reason: `Nothing plainly parts the words under ${printed} into as many questions.`,
    });
  return parted.parts;
}

/** The notes whose markers stand in a span, in order. */
export function numbersWithin(markers: readonly Marker[], [from, until]: Span): readonly string[] {
  return [...new Set(markers.filter((marker) => marker.span[0] >= from && marker.span[0] < until).map((marker) => marker.number))];
}

/** Versions of the same number joined, in the order of the numbers. */
export function joinVersions(asked: readonly Asked[]): readonly PaperQuestion[] {
  const byNumber = new Map<string, Asked[]>();
  for (const one of asked) byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), one]);
  return [...byNumber]
    .sort(([a], [b]) => compareNumbers(a, b))
    .map(([number, versions]) => ({
      number,
      versions: Object.fromEntries(versions.map((version) => [version.lang, version.words])),
      footnotes: [...new Set(versions.flatMap((version) => version.footnotes))],
    }));
}

export function compareNumbers(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || a.localeCompare(b);
}
