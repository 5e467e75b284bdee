import { expect, it } from "vitest";
import type { GraphStore } from "../../../src/store/store.js";
import { everything, filled } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, evidence, node, paper, setId, states } from "../paper-batch.js";

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

const PAPERS = [
  paper({
    set: "1",
    submitted: "2031-01-01",
    askers: ["person:xx/a"],
    parties: ["party:xx/vvh"],
    questions: [{ mentions: ["company:optivista"], cites: ["article:krant.example/a|b"] }],
  }),
  paper({
    set: "12",
    submitted: "2031-02-01",
    askers: ["person:xx/a", "person:xx/ab"],
    questions: [{ mentions: ["company:optivista", "company:optivista-zorg"] }],
    answers: [{ to: [1], by: "person:xx/de-wit" }],
  }),
  states(
    "register",
    [entity("person:xx/a"), entity("party:xx/vvh")],
    [edge("MEMBER_OF", "person:xx/a", "party:xx/vvh", { evidence: [evidence("register", 0, "a")] })],
    { rank: "register" },
  ),
];

export function streamCases(open: Open): void {
  const store = async (): Promise<GraphStore> => filled(await open(), ...PAPERS);

  it("gives every node, then every edge, each ordered by id", async () => {
    const streaming = await store();
    const nodes = (await collected(streaming.stream("nodes"))).map(({ id }) => id);
    const edges = (await collected(streaming.stream("edges"))).map(({ id }) => id);
    expect(nodes).toEqual([...nodes].sort());
    expect(edges).toEqual([...edges].sort());
    expect([nodes.length, new Set(edges).size]).toEqual([12, edges.length]);
    expect(edges.filter((id) => id.startsWith("INVOLVES|"))).toHaveLength(9);
  });

  it("gives edges as `edges` does, with all their evidence", async () => {
    const streaming = await store();
    const streamed = (await collected(streaming.stream("edges"))).filter(({ from }) => from === setId("12"));
    const types = [...new Set(streamed.map(({ type }) => type))];
    const [page] = await streaming.edges([setId("12")], { types, direction: "out" });
    expect(page?.items.map(({ item }) => item).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(streamed);
  });

  it("gives the same bytes whatever the order in which papers came", async () => {
    const backwards = await open();
    for (const application of [...PAPERS].reverse()) await backwards.apply([application]);
    expect(await everything(backwards)).toBe(await everything(await store()));
  });

  it("is empty for an empty store", async () => {
    expect(await everything(await open())).toBe("");
  });

  it("sees the graph as it was when it began, whatever is written meanwhile", async () => {
    const streaming = await store();
    const nodes = streaming.stream("nodes")[Symbol.asyncIterator]();
    const ids = [(await nodes.next()).value?.id];
    await streaming.forget(["document:xx/1/txt"]);
    for (let next = await nodes.next(); !next.done; next = await nodes.next()) ids.push(next.value.id);
    expect(ids).toHaveLength(12);
  });

  it("can be left before its end", async () => {
    const streaming = await store();
    for await (const { id } of streaming.stream("nodes")) {
      expect(id).toBeDefined();
      break;
    }
    expect(await collected(streaming.stream("nodes"))).toHaveLength(12);
  });

  it("gives statements under the ids that documents gave, by id, then by document", async () => {
    const stating = await filled(
      await open(),
      states("b", [node(setId("1"), { reason: "b" })]),
      states("a", [node(setId("1"), { reason: "a" }), node(setId("2"), { reason: "a" })]),
      states("register:xx/x.csv", [node("register:xx/x.csv", {})]),
    );
    await stating.derive({ same: new Map([[setId("1"), setId("2")]]), edges: [] });
    const stated = await collected(stating.stated("QuestionSet"));
    expect(stated).toEqual([
      { document: "a", id: setId("1"), kind: "QuestionSet", properties: { reason: "a" } },
      { document: "b", id: setId("1"), kind: "QuestionSet", properties: { reason: "b" } },
      { document: "a", id: setId("2"), kind: "QuestionSet", properties: { reason: "a" } },
    ]);
    expect((await collected(stating.stated("Document"))).map(({ id }) => id)).toEqual(["register:xx/x.csv"]);
    expect(await collected(stating.stated("Company"))).toEqual([]);
  });

  it("gives the statements that are named after some sets alone", async () => {
    const key = setId("1").slice("question-set:".length);
    const stating = await filled(
      await open(),
      states("a", [node(`question:${key}/1`, {}), node(`question:${key}1/1`, {}), node(`answer:${key}/1`, {})]),
    );
    expect((await collected(stating.stated("Question", [setId("1")]))).map(({ id }) => id)).toEqual([`question:${key}/1`]);
    expect((await collected(stating.stated("Answer", [setId("2"), setId("1")]))).map(({ id }) => id)).toEqual([`answer:${key}/1`]);
    expect(await collected(stating.stated("Notice", []))).toEqual([]);
  });

  it("tells which nodes papers state, not registers alone", async () => {
    const stating = await filled(
      await open(),
      states("a", [node("company:a", {}), node("person:xx/a", {})]),
      states("register:xx/x.csv", [node("company:a", {}), node("company:b", {})], [], { rank: "register" }),
    );
    expect(await stating.namedByPapers(["Person", "Company"])).toEqual(["person:xx/a", "company:a"]);
  });
}
