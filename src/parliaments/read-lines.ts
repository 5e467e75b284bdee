/** One record of a register under its column names, and its line (1-based). */
export interface CsvLine {
  readonly record: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface CsvFile {
  readonly columns: readonly string[];
  readonly lines: readonly CsvLine[];
  readonly complaints: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * CSV (RFC 4180) with a heading line and one record a line, as columns by name, every value trimmed. Columns that a file does
 * not have get their value from `blank`. A broken line costs only itself, which no library's reader grants: to them a quote
 * that is left open runs to the end of the file.
 */
export function readLines(bytes: Buffer, blank: Readonly<Record<string, string>>): CsvFile {
  const printed = bytes
    .toString("utf8")
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u);
  const complaints: { line: number; reason: string }[] = [];
  const lines: CsvLine[] = [];
  let columns: readonly string[] | undefined;
  for (const [index, text] of printed.entries()) {
    if (text.trim() === "") continue;
    const line = index + 1;
    const values = valuesOf(text);
    if (!values) complaints.push({ line, reason: "A double quote on the line is not closed, or stands inside a value; double it there." });
    else if (!columns) columns = values;
    else if (values.length !== columns.length) {
      const reason = `The line has ${values.length} values for ${columns.length} columns; put values that hold a comma in double quotes.`;
      complaints.push({ line, reason });
    } else lines.push({ record: recordOf(columns, values, blank), line });
  }
  return { columns: columns ?? [], lines, complaints };
}

function recordOf(columns: readonly string[], values: readonly string[], blank: Readonly<Record<string, string>>): Record<string, string> {
  const record: Record<string, string> = { ...blank };
  for (let column = 0; column < columns.length; column += 1) record[columns[column] as string] = values[column] as string;
  return record;
}

const VALUE = /(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/uy;

/** Undefined for a line that is no CSV. */
function valuesOf(line: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(",").map((value) => value.trim());
  const values: string[] = [];
  VALUE.lastIndex = 0;
  for (let ended = false; !ended; ) {
    const found = VALUE.exec(line);
    if (!found) return undefined;
    values.push((found[1]?.replace(/""/gu, '"') ?? found[2] ?? "").trim());
    ended = !found[0].endsWith(",");
  }
  return values;
}
