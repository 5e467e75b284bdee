import { describe, expect, it } from "vitest";
import { columnsOf, fitted, printable, wrapped } from "../../src/export/printable.js";

describe("printable", () => {
  it.each([
    ["an escape that would colour the terminal", "a\u001b[31mb", "a\\u001b[31mb"],
    ["a bell", "a\u0007b", "a\\u0007b"],
    ["a mark that turns the direction", "a\u202eb", "a\\u202eb"],
    ["a blank without width", "a\u200bb", "a\\u200bb"],
    ["a line end", "a\nb", "a⏎b"],
  ])("shows %s", (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe("fitted", () => {
  it("leaves what fits", () => {
    expect(fitted("Bent u bekend", 13)).toBe("Bent u bekend");
  });

  it("cuts to the column, counting wide letters double and accents apart not at all", () => {
    expect(fitted("Bent u bekend met", 14)).toBe("Bent u bekend…");
    expect(columnsOf(fitted("漢字漢字漢字", 7))).toBeLessThanOrEqual(7);
    expect(columnsOf("e\u0301")).toBe(1);
  });
});

describe("wrapped", () => {
  it("breaks between words, and cuts a word that fits no line", () => {
    expect(wrapped("een twee drie aaaaaaaaaaaaaa", 9)).toEqual(["een twee", "drie", "aaaaaaaa…"]);
  });
});
