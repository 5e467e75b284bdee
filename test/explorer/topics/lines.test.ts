import { describe, expect, it } from "vitest";
import { csvOf, linesOf, spanOf, startsOf, totalsOf } from "../../../web/explorer/pages/topics/lines.js";

const bucket = (start: string, count: number) => ({ start, count });
const group = (key: string | null, label: string | null, count: number) => ({ key, label, count, entity: null });

describe("Lines of topics over time", () => {
  it("reach over the periods of all that is compared, empty ones included", () => {
    const timelines = [
      { entity: null, total: 3, buckets: [bucket("2031-10-01", 2), bucket("2032-01-01", 1)] },
      { entity: null, total: 1, buckets: [bucket("2031-01-01", 1)] },
      { entity: null, total: 0, buckets: [] },
    ];
    const span = spanOf(timelines, "QUARTER");
    expect(span).not.toBeNull();
    const starts = startsOf(span ?? [0, 0], "QUARTER");
    expect(starts).toEqual(["2031-01-01", "2031-04-01", "2031-07-01", "2031-10-01", "2032-01-01"]);
    expect(totalsOf(timelines[0] ?? { buckets: [] }, starts)).toEqual([0, 0, 0, 2, 1]);
    expect(spanOf([], "QUARTER")).toBeNull();
  });

  it("have the strongest group first and the sum of the others last, groups without a set left out", () => {
    const starts = ["2031-01-01", "2032-01-01"];
    const grouped = {
      buckets: [
        { start: "2031-01-01", groups: [group("party:xx/a", "A", 1), group("party:xx/b", "B", 0), group(null, null, 9)] },
        { start: "2032-01-01", groups: [group("party:xx/c", "C", 4), group("party:xx/a", "A", 1)] },
      ],
    };
    const lines = linesOf(grouped, starts, "Others");
    expect(lines.map(({ name, counts, total }) => [name, counts, total])).toEqual([
      ["C", [0, 4], 4],
      ["A", [1, 1], 2],
      ["Others", [9, 0], 9],
    ]);
    expect(csvOf({ starts, totals: [10, 5], lines })).toBe("start,all,C,A,Others\r\n2031-01-01,10,0,1,9\r\n2032-01-01,5,4,1,0\r\n");
  });
});
