import { expect, it } from "vitest";
import { compareStores } from "../../../src/store/compare-stores.js";
import { copyStore } from "../../../src/store/copy-store.js";
import type { Application } from "../../../src/store/store.js";
import { everything, filled } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, drawPapers } from "../many-papers.js";
import { application, documentRecord, edge, entity, evidence, node, setId, states } from "../paper-batch.js";

const SET = node(setId("1"), { parliament: "xx", number: "1", title: { nl: "Eén" } });
const OLD = node(setId("2031-old"), { parliament: "xx", title: { nl: "Een oude naam" } });
const MEMBER = entity("person:xx/vermeulen");
const asks = (set: string) => edge("ASKED_BY", set, MEMBER.id, { properties: { position: 1 } });
const candidate = { type: "company", name: "Optivista", node: OLD.id, evidence: evidence("a", 0, "word") } as const;
const derived = {
  same: new Map([[OLD.id, SET.id]]),
  edges: [{ type: "SIMILAR_TO", from: SET.id, to: setId("2"), properties: { score: 0.5 } }] as const,
};
const papers = (): Application[] => [
  application(documentRecord("a"), { nodes: [OLD, MEMBER], edges: [asks(OLD.id)], candidates: [candidate] }),
  application(documentRecord("b", { rank: "structured" }), { nodes: [SET, node(setId("2")), MEMBER], edges: [asks(SET.id)] }),
];

export function givenCases(open: Open): void {
  it("is given back as it was, under the ids that documents gave, also where these read as others now", async () => {
    const store = await filled(await open(), ...papers());
    await store.derive(derived);
    const given = await store.given(["b", "none", "a"]);
    expect(given[1]).toBeUndefined();
    expect(given.map((each) => each?.batches[0]?.edges)).toEqual([[asks(SET.id)], undefined, [asks(OLD.id)]]);
    expect(given[2]?.batches[0]?.nodes).toEqual(expect.arrayContaining([OLD, MEMBER]));
    expect(given[2]?.batches[0]?.candidates).toEqual([candidate]);
    expect(given[2]?.document).toEqual(documentRecord("a"));
  });

  it("tells what was derived", async () => {
    const store = await filled(await open(), ...papers());
    await store.derive(derived);
    expect(await store.derived()).toEqual(derived);
  });

  it("is nothing in an empty store", async () => {
    const store = await open();
    expect(await store.given(["", "a"])).toEqual([undefined, undefined]);
    expect(await store.derived()).toEqual({ same: new Map(), edges: [] });
  });

  it("changes nothing when it is applied again", async () => {
    const store = await filled(await open(), ...papers());
    await store.derive(derived);
    const given = await store.given(["a", "b"]);
    expect((await store.apply(given.flatMap((each) => each ?? []))).changed).toBe(0);
    expect((await store.derive(await store.derived())).changed).toBe(0);
  });

  it("makes the same graph in another store, in parts as well as at once, and a second time changes nothing", async () => {
    const store = await filled(await open(), ...papers(), ...applicationsOf(drawPapers(30)));
    await store.derive(derived);
    const other = await open();
    await other.apply((await store.given(["a"])).flatMap((each) => each ?? []));
    const seen: number[] = [];
    const report = await copyStore({ from: store, to: other, onProgress: (done) => seen.push(done) });
    expect(report).toMatchObject({ held: 1 });
    expect(seen[0]).toBe(1);
    expect(await everything(other)).toBe(await everything(store));
    const comparison = await compareStores(store, other);
    expect(comparison).toMatchObject({ differing: 0, first: [] });
    expect(comparison.kinds.every(({ left, right }) => left.count > 0 && left.hash === right.hash)).toBe(true);
    expect(await copyStore({ from: store, to: other })).toEqual({ copied: 0, held: report.copied + 1, changed: 0 });
  });

  it("is refused to a store that holds documents of its own", async () => {
    const store = await filled(await open(), ...papers());
    const other = await filled(await open(), states("c", [MEMBER]));
    await expect(copyStore({ from: store, to: other })).rejects.toMatchObject({
      code: "NOT_WRITABLE",
      message: expect.stringContaining('"c"'),
    });
  });

  it("is told apart by kind and id where two stores differ", async () => {
    const store = await filled(await open(), ...papers());
    const other = await filled(await open(), ...papers());
    await other.apply([states("b", [MEMBER])]);
    const { first, kinds } = await compareStores(store, other);
    expect(first).toEqual(
      expect.arrayContaining([
        { what: "document", id: "b", is: "different" },
        { what: "node", id: setId("2"), is: "only left" },
        { what: "edge", id: `ASKED_BY|${SET.id}|${MEMBER.id}|`, is: "only left" },
      ]),
    );
    const sets = kinds.find(({ kind }) => kind === "QuestionSet");
    expect([sets?.left.count, sets?.right.count]).toEqual([3, 1]);
    expect(sets?.left.hash).not.toBe(sets?.right.hash);
  });
}
