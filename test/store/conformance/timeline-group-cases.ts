import { expect, it } from "vitest";
import type { FacetKind, TimelineQuery } from "../../../src/store/reads.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, type DrawnPaper, drawPapers } from "../many-papers.js";
import { paper } from "../paper-batch.js";

const PAPERS = drawPapers();

export function timelineGroupCases(open: Open): void {
  const timeline = async (topic: string, more: Partial<TimelineQuery>) => {
    const store = await filled(await open(), ...applicationsOf(PAPERS));
    const [buckets] = await store.timeline([topic], { interval: "YEAR", today: TODAY, ...more });
    return buckets?.map(({ start, count, groups }) => [start, count, groups?.map(({ key, count: own }) => `${key} ${own}`)]);
  };

  it.each<[FacetKind, (paper: DrawnPaper) => readonly string[], number]>([
    ["Party", ({ parties }) => parties, 2],
    ["Member", ({ askers }) => askers, 3],
    ["Company", ({ mentions }) => mentions, 0],
    ["LANGUAGE", () => ["nl"], 8],
  ])("splits each bucket by %s, the others summed under a null key", async (groupBy, groupsOf, topGroups) => {
    const own = PAPERS.filter(({ topics, date }) => topics.includes("topic:toezicht") && date);
    expect(await timeline("topic:toezicht", { groupBy, topGroups })).toEqual(byHand(own, groupsOf, topGroups));
  });

  it("counts a set with two parties once in each, and leaves buckets without sets without groups", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-10", topics: ["topic:t"], parties: ["party:xx/a", "party:xx/b"] }),
      paper({ set: "2", submitted: "2031-03-10", topics: ["topic:t"] }),
    );
    const [buckets] = await store.timeline(["topic:t"], { interval: "MONTH", today: TODAY, groupBy: "Party" });
    expect(buckets?.map(({ count, groups }) => [count, groups?.length])).toEqual([
      [1, 2],
      [0, 0],
      [1, 0],
    ]);
    expect(buckets?.[0]?.groups?.[0]).toEqual({ key: "party:xx/a", label: "A", count: 1, entity: "party:xx/a" });
  });

  it("groups only the sets that match", async () => {
    const where = { date: "submitted", from: "2030-01-01", until: "2030-12-31" } as const;
    const own = PAPERS.filter(({ topics, submitted }) => topics.includes("topic:vervoer") && submitted?.startsWith("2030"));
    expect(await timeline("topic:vervoer", { groupBy: "Party", where })).toEqual(byHand(own, ({ parties }) => parties, 8));
  });

  it("reaches over days of submission, not of answers, that the condition names", async () => {
    const store = await filled(await open(), paper({ set: "1", submitted: "2031-01-10", answered: "2031-02-01", topics: ["topic:t"] }));
    const where = { date: "answered", from: "2031-01-01", until: "2031-06-30" } as const;
    expect(await store.timeline(["topic:t"], { interval: "MONTH", today: TODAY, where })).toEqual([[{ start: "2031-01-01", count: 1 }]]);
  });
}

function byHand(papers: readonly DrawnPaper[], groupsOf: (paper: DrawnPaper) => readonly string[], top: number) {
  const countsOf = (own: readonly DrawnPaper[]) => {
    const counts = new Map<string, number>();
    for (const each of own) for (const key of groupsOf(each)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  };
  const shown = new Set(
    countsOf(papers)
      .slice(0, top)
      .map(([key]) => key),
  );
  const years = [...new Set(papers.flatMap(({ date }) => date?.slice(0, 4) ?? []))].sort();
  return years.map((year) => {
    const own = papers.filter(({ date }) => date?.startsWith(year));
    const counts = countsOf(own);
    const others = counts.filter(([key]) => !shown.has(key)).reduce((sum, [, count]) => sum + count, 0);
    const groups = counts.filter(([key]) => shown.has(key)).map(([key, count]) => `${key} ${count}`);
    return [`${year}-01-01`, own.length, others > 0 ? [...groups, `null ${others}`] : groups];
  });
}
