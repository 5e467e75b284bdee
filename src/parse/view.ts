import type { Block, Document } from "../model/document.js";
import type { Span } from "../model/message.js";
import { type Layout, layoutOf } from "./layout.js";
import { shadowOf } from "./shadow.js";

/** A printed line, or a whole paragraph where the source tells paragraphs apart. */
export interface Line {
  /** Without the blanks around it. */
  readonly start: number;
  readonly end: number;
  /** As it is matched (see `shadowOf`). */
  readonly text: string;
  /** What layout or markup says of it; null where the text alone speaks. */
  readonly block: Block | null;
  /** A blank line, or the border of a paragraph that markup made, stands before it. */
  readonly gap: boolean;
  /** 0-based: counted by form feeds where no page is given. */
  readonly page: number;
}

/** A piece of a document as the grammars see it: its lines, how they are broken, and what of them is masked. */
export interface View {
  readonly document: Document;
  readonly raw: string;
  readonly shadow: string;
  readonly span: Span;
  readonly lines: readonly Line[];
  readonly layout: Layout;
  /** One byte a character of the document's text: 1 where it is furniture, a note or a marker. */
  readonly masked: Uint8Array;
}

/** The lines of a document, or of the span of it that is the paper's own text (a field of a row: layout does not reach into it). */
export function viewOf(document: Document, field?: Span): View {
  const raw = document.text;
  const shadow = shadowOf(raw);
  const span = field ?? [0, raw.length];
  const lines = field || document.blocks.length === 0 ? linesWithin(shadow, span) : linesOfBlocks(shadow, document.blocks);
  return { document, raw, shadow, span, lines, layout: layoutOf(lines), masked: new Uint8Array(raw.length) };
}

export function mask(view: View, span: Span): void {
  view.masked.fill(1, span[0], span[1]);
}

/** Whether nothing of the line is left to read. */
export function isHidden(view: View, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) if (view.masked[at] === 0 && view.shadow[at] !== " ") return false;
  return true;
}

/** The index of the first line that ends behind `offset`. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function linesOfBlocks(shadow: string, blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  let before: Block | null = null;
  let page = 0;
  let last = 0;
  for (const block of blocks) {
    page += count(shadow, "\f", last, block.span[0]);
    const structural = before !== null && (!isBroken(block) || !isBroken(before));
    addLines(lines, shadow, block.span, { block, page: block.page === undefined ? page : block.page - 1, gap: structural });
    before = block;
    last = block.span[0];
  }
  return lines;
}

/** Whether layout broke the block's lines: it is a line, or lines, of a page. */
function isBroken(block: Block): boolean {
  return block.kind === "line" || block.kind === "footnote" || block.kind === "furniture";
}

function linesWithin(shadow: string, span: Span): Line[] {
  const lines: Line[] = [];
  addLines(lines, shadow, span, { block: null, page: 0, gap: false });
  return lines;
}

function addLines(lines: Line[], shadow: string, span: Span, of: { block: Block | null; page: number; gap: boolean }): void {
  let at = span[0];
  let { page, gap } = of;
  while (at < span[1]) {
    let end = at;
    while (end < span[1] && shadow[end] !== "\n" && shadow[end] !== "\f" && shadow[end] !== "\r") end++;
    const [start, stop] = trimmed(shadow, at, end);
    if (start < stop) {
      const previous = lines.at(-1);
      const blank = previous !== undefined && count(shadow, "\n", previous.end, start) > 1;
      lines.push({ start, end: stop, text: shadow.slice(start, stop), block: of.block, gap: gap || blank, page });
      gap = false;
    }
    if (shadow[end] === "\f") page++;
    at = end + 1;
  }
}

function trimmed(shadow: string, from: number, until: number): Span {
  let start = from;
  let end = until;
  while (start < end && shadow[start] === " ") start++;
  while (end > start && shadow[end - 1] === " ") end--;
  return [start, end];
}

function count(text: string, character: string, from: number, until: number): number {
  let found = 0;
  for (let at = text.indexOf(character, from); at !== -1 && at < until; at = text.indexOf(character, at + 1)) found++;
  return found;
}
