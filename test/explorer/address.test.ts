import { describe, expect, it } from "vitest";
import { hrefOf, pageOfNode, placeOf } from "../../web/explorer/address/place.js";
import { queryOf, selectionOf } from "../../web/explorer/address/selection.js";

describe("Addresses of the explorer", () => {
  it.each(["company:optivista", "party:xx/vvh", "person:é & co?#%"])("lead back to the id %s", (id) => {
    const { pathname, search } = new URL(hrefOf("entity", id, { lang: "nl" }), "http://localhost");
    const place = placeOf(pathname, search);
    expect([place.page, place.id, place.query.get("lang")]).toEqual(["entity", id, "nl"]);
  });

  it.each(["/nowhere", "/entity", "/entity/", "/network/x", "/entity/%E0%A4%A", "/home"])("that are broken have no page: %s", (path) => {
    expect(placeOf(path, "").page).toBeNull();
  });

  it("of a question is its place in its set", () => {
    expect(pageOfNode("question:xx/2031Z00042/3")).toBe("/set/question-set:xx/2031Z00042?q=3");
  });
});

describe("A selection in an address", () => {
  it("comes back as it was written", () => {
    const selection = { days: ["2031-01-01", "2031-03-31"], also: ["party:xx/vvh", "topic:surveillance"], first: 40 } as const;
    expect(selectionOf(queryOf(selection))).toEqual(selection);
  });

  it.each(["from=2031-02-30&until=2031-03-31", "from=2031-03-31&until=2031-01-01", "from=x", "n=-3", "n=1e9x"])(
    "ignores what makes no sense: %s",
    (query) => {
      expect(selectionOf(new URLSearchParams(query))).toEqual({ days: null, also: [], first: 20 });
    },
  );
});
