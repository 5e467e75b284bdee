import type { BlockWriter, Label, Markup } from "../block-writer.js";
import type { XmlDraft } from "../xml-tree.js";
import { isDataRow } from "./is-data-row.js";
import type { Notes } from "./notes.js";
import type { Numbering } from "./numbering.js";
import { type ListPlace, listPlaceOf, type Style, type Styles } from "./styles.js";
import { childOf, elementsOf, isElement, settingOf, switchOf } from "./word-xml.js";

export interface Word {
  readonly writer: BlockWriter;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: Notes;
  readonly endnotes: Notes;
}

/** Where words stand: what their part of the document is, and whether blocks end there. */
interface Surroundings {
  readonly kind: "paragraph" | "footnote" | "furniture" | "table";
  readonly label?: Label;
  readonly inRow: boolean;
}

/** Writes the paragraphs and tables of a part in document order. */
export function writeStory(parent: XmlDraft, kind: Surroundings["kind"], word: Word, label?: Label): void {
  writeBlocks(parent, { kind, inRow: false, ...(label && { label }) }, word);
  word.writer.endBlock();
}

function writeBlocks(parent: XmlDraft, around: Surroundings, word: Word): void {
  for (const child of elementsOf(parent)) {
    if (child.name === "w:p") writeParagraph(child, around, word);
    else if (child.name === "w:tr" && isDataRow(child)) writeRow(child, around, word);
    else if (!SKIPPED.has(child.name)) writeBlocks(child, around, word);
  }
}

/** Deleted or moved away, properties, and the older of two renderings of one thing. */
const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:tcPr",
  "w:trPr",
  "w:sectPr",
  "w:sdtPr",
  "mc:Fallback",
  "w:object",
]);

function writeRow(row: XmlDraft, around: Surroundings, word: Word): void {
  word.writer.endBlock();
  const kind = around.kind === "paragraph" ? "table" : around.kind;
  for (const cell of elementsOf(row)) {
    writeBlocks(cell, { kind, inRow: true }, word);
    word.writer.endCell();
  }
  word.writer.endBlock();
}

function writeParagraph(paragraph: XmlDraft, around: Surroundings, word: Word): void {
  const properties = childOf(paragraph, "w:pPr");
  const style = word.styles(settingOf(properties, "w:pStyle"));
  const number = around.inRow ? undefined : numberOf(listPlaceOf(properties) ?? style.list, word);
  const label = number === undefined ? around.label : { text: number, printed: false };
  const markup: Markup = { kind: kindOf(around, style, number), ...(label && { label }), bold: style.bold };
  const floating: XmlDraft[] = [];
  if (!around.inRow) word.writer.endBlock();
  writeInline(paragraph, { markup, style, floating, around }, word);
  if (around.inRow) word.writer.write(" ", markup);
  else word.writer.endBlock();
  for (const box of floating) writeBlocks(box, around, word);
}

const numberOf = (place: ListPlace | undefined, { numbering }: Word): string | undefined => (place ? numbering.next(place) : undefined);

function kindOf({ kind }: Surroundings, style: Style, number: string | undefined): Markup["kind"] {
  if (kind !== "paragraph") return kind;
  if (style.heading) return "heading";
  return number === undefined ? "paragraph" : "list-item";
}

interface Inline {
  readonly markup: Markup;
  readonly style: Style;
  /** Text boxes, which are written after the paragraph that they hang on. */
  readonly floating: XmlDraft[];
  readonly around: Surroundings;
}

function writeInline(parent: XmlDraft, inline: Inline, word: Word): void {
  for (const child of elementsOf(parent)) {
    if (child.name === "w:r") writeRun(child, inline, word);
    else if (!SKIPPED.has(child.name)) writeInline(child, inline, word);
  }
}

function writeRun(run: XmlDraft, { markup, style, floating, around }: Inline, word: Word): void {
  const properties = childOf(run, "w:rPr");
  if (switchOf(properties, "w:vanish") === true) return;
  const named = word.styles(settingOf(properties, "w:rStyle"));
  const raised = settingOf(properties, "w:vertAlign");
  const own: Markup = {
    ...markup,
    bold: switchOf(properties, "w:b") ?? (named.bold || style.bold),
    superscript: raised === undefined ? named.superscript : raised === "superscript",
  };
  for (const piece of piecesOf(run)) {
    if (piece.name === "w:txbxContent") floating.push(piece);
    else if (piece.name === "w:br" && !around.inRow) word.writer.endBlock();
    else if (piece.name === "w:footnoteReference") word.writer.write(word.footnotes.cite(piece), { ...own, superscript: true });
    else if (piece.name === "w:endnoteReference") word.writer.write(word.endnotes.cite(piece), { ...own, superscript: true });
    else word.writer.write(CHARACTERS.get(piece.name)?.(piece) ?? "", own);
  }
}

/** What a run prints (ECMA-376-1, 17.3.3). */
const CHARACTERS: ReadonlyMap<string, (piece: XmlDraft) => string> = new Map([
  ["w:t", (piece) => piece.children.map((child) => (isElement(child) ? "" : child.text)).join("")],
  ["w:tab", () => " "],
  ["w:ptab", () => " "],
  ["w:br", () => " "],
  ["w:cr", () => " "],
  ["w:noBreakHyphen", () => "\u2011"],
  ["w:softHyphen", () => "\u00ad"],
  ["w:sym", symbol],
]);

/** Symbol fonts keep their characters in the private use area, at 0xF000 above the byte (ECMA-376-1, 17.3.3.30). */
function symbol(piece: XmlDraft): string {
  const code = Number.parseInt(piece.attributes["w:char"] ?? "", 16);
  if (!(code > 0x20 && code <= 0xffff)) return "";
  return code >= 0xf000 && code <= 0xf0ff ? "•" : String.fromCharCode(code);
}

/** The run's own children, and text boxes and pieces inside drawings. */
function* piecesOf(run: XmlDraft): Generator<XmlDraft> {
  for (const child of elementsOf(run)) {
    if (SKIPPED.has(child.name)) continue;
    if (child.name === "w:txbxContent" || CHARACTERS.has(child.name) || child.name.endsWith("noteReference")) yield child;
    else yield* piecesOf(child);
  }
}
