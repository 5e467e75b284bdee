import { expect, it } from "vitest";
import type { NeighbourhoodQuery } from "../../../src/store/reads.js";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, node, paper, questionId, setId } from "../paper-batch.js";

const around = (store: GraphStore, query: Partial<NeighbourhoodQuery> & { ids: readonly string[] }) =>
  store.neighbourhood({ depth: 1, maxNodes: 50, today: TODAY, ...query });
const idsOf = async (store: GraphStore, query: Partial<NeighbourhoodQuery> & { ids: readonly string[] }) =>
  (await around(store, query)).nodes.map(({ node: { id } }) => id);

export function neighbourhoodCases(open: Open): void {
  const small = async () =>
    filled(
      await open(),
      paper({
        set: "1",
        submitted: "2031-01-01",
        askers: ["person:xx/a"],
        parties: ["party:xx/vvh"],
        questions: [{ mentions: ["company:optivista"] }, {}],
      }),
    );

  it("shows the asked nodes first, then ring by ring", async () => {
    const store = await small();
    expect(await idsOf(store, { ids: ["company:optivista"] })).toEqual(["company:optivista", questionId("1", 1)]);
    expect(await idsOf(store, { ids: ["company:optivista"], depth: 2 })).toEqual(["company:optivista", questionId("1", 1), setId("1")]);
    expect((await idsOf(store, { ids: ["company:optivista"], depth: 3 })).sort()).toEqual(
      ["company:optivista", "party:xx/vvh", "person:xx/a", setId("1"), questionId("1", 1), questionId("1", 2)].sort(),
    );
    expect(await idsOf(store, { ids: ["company:optivista"], depth: 0 })).toEqual(["company:optivista"]);
  });

  it("gives the edges between the shown nodes, raw ones only", async () => {
    const { edges } = await around(await small(), { ids: [setId("1")] });
    expect(edges.map(({ type, to }) => `${type} ${to}`)).toEqual([
      "ASKED_BY person:xx/a",
      `HAS_QUESTION ${questionId("1", 1)}`,
      `HAS_QUESTION ${questionId("1", 2)}`,
      "ON_BEHALF_OF party:xx/vvh",
    ]);
  });

  it("leaves out what only keeps the books", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        nodes: [node("document:xx/1/txt", {}), node("parliament:xx", {})],
        edges: [edge("STATED_IN", setId("1"), "document:xx/1/txt")],
        askers: ["person:xx/a"],
      }),
    );
    const { nodes, edges, hidden } = await around(store, { ids: [setId("1")] });
    expect(nodes.map(({ node: { id } }) => id)).toEqual([setId("1"), "person:xx/a"]);
    expect([edges.map(({ type }) => type), hidden]).toEqual([["ASKED_BY"], []]);
  });

  it("tells each node's edges by type and direction", async () => {
    const { nodes } = await around(await small(), { ids: [questionId("1", 1)] });
    expect(nodes[0]?.degrees).toEqual([
      { type: "HAS_QUESTION", direction: "in", count: 1 },
      { type: "MENTIONS", direction: "out", count: 1 },
    ]);
  });

  it("cuts hubs to the best linked and the newest, and says what is hidden", async () => {
    const papers = Array.from({ length: 9 }, (_, index) =>
      paper({ set: String(index + 1), submitted: `2031-01-0${index + 1}`, askers: ["person:xx/hub"] }),
    );
    const { nodes, truncated, hidden } = await around(await filled(await open(), ...papers), { ids: ["person:xx/hub"], maxNodes: 4 });
    expect(nodes.map(({ node: { id } }) => id)).toEqual(["person:xx/hub", setId("9"), setId("8"), setId("7")]);
    expect([truncated, hidden]).toEqual([true, [{ node: "person:xx/hub", type: "ASKED_BY", direction: "in", count: 6 }]]);
  });

  it("prefers what more edges lead to", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", askers: ["person:xx/a", "person:xx/b"] }),
      paper({ set: "2", submitted: "2031-02-01", askers: ["person:xx/a"] }),
    );
    expect(await idsOf(store, { ids: ["person:xx/a", "person:xx/b"], maxNodes: 3 })).toEqual(["person:xx/a", "person:xx/b", setId("1")]);
  });

  it("walks only the types and shows only the kinds that are asked for", async () => {
    const store = await small();
    expect(await idsOf(store, { ids: [setId("1")], edgeTypes: ["ASKED_BY", "INVOLVES"] })).toEqual([setId("1"), "person:xx/a"]);
    expect(await idsOf(store, { ids: [setId("1")], kinds: ["Party"] })).toEqual([setId("1"), "party:xx/vvh"]);
  });

  it("leaves out sets that do not match, and what hangs on them alone", async () => {
    const store = await filled(
      await open(),
      ...["2030-05-05", "2031-05-05"].map((submitted, index) =>
        paper({
          set: String(index + 1),
          submitted,
          questions: [{ mentions: ["company:optivista"] }],
          answers: [{ to: [1], mentions: ["company:optivista"] }],
          notice: "DELAY",
        }),
      ),
    );
    const ids = await idsOf(store, { ids: ["company:optivista"], depth: 3, where: { date: "submitted", from: "2031-01-01" } });
    expect(ids.sort()).toEqual(["answer:xx/2/1", "company:optivista", "notice:xx/2", setId("2"), questionId("2", 1)].sort());
  });

  it("is nothing around what is not there", async () => {
    expect(await around(await small(), { ids: ["company:none"] })).toEqual({ nodes: [], edges: [], truncated: false, hidden: [] });
  });
}
