import { isHidden, type View } from "../../../parse/view.js";
import type { Mark } from "./marks.js";

const BULLET = /^(?:[-•*·▪●◦>]|[①-⑳]|\(?[a-h][.)]) ?(?=["'(]?\p{Lu})/u;

/** Questions whose numbers were lost: the paragraphs behind the heading that ask, as marks without numbers. */
export function findParagraphQuestions(view: View, from: number): readonly Mark[] {
  const marks: Mark[] = [];
  let open = false;
  view.lines.forEach((line, index) => {
    if (line.start < from || isHidden(view, line)) return;
    const starts = marks.length === 0 || line.gap || view.layout.kind === "flowing";
    const asks = line.text.includes("?");
    const body = line.start + (BULLET.exec(line.text)?.[0].length ?? 0);
    if (starts && asks) marks.push({ kind: "question", start: line.start, body, numbers: [], line: index });
    else if (starts && open && !asks) marks.push({ kind: "closing", start: line.start, body: line.start, numbers: [], line: index });
    open = marks.at(-1)?.kind === "question";
  });
  return marks.length > 0 && marks.some((mark) => mark.kind === "question") ? marks : [];
}
