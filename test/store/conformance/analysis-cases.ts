import { expect, it } from "vitest";
import type { Condition, FacetKind, Interval } from "../../../src/store/reads.js";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { entity, node, paper, states } from "../paper-batch.js";

const OFFICE = "office:xx/minister-digitale-zaken";
const PAPERS = [
  paper({
    set: "1",
    submitted: "2030-12-30",
    askers: ["person:xx/vermeulen"],
    parties: ["party:xx/vvh"],
    offices: [OFFICE],
    holders: { [OFFICE]: "person:xx/de-wit" },
    ministries: { [OFFICE]: "ministry:xx/digitale-zaken" },
    mentions: ["company:optivista"],
  }),
  paper({
    set: "2",
    submitted: "2031-01-02",
    askers: ["person:xx/vermeulen", "person:xx/aydin"],
    parties: ["party:xx/vvh", "party:xx/gnl"],
    mentions: ["company:optivista", "party:xx/mid"],
    languages: ["nl", "en"],
    due: "2031-02-01",
    questions: [{}],
  }),
  paper({
    set: "3",
    submitted: "2031-03-31",
    askers: ["person:xx/aydin"],
    parties: ["party:xx/gnl"],
    mentions: ["company:zonlicht"],
    questions: [{}],
    answers: [{ to: [1], by: "person:xx/de-wit" }],
  }),
  paper({ set: "4", submitted: null, askers: ["person:xx/aydin"], mentions: ["company:optivista"] }),
];

