import { expect, it } from "vitest";
import { edgesOf, everything, filled, involved, nodeOf, propertiesOf, sets, targetsOf } from "../asking.js";
import type { Open } from "../conformance.js";
import { entity, node, paper, questionId, setId, states } from "../paper-batch.js";

const [OLD, NOW] = [setId("2031-01-05-vermeulen-0a1b2c3d"), setId("1")];
const same = new Map([
  [OLD, NOW],
  [questionId("2031-01-05-vermeulen-0a1b2c3d", 1), questionId("1", 1)],
]);
const page = paper(
  {
    set: "2031-01-05-vermeulen-0a1b2c3d",
    submitted: "2031-01-05",
    askers: ["person:xx/vermeulen"],
    questions: [{ text: { en: "Why?" }, mentions: ["company:optivista"] }],
  },
  { rank: "page" },
);
const official = paper({ set: "1", submitted: "2031-01-06", parties: ["party:xx/vvh"], questions: [{ text: { nl: "Waarom?" } }] });

export function derivedCases(open: Open): void {
  it("reads an old id as the node that it became", async () => {
    const store = await filled(await open(), page, official);
    await store.derive({ same, edges: [] });
    expect((await nodeOf(store, OLD))?.id).toBe(NOW);
    expect(await store.mergedFrom([NOW, OLD, setId("2")])).toEqual([[OLD], [OLD], []]);
  });

  it("counts statements about the old id for the canonical one, nodes and edges alike", async () => {
    const store = await filled(await open(), page, official);
    await store.derive({ same, edges: [] });
    expect(await propertiesOf(store, questionId("1", 1))).toMatchObject({ text: { nl: "Waarom?", en: "Why?" } });
    expect(await targetsOf(store, NOW, "ASKED_BY")).toEqual(["person:xx/vermeulen"]);
    expect(await targetsOf(store, NOW, "HAS_QUESTION")).toEqual([questionId("1", 1)]);
    expect(await involved(store, NOW)).toEqual(["asker person:xx/vermeulen 1", "mentioned company:optivista 1", "party party:xx/vvh 1"]);
  });

  it("lists the merged set once, under its canonical id", async () => {
    const store = await filled(await open(), page, official);
    await store.derive({ same, edges: [] });
    expect(await sets(store)).toEqual(["1"]);
    expect(await sets(store, { involves: ["company:optivista"] })).toEqual(["1"]);
    expect(await sets(store, { id: [OLD] })).toEqual(["1"]);
    expect(await store.count({ kind: "Question", today: "2031-06-01" }, 10)).toEqual({ value: 1, exact: true });
  });

  it("gives the same whether papers came before or after it was known that they are one", async () => {
    const before = await filled(await open(), page, official);
    await before.derive({ same, edges: [] });
    const after = await open();
    await after.derive({ same, edges: [] });
    await after.apply([official]);
    await after.apply([page]);
    expect(await everything(after)).toBe(await everything(before));
  });

  it("takes merging back", async () => {
    const store = await filled(await open(), page, official);
    const before = await everything(store);
    await store.derive({ same, edges: [] });
    await store.derive({ same: new Map(), edges: [] });
    expect(await everything(store)).toBe(before);
    expect(await store.mergedFrom([NOW])).toEqual([[]]);
  });

  it("changes nothing when the same is derived again", async () => {
    const store = await filled(await open(), page, official);
    const edges = [{ type: "FOLLOWS_UP" as const, from: NOW, to: setId("2"), properties: { reason: "reference", score: 1 } }];
    await store.apply([paper({ set: "2" })]);
    expect((await store.derive({ same, edges })).changed).toBeGreaterThan(0);
    expect((await store.derive({ same, edges })).changed).toBe(0);
  });

  it("follows chains to their end, and takes a circle for nothing", async () => {
    const store = await filled(await open(), ...["1", "2", "3", "4", "5"].map((set) => paper({ set })));
    await store.derive({
      same: new Map([
        [setId("3"), setId("2")],
        [setId("2"), setId("1")],
        [setId("4"), setId("5")],
        [setId("5"), setId("4")],
      ]),
      edges: [],
    });
    expect(await sets(store)).toEqual(["1", "4", "5"]);
    expect(await store.mergedFrom([setId("1")])).toEqual([[setId("2"), setId("3")]]);
  });

  it("moves a merged node on when it turns out to be another", async () => {
    const store = await filled(await open(), ...["1", "2", "3"].map((set) => paper({ set, mentions: [`company:c${set}`] })));
    await store.derive({ same: new Map([[setId("3"), setId("2")]]), edges: [] });
    await store.derive({ same: new Map([[setId("3"), setId("1")]]), edges: [] });
    expect(await involved(store, setId("1"))).toEqual(["mentioned company:c1 1", "mentioned company:c3 1"]);
    expect(await involved(store, setId("2"))).toEqual(["mentioned company:c2 1"]);
  });

  it("lets entities be one: counts, names and ties come together", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", mentions: ["company:optivista"] }),
      paper({ set: "2", mentions: ["company:optivista-bv"] }),
    );
    await store.derive({ same: new Map([["company:optivista-bv", "company:optivista"]]), edges: [] });
    expect(await sets(store, { involves: ["company:optivista"] })).toEqual(["1", "2"]);
    expect(await sets(store, { involves: ["company:optivista-bv"] })).toEqual(["1", "2"]);
    const list = await store.list({ kind: "Company", order: { field: "questionSets", direction: "descending" }, today: "2031-06-01" }, {});
    expect(list.items.map(({ item }) => item.id)).toEqual(["company:optivista"]);
  });

  it("drops an edge whose ends became one", async () => {
    const store = await filled(
      await open(),
      states(
        "a",
        [node(setId("1")), node(setId("2"))],
        [{ type: "REFERS_TO", from: setId("2"), to: setId("1"), key: "", properties: {}, evidence: [] }],
      ),
    );
    await store.derive({ same: new Map([[setId("2"), setId("1")]]), edges: [] });
    expect(await edgesOf(store, setId("1"), ["REFERS_TO"])).toEqual([]);
  });

  it("keeps derived edges beside stated ones, and replaces them as a whole", async () => {
    const store = await filled(await open(), ...["1", "2", "3"].map((set) => paper({ set })));
    const follows = (to: string) => ({
      type: "FOLLOWS_UP" as const,
      from: setId("1"),
      to: setId(to),
      properties: { reason: "reference", score: 1 },
    });
    await store.derive({ same: new Map(), edges: [follows("2"), follows("9")] });
    expect(await targetsOf(store, setId("1"), "FOLLOWS_UP")).toEqual([setId("2")]);
    expect((await edgesOf(store, setId("1"), ["FOLLOWS_UP"]))[0]).toMatchObject({
      properties: { reason: "reference", score: 1 },
      evidence: [],
    });
    await store.derive({ same: new Map(), edges: [follows("3")] });
    expect(await targetsOf(store, setId("1"), "FOLLOWS_UP")).toEqual([setId("3")]);
  });

  it("reads an old id that no paper states any more", async () => {
    const store = await filled(await open(), official);
    await store.derive({ same: new Map([[OLD, NOW]]), edges: [] });
    expect((await nodeOf(store, OLD))?.id).toBe(NOW);
  });

  it("shows the statements of all ids that are one node", async () => {
    const store = await filled(await open(), states("a", [entity("company:a")]), states("b", [entity("company:b")]));
    await store.derive({ same: new Map([["company:b", "company:a"]]), edges: [] });
    expect((await store.statements(["company:a"]))[0]?.map(({ document }) => document)).toEqual(["a", "b"]);
  });
}
