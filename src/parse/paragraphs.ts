import { type Layout, widthOf } from "./layout.js";
import type { Line } from "./view.js";

const SENTENCE_END = /[.?!:;][)"'\]]*$|[)"]$/u;
const CONTINUED = /^\p{Ll}/u;
const LIST_ITEM = /^(?:[-•*·▪●○–o] |\(?\d{1,2}[.)] |\(?[a-z][.)] |[ivx]{1,4}[.)] )/u;
const LETTERED = /^(?:[-•*·▪●] |\(?[a-z]\) |[a-z]\. )\S/u; // an item that may begin in lower case
const ITEM_END = /(?:[.;:?!]|,|\ben|\bof)$/u; // what stands before the next item of a list
const FITTED = 0.985; // of a full line: widths are estimates
const ONE_LINE = 95; // characters: in a glued text, a longer line is several

/**
 * Whether a paragraph ends between two lines that follow each other in what is read.
 * `crossing`: furniture or notes stand between them.
 */
export function endsParagraph(before: Line, after: Line, of: Setting): boolean {
  if (before.block !== null && before.block === after.block) return brokenWithin(before, after, of);
  if (before.block?.kind === "footnote" && after.block?.kind === "footnote") return false;
  if (isStructural(before) || isStructural(after)) return !of.crossing || SENTENCE_END.test(of.said);
  if (after.gap && !of.crossing && (of.layout.kind === "flowing" || SENTENCE_END.test(of.said))) return true;
  return brokenWithin(before, after, of);
}

interface Setting {
  readonly layout: Layout;
  readonly crossing: boolean;
  /** What is read of the line before: its text without a marker at its end. */
  readonly said: string;
}

function brokenWithin(before: Line, after: Line, { layout, said }: Setting): boolean {
  if (layout.kind === "flowing") return SENTENCE_END.test(said) || !CONTINUED.test(after.text);
  if (LETTERED.test(after.text) && ITEM_END.test(said)) return true;
  if (!SENTENCE_END.test(said) || CONTINUED.test(after.text)) return false;
  if (LIST_ITEM.test(after.text)) return true;
  if (layout.kind === "glued" && before.text.length > ONE_LINE) return false;
  return hadRoom(before.text, after.text, layout.width);
}

/** The next word would have fitted on the line: whoever broke it there meant to. */
function hadRoom(line: string, next: string, full: number): boolean {
  const word = /^\S+/u.exec(next)?.[0] ?? "";
  return widthOf(`${line} ${word}`) < full * FITTED;
}

/** Whether markup made the line a paragraph of its own; what only lies apart on the page is broken as the page is. */
function isStructural(line: Line): boolean {
  return line.block !== null && !["line", "footnote", "furniture"].includes(line.block.kind);
}
