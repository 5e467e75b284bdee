import { parse } from "csv-parse/sync";

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
 * CSV with a heading line and one record a line, as columns by name, every value trimmed. Columns that a file does not have
 * get their value from `blank`. A line that is broken costs only itself: a quote that is left open ends with its line.
 */
export function readLines(bytes: Buffer, blank: Readonly<Record<string, string>>): CsvFile {
  const printed = bytes
    .toString("utf8")
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u);
  const numbered = printed.map((text, index) => ({ text, line: index + 1 })).filter(({ text }) => text.trim() !== "");
  const complaints: { line: number; reason: string }[] = [];
  const [heading, ...rest] = recordsOf(numbered.map(({ text }) => text));
  const columns = (heading ?? []).map((name) => name.trim());
  const lines: CsvLine[] = [];
  for (const [index, values] of rest.entries()) {
    const line = numbered[index + 1]?.line ?? 0;
    if (!values) {
      complaints.push({ line, reason: "A double quote on the line is not closed, or stands inside a value; double it there." });
      continue;
    }
    if (values.length !== columns.length) {
      complaints.push({
        line,
        reason: `The line has ${values.length} values for ${columns.length} columns; put values that hold a comma in double quotes.`,
      });
      continue;
    }
    const record: Record<string, string> = { ...blank };
    for (let column = 0; column < columns.length; column += 1) record[columns[column] as string] = (values[column] as string).trim();
    lines.push({ record, line });
  }
  return { columns, lines, complaints };
}

type Values = readonly string[];

/** The values of each line; undefined for a broken one. Only a line with a quote needs more than its commas: ten times faster. */
function recordsOf(lines: readonly string[]): readonly (Values | undefined)[] {
  const quoted = parsed(lines.filter((line) => line.includes('"')))[Symbol.iterator]();
  return lines.map((line) => (line.includes('"') ? quoted.next().value : line.split(",")));
}

/** A broken line among several is found by halving. */
function parsed(lines: readonly string[]): readonly (Values | undefined)[] {
  try {
    const records = parse(lines.join("\n"), { relax_column_count: true });
    if (records.length === lines.length) return records;
  } catch {
    if (lines.length === 1) return [undefined];
  }
  if (lines.length <= 1) return lines.map(() => undefined);
  const half = Math.floor(lines.length / 2);
  return [...parsed(lines.slice(0, half)), ...parsed(lines.slice(half))];
}
