import type { Block } from "../../../../model/document.js";
import type { Span } from "../../../../model/message.js";

/**
 * The text of a document, written line by line in the order in which the paper is printed, so that everything that is read
 * from it has a place in it: also what the source keeps in attributes.
 */
export class Sheet {
  text = "";
  readonly blocks: Block[] = [];

  /** Writes one line and tells where it stands. */
  write(line: string, kind: Block["kind"] = "paragraph"): Span {
    if (this.text !== "") this.text += "\n";
    const span: Span = [this.text.length, this.text.length + line.length];
    this.text += line;
    if (line !== "") this.blocks.push({ span, kind });
    return span;
  }
}

export const shifted = ([start]: Span, from: number, until: number): Span => [start + from, start + until];
