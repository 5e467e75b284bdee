import type { Document } from "../../../model/document.js";
import type { Span } from "../../../model/message.js";
import type { Flow } from "../../../parse/flow.js";
import { type View, viewOf } from "../../../parse/view.js";

/** A written document, as the grammar reads it: its lines are known by their spans. */
export type Written = View;

export const written = (document: Document): Written => viewOf(document, [0, 0]);

/** One line of a written document: nothing in it is masked, so that every character stands where it was written. */
export function lineFlow(view: Written, [start, end]: Span): Flow {
  const at = new Array<number>(end - start);
  for (let offset = start; offset < end; offset++) at[offset - start] = offset;
  return { text: view.raw.slice(start, end), shadow: view.shadow.slice(start, end), at, view };
}
