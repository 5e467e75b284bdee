import { describe, expect, it } from "vitest";
import { amended, begun, moved, redone, undone } from "../../../web/explorer/pages/network/history.js";
import { changed, FIRST_VIEW, type View } from "../../../web/explorer/pages/network/view.js";
import { addressOf, LONGEST, viewOf } from "../../../web/explorer/pages/network/view-address.js";

const FULL: View = {
  mode: "papers",
  seeds: ["company:optivista", "person:xx/vermeulen"],
  expanded: ["company:optivista", "company:optivista", "topic:a b%20c"],
  hidden: ["place:delta"],
  pinned: [{ id: "article:x,y", x: -12, y: 40 }],
  kindsOff: [],
  linksOff: ["MENTIONS", "TIE"],
  time: { from: "2033-01", to: "2034-06" },
  score: 80,
  seed: 7,
  selected: "company:optivista",
  path: { from: "company:optivista", to: "person:xx/vermeulen", at: 2 },
};

describe("The address of a view", () => {
  it("brings the whole view back", () => {
    const { query, whole } = addressOf(FULL);
    expect(whole).toBe(true);
    expect(viewOf(new URLSearchParams(query.toString()))).toEqual({ view: FULL, doubtful: false });
    expect(viewOf(addressOf(FIRST_VIEW).query).view).toEqual(FIRST_VIEW);
  });

  it("keeps to its length: pins and hidden nodes go before what is shown", () => {
    const many = Array.from({ length: 100 }, (_, at) => `question:xx/2033Z${at}`);
    const { query, whole } = addressOf({ ...FULL, expanded: many, hidden: many, pinned: many.map((id) => ({ id, x: 1, y: 1 })) });
    const { view } = viewOf(query);
    expect(whole).toBe(false);
    expect(query.toString().length).toBeLessThanOrEqual(LONGEST);
    expect(view.pinned).toEqual([]);
    expect(view.seeds).toEqual(FULL.seeds);
    expect(view.expanded.length).toBeGreaterThan(20);
  });

  it("begins with the seeds that pages lead to, also under the name that older links have", () => {
    expect(viewOf(new URLSearchParams("seeds=company:optivista")).view.seeds).toEqual(["company:optivista"]);
    expect(viewOf(new URLSearchParams("n=company:optivista")).view.seeds).toEqual(["company:optivista"]);
  });

  it("is read in part when it is broken or of a later version, and says so", () => {
    const { view, doubtful } = viewOf(new URLSearchParams("v=9&n=company:optivista&t=2033-13..x&pin=a,b&c=900&k=nothing&path=one"));
    expect(doubtful).toBe(true);
    expect(view).toEqual({ ...FIRST_VIEW, seeds: ["company:optivista"], kindsOff: [] });
  });
});

describe("Changes of a view", () => {
  it("open, close, hide, pin and filter", () => {
    const opened = changed(changed(FIRST_VIEW, { do: "expand", id: "a" }), { do: "expand", id: "a" });
    expect(opened.expanded).toEqual(["a", "a"]);
    expect(changed(opened, { do: "collapse", id: "a" }).expanded).toEqual([]);
    expect(changed(changed(opened, { do: "hide", id: "a" }), { do: "show all" }).hidden).toEqual([]);
    expect(changed(opened, { do: "pin", pin: { id: "a", x: 1.6, y: -2.2 } }).pinned).toEqual([{ id: "a", x: 2, y: -2 }]);
    expect(changed(opened, { do: "kind", kind: "ANSWER" }).kindsOff).toEqual(["NOTICE"]);
  });

  it("give the same view where nothing changes", () => {
    expect(changed(FIRST_VIEW, { do: "collapse", id: "a" })).toBe(FIRST_VIEW);
    expect(changed(FIRST_VIEW, { do: "select", id: null })).toBe(FIRST_VIEW);
  });
});

describe("A history", () => {
  it("goes back and forward, and a new step ends what was taken back", () => {
    const three = moved(moved(begun(1), 2), 3);
    expect(undone(three).now).toBe(2);
    expect(redone(undone(three))).toEqual(three);
    expect(redone(moved(undone(three), 4)).now).toBe(4);
    expect(moved(three, 3)).toEqual(three);
    expect(undone(amended(three, 5)).now).toBe(2);
    expect(undone(begun(1)).now).toBe(1);
  });
});
