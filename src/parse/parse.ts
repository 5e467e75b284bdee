import type { Document } from "../model/document.js";
import type { Paper } from "../model/paper.js";
import type { Grammar } from "./grammar.js";

/** Understands a document by a parliament's grammar. What cannot be understood is a message of its paper, never an exception. */
export function parse(document: Document, grammar: Grammar): readonly Paper[] {
  return grammar.parse(document);
}
