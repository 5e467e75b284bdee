import { describe, expect, it } from "vitest";
import { endOf, placeOf, startAt, startOf } from "../../../web/explorer/pages/topics/periods.js";
import { filterOfBar, queryOf, type TopicsView, viewOf } from "../../../web/explorer/pages/topics/view.js";

const FIRST: TopicsView = {
  of: [],
  focus: null,
  interval: "QUARTER",
  split: "MINISTRY",
  years: null,
  at: null,
  group: null,
  first: 20,
};

describe("A view of topics over time", () => {
  it("comes back from its address as it was written", () => {
    const view: TopicsView = {
      of: ["topic:surveillance", "company:optivista"],
      focus: "company:optivista",
      interval: "MONTH",
      split: "PARTY",
      years: [2030, 2032],
      at: "2031-05-01",
      group: "party:xx/vvh",
      first: 60,
    };
    expect(viewOf(queryOf(view))).toEqual(view);
    expect(queryOf(FIRST).toString()).toBe("");
  });

  it.each(["by=week", "split=planet", "from=2032&until=2030", "at=2031-13-01", "at=x", "n=3.5", "of=", "group="])(
    "ignores what makes no sense: %s",
    (query) => {
      expect(viewOf(new URLSearchParams(query))).toEqual(FIRST);
    },
  );

  it("compares eight at most, each once", () => {
    const query = new URLSearchParams([1, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((each): [string, string] => ["of", `topic:${each}`]));
    expect(viewOf(query).of.length).toBe(8);
  });
});

describe("A bar", () => {
  it("stands for the sets of its thing, its period and its group", () => {
    const view: TopicsView = { ...FIRST, years: [2030, 2032], at: "2031-10-01", group: "ministry:xx/recht" };
    expect(filterOfBar(view, "topic:surveillance")).toEqual({
      involves: ["topic:surveillance"],
      submitted: { from: "2031-10-01", until: "2031-12-31" },
      ministry: ["ministry:xx/recht"],
    });
  });

  it.each([
    ["MONTH", "2032-02-14", "2032-02-01", "2032-02-29"],
    ["QUARTER", "2031-12-31", "2031-10-01", "2031-12-31"],
    ["YEAR", "2031-06-01", "2031-01-01", "2031-12-31"],
  ] as const)("reaches over its %s", (interval, day, start, end) => {
    expect([startOf(day, interval), endOf(start, interval)]).toEqual([start, end]);
    expect(startAt(placeOf(start, interval), interval)).toBe(start);
  });
});
