import type { XmlDraft } from "../xml-tree.js";
import { descendants, elementsOf } from "./word-xml.js";

/** A row of at least two cells of which each holds one paragraph with words at most, and no table: it is one block. */
export function isDataRow(row: XmlDraft): boolean {
  const cells = elementsOf(row).filter(({ name }) => name === "w:tc" || name === "w:sdt");
  return cells.length > 1 && cells.every(isPlainCell);
}

function isPlainCell(cell: XmlDraft): boolean {
  if (!descendants(cell, "w:tbl").next().done) return false;
  const spoken = [...descendants(cell, "w:p")].filter((paragraph) => !descendants(paragraph, "w:t").next().done);
  return spoken.length <= 1;
}
