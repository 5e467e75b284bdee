import { describe, expect, it } from "vitest";
import { termOf } from "../../../web/explorer/pages/set/term.js";

const at = (day: string, says = "a step") => ({ day, says });

describe("The course of a set", () => {
  it("lies between submission and the last day, as shares of the whole", () => {
    const term = termOf({
      start: "2031-02-01",
      due: "2031-02-22",
      end: "2031-03-15",
      days: [at("2031-02-01"), at("2031-02-22"), at("2031-03-15")],
    });
    expect(term?.steps.map((step) => step.at)).toEqual([0, 0.5, 1]);
    expect([term?.within, term?.done]).toEqual([0.5, 1]);
  });

  it("ends before its term where the answer does", () => {
    const term = termOf({ start: "2031-02-01", due: "2031-02-21", end: "2031-02-11", days: [at("2031-02-21")] });
    expect([term?.within, term?.done]).toEqual([0.5, 0.5]);
  });

  it("puts the words of neighbouring days into rows of their own", () => {
    const days = ["2031-02-01", "2031-02-20", "2031-02-21", "2031-02-22"].map((day) => at(day));
    const lanes = termOf({ start: "2031-02-01", due: "2031-02-22", end: "2031-02-22", days })?.steps.map(({ lane }) => lane);
    expect(lanes).toEqual([0, 0, 1, 2]);
  });

  it("is none where days are missing, unreadable or in the wrong order", () => {
    const days = [at("2031-02-01")];
    expect(termOf({ start: "2031-02-01", due: "2031-01-01", end: "2031-01-05", days })).toBeNull();
    expect(termOf({ start: "unknown", due: "2031-01-01", end: "2031-01-05", days })).toBeNull();
    expect(termOf({ start: "2031-02-01", due: "2031-02-01", end: "2031-02-01", days })).toBeNull();
  });
});
