import type { Span } from "../../../model/message.js";
import { flowOf, spansOf } from "../../../parse/flow.js";
import { isHidden, type View } from "../../../parse/view.js";
import type { Section } from "./sections.js";

/** The words around questions and answers: headings, introduction, explanation. What stands behind the last is not the paper's. */
export function proseOf(view: View, sections: readonly Section[], start: number): readonly Span[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const first = blocks.find((block) => ["question", "answer", "notice"].includes(block.kind));
  const own = blocks.filter(
    (block) =>
      ["heading", "title", "answer-heading", "explanation"].includes(block.kind) && first !== undefined && block.start >= first.start,
  );
  const spans = [[start, first?.start ?? view.span[1]] as Span, ...own.map((block) => [block.start, block.end] as Span)];
  return spans.flatMap((span) =>
    view.lines
      .filter((line) => line.start >= span[0] && line.end <= span[1] && !isHidden(view, line))
      .flatMap((line) => spansOf(flowOf(view, [line.start, line.end]))),
  );
}
