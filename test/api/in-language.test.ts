import { describe, expect, it } from "vitest";
import { inLanguage } from "../../src/api/in-language.js";

describe("inLanguage", () => {
  it.each([
    ["the language asked for", { nl: "ja", en: "yes" }, "en", [], "yes"],
    ["its own language before the usual order", { nl: "ja", fr: "oui" }, "en", ["fr"], "oui"],
    ["the usual order before any", { fr: "oui", en: "yes" }, "de", [], "yes"],
    ["any at last", { fy: "ja" }, "nl", [], "ja"],
    ["what is there rather than a blank", { nl: "", en: "yes" }, "nl", [], "yes"],
    ["a text without language", "ja", "en", [], "ja"],
    ["nothing where there is nothing", {}, "nl", ["nl"], null],
    ["nothing for what is no text", undefined, "nl", [], null],
  ])("gives %s", (_, texts, asked, own, expected) => {
    expect(inLanguage(texts, asked, own)).toBe(expected);
  });
});
