import type { BlockWriter, Label, Markup } from "../block-writer.js";
import { childrenOf, type HtmlNode, isElement, isText, lengthOf, nameOf } from "./html-node.js";
import { labelsOf } from "./list-label.js";
import { isBlock, isBold, isDataRow, isFootnote, isFurniture, isMain, isNumberOfNote, isSuperscript, isUnseen } from "./roles.js";

interface Surroundings extends Markup {
  readonly inMain: boolean;
  /** Within a row of data cells end, blocks do not. */
  readonly inRow: boolean;
  /** The number of a note stands before, in an element of its own. */
  readonly afterNumber?: boolean;
  readonly labels: ReadonlyMap<HtmlNode, Label>;
  /** Characters of the whole page. */
  readonly length: number;
}

const LISTS = new Set(["ol", "ul", "menu"]);
const HEADING = /^h[1-6]$/u;

/** Writes a page's words in document order. */
export function writeHtml(page: HtmlNode, writer: BlockWriter): void {
  const around: Surroundings = { kind: "paragraph", inMain: false, inRow: false, labels: new Map(), length: lengthOf(page) };
  writeChildren(page, around, writer);
  writer.endBlock();
}

function writeChildren(parent: HtmlNode, around: Surroundings, writer: BlockWriter): void {
  let isNumbered = false;
  for (const child of childrenOf(parent)) {
    if (isText(child)) writeText(child.data ?? "", parent, around, writer);
    else if (nameOf(child) === "br") writeBreak(around, writer);
    else if (isElement(child) && !isUnseen(child)) {
      writeElement(child, isNumbered ? { ...around, afterNumber: true } : around, writer);
      isNumbered = around.kind === "footnote" && isNumberOfNote(child);
    }
  }
}

function writeBreak(around: Surroundings, writer: BlockWriter): void {
  if (around.inRow) writer.write(" ", around);
  else writer.endBlock();
}

function writeElement(element: HtmlNode, around: Surroundings, writer: BlockWriter): void {
  const ends = around.inRow ? () => writer.endCell() : () => writer.endBlock();
  const block = isBlock(element);
  if (block && around.afterNumber) writer.write(" ", around);
  else if (block) ends();
  writeChildren(element, { ...describe(element, around), afterNumber: false }, writer);
  if (block) ends();
}

/** Furniture and notes are so all through; a heading, an item or a row as far as no other block stands in it. */
function describe(element: HtmlNode, around: Surroundings): Surroundings {
  const inner: Surroundings = {
    ...around,
    inMain: around.inMain || isMain(element),
    bold: around.bold === true || isBold(element),
    superscript: around.superscript === true || isSuperscript(element),
    labels: LISTS.has(nameOf(element)) ? labelsOf(element) : around.labels,
  };
  if (around.kind === "furniture") return inner;
  const label = around.labels.get(element) ?? around.label;
  if (around.kind === "footnote" || isFootnote(element, around)) return { ...inner, kind: "footnote", label };
  if (isFurniture(element, around)) return { ...inner, kind: "furniture" };
  if (HEADING.test(nameOf(element))) return { ...inner, kind: "heading", label };
  if (nameOf(element) === "li") return { ...inner, kind: "list-item", label: around.labels.get(element) };
  if (isDataRow(element)) return { ...inner, kind: "table", inRow: true, label: undefined };
  return { ...inner, label };
}

/** Preformatted lines are blocks of their own. */
function writeText(text: string, parent: HtmlNode, markup: Markup, writer: BlockWriter): void {
  const preformatted = nameOf(parent) === "pre";
  for (const line of preformatted ? text.split("\n") : [text]) {
    writer.write(line, markup);
    if (preformatted) writer.endBlock();
  }
}
