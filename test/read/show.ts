import type { Document } from "../../src/model/document.js";

/** A document's blocks, one a line: kind, what layout says of it, and its words with superscripts in braces. */
export function show(document: Document): string[] {
  return document.blocks.map((block) => {
    const [start, end] = block.span;
    let words = document.text.slice(start, end);
    for (const [from, to] of [...(block.superscripts ?? [])].reverse()) {
      words = `${words.slice(0, from - start)}{${words.slice(from - start, to - start)}}${words.slice(to - start)}`;
    }
    const label = block.label === undefined ? "" : ` ${block.label})`;
    return `${block.kind}${block.bold ? " bold" : ""}${label}: ${words}`;
  });
}
