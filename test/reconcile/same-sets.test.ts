import { describe, expect, it } from "vitest";
import { pairKey } from "../../src/model/judgement.js";
import type { KnownSet } from "../../src/reconcile/known-set.js";
import { samePairs } from "../../src/reconcile/same-pairs.js";
import { sameSets } from "../../src/reconcile/same-sets.js";
import { HARBOUR, idOf, type SetFacts, set, UNDECIDED } from "./sets.js";

const same = (sets: readonly KnownSet[], decided = UNDECIDED) => [...sameSets(sets, samePairs(sets), decided)].sort();
const sameOf = (...facts: readonly SetFacts[]) => same(facts.map(set));

describe("sets that state the same number", () => {
  it("joins a set known by its answer's number to the set that carries the same", () => {
    const answered = { key: "2031Z00001", number: "2031Z00001", numbers: ["ah-tk-20302031-1"] };
    const page = { key: "2031-a", numbers: ["ah-tk-20302031-1"], askers: [] };
    expect(sameOf(answered, page)).toEqual([[idOf(page), idOf(answered)]]);
  });

  it("never joins two sets with numbers of their own that one answer takes together", () => {
    const joint = ["ah-tk-20302031-2"];
    expect(
      sameOf({ key: "2031Z00001", number: "2031Z00001", numbers: joint }, { key: "2031Z00007", number: "2031Z00007", numbers: joint }),
    ).toEqual([]);
  });

  it("leaves sets of two parliaments apart", () => {
    expect(sameOf({ key: "7", numbers: ["7"] }, { key: "x", parliament: "yy", numbers: ["7"] })).toEqual([]);
  });
});

describe("sets without a common number", () => {
  const row = { key: "2031Z00042", number: "2031Z00042", title: "Camera's in de haven van Zandoord" };
  const page = { key: "2031-03-01-vermeulen-aaaaaaaa", title: "camera's in de haven van Zandoord", asked: HARBOUR };
  const letter = { key: "2031-03-01-vermeulen-bbbbbbbb", title: "camera's", asked: HARBOUR.replace("schippers", "vissers") };

  it("joins a member's page to the row that registers the set, by title, day, member and addressee", () => {
    expect(sameOf(row, page)).toEqual([[idOf(page), idOf(row)]]);
  });

  it("joins papers whose questions are nearly word for word the same, and follows them to the number", () => {
    expect(sameOf(row, page, letter)).toEqual([
      [idOf(page), idOf(row)],
      [idOf(letter), idOf(row)],
    ]);
  });

  it("gives the same whatever came first", () => {
    const sets = [row, page, letter].map(set);
    const orders = [sets, [...sets].reverse(), [sets[1], sets[2], sets[0]].flatMap((each) => each ?? [])];
    expect(new Set(orders.map((order) => JSON.stringify(same(order)))).size).toBe(1);
  });

  it.each([
    ["another day", { day: "2031-03-20" }],
    ["another member", { askers: ["person:xx/peters"] }],
    ["another addressee", { addressees: ["office:xx/minister-van-zorg"] }],
    ["another title", { title: "Vissers in nood" }],
  ])("keeps them apart for %s", (_what, facts) => {
    expect(sameOf({ ...row, ...facts }, page)).toEqual([]);
  });

  it("asks a person where two rows fit one page", () => {
    const twin = { ...row, key: "2031Z00043", number: "2031Z00043" };
    const sets = [row, twin, page].map(set);
    expect(same(sets)).toEqual([]);
    expect(samePairs(sets).map(({ isSure }) => isSure)).toEqual([false, false]);
  });

  it("never joins the same questions put under two numbers of one kind, and says so where one may be misprinted", () => {
    const sets = ["2031Z00042", "2031Z00142"].map((number) => set({ ...page, key: number, number }));
    expect(same(sets)).toEqual([]);
    expect(samePairs(sets).map(({ isSure, reasons }) => [isSure, reasons.at(-1)])).toEqual([[false, "numbers that differ in one figure"]]);
  });

  it("joins sets that carry numbers of two kinds", () => {
    const older = { ...page, key: "2030310420", number: "2030310420" };
    expect(sameOf(row, older)).toEqual([[idOf(row), idOf(older)]]);
  });

  it("does what a person decided", () => {
    const [one, other] = [row, { ...page, title: "iets anders" }].map(set) as [KnownSet, KnownSet];
    expect(same([one, other], { ...UNDECIDED, same: [[one.id, other.id]] })).toEqual([[other.id, one.id]]);
    const sure = [row, page].map(set);
    expect(same(sure, { ...UNDECIDED, different: new Set([pairKey(idOf(row), idOf(page))]) })).toEqual([]);
  });
});
