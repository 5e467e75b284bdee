import { describe, expect, it } from "vitest";
import { fold, indexTerms, queryTerms, stem } from "../../src/model/words.js";

describe("fold", () => {
  it.each([
    ["case", "OPTIVISTA", "optivista"],
    ["accents", "Çegerek’s", "cegerek's"],
    ["ligatures", "Ĳsselmeer", "ijsselmeer"],
    ["accents printed behind their letter", "financie¨le", "financiele"],
  ])("puts %s aside", (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("stem", () => {
  it.each([
    ["bedrijven", "bedrijf"],
    ["huizen", "huis"],
    ["scholen", "school"],
  ])("lets %s meet %s", (many, one) => {
    expect(stem(many, "nl")).toBe(stem(one, "nl"));
  });
});

describe("queryTerms", () => {
  it("asks for terms under which the text is indexed, whichever form is typed", () => {
    const indexed = new Set(indexTerms("De bedrijven zwijgen.", "nl").split(" "));
    for (const { anyOf } of queryTerms("bedrijf zwijgen")) expect(anyOf.some((term) => indexed.has(term))).toBe(true);
  });

  it("leaves only the last word open", () => {
    expect(queryTerms("twee woor", { lastIsPrefix: true }).map(({ prefix }) => prefix)).toEqual([null, "woor"]);
  });
});
