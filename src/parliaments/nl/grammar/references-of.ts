import type { PaperAnswer, PaperNotice, PaperNumbers, Reference, Words } from "../../../model/paper.js";
import { type Flow, flowOf } from "../../../parse/flow.js";
import type { View } from "../../../parse/view.js";
import type { ReadNote } from "./paper-footnotes.js";
import type { Asked } from "./questions.js";
import { mayReferToPaper, readReferences } from "./references.js";
import type { Section } from "./sections.js";

/** The earlier papers that any part of a paper refers to, each once for the part that names it. */
export function referencesOf(of: {
  view: View;
  /** The paper's own, which it does not refer to. */
  numbers: PaperNumbers;
  prelude: Flow;
  sections: readonly Section[];
  asked: readonly Asked[];
  answers: readonly PaperAnswer[];
  notice: PaperNotice | null;
  notes: readonly ReadNote[];
}): readonly Reference[] {
  const { view } = of;
  const within = ({ text, spans }: Words, place: Reference["place"]) =>
    mayReferToPaper(text) ? readReferences(flowOf(view, [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0]), place) : [];
  const [first] = [...new Set(of.asked.map(({ lang }) => lang))];
  const found = [
    ...readReferences(of.prelude, null),
    ...of.asked.filter(({ lang }) => lang === first).flatMap(({ number, words: own }) => within(own, { part: "question", number })),
    ...of.answers.flatMap((answer) =>
      Object.values(answer.versions).flatMap((own) => within(own, { part: "answer", number: answer.questions.join("+") })),
    ),
    ...(of.notice ? within(of.notice.words, { part: "notice" }) : []),
    ...of.sections
      .flatMap(({ blocks }) => blocks.filter((block) => block.kind === "explanation"))
      .flatMap((block) => readReferences(flowOf(view, [block.body, block.end]), null)),
    ...of.notes.flatMap((note) => readReferences(note.flow, { part: "footnote", number: note.number })),
  ];
  const seen = new Set<string>();
  return found.filter((reference) => {
    if (reference.number === of.numbers.questionSet || reference.number === of.numbers.document) return false;
    const key = `${reference.number}|${JSON.stringify(reference.place)}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
