import { describe, expect, it } from "vitest";
import { likeness, readSignature, signatureOf } from "../../src/model/word-signature.js";
import { followUps } from "../../src/reconcile/follow-ups.js";
import { referencesByNumber } from "../../src/reconcile/references-by-number.js";
import { similarSets } from "../../src/reconcile/similar-sets.js";
import { HARBOUR, type SetFacts, set } from "./sets.js";

const itself = (id: string) => id;
const key = (id: string) => id.slice("question-set:xx/".length);

describe("signatureOf", () => {
  const like = (one: string, other: string) =>
    likeness(readSignature(signatureOf(one, "nl")) as Uint8Array, readSignature(signatureOf(other, "nl")) as Uint8Array);

  it("tells how many of the words two texts share", () => {
    expect(like(HARBOUR, HARBOUR)).toBe(1);
    const half = HARBOUR.slice(0, HARBOUR.length / 2);
    expect(like(HARBOUR, half)).toBeGreaterThan(0.35);
    expect(like(HARBOUR, half)).toBeLessThan(0.65);
    expect(like(HARBOUR, "Worden treinen naar Bergdam goedkoper, rijden nachtbussen vaker en wanneer opent perron zeven?")).toBeLessThan(
      0.15,
    );
  });

  it("is empty for a text without enough words that tell", () => {
    expect(signatureOf("Bent u bekend met het bericht? Deelt u die mening?", "nl")).toBe("");
    expect(readSignature("")).toBeUndefined();
    expect(readSignature("AAAA")).toBeUndefined();
  });
});

describe("referencesByNumber", () => {
  it("ties a reference to the set whose answer carries the number", () => {
    const citing = set({ key: "2032Z00001", references: [{ text: "Aanhangsel nr. 1", number: "ah-tk-20302031-1" }] });
    const edges = referencesByNumber([citing, set({ key: "2031Z00001", numbers: ["ah-tk-20302031-1"] })], itself);
    expect(edges.map(({ from, to }) => `${key(from)} → ${key(to)}`)).toEqual(["2032Z00001 → 2031Z00001"]);
  });
});

describe("followUps", () => {
  const first: SetFacts = { key: "1", day: "2031-01-10", title: "de havencamera's van Zandoord", asked: HARBOUR };
  const of = (facts: readonly SetFacts[], cited: { from: string; to: string }[] = []) =>
    followUps(facts.map(set), { cited, canonical: itself }).map(({ from, to, score }) => [key(from), key(to), score]);

  it("finds the set that is referred to, surer where the same member asks and surest where the title says so", () => {
    const cited = [{ from: "question-set:xx/2", to: "question-set:xx/1" }];
    const later: SetFacts = { key: "2", day: "2033-01-01", title: "iets anders" };
    expect(of([first, { ...later, askers: ["person:xx/peters"] }], cited)).toEqual([["2", "1", 0.7]]);
    expect(of([first, later], cited)).toEqual([["2", "1", 0.9]]);
    expect(of([first, { ...later, title: "vervolgvragen over de sluizen" }], cited)).toEqual([["2", "1", 1]]);
  });

  it("finds what the same member asked about the same shortly before", () => {
    const later: SetFacts = { key: "2", day: "2031-02-10", title: "Zandoord en zijn havencamera's", asked: HARBOUR };
    expect(of([later, first]).map(([from, to]) => [from, to])).toEqual([["2", "1"]]);
    expect(of([{ ...later, askers: ["person:xx/peters"] }, first])).toEqual([]);
    expect(of([{ ...later, day: "2032-02-10" }, first])).toEqual([]);
    expect(of([{ ...later, title: "treinen", asked: "" }, first])).toEqual([]);
  });

  it("never follows what came later", () => {
    const cited = [{ from: "question-set:xx/1", to: "question-set:xx/2" }];
    expect(of([first, { key: "2", day: "2033-01-01", askers: ["person:xx/peters"] }], cited)).toEqual([]);
  });
});

describe("similarSets", () => {
  it("ties what asks nearly the same, the later to the earlier, whoever asks", () => {
    const sets = [
      set({ key: "a", day: "2031-05-01", asked: HARBOUR.replace("politie", "douane"), askers: ["person:xx/peters"] }),
      set({ key: "b", day: "2030-05-01", asked: HARBOUR }),
      set({ key: "c", title: "Nachtbussen tussen Bergdam en Zandoord vaker laten rijden" }),
      set({ key: "d", day: "2029-01-01", title: "Vaker laten rijden: nachtbussen tussen Bergdam en Zandoord" }),
    ];
    const found = similarSets(sets).map(({ sets: [later, earlier] }) => `${key(later.id)} → ${key(earlier.id)}`);
    expect(found.sort()).toEqual(["a → b", "c → d"]);
    expect(similarSets([...sets].reverse()).length).toBe(2);
  });
});
