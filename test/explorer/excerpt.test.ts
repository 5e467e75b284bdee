import { describe, expect, it } from "vitest";
import { excerptOf } from "../../web/explorer/pages/entity/excerpt.js";

describe("An excerpt", () => {
  it("is the whole of a short text", () => {
    expect(excerptOf("Does Optivista\nsell cameras?", "Optivista")).toEqual({
      before: "Does ",
      words: "Optivista",
      after: " sell cameras?",
    });
  });

  it("is cut at blanks on both sides of its words", () => {
    const words = "word ".repeat(100);
    const excerpt = excerptOf(`${words}Optivista ${words}`, "Optivista");
    expect(excerpt?.before).toMatch(/^… (?:word )+$/u);
    expect(excerpt?.after).toMatch(/^(?: word)+ …$/u);
    expect((excerpt?.before.length ?? 0) + (excerpt?.after.length ?? 0)).toBeLessThan(200);
  });

  it("keeps its words whole beside text without blanks", () => {
    const excerpt = excerptOf(`${"x".repeat(300)}Optivista${"y".repeat(300)}`, "Optivista");
    expect(excerpt?.words).toBe("Optivista");
  });

  it("finds words over a line end, and is none where they do not stand", () => {
    expect(excerptOf("the Kwelder\n  Bank", "Kwelder\nBank")?.words).toBe("Kwelder Bank");
    expect(excerptOf("the Kwelder Bank", "Optivista")).toBeNull();
    expect(excerptOf("the Kwelder Bank", "")).toBeNull();
  });
});
