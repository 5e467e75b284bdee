import { describe, expect, it } from "vitest";
import { grow, neighboursOf } from "../../../web/explorer/pages/network/graph.js";
import { monthsOf, movedBy } from "../../../web/explorer/pages/network/months.js";
import { linkKey, shownOf } from "../../../web/explorer/pages/network/shown.js";
import { changed, FIRST_VIEW, type View } from "../../../web/explorer/pages/network/view.js";
import { edge, node, SMALL } from "./small-graph.js";

const ids = (view: View): string[] => shownOf(SMALL, view).nodes.map(({ id }) => id);

describe("What is shown of a graph", () => {
  it("is the most linked first, with what is held back", () => {
    const { nodes } = shownOf(SMALL, FIRST_VIEW);
    expect(nodes[0]).toMatchObject({ id: "set", shown: 4 });
    expect(nodes.find(({ id }) => id === "vermeulen")).toMatchObject({ shown: 2, inAll: 40, more: 38 });
  });

  it("draws what is said twice between two nodes as one line", () => {
    const { links } = shownOf(SMALL, FIRST_VIEW);
    expect(links.find(({ key }) => key === linkKey("optivista", "set"))).toMatchObject({ types: ["MENTIONS", "ABOUT"], weight: 2 });
  });

  it("leaves out a kind, a link type, the hidden and the unsure, and what then hangs on nothing", () => {
    expect(ids(changed(FIRST_VIEW, { do: "kind", kind: "QUESTION" }))).not.toContain("delta");
    expect(ids(changed(FIRST_VIEW, { do: "link", type: "ASKED_BY" }))).not.toContain("vermeulen");
    expect(ids(changed(FIRST_VIEW, { do: "hide", id: "optivista" }))).not.toContain("optivista");
    expect(ids(changed(FIRST_VIEW, { do: "score", score: 50 }))).not.toContain("delta");
    expect(ids({ ...FIRST_VIEW, seeds: ["delta"], score: 50 })).toContain("delta");
  });

  it("keeps a path whole whatever the filters say", () => {
    const path = ["optivista", "q1", "set"];
    const { nodes } = shownOf(SMALL, { ...FIRST_VIEW, kindsOff: ["QUESTION", "QUESTION_SET"] }, path);
    expect(nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(path));
    expect(nodes.map(({ id }) => id)).not.toContain("q2");
  });

  it("keeps to the months, and who has no date stays while something holds on to it", () => {
    expect(ids({ ...FIRST_VIEW, time: { from: "2034-01", to: "2034-12" } })).toEqual(["vermeulen", "later"]);
  });

  it("keeps ties whose days reach into the months", () => {
    const tied = grow(SMALL, {
      nodes: [],
      edges: [edge("delta", "TIE", "vermeulen", { date: "2030-01-01", until: "2031-06-01" })],
      cap: null,
      total: null,
    });
    const at = (from: string, to: string) => shownOf(tied, { ...FIRST_VIEW, time: { from, to } }).links.length;
    expect([at("2031-01", "2031-12"), at("2031-07", "2031-12")]).toEqual([1, 0]);
  });
});

describe("A graph that grows", () => {
  it("takes so many nodes as the cap allows, and edges between what is there alone", () => {
    const grown = grow(SMALL, {
      nodes: [node("set", "QUESTION_SET"), node("a", "TOPIC"), node("b", "TOPIC")],
      edges: [edge("set", "ABOUT", "a"), edge("set", "ABOUT", "b")],
      cap: 1,
      total: null,
    });
    expect(grown.rings.at(-1)).toEqual(["a"]);
    expect(neighboursOf(grown, "set")).toEqual(new Set(["q1", "q2", "vermeulen", "optivista", "a"]));
    expect(grown.nodes.get("set")?.label).toBe("Camera’s");
  });
});

describe("Months", () => {
  it("have no gaps", () => {
    expect(monthsOf([{ date: "2033-11-05" }, { date: "2034-02-01" }, { date: null }])).toEqual([
      { month: "2033-11", count: 1 },
      { month: "2033-12", count: 0 },
      { month: "2034-01", count: 0 },
      { month: "2034-02", count: 1 },
    ]);
  });

  it("move within the first and the last", () => {
    const all = monthsOf([{ date: "2033-01-05" }, { date: "2033-12-01" }]);
    expect(movedBy({ from: "2033-03", to: "2033-05" }, 2, all)).toEqual({ from: "2033-05", to: "2033-07" });
    expect(movedBy({ from: "2033-03", to: "2033-05" }, -9, all)).toEqual({ from: "2033-01", to: "2033-03" });
  });
});
