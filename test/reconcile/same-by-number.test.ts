import { describe, expect, it } from "vitest";
import { referencesByNumber } from "../../src/reconcile/references-by-number.js";
import { sameByNumber } from "../../src/reconcile/same-by-number.js";

const set = (id: string, numbers: string[], number: string | null = null) => ({ id, properties: { parliament: "xx", number, numbers } });

describe("sameByNumber", () => {
  it("joins a set known by its answer's number to the set that carries the same", () => {
    const same = sameByNumber([
      set("question-set:xx/2031Z1", ["2031Z1", "ah-tk-20302031-1"], "2031Z1"),
      set("question-set:xx/2031-a", ["ah-tk-20302031-1"]),
    ]);
    expect([...same]).toEqual([["question-set:xx/2031-a", "question-set:xx/2031Z1"]]);
  });

  it("never joins two sets with numbers of their own that one answer takes together", () => {
    const joint = "ah-tk-20302031-2";
    expect(sameByNumber([set("question-set:xx/A", ["A", joint], "A"), set("question-set:xx/B", ["B", joint], "B")]).size).toBe(0);
  });

  it("leaves sets of two parliaments apart", () => {
    const other = { id: "question-set:yy/x", properties: { parliament: "yy", number: null, numbers: ["7"] } };
    expect(sameByNumber([set("question-set:xx/7", ["7"], "7"), other]).size).toBe(0);
  });

  it("gives the same facts whatever the order", () => {
    const sets = [set("question-set:xx/c", ["n1"]), set("question-set:xx/a", ["n1", "n2"]), set("question-set:xx/b", ["n2"])];
    const ways = [sets, [...sets].reverse(), [sets[1], sets[2], sets[0]].flatMap((each) => each ?? [])];
    const facts = ways.map((way) => JSON.stringify([...sameByNumber(way)].sort()));
    expect(new Set(facts).size).toBe(1);
    expect(sameByNumber(sets).size).toBe(2);
  });
});

describe("referencesByNumber", () => {
  it("ties a reference to the set whose answer carries the number", () => {
    const citing = {
      id: "question-set:xx/2032Z1",
      properties: {
        parliament: "xx",
        numbers: ["2032Z1"],
        references: [{ text: "Aanhangsel nr. 1", kind: "appendix", number: "ah-tk-20302031-1" }],
      },
    };
    const edges = referencesByNumber([citing, set("question-set:xx/2031Z1", ["2031Z1", "ah-tk-20302031-1"], "2031Z1")], new Map());
    expect(edges.map(({ from, to }) => `${from} → ${to}`)).toEqual(["question-set:xx/2032Z1 → question-set:xx/2031Z1"]);
  });
});
