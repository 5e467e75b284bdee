import type { Document } from "../../../../src/model/document.js";
import { type Flow, flowOf } from "../../../../src/parse/flow.js";
import { viewOf } from "../../../../src/parse/view.js";

/** Words as a grammar reads them, for a rule that is tried alone. */
export function aFlow(text: string): Flow {
  const view = viewOf(aDocument(text));
  return flowOf(view, view.span);
}

/** Plain text as a document, without the layout that a file would give. */
export function aDocument(text: string): Document {
  return {
    path: "a.txt",
    mediaType: "text/plain",
    sha256: "",
    url: null,
    retrieved: null,
    text,
    blocks: [],
    structure: null,
    messages: [],
  };
}
