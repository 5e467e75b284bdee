import type { Block } from "../model/document.js";
import { composeSpans } from "./compose-spans.js";

/** What markup says of the words that are written. */
export interface Markup {
  readonly kind: Block["kind"];
  /** Printed by automatic numbering before the first block that is written with it. */
  readonly label?: Label | undefined;
  readonly superscript?: boolean;
  readonly bold?: boolean;
}

/** A number is printed once, before the first words of its list item; what follows in the item are paragraphs. */
export interface Label {
  /** Empty for a bullet. */
  readonly text: string;
  printed: boolean;
}

const WHITE = /[ \t\r\n\f]+/gu; // what markup collapses; no-break spaces are the author's
// biome-ignore lint/suspicious/noControlCharactersInRegex: markup may hold them by number
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\p{Surrogate}]/gu;
const NOT_BLANK = /\S/u;

/** Grows a text block by block: white space within a block is one blank, blocks are joined by "\n". */
export class BlockWriter {
  text = "";
  readonly blocks: Block[] = [];
  private words = "";
  /** What separates these words from the next, if any come. */
  private gap = "";
  private superscripts: [start: number, end: number][] = [];
  private markup: Markup = { kind: "paragraph" };
  private allBold = true;

  write(raw: string, markup: Markup): void {
    const collapsed = raw.replace(WHITE, " ").replace(CONTROLS, " ");
    const endsBlank = collapsed.endsWith(" ");
    const piece = collapsed.slice(collapsed.startsWith(" ") ? 1 : 0, endsBlank ? -1 : undefined);
    if (collapsed.startsWith(" ")) this.gap ||= " ";
    if (piece === "") return;
    if (this.words === "") this.markup = markup;
    else this.words += this.gap;
    this.gap = endsBlank ? " " : "";
    const ink = piece.trim();
    if (ink !== "") this.allBold &&= markup.bold === true;
    if (ink !== "" && markup.superscript) this.raise(this.words.length + piece.indexOf(ink), ink.length);
    this.words += piece;
  }

  /** Between the cells of a table's row, which is one block. */
  endCell(): void {
    this.gap = "\t";
  }

  /** Ends the block; the next words begin another. */
  endBlock(): void {
    if (NOT_BLANK.test(this.words)) this.put(composeSpans(this.words, this.superscripts));
    this.words = "";
    this.gap = "";
    this.superscripts = [];
    this.allBold = true;
  }

  private raise(start: number, length: number): void {
    const last = this.superscripts.at(-1);
    if (last?.[1] === start) last[1] += length;
    else this.superscripts.push([start, start + length]);
  }

  private put({ text, spans: superscripts }: ReturnType<typeof composeSpans>): void {
    if (this.text !== "") this.text += "\n";
    const start = this.text.length;
    this.text += text;
    const { kind, label } = this.markup;
    this.blocks.push({
      span: [start, this.text.length],
      kind: kind === "list-item" && label?.printed ? "paragraph" : kind,
      ...(label && !label.printed && label.text !== "" && { label: label.text }),
      ...(superscripts.length > 0 && { superscripts: superscripts.map(([from, to]) => [start + from, start + to] as const) }),
      ...(this.allBold && { bold: true }),
    });
    if (label) label.printed = true;
  }
}
