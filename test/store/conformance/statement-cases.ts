import { expect, it } from "vitest";
import { everything, filled, nodeOf, propertiesOf, targetsOf } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, node, paper, setId, states } from "../paper-batch.js";

const MEMBER = entity("person:xx/vermeulen");
const SET = node(setId("1"), { parliament: "xx", number: "1", title: { nl: "Eén" } });
const asks = edge("ASKED_BY", SET.id, MEMBER.id);

export function statementCases(open: Open): void {
  it("answers undefined for what is not there, in the order asked", async () => {
    const store = await filled(await open(), states("a", [MEMBER]));
    const answers = await store.nodes(["company:none", MEMBER.id, "", "person:xx/'; DROP TABLE node"]);
    expect(answers.map((each) => each?.id)).toEqual([undefined, MEMBER.id, undefined, undefined]);
  });

  it("gives the same node for an id that is asked for twice", async () => {
    const store = await filled(await open(), states("a", [MEMBER]));
    expect((await store.nodes([MEMBER.id, MEMBER.id])).map((each) => each?.id)).toEqual([MEMBER.id, MEMBER.id]);
  });

  it("keeps a node that two documents state until both are forgotten", async () => {
    const store = await filled(await open(), states("a", [MEMBER]), states("b", [MEMBER]));
    await store.forget(["a"]);
    expect(await nodeOf(store, MEMBER.id)).toBeDefined();
    await store.forget(["b"]);
    expect(await nodeOf(store, MEMBER.id)).toBeUndefined();
  });

  it("keeps an edge that two documents state until both are forgotten", async () => {
    const store = await filled(await open(), states("a", [SET, MEMBER], [asks]), states("b", [SET, MEMBER], [asks]));
    await store.forget(["a"]);
    expect(await targetsOf(store, SET.id, "ASKED_BY")).toEqual([MEMBER.id]);
    await store.forget(["b"]);
    expect(await targetsOf(store, SET.id, "ASKED_BY")).toEqual([]);
  });

  it("replaces what a document stated before", async () => {
    const store = await filled(await open(), states("a", [SET, MEMBER], [asks]));
    await store.apply([states("a", [SET, entity("company:optivista")])]);
    expect(await nodeOf(store, MEMBER.id)).toBeUndefined();
    expect(await nodeOf(store, "company:optivista")).toBeDefined();
    expect(await targetsOf(store, SET.id, "ASKED_BY")).toEqual([]);
  });

  it("changes nothing when a document is applied again", async () => {
    const application = paper({
      set: "1",
      submitted: "2031-01-05",
      askers: ["person:xx/vermeulen"],
      questions: [{ mentions: ["company:optivista"] }],
    });
    const store = await filled(await open(), application);
    const before = await everything(store);
    expect(await store.apply([application])).toEqual({ changed: 0, sets: [] });
    expect(await everything(store)).toBe(before);
  });

  it("counts what appeared, what changed and what went", async () => {
    const store = await open();
    expect((await store.apply([states("a", [MEMBER, entity("company:optivista")])])).changed).toBe(2);
    expect((await store.apply([states("a", [node(MEMBER.id, { name: { nl: "Vermeulen-Smit" } })])])).changed).toBe(2);
    expect((await store.forget(["a"])).changed).toBe(1);
  });

  it("names the sets whose statements changed", async () => {
    const store = await open();
    expect((await store.apply([paper({ set: "2" }), paper({ set: "1" })])).sets).toEqual([setId("1"), setId("2")]);
    expect((await store.apply([paper({ set: "1" }), paper({ set: "2", title: "Anders" })])).sets).toEqual([setId("2")]);
    expect((await store.forget(["document:xx/1/txt"])).sets).toEqual([setId("1")]);
  });

  it("takes the last of two applications of one document", async () => {
    const store = await filled(await open(), states("a", [MEMBER]), states("a", [entity("company:optivista")]));
    expect(await nodeOf(store, MEMBER.id)).toBeUndefined();
    expect(await nodeOf(store, "company:optivista")).toBeDefined();
  });

  it("takes several papers of one document together", async () => {
    const first = paper({ set: "1", askers: ["person:xx/vermeulen"] });
    const store = await open();
    await store.apply([{ document: first.document, batches: [...first.batches, ...paper({ set: "2" }).batches] }]);
    expect([await nodeOf(store, setId("1")), await nodeOf(store, setId("2"))].map((each) => each?.kind)).toEqual([
      "QuestionSet",
      "QuestionSet",
    ]);
  });

  it("forgets nothing when the document is unknown", async () => {
    const store = await filled(await open(), states("a", [MEMBER]));
    expect(await store.forget(["never-seen"])).toEqual({ changed: 0, sets: [] });
    expect(await nodeOf(store, MEMBER.id)).toBeDefined();
  });

  it("keeps properties as they were given: texts by language, lists, nested objects, null", async () => {
    const properties = {
      text: { nl: 'Vraag: "wáárom"?\n\u{1F600}', en: "Why?" },
      footnotes: ["1", "2"],
      nothing: null,
      nested: { a: [{ b: 1.5 }] },
      flag: true,
    };
    const store = await filled(await open(), states("a", [node("question:xx/1/1", properties)]));
    expect(await propertiesOf(store, "question:xx/1/1")).toEqual(properties);
  });

  it("stands as it was when a document cannot be applied", async () => {
    const store = await filled(await open(), states("a", [MEMBER]));
    const before = await everything(store);
    const broken = { ...states("b", [entity("company:optivista")]), batches: [{ nodes: [null], edges: [], candidates: [] }] };
    await expect(store.apply([states("c", [SET]), broken as never])).rejects.toThrow();
    expect(await everything(store)).toBe(before);
    await store.apply([states("c", [SET])]);
    expect(await nodeOf(store, SET.id)).toBeDefined();
  });

  it("changes its version when the graph does, and only then", async () => {
    const store = await filled(await open(), states("a", [MEMBER]));
    const { version } = await store.meta();
    await store.apply([states("a", [MEMBER])]);
    expect((await store.meta()).version).toBe(version);
    await store.apply([states("b", [SET])]);
    expect((await store.meta()).version).not.toBe(version);
  });
}
