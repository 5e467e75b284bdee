import { describe, expect, it } from "vitest";
import { loadGraph } from "../../../web/explorer/pages/network/load-graph.js";
import { shownOf } from "../../../web/explorer/pages/network/shown.js";
import { ARROWS, stepTowards } from "../../../web/explorer/pages/network/step-towards.js";
import { FIRST_VIEW } from "../../../web/explorer/pages/network/view.js";
import { edge, node, SMALL } from "./small-graph.js";

describe("Arrow keys", () => {
  const { links } = shownOf(SMALL, FIRST_VIEW);
  const places = new Map([
    ["set", { x: 0, y: 0 }],
    ["q1", { x: 10, y: 1 }],
    ["q2", { x: 4, y: 30 }],
    ["vermeulen", { x: -5, y: 0 }],
    ["optivista", { x: 90, y: 0 }],
    ["delta", { x: 1, y: 0 }],
  ]);
  const from = (id: string, key: string) => stepTowards(id, ARROWS[key] ?? { x: 0, y: 0 }, { links, places });

  it("lead to the nearest linked node on that side, up where the picture is up", () => {
    expect(from("set", "ArrowRight")).toBe("q1");
    expect(from("set", "ArrowUp")).toBe("q2");
    expect(from("set", "ArrowLeft")).toBe("vermeulen");
  });

  it("stay where nothing is linked on that side", () => {
    expect(from("set", "ArrowDown")).toBeNull();
    expect(from("unknown", "ArrowDown")).toBeNull();
  });
});

describe("Loading a view", () => {
  const sent: string[] = [];
  /** A server whose hub has 60 questions, the best linked first. */
  const ask = async <Answer>(operation: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> => {
    sent.push(operation);
    const most = Number(variables.maxNodes);
    const hub = { ...node("hub", "COMPANY"), degrees: [{ type: "MENTIONS", count: 60 }] };
    const questions = Array.from({ length: Math.min(60, most - 1) }, (_, at) => node(`q${at}`, "QUESTION"));
    const edges = questions.map(({ id }) => ({ ...edge(id, "MENTIONS", "hub"), evidence: [{ confidence: 0.9 }] }));
    const answer: unknown = { neighbourhood: { truncated: most < 61, nodes: [hub, ...questions], edges }, paths: [] };
    return answer as Answer;
  };
  const sizeAfter = async (expanded: readonly string[], room = 500) =>
    (await loadGraph({ ...FIRST_VIEW, expanded }, { ask, lang: "EN", room })).graph.nodes.size;

  it("opens a node 25 at a time, each time those after the last", async () => {
    expect([await sizeAfter(["hub"]), await sizeAfter(["hub", "hub"]), await sizeAfter(["hub", "hub", "hub"])]).toEqual([26, 51, 61]);
  });

  it("stops where the screen has no more room, and says so", async () => {
    const { graph, truncated } = await loadGraph({ ...FIRST_VIEW, expanded: ["hub", "hub", "hub"] }, { ask, lang: "EN", room: 40 });
    expect([graph.nodes.size, truncated]).toEqual([51, true]);
  });

  it("gives the same graph for the same view", async () => {
    const view = { ...FIRST_VIEW, expanded: ["hub", "hub"] };
    expect((await loadGraph(view, { ask, lang: "EN", room: 500 })).graph).toEqual(
      (await loadGraph(view, { ask, lang: "EN", room: 500 })).graph,
    );
    expect(new Set(sent)).toEqual(new Set(["NetworkNeighbourhood"]));
  });
});
