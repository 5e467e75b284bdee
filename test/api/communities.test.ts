import graphology from "graphology";
import gexf from "graphology-gexf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { communitiesOf } from "../../src/api/communities.js";
import type { Served } from "../../src/api/server.js";
import type { Network } from "../../src/store/analyses.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { openGraph, type SmallPaper } from "./small-graph.js";

const node = (entity: string) => ({ kind: "Company", entity, count: 1, degree: 1 }) as const;
const tie = (source: string, target: string, weight: number) => ({ source, target, weight, first: null, last: null });
const network = (nodes: string[], edges: [string, string, number][]): Network => ({
  nodes: nodes.map(node),
  edges: edges.map(([source, target, weight]) => tie(source, target, weight)),
  truncated: false,
  totalNodes: nodes.length,
  totalEdges: edges.length,
});

describe("Communities of a network", () => {
  const two = () =>
    network(
      ["d", "a", "b", "c", "e"],
      [
        ["a", "b", 5],
        ["b", "c", 5],
        ["a", "c", 5],
        ["c", "d", 1],
        ["d", "e", 6],
      ],
    );

  it("are those who are tied among each other, the largest first, each called after its strongest", () => {
    const { all, of } = communitiesOf(two());
    expect(all).toEqual([
      { number: 0, size: 3, strongest: "a" },
      { number: 1, size: 2, strongest: "d" },
    ]);
    expect([...of]).toEqual([
      ["a", 0],
      ["b", 0],
      ["c", 0],
      ["d", 1],
      ["e", 1],
    ]);
  });

  it("are the same for the same network", () => {
    const large = () => {
      const names = Array.from({ length: 200 }, (_, index) => `n${index}`);
      return network(
        names,
        names.flatMap((name, index) =>
          [1, 7, 31].map((step): [string, string, number] => [name, `n${(index + step) % 200}`, 1 + (index % 5)]),
        ),
      );
    };
    expect(communitiesOf(large())).toEqual(communitiesOf(large()));
  });

  it("are there for networks without ties, and without nodes", () => {
    expect(communitiesOf(network(["a", "b"], [])).all.map(({ size }) => size)).toEqual([1, 1]);
    expect(communitiesOf(network([], [])).all).toEqual([]);
  });
});

describe("Communities over the API", () => {
  let store: GraphStore;
  let served: Served;
  const paper = (number: string, names: string[]): SmallPaper => ({
    number,
    askers: names.map((name) => ({ name, party: null })),
    questions: [{ text: { nl: "Klopt dit?" } }],
  });
  beforeAll(async () => {
    store = await openGraph([
      ...["1", "2", "3"].map((last) => paper(`2031Z0010${last}`, ["Vermeulen", "Bakkers", "Smeets"])),
      ...["4", "5"].map((last) => paper(`2031Z0010${last}`, ["Janssen", "Pietersen"])),
    ]);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  it("come with nodes, by number and size", async () => {
    const { data } = await ask(
      served,
      "{ network(kinds: [MEMBER]) { communities { number size strongest { name } } nodes { community entity { name } } } }",
    );
    expect(data?.network?.communities).toEqual([
      { number: 0, size: 3, strongest: { name: "Bakkers" } },
      { number: 1, size: 2, strongest: { name: "Janssen" } },
    ]);
    expect(data?.network?.nodes).toContainEqual({ community: 1, entity: { name: "Pietersen" } });
  });

  it("are attributes of the nodes of a picture, as another program reads it", async () => {
    const text = await (await fetch(`${served.url}export/network.gexf?kinds=MEMBER`)).text();
    const graph = gexf.parse(graphology.UndirectedGraph, text);
    expect(graph.order).toBe(5);
    expect(graph.getNodeAttribute("person:xx/pietersen", "community")).toBe(1);
  });
});
