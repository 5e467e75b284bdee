import { describe, expect, it } from "vitest";
import { csvOf, type Figures, inOrder, shareOnTime, sorted } from "../../../web/explorer/pages/times/figures.js";

const figures = (key: string, more: Partial<Figures> = {}): Figures => ({
  key,
  label: key,
  entity: null,
  asked: 4,
  answered: 2,
  open: 1,
  withdrawn: 1,
  medianDays: 20,
  p90Days: 28,
  byWeek: [0, 1, 0, 1],
  onTime: 1,
  delayed: 0,
  lateWithoutNotice: 1,
  ...more,
});

describe("Figures of response times", () => {
  it("share on time counts answered sets alone, and is unknown without one", () => {
    expect(shareOnTime(figures("a"))).toBe(0.5);
    expect(shareOnTime(figures("a", { answered: 0, onTime: 0 }))).toBeNull();
  });

  it("come slowest first or least on time first, without an answer last", () => {
    const none = figures("none", { answered: 0, onTime: 0, medianDays: null, p90Days: null, byWeek: [] });
    const rows = [none, figures("quick", { medianDays: 9, onTime: 2 }), figures("slow", { medianDays: 90, onTime: 0 })];
    expect(sorted(rows, "median").map(({ key }) => key)).toEqual(["slow", "quick", "none"]);
    expect(sorted(rows, "onTime").map(({ key }) => key)).toEqual(["slow", "quick", "none"]);
  });

  it("of years come in their order", () => {
    expect(inOrder([figures("2032"), figures("2030")]).map(({ key }) => key)).toEqual(["2030", "2032"]);
  });

  it("leave as a table with every week, and no formula in it", () => {
    const [head, row] = csvOf([figures("=HYPERLINK(1)")]).split("\r\n");
    expect(head?.split(",").length).toBe(11 + 27);
    expect(row?.startsWith("'=HYPERLINK(1),'=HYPERLINK(1),4,2,1,20,28,1,1,0,1,0,1,0,1,0,")).toBe(true);
  });
});
