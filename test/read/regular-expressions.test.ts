import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const SOURCES = new URL("../../src/read/", import.meta.url);
/** A literal where an expression may begin; the readers divide nowhere that looks so. */
const LITERAL = /(?<=[=(,:?[|&]\s*)\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([gimsuy]*)/gu;

const literals = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) =>
    [...readFileSync(new URL(name, SOURCES), "utf8").matchAll(LITERAL)].map(([written, source = "", flags = ""]) => ({
      name,
      written,
      source,
      flags,
    })),
  );

const LENGTH = 50_000;
const HOSTILE = [
  "a",
  " ",
  "1",
  "<",
  "<meta ",
  "<a ",
  "- ",
  "(",
  "%1",
  "a b ",
  "1 ",
  "\t\r\n",
  "e\u0301",
  "&amp",
  "#fn",
  "encoding = ",
  "list-style: ",
  "word/",
].map((piece) => `${piece.repeat(LENGTH / piece.length)}!`);

describe("regular expressions of the readers", () => {
  it("are found in their sources", () => expect(literals.length).toBeGreaterThan(30));

  it.each(literals)("take less than 100 ms on hostile text: $name $written", ({ source, flags }) => {
    for (const text of HOSTILE) {
      const expression = new RegExp(source, flags);
      const started = performance.now();
      if (flags.includes("g")) for (const _ of text.matchAll(expression));
      else expression.exec(text);
      expect(performance.now() - started, text.slice(0, 20)).toBeLessThan(100);
    }
  });
});
