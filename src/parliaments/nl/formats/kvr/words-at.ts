import type { Span } from "../../../../model/message.js";
import type { Words } from "../../../../model/paper.js";
import type { Written } from "../line.js";

/** The words of a written line: nothing is masked in it, so they are its text as it stands. */
export function wordsAt(view: Written, span: Span): Words {
  return { text: view.raw.slice(span[0], span[1]), spans: [span] };
}
