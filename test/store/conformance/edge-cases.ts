import { expect, it } from "vitest";
import { edgesOf, everything, filled, targetsOf } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, evidence, node, paper, questionId, setId, states } from "../paper-batch.js";

const [ONE, TWO] = [setId("1"), setId("2")];
const refers = edge("REFERS_TO", ONE, TWO, { properties: { text: "2031Z2" } });

export function edgeCases(open: Open): void {
  it("keeps an edge waiting for its other end, and lets it stand when that comes", async () => {
    const store = await filled(await open(), states("a", [node(ONE)], [refers]));
    expect(await edgesOf(store, ONE, ["REFERS_TO"])).toEqual([]);
    await store.apply([states("b", [node(TWO)])]);
    expect(await targetsOf(store, ONE, "REFERS_TO")).toEqual([TWO]);
    expect((await edgesOf(store, TWO, ["REFERS_TO"], "in")).map(({ from }) => from)).toEqual([ONE]);
  });

  it("takes the edge away while its other end is gone, and brings it back", async () => {
    const target = states("b", [node(TWO)]);
    const store = await filled(await open(), states("a", [node(ONE)], [refers]), target);
    const before = await everything(store);
    await store.forget(["b"]);
    expect(await edgesOf(store, ONE, ["REFERS_TO"])).toEqual([]);
    await store.apply([target]);
    expect(await everything(store)).toBe(before);
  });

  it("gives the same whichever end comes first", async () => {
    const [from, to] = [states("a", [node(ONE)], [refers]), states("b", [node(TWO)])];
    const one = await filled(await open(), from, to);
    const other = await open();
    await other.apply([to]);
    await other.apply([from]);
    expect(await everything(other)).toBe(await everything(one));
  });

  it("puts the evidence of all documents together, by document, then by place", async () => {
    const ends = [node(ONE), entity("company:optivista")];
    const mentions = (document: string, ...starts: number[]) =>
      states(document, ends, [
        edge("MENTIONS", ONE, "company:optivista", { evidence: starts.map((start) => evidence(document, start, "Optivista")) }),
      ]);
    const store = await filled(await open(), mentions("b", 7), mentions("a", 30, 4));
    const [found] = await edgesOf(store, ONE, ["MENTIONS"]);
    expect(found?.evidence.map(({ document, start }) => `${document} ${start}`)).toEqual(["a 4", "a 30", "b 7"]);
    expect(found?.evidence[0]).toEqual(evidence("a", 4, "Optivista"));
  });

  it("gives as much evidence as is asked for", async () => {
    const mentions = edge("MENTIONS", ONE, "company:optivista", { evidence: [1, 2, 3].map((start) => evidence("a", start, "x")) });
    const store = await filled(await open(), states("a", [node(ONE), entity("company:optivista")], [mentions]));
    const counts = [];
    for (const most of [0, 2])
      counts.push((await store.edges([ONE], { types: ["MENTIONS"], direction: "out", evidence: most }))[0]?.items[0]?.item.evidence.length);
    expect(counts).toEqual([0, 2]);
  });

  it("keeps edges that recur apart by their keys", async () => {
    const member = (since: string) =>
      edge("MEMBER_OF", "person:xx/vermeulen", "party:xx/vvh", { key: since, properties: { since, until: null } });
    const store = await filled(
      await open(),
      states("a", [entity("person:xx/vermeulen"), entity("party:xx/vvh")], [member("2020-01-01"), member("2025-01-01")]),
    );
    const found = await edgesOf(store, "person:xx/vermeulen", ["MEMBER_OF"]);
    expect(found.map(({ id }) => id)).toEqual([
      "MEMBER_OF|person:xx/vermeulen|party:xx/vvh|2020-01-01",
      "MEMBER_OF|person:xx/vermeulen|party:xx/vvh|2025-01-01",
    ]);
  });

  it("orders edges by position, those without one last", async () => {
    const asks = (person: string, position: number | null) => edge("ASKED_BY", ONE, person, { properties: { position } });
    const people = ["person:xx/a", "person:xx/b", "person:xx/c", "person:xx/d"];
    const store = await filled(
      await open(),
      states(
        "a",
        [node(ONE), ...people.map(entity)],
        [asks("person:xx/a", null), asks("person:xx/b", 10), asks("person:xx/c", 9), asks("person:xx/d", 9)],
      ),
    );
    const [page] = await store.edges([ONE], { types: ["ASKED_BY"], direction: "out", order: "position" });
    expect(page?.items.map(({ item }) => item.to)).toEqual(["person:xx/c", "person:xx/d", "person:xx/b", "person:xx/a"]);
  });

  it("orders edges by the other end's date, newest first, undated last", async () => {
    const store = await filled(
      await open(),
      ...(
        [
          ["1", "2031-01-01"],
          ["2", "2031-03-01"],
          ["3", null],
          ["4", "2031-03-01"],
        ] as const
      ).map(([set, submitted]) => paper({ set, submitted, questions: [{ mentions: ["company:optivista"] }] })),
    );
    const [page] = await store.edges(["company:optivista"], { types: ["MENTIONS"], direction: "in", order: "date" });
    expect(page?.items.map(({ item }) => item.from)).toEqual(["2", "4", "1", "3"].map((set) => questionId(set, 1)));
  });

  it("chooses edges by type, direction and the other end's kind", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", askers: ["person:xx/a"], mentions: ["company:optivista"], cites: ["article:krant.example/1"] }),
    );
    const [page] = await store.edges([ONE], { types: ["MENTIONS", "CITES", "ASKED_BY"], direction: "out", kinds: ["Company", "Person"] });
    expect(page?.items.map(({ item }) => item.to)).toEqual(["company:optivista", "person:xx/a"]);
    expect(await edgesOf(store, ONE, ["MENTIONS"], "in")).toEqual([]);
  });

  it("pages edges in both directions without losing or repeating any", async () => {
    const people = Array.from({ length: 7 }, (_, index) => `person:xx/${index}`);
    const store = await filled(await open(), paper({ set: "1", askers: people }));
    const ask = (page: object) =>
      store.edges([ONE], { types: ["ASKED_BY"], direction: "out", order: "position", page }).then(([found]) => found);
    const first = await ask({ first: 3 });
    const second = await ask({ first: 3, after: first?.items.at(-1)?.position });
    const third = await ask({ first: 3, after: second?.items.at(-1)?.position });
    expect([first, second, third].flatMap((page) => page?.items.map(({ item }) => item.to))).toEqual(people);
    expect([first, second, third].map((page) => [page?.hasPrevious, page?.hasNext])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    const back = await ask({ last: 2, before: third?.items[0]?.position });
    expect(back?.items.map(({ item }) => item.to)).toEqual(people.slice(4, 6));
  });

  it("answers edges of several nodes in the order asked, with an empty page for what is not there", async () => {
    const store = await filled(await open(), paper({ set: "1", askers: ["person:xx/a"] }), paper({ set: "2", askers: ["person:xx/b"] }));
    const pages = await store.edges([TWO, "company:none", ONE], { types: ["ASKED_BY"], direction: "out" });
    expect(pages.map((page) => page.items.map(({ item }) => item.to))).toEqual([["person:xx/b"], [], ["person:xx/a"]]);
  });

  it("takes a question away with its edges when the paper no longer asks it", async () => {
    const store = await filled(await open(), paper({ set: "1", questions: [{}, { mentions: ["company:optivista"] }] }));
    await store.apply([paper({ set: "1", questions: [{}] })]);
    expect(await targetsOf(store, ONE, "HAS_QUESTION")).toEqual([questionId("1", 1)]);
    expect(await store.nodes([questionId("1", 2), "company:optivista"])).toEqual([undefined, undefined]);
  });
}
