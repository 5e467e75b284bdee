import type { Block } from "../../model/document.js";
import { findFootnotes } from "./footnotes.js";
import { findFurniture } from "./furniture.js";
import type { Line } from "./line.js";
import { measureTypeArea, type TypeArea } from "./type-area.js";

const LARGER = 1.04; // of the size of the text: a heading
const LONGEST_BOLD_HEADING = 200; // characters of a line

/** The text of all pages, lines joined by "\n" and pages by "\f", and a block a line. `pages`: how many there are, empty ones too. */
export function toBlocks(lines: readonly Line[], pages: number): { text: string; blocks: Block[] } {
  const kindOf = classify(lines);
  const blocks: Block[] = [];
  let text = "";
  let page = 1;
  for (const line of lines) {
    if (line.page > page) text += "\f".repeat(line.page - page);
    else if (text !== "" && !text.endsWith("\f")) text += "\n";
    page = line.page;
    const start = text.length;
    text += line.text;
    blocks.push(toBlock(line, start, kindOf(line)));
  }
  return { text: text + "\f".repeat(Math.max(0, pages - page)), blocks };
}

function toBlock(line: Line, start: number, kind: Block["kind"]): Block {
  return {
    span: [start, start + line.text.length],
    kind,
    page: line.page,
    size: line.size,
    ...(line.superscripts.length > 0 && { superscripts: line.superscripts.map(([from, to]) => [start + from, start + to] as const) }),
    ...(line.bold && { bold: true }),
  };
}

function classify(lines: readonly Line[]): (line: Line) => Block["kind"] {
  const area = measureTypeArea(lines);
  const furniture = findFurniture(lines, area);
  const text = lines.filter((line) => !furniture.has(line));
  const footnotes = findFootnotes(text, area);
  return (line) => {
    if (furniture.has(line)) return "furniture";
    if (footnotes.has(line)) return "footnote";
    if (line.role === "table") return "table";
    return isHeading(line, area) ? "heading" : "line";
  };
}

function isHeading(line: Line, area: TypeArea): boolean {
  const stressed = line.bold && !area.bold && line.text.length <= LONGEST_BOLD_HEADING;
  return line.role === "heading" || line.size >= area.size * LARGER || stressed;
}
