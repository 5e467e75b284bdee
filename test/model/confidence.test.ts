import { describe, expect, it } from "vitest";
import { confidenceOf, DOUBTFUL } from "../../src/model/confidence.js";
import type { Message } from "../../src/model/message.js";

const message = (rule: string, severity: Message["severity"]): Message => ({ rule, severity, reason: "It is so." });

describe("confidenceOf", () => {
  it("is 1 for a reading that passes every check", () => {
    expect(confidenceOf([])).toBe(1);
  });

  it("is doubtful after one warning", () => {
    expect(confidenceOf([message("questions/no-end", "warning")])).toBeLessThan(DOUBTFUL);
  });

  it("stays above doubt after a remark or two", () => {
    expect(confidenceOf([message("heading/no-received", "info"), message("questions/number-missing", "info")])).toBeGreaterThan(DOUBTFUL);
  });

  it("is 0 where the document could not be read", () => {
    expect(confidenceOf([message("read/empty", "error")])).toBe(0);
  });

  it("counts a rule once, however many questions it complains of", () => {
    const many = Array.from({ length: 40 }, () => message("questions/number-missing", "info"));
    expect(confidenceOf(many)).toBe(confidenceOf(many.slice(0, 1)));
  });
});
