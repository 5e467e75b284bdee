import type { Block } from "../model/document.js";

const NOT_BLANK = /\S/u;

/** One block a line of `text` that is not blank, from `start` on. Form feeds end lines too, and number the pages where there are any. */
export function blocksOfLines(text: string, start = 0): Block[] {
  const blocks: Block[] = [];
  let feed = text.indexOf("\f", start);
  const paged = feed >= 0;
  let page = 1;
  for (let from = start; from < text.length; ) {
    if (feed >= 0 && feed < from) feed = text.indexOf("\f", from);
    const newline = text.indexOf("\n", from);
    const to = Math.min(feed < 0 ? text.length : feed, newline < 0 ? text.length : newline);
    if (NOT_BLANK.test(text.slice(from, to))) blocks.push({ span: [from, to], kind: "line", ...(paged ? { page } : {}) });
    if (to === feed) page++;
    from = to + 1;
  }
  return blocks;
}
