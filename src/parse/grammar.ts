import type { Document } from "../model/document.js";
import type { Paper } from "../model/paper.js";

/** How a parliament's papers are printed. */
export interface Grammar {
  /** Code of the parliament whose papers it reads. */
  readonly parliament: string;
  parse(document: Document): readonly Paper[];
}
