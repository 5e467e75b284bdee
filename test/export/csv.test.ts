import { describe, expect, it } from "vitest";
import type { Column } from "../../src/export/column.js";
import { csv } from "../../src/export/csv.js";
import { rowLines } from "../../src/export/row-lines.js";

type Row = { readonly text: string | null; readonly count: number | null };
const COLUMNS: readonly Column<Row>[] = [
  { name: "text", cell: ({ text }) => text },
  { name: "count", cell: ({ count }) => count },
];

async function* each(rows: readonly Row[]) {
  yield* rows;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

const row = async (text: string | null, count: number | null = 1) => (await joined(csv(COLUMNS, each([{ text, count }])))).split("\r\n")[1];

describe("csv", () => {
  it("names its columns also where there is no row", async () => {
    expect(await joined(csv(COLUMNS, each([])))).toBe("text,count\r\n");
  });

  it.each([
    ["a comma", "a,b", '"a,b",1'],
    ["a quotation mark", 'a "b"', '"a ""b""",1'],
    ["nothing", null, ",1"],
    ["an equals sign first", "=1+1", "'=1+1,1"],
    ["a plus first", "+31 20", "'+31 20,1"],
    ["a minus first", "-cmd", "'-cmd,1"],
    ["an at sign first", "@sum(a1)", "'@sum(a1),1"],
    ["a tab first", "\tx", "'\tx,1"],
    ["a formula that needs quotes too", '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")",1'],
    ["an equals sign inside", "a=b", "a=b,1"],
  ])("writes a cell with %s", async (_, text, line) => {
    expect(await row(text)).toBe(line);
  });

  it("keeps a line end inside a cell", async () => {
    expect(await joined(csv(COLUMNS, each([{ text: "a\nb", count: 2 }])))).toBe('text,count\r\n"a\nb",2\r\n');
  });

  it("leaves numbers below zero as they are", async () => {
    expect(await row("a", -3)).toBe("a,-3");
  });
});

describe("rowLines", () => {
  it("gives every column in every line, in order", async () => {
    expect(await joined(rowLines(COLUMNS, each([{ text: null, count: 3 }])))).toBe('{"text":null,"count":3}\n');
  });
});
