import { describe, expect, it } from "vitest";
import { filterOfFocus, filterOfList, queryOf, type TimesView, viewOf } from "../../../web/explorer/pages/times/view.js";

const FIRST: TimesView = {
  by: "ministry",
  years: null,
  of: null,
  year: null,
  list: "asked",
  sort: "asked",
  isWhole: false,
  first: 20,
};

describe("A view of response times", () => {
  it("comes back from its address as it was written", () => {
    const view: TimesView = {
      by: "minister",
      years: [2030, 2032],
      of: "person:xx/vermeulen",
      year: 2031,
      list: "open",
      sort: "p90",
      isWhole: true,
      first: 40,
    };
    expect(viewOf(queryOf(view))).toEqual(view);
  });

  it("says nothing in the address of what is as at first", () => {
    expect(queryOf(FIRST).toString()).toBe("");
  });

  it.each([
    "by=planet",
    "from=2032&until=2030",
    "from=20300&until=2031",
    "year=x",
    "list=toString",
    "sort=constructor",
    "n=-1",
    "n=x",
    "of=",
  ])("ignores what makes no sense: %s", (query) => {
    expect(viewOf(new URLSearchParams(query))).toEqual(FIRST);
  });

  it("shows no more sets than one request may hold", () => {
    expect(viewOf(new URLSearchParams("n=5000")).first).toBe(100);
  });
});

describe("The sets behind a figure", () => {
  it("are those of its ministry, its year and its status", () => {
    const view: TimesView = { ...FIRST, years: [2030, 2032], of: "ministry:xx/recht", year: 2031, list: "withdrawn" };
    expect(filterOfList(view)).toEqual({
      ministry: ["ministry:xx/recht"],
      submitted: { from: "2031-01-01", until: "2031-12-31" },
      status: ["WITHDRAWN"],
    });
    expect(filterOfFocus(view).submitted).toEqual({ from: "2030-01-01", until: "2032-12-31" });
  });

  it("of what has no answer are all that are neither answered nor withdrawn", () => {
    expect(filterOfList({ ...FIRST, list: "open" }).status).toEqual(["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED"]);
  });
});
