import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { openGraph } from "./small-graph.js";

/** 2032 ends in the 53rd week of its ISO year; clocks go forward on 28 March and back on 31 October. */
const DAYS = [
  "2032-03-27",
  "2032-03-28",
  "2032-03-29",
  "2032-10-30",
  "2032-10-31",
  "2032-11-01",
  "2032-12-27",
  "2033-01-01",
  "2033-01-02",
  "2033-01-03",
];
const FROM = "2032-03-01";
const UNTIL = "2033-01-10";
const DAY_MS = 86_400_000;

interface Period {
  readonly start: string;
  readonly count: number;
}

describe("Periods of a timeline", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(
      DAYS.map((submitted, index) => ({
        number: `2032Z000${index + 10}`,
        submitted,
        questions: [{ text: { nl: "Vraag?" }, topics: ["Toezicht"] }],
      })),
    );
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  const periods = async (interval: string): Promise<{ total: number; buckets: readonly Period[] }> => {
    const query = `{ timelines(of: ["topic:toezicht"], interval: ${interval}, filter: { submitted: { from: "${FROM}", until: "${UNTIL}" } }) {
      total buckets { start count } } }`;
    const { data, errors } = await ask(served, query);
    expect(errors).toBeUndefined();
    return (data as unknown as { timelines: [{ total: number; buckets: readonly Period[] }] }).timelines[0];
  };

  it.each(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"])("by %s sum to what the filter leaves", async (interval) => {
    const { total, buckets } = await periods(interval);
    expect(total).toBe(DAYS.length);
    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it("are each day once, also where clocks change", async () => {
    const { buckets } = await periods("DAY");
    const length = (Date.parse(UNTIL) - Date.parse(FROM)) / DAY_MS + 1;
    expect(buckets.map(({ start }) => start)).toEqual(
      Array.from({ length }, (_, index) => new Date(Date.parse(FROM) + index * DAY_MS).toISOString().slice(0, 10)),
    );
    expect(buckets.filter(({ count }) => count > 0).map(({ start }) => start)).toEqual(DAYS);
  });

  it("are weeks from Monday on, the 53rd of a year too", async () => {
    const { buckets } = await periods("WEEK");
    expect(buckets.filter(({ count }) => count > 0)).toEqual([
      { start: "2032-03-22", count: 2 },
      { start: "2032-03-29", count: 1 },
      { start: "2032-10-25", count: 2 },
      { start: "2032-11-01", count: 1 },
      { start: "2032-12-27", count: 3 },
      { start: "2033-01-03", count: 1 },
    ]);
    expect(buckets.length).toBe(46);
  });
});
