import graphology from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { svgOf } from "../../../web/explorer/pages/network/draw-svg.js";
import { csvOf, gexfOf, graphmlOf, jsonOf, type Showing } from "../../../web/explorer/pages/network/export-files.js";
import { EMPTY_GRAPH, grow } from "../../../web/explorer/pages/network/graph.js";
import { labelsOf } from "../../../web/explorer/pages/network/labels.js";
import { shownOf } from "../../../web/explorer/pages/network/shown.js";
import { FIRST_VIEW } from "../../../web/explorer/pages/network/view.js";
import { edge, node, SMALL } from "./small-graph.js";

const EVIL = '<img src=x onerror="alert(1)">&\u0000\u001b]]>';
const WITH_EVIL = grow(SMALL, {
  nodes: [node(EVIL, "COMPANY", { label: EVIL }), node("sum", "TOPIC", { label: '=1+1,"x"' })],
  edges: [edge("set", "MENTIONS", EVIL), edge("set", "ABOUT", "sum")],
  cap: null,
  total: null,
});
const shown = shownOf(WITH_EVIL, FIRST_VIEW);
const places = new Map(shown.nodes.map(({ id }, at) => [id, { x: (at % 3) * 300, y: Math.floor(at / 3) * 200 }]));
const SHOWING: Showing = {
  shown,
  places,
  view: FIRST_VIEW,
  title: `Network around ${EVIL}`,
  made: "2034-01-02",
  link: "http://localhost/network?n=a&v=1",
  notes: ["A mention is not an accusation."],
};
const PAINT = {
  paper: "#fff",
  ink: "#000",
  ink2: "#444",
  mark: "#fe5",
  markLine: "#eb0",
  ask: "#15d",
  gov: "#a70",
  named: "#810",
  doc: "#233",
  press: "#a29",
  topic: "#086",
};
const drawn = svgOf({
  ...{ shown, places, width: 800, height: 600, paint: PAINT, selected: "optivista", path: ["set", "vermeulen"] },
  more: (count) => `${count} more`,
  margin: { title: SHOWING.title, lines: ["2034-01-02", SHOWING.link], legend: [["COMPANY", "Companies"]] },
});

describe("Files of what is shown", () => {
  it("hold the same nodes and links in every form", () => {
    const graph = parse(graphology.UndirectedGraph, gexfOf(SHOWING));
    const { nodes, links } = csvOf(SHOWING);
    const json = JSON.parse(jsonOf(SHOWING)) as { readonly nodes: unknown[]; readonly links: unknown[] };
    const counts = [
      [graph.order, graph.size],
      [(graphmlOf(SHOWING).match(/<node /gu) ?? []).length, (graphmlOf(SHOWING).match(/<edge /gu) ?? []).length],
      [nodes.trim().split("\r\n").length - 1, links.trim().split("\r\n").length - 1],
      [json.nodes.length, json.links.length],
      [(drawn.match(/data-node=/gu) ?? []).length, shown.links.length],
    ];
    expect(counts).toEqual(counts.map(() => [shown.nodes.length, shown.links.length]));
    expect(graph.getNodeAttributes("vermeulen")).toMatchObject({ label: "Vermeulen", kind: "PERSON", links_in_all: 40 });
  });

  it("let nothing of a title become markup", () => {
    for (const text of [gexfOf(SHOWING), graphmlOf(SHOWING), drawn]) {
      expect(text).not.toContain("<img");
      expect(text).not.toMatch(/(?![\n])\p{Cc}/u);
      expect(text).toContain("&lt;img src=x onerror=");
    }
  });

  it("let no spreadsheet run a title", () => {
    expect(csvOf(SHOWING).nodes).toContain('sum,"\'=1+1,""x""",TOPIC');
  });

  it("say what they show, when, by which link, and that a mention is no accusation", () => {
    for (const text of [gexfOf(SHOWING), graphmlOf(SHOWING), jsonOf(SHOWING)])
      for (const said of ["2034-01-02", "http://localhost/network?n=a", "A mention is not an accusation."]) expect(text).toContain(said);
    for (const said of ["2034-01-02", "http://localhost/network?n=a", "Companies"]) expect(drawn).toContain(said);
  });
});

describe("A drawing", () => {
  it("refers to nothing outside itself and holds no style, so that any policy lets it through", () => {
    expect(drawn).not.toMatch(/<style|style=|<script|href|url\(/u);
  });

  it("marks the selected node and the path", () => {
    expect(drawn.match(/<circle [^>]*fill="#fe5"/gu)).toHaveLength(3);
    expect(drawn).toContain('stroke="#eb0" stroke-width="9"');
  });

  it("is drawn without nodes too", () => {
    const none = shownOf(EMPTY_GRAPH, FIRST_VIEW);
    expect(
      svgOf({ shown: none, places: new Map(), width: 10, height: 10, paint: PAINT, selected: null, path: [], more: String, margin: null }),
    ).not.toMatch(/NaN|Infinity/u);
  });
});

describe("Labels", () => {
  const all = (first: readonly string[]) =>
    labelsOf({
      nodes: shown.nodes,
      at: () => ({ x: 100, y: 100 }),
      first: new Set(first),
      more: (count) => `${count} more`,
      width: 300,
      height: 300,
    });

  it("keep off each other: the most linked has the place", () => {
    expect(all([]).map(({ id }) => id)).toEqual(["set"]);
  });

  it("are always there for selection and path, with what is held back", () => {
    expect(all(["vermeulen"])[0]).toMatchObject({ text: "Vermeulen", more: "38 more", weight: 650 });
  });

  it("are never smaller than 12 pixels", () => {
    const apart = labelsOf({ nodes: shown.nodes, at: (id) => places.get(id), first: new Set(), more: String, width: 900, height: 900 });
    expect(apart.length).toBeGreaterThan(4);
    expect(Math.min(...apart.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  });
});