export function analysisCases(open: Open): void {
  const store = async (): Promise<GraphStore> => filled(await open(), ...PAPERS);
  const facets = async (kind: FacetKind, where?: Condition) => {
    const [facet] = await (await store()).facets({ kind: "QuestionSet", today: TODAY, ...(where && { where }) }, [kind], 10);
    return facet?.buckets.map(({ key, count }) => `${key} ${count}`);
  };
  const timeline = async (interval: Interval, more: { where?: Condition; roles?: readonly ["asker"] } = {}, id = "company:optivista") => {
    const [buckets] = await (await store()).timeline([id], { interval, today: TODAY, ...more });
    return buckets?.map(({ start, count }) => `${start} ${count}`);
  };
  const companions = async (
    id: string,
    kind: "Member" | "Minister" | "Party" | "Company",
    more: { order?: "lift"; where?: Condition; first?: number } = {},
  ) => {
    const [found] = await (await store()).together([id], { kind, first: 10, order: "count", today: TODAY, ...more });
    return found?.map(({ entity: other, count, lift }) => `${other} ${count} ${lift.toFixed(2)}`);
  };

  it.each<[FacetKind, Condition | undefined, string[]]>([
    ["Member", undefined, ["person:xx/aydin 3", "person:xx/vermeulen 2"]],
    ["Minister", undefined, ["person:xx/de-wit 2"]],
    ["Party", undefined, ["party:xx/gnl 2", "party:xx/vvh 2"]],
    ["Ministry", undefined, ["ministry:xx/digitale-zaken 1"]],
    ["Company", undefined, ["company:optivista 3", "company:zonlicht 1"]],
    ["YEAR", undefined, ["2031 2", "2030 1"]],
    ["STATUS", undefined, ["OPEN 2", "ANSWERED 1", "LATE 1"]],
    ["LANGUAGE", undefined, ["nl 4", "en 1"]],
    ["Parliament", undefined, ["parliament:xx 4"]],
    ["Member", { involves: ["company:optivista"] }, ["person:xx/aydin 2", "person:xx/vermeulen 2"]],
    ["Minister", { text: "titel" }, ["person:xx/de-wit 2"]],
    ["Party", { involves: ["company:optivista"] }, ["party:xx/vvh 2", "party:xx/gnl 1"]],
    ["Person", { involves: ["person:xx/de-wit"] }, ["person:xx/de-wit 2", "person:xx/aydin 1", "person:xx/vermeulen 1"]],
    ["YEAR", { not: { involves: ["company:zonlicht"] } }, ["2030 1", "2031 1"]],
    ["Company", { involves: ["company:none"] }, []],
  ])("counts the sets of a selection by %s under %j", async (kind, where, expected) => {
    expect(await facets(kind, where)).toEqual(expected);
  });

  it("names the buckets, answers several kinds in the order asked, and cuts each", async () => {
    const [years, companies] = await (await store()).facets(
      { kind: "QuestionSet", today: TODAY, where: { text: "titel" } },
      ["YEAR", "Company"],
      1,
    );
    expect(years).toEqual({ kind: "YEAR", buckets: [{ key: "2031", label: "2031", count: 2, entity: null }] });
    expect(companies).toEqual({
      kind: "Company",
      buckets: [{ key: "company:optivista", label: "Optivista", count: 3, entity: "company:optivista" }],
    });
  });

  it("counts sets by period, without gaps, undated ones aside", async () => {
    expect(await timeline("MONTH")).toEqual(["2030-12-01 1", "2031-01-01 1"]);
    expect(await timeline("MONTH", {}, "person:xx/aydin")).toEqual(["2031-01-01 1", "2031-02-01 0", "2031-03-01 1"]);
    expect(await timeline("QUARTER")).toEqual(["2030-10-01 1", "2031-01-01 1"]);
    expect(await timeline("YEAR")).toEqual(["2030-01-01 1", "2031-01-01 1"]);
  });

  it("has weeks begin on Monday, also over the turn of the year", async () => {
    expect(await timeline("WEEK")).toEqual(["2030-12-30 2"]);
    expect((await timeline("DAY"))?.slice(0, 3)).toEqual(["2030-12-30 1", "2030-12-31 0", "2031-01-01 0"]);
  });

  it("reaches over the days that the condition names", async () => {
    expect(await timeline("MONTH", { where: { date: "submitted", from: "2030-11-15", until: "2031-02-01" } })).toEqual([
      "2030-11-01 0",
      "2030-12-01 1",
      "2031-01-01 1",
      "2031-02-01 0",
    ]);
    expect(await timeline("YEAR", { where: { date: "submitted", from: "2040-01-01", until: "2041-01-01" } })).toEqual([
      "2040-01-01 0",
      "2041-01-01 0",
    ]);
  });

  it("counts a set once whatever the roles, and only in those asked for", async () => {
    const one = paper({ set: "1", submitted: "2031-01-01", askers: ["person:xx/a"], mentions: ["person:xx/a"] });
    const two = paper({ set: "2", submitted: "2031-01-01", mentions: ["person:xx/a"] });
    const both = await filled(await open(), one, two);
    const ask = async (roles?: readonly ["asker"]) =>
      (await both.timeline(["person:xx/a"], { interval: "YEAR", today: TODAY, ...(roles && { roles }) }))[0]?.[0]?.count;
    expect([await ask(), await ask(["asker"])]).toEqual([2, 1]);
  });

  it("answers timelines in the order asked, empty for what is not there", async () => {
    const found = await (await store()).timeline(["company:none", "company:zonlicht"], { interval: "YEAR", today: TODAY });
    expect(found).toEqual([[], [{ start: "2031-01-01", count: 1 }]]);
  });

  it("finds what comes up together with an entity, strongest first, members as askers", async () => {
    expect(await companions("company:optivista", "Member")).toEqual(["person:xx/aydin 2 0.89", "person:xx/vermeulen 2 1.33"]);
    expect(await companions("company:optivista", "Member", { order: "lift" })).toEqual([
      "person:xx/vermeulen 2 1.33",
      "person:xx/aydin 2 0.89",
    ]);
    expect(await companions("company:optivista", "Minister")).toEqual(["person:xx/de-wit 1 0.67"]);
    expect(await companions("company:optivista", "Party")).toEqual(["party:xx/vvh 2 1.33", "party:xx/gnl 1 0.67", "party:xx/mid 1 1.33"]);
  });

  it("never finds the entity itself, nor more than asked for", async () => {
    expect(await companions("company:optivista", "Company")).toEqual([]);
    expect(await companions("party:xx/vvh", "Party", { first: 1 })).toEqual(["party:xx/gnl 1 1.00"]);
  });

  it("counts companions within the sets that a condition leaves", async () => {
    expect(await companions("company:optivista", "Member", { where: { date: "submitted", from: "2031-01-01" } })).toEqual([
      "person:xx/aydin 1 1.00",
      "person:xx/vermeulen 1 2.00",
    ]);
  });

  it("tells what it holds: kinds, sources, and coverage by year", async () => {
    const meta = await (
      await filled(
        await store(),
        states("register:xx/x.csv", [entity("person:xx/z"), node("register:xx/x.csv", {})], [], { rank: "register" }),
      )
    ).meta();
    expect(Object.fromEntries(meta.counts.map(({ kind, count }) => [kind, count]))).toMatchObject({
      QuestionSet: 4,
      Question: 2,
      Answer: 1,
      Person: 4,
      Company: 2,
    });
    expect(meta.sources[0]).toMatchObject({ parliament: "xx", mediaType: "text/plain" });
    expect(meta.coverage.map(({ year, sets, questions, answered, withoutText }) => [year, sets, questions, answered, withoutText])).toEqual(
      [
        [2030, 1, 0, 0, 1],
        [2031, 2, 2, 1, 0],
      ],
    );
  });
}
