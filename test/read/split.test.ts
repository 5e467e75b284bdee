import { describe, expect, it } from "vitest";
import { read } from "../../src/read/read.js";
import { split } from "../../src/read/split.js";
import { aSource } from "./a-source.js";

const paths = (path: string, content: string | Uint8Array): string[] => split(aSource(path, content)).map((source) => source.path);

describe("split", () => {
  it("makes a document of each line of JSON lines, blank lines aside", () => {
    expect(paths("rows.jsonl", '{"a":"1"}\n\n{"a":"2"}\r\n{"a"')).toEqual(["rows.jsonl#0", "rows.jsonl#1", "rows.jsonl#2"]);
  });

  it("knows JSON lines by their shape where the name says nothing", () => {
    expect(paths("rows", '{"a":"1"}\n{"a":"2"}\n')).toEqual(["rows#0", "rows#1"]);
  });

  it("makes a document of each object of a list", async () => {
    const sources = split(aSource("rows.json", '[{"a":"één"},\n {"a":"twee"}]'));
    expect(sources.map(({ path }) => path)).toEqual(["rows.json#0", "rows.json#1"]);
    expect((await Promise.all(sources.map((source) => read(source)))).map(({ text }) => text)).toEqual(["één", "twee"]);
  });

  it("makes a document of each row of an OData page", () => {
    const page =
      '{"@odata.context":"https://open.example/$metadata#Zaak","value":[{"a":"1"},{"a":"2"}],"@odata.nextLink":"https://open.example/2"}';
    expect(paths("zaken.json", page)).toEqual(["zaken.json#0", "zaken.json#1"]);
    expect(paths("zaken.json", '{"@odata.context":"https://open.example/$metadata#Zaak","value":[]}')).toEqual(["zaken.json"]);
  });

  it("reads JSON lines in UTF-16", async () => {
    const sources = split(aSource("rows.jsonl", new Uint8Array(Buffer.from('\ufeff{"a":"één"}\n{"a":"twee"}', "utf16le"))));
    expect((await Promise.all(sources.map((source) => read(source)))).map(({ text }) => text)).toEqual(["één", "twee"]);
  });

  it.each([
    ["one object over several lines", "row.json", '{\n "a": "1",\n "b": {"c": 2}\n}'],
    ["a list that does not hold objects only", "rows.json", '[1, {"a":"1"}]'],
    ["a list cut off", "rows.json", '[{"a":"1"}, {"a"'],
    ["plain text", "paper.txt", "Vraag 1\nIs het waar?"],
    ["nothing", "empty.txt", ""],
  ])("leaves %s whole", (_oddity, path, content) => {
    expect(paths(path, content)).toEqual([path]);
  });
});
