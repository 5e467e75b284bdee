export type Cell = string | number | null;

/** A text that a spreadsheet would run as a formula has an apostrophe before it (OWASP, CSV injection). */
function csvField(cell: Cell): string {
  if (cell === null) return "";
  const text = typeof cell === "string" && /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of RFC 4180, the head first. */
export const csvText = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
