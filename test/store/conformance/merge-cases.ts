import { expect, it } from "vitest";
import { everything, filled, nodeOf, propertiesOf } from "../asking.js";
import type { Open } from "../conformance.js";
import { node, setId, states } from "../paper-batch.js";

const SET = setId("1");
const says = (id: string, properties: Parameters<typeof node>[1], facts: Parameters<typeof states>[3] = {}) =>
  states(id, [node(SET, properties)], [], facts);

export function mergeCases(open: Open): void {
  it("takes a property from the best source, whatever came last", async () => {
    const store = await open();
    await store.apply([says("xml", { submitted: "2031-01-02" }, { rank: "structured" })]);
    await store.apply([
      says("page", { submitted: "2031-01-09" }, { rank: "page" }),
      says("register", { submitted: "2030-01-01" }, { rank: "register" }),
    ]);
    expect(await propertiesOf(store, SET)).toEqual({ submitted: "2031-01-02" });
  });

  it("takes it from the later document where sources are equal, and from a dated one before an undated one", async () => {
    const store = await filled(
      await open(),
      says("b", { reason: "new" }, { date: "2031-02-02" }),
      says("a", { reason: "old" }, { date: "2031-02-01" }),
      says("c", { reason: "undated" }),
    );
    expect(await propertiesOf(store, SET)).toEqual({ reason: "new" });
    await store.forget(["b", "a"]);
    expect(await propertiesOf(store, SET)).toEqual({ reason: "undated" });
  });

  it("takes it from the document with the smaller id where all else is equal", async () => {
    const store = await filled(await open(), says("b", { reason: "b" }), says("a", { reason: "a" }), says("c", { reason: "c" }));
    expect(await propertiesOf(store, SET)).toEqual({ reason: "a" });
  });

  it("merges property by property", async () => {
    const store = await filled(
      await open(),
      says("a", { due: "2031-02-01" }, { rank: "page" }),
      says("b", { answered: "2031-03-01" }, { rank: "structured" }),
    );
    expect(await propertiesOf(store, SET)).toEqual({ due: "2031-02-01", answered: "2031-03-01" });
  });

  it("never lets null win over a value", async () => {
    const store = await filled(
      await open(),
      says("a", { answered: "2031-03-01", due: null }, { rank: "page" }),
      says("b", { answered: null, due: null }, { rank: "structured" }),
    );
    expect(await propertiesOf(store, SET)).toEqual({ answered: "2031-03-01", due: null });
  });

  it("merges texts language by language", async () => {
    const store = await filled(
      await open(),
      says("a", { title: { nl: "Pagina", en: "Page" } }, { rank: "page" }),
      says("b", { title: { nl: "Officieel" } }, { rank: "official" }),
    );
    expect(await propertiesOf(store, SET)).toEqual({ title: { nl: "Officieel", en: "Page" } });
  });

  it("unites numbers, languages and references", async () => {
    const [first, second] = [
      { text: "Zie 1", kind: "paper", number: "kst-1" },
      { text: "Zie 2", kind: "paper", number: null },
    ];
    const store = await filled(
      await open(),
      says("a", { numbers: ["1", "ah-1"], languages: ["nl"], references: [first] }, { rank: "structured" }),
      says("b", { numbers: ["1", "kv-1"], languages: ["en", "nl"], references: [second, first] }),
    );
    expect(await propertiesOf(store, SET)).toEqual({
      numbers: ["1", "ah-1", "kv-1"],
      languages: ["nl", "en"],
      references: [first, second],
    });
  });

  it("takes other lists whole", async () => {
    const store = await filled(await open(), says("a", { footnotes: ["1"] }, { rank: "structured" }), says("b", { footnotes: ["1", "2"] }));
    expect(await propertiesOf(store, SET)).toEqual({ footnotes: ["1"] });
  });

  it("goes back to the next best when a document is forgotten, and forth when it comes again", async () => {
    const best = says("b", { reason: "best", title: { nl: "T" } }, { rank: "structured" });
    const store = await filled(await open(), says("a", { reason: "next" }), best);
    const before = await everything(store);
    await store.forget(["b"]);
    expect(await propertiesOf(store, SET)).toEqual({ reason: "next" });
    await store.apply([best]);
    expect(await everything(store)).toBe(before);
  });

  it("weighs what a document stated anew when its rank or date changes", async () => {
    const store = await filled(await open(), says("a", { reason: "a" }, { rank: "page" }), says("b", { reason: "b" }));
    expect(await propertiesOf(store, SET)).toEqual({ reason: "b" });
    await store.apply([says("a", { reason: "a" }, { rank: "structured" })]);
    expect(await propertiesOf(store, SET)).toEqual({ reason: "a" });
    await store.apply([says("b", { reason: "b" }, { rank: "structured", date: "2031-01-01" })]);
    expect(await propertiesOf(store, SET)).toEqual({ reason: "b" });
  });

  it("gives the same whatever came first", async () => {
    const applications = [
      says("a", { reason: "a", numbers: ["2"] }, { rank: "page" }),
      says("b", { reason: "b", numbers: ["1", "2"] }),
      says("c", { reason: "b" }),
      says("d", { reason: null, due: "2031-01-01" }, { rank: "structured" }),
    ];
    const forward = await filled(await open(), ...applications);
    const backward = await open();
    for (const application of [...applications].reverse()) await backward.apply([application]);
    expect(await everything(backward)).toBe(await everything(forward));
  });

  it("stays right when thousands say the same and one says something else", async () => {
    const same = (index: number) => says(`s${index}`, { name: { nl: "VVH" } }, { date: "2031-01-01" });
    const store = await filled(await open(), ...Array.from({ length: 300 }, (_, index) => same(index)));
    await store.apply([says("x", { name: { nl: "Verenigde Vrije Hogen" }, url: "u" }, { date: "2031-01-02" })]);
    expect(await propertiesOf(store, SET)).toEqual({ name: { nl: "Verenigde Vrije Hogen" }, url: "u" });
    await store.forget(["x"]);
    expect(await propertiesOf(store, SET)).toEqual({ name: { nl: "VVH" } });
    await store.forget(Array.from({ length: 300 }, (_, index) => `s${index}`));
    expect(await nodeOf(store, SET)).toBeUndefined();
  });

  it("shows what each document states, best source first", async () => {
    const store = await filled(
      await open(),
      says("a", { reason: "a" }, { rank: "page" }),
      says("b", { reason: "b" }, { date: "2031-01-01" }),
      says("c", { reason: "c" }, { date: "2031-01-02" }),
    );
    expect(await store.statements([SET, "company:none"])).toEqual([
      [
        { document: "c", properties: { reason: "c" } },
        { document: "b", properties: { reason: "b" } },
        { document: "a", properties: { reason: "a" } },
      ],
      [],
    ]);
  });
}
