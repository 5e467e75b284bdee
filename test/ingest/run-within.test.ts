import { describe, expect, it } from "vitest";
import { OverdueError, runWithin } from "../../src/ingest/run-within.js";

describe("what is run within a time", () => {
  it("returns what it returns, and throws what it throws", () => {
    expect(runWithin(1_000, () => ({ a: 1 }))).toEqual({ a: 1 });
    expect(() =>
      runWithin(1_000, () => {
        throw new RangeError("too far");
      }),
    ).toThrow(RangeError);
  });

  it.each([
    [
      "a loop that never ends",
      () => {
        for (;;);
      },
    ],
    ["an expression that backtracks", () => /^(a+)+$/u.test(`${"a".repeat(60)}!`)],
  ])("is stopped within %s", (_oddity, work) => {
    const started = performance.now();
    expect(() => runWithin(50, work)).toThrow(OverdueError);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(runWithin(1_000, () => "the next")).toBe("the next");
  });
});
