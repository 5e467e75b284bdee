import { describe, expect, it } from "vitest";
import { readingOf, shownTexts } from "../../../web/explorer/pages/set/reading.js";

const BOTH = { languages: ["NL", "EN"], nl: "Klopt het?", en: "Is it so?" } as const;
const DUTCH = { languages: ["NL"], nl: "Klopt het?", en: "Klopt het?" } as const;

describe("The language in which a set is read", () => {
  it("is the one of the address, else the explorer's", () => {
    expect(readingOf(new URLSearchParams("text=both"), "en")).toBe("both");
    expect(readingOf(new URLSearchParams("text=nl"), "en")).toBe("nl");
    expect(readingOf(new URLSearchParams("text=xx"), "en")).toBe("en");
  });

  it("shows both texts beside each other only where both are held", () => {
    expect(shownTexts({ ...BOTH, languages: [...BOTH.languages] }, "both")).toEqual([
      { text: "Klopt het?", lang: "nl" },
      { text: "Is it so?", lang: "en" },
    ]);
    expect(shownTexts({ ...DUTCH, languages: [...DUTCH.languages] }, "both")).toEqual([{ text: "Klopt het?", lang: "nl" }]);
  });

  it("says of a text in another language than the one asked for which it is", () => {
    expect(shownTexts({ ...DUTCH, languages: [...DUTCH.languages] }, "en")).toEqual([{ text: "Klopt het?", lang: "nl" }]);
    expect(shownTexts({ languages: ["FR"], nl: "Est-ce vrai?", en: "Est-ce vrai?" }, "nl")).toEqual([{ text: "Est-ce vrai?", lang: null }]);
  });
});
