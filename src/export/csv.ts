import type { Cell, Column } from "./column.js";

const FORMULA = /^[=+\-@\t\r]/u;
const QUOTED = /[",\r\n]/u;

/**
 * RFC 4180 in UTF-8: a line of names, then a line a row, each ended by CRLF. A text that a spreadsheet would run as a formula
 * has an apostrophe before it (OWASP, CSV injection); numbers stand as they are.
 */
export async function* csv<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield line(columns.map(({ name }) => name));
  for await (const row of rows) yield line(columns.map(({ cell }) => cell(row)));
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(",")}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
