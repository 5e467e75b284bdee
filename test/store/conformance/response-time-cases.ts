import { expect, it } from "vitest";
import { daysBetween } from "../../../src/model/days.js";
import type { ResponseTimes, ResponseTimesQuery } from "../../../src/store/analyses.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { applicationsOf, type DrawnPaper, drawPapers, ministriesOf, statusOn } from "../many-papers.js";
import { paper } from "../paper-batch.js";

const PAPERS = drawPapers(80, 11);

export function responseTimeCases(open: Open): void {
  const times = async (more: Partial<ResponseTimesQuery> = {}) =>
    (await filled(await open(), ...applicationsOf(PAPERS))).responseTimes({ groupBy: "Ministry", today: TODAY, ...more });

  it("counts how sets stand by group, with median and ninetieth percentile of the days, as one does by hand", async () => {
    expect(flat(await times())).toEqual(byHand(PAPERS, ministriesOf, () => null));
    expect(flat(await times({ groupBy: "Party" }))).toEqual(
      byHand(
        PAPERS,
        ({ parties }) => parties,
        () => null,
      ),
    );
  });

  it("splits groups by period, sets without a date aside", async () => {
    const quarterOf = (date: string) =>
      `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, "0")}-01`;
    expect(flat(await times({ interval: "QUARTER" }))).toEqual(byHand(PAPERS, ministriesOf, quarterOf));
    expect(flat(await times({ interval: "YEAR" }))).toEqual(byHand(PAPERS, ministriesOf, (date) => `${date.slice(0, 4)}-01-01`));
  });

  it("keeps to the sets that match, and to the day that is asked about", async () => {
    const ofOptivista = PAPERS.filter(({ mentions }) => mentions.includes("company:optivista"));
    expect(flat(await times({ where: { involves: ["company:optivista"] } }))).toEqual(byHand(ofOptivista, ministriesOf, () => null));
    expect(flat(await times({ today: "2030-06-01" }))).toEqual(byHand(PAPERS, ministriesOf, () => null, "2030-06-01"));
  });

  it("names each group, and interpolates between two answers", async () => {
    const asked = {
      submitted: "2031-01-01",
      due: "2031-01-22",
      offices: ["office:xx/o"],
      ministries: { "office:xx/o": "ministry:xx/m" },
      questions: [{}],
    };
    const store = await filled(
      await open(),
      paper({ set: "1", ...asked, answered: "2031-01-11", answers: [{ to: [1] }] }),
      paper({ set: "2", ...asked, answered: "2031-01-31", answers: [{ to: [1] }] }),
    );
    expect(await store.responseTimes({ groupBy: "Ministry", today: TODAY })).toEqual([
      {
        group: { key: "ministry:xx/m", label: "M", entity: "ministry:xx/m" },
        start: null,
        asked: 2,
        answered: 2,
        open: 0,
        withdrawn: 0,
        medianDays: 20,
        p90Days: 28,
        byWeek: [0, 1, 0, 0, 1],
        onTime: 1,
        delayed: 0,
        lateWithoutNotice: 1,
      },
    ]);
  });

  it("takes what was concluded without a word for neither answered nor open", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", due: "2031-01-22", concluded: true, parties: ["party:xx/a"] }),
    );
    const [found] = await store.responseTimes({ groupBy: "Party", today: TODAY });
    expect(found).toMatchObject({ asked: 1, answered: 0, open: 0, withdrawn: 0, medianDays: null, p90Days: null, lateWithoutNotice: 0 });
  });
}

const flat = (times: readonly ResponseTimes[]) => times.map(({ group: { key }, ...rest }) => ({ key, ...rest }));

function byHand(
  papers: readonly DrawnPaper[],
  groupsOf: (paper: DrawnPaper) => readonly string[],
  periodOf: (date: string) => string | null,
  today = TODAY,
) {
  const isDated = periodOf("2030-01-01") !== null;
  const counted = papers.filter(({ date }) => !isDated || date);
  const size = (key: string) => counted.filter((each) => groupsOf(each).includes(key)).length;
  const keys = [...new Set(counted.flatMap(groupsOf))].sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  return keys.flatMap((key) => {
    const own = counted.filter((each) => groupsOf(each).includes(key));
    const starts = [...new Set(own.map(({ date }) => periodOf(date ?? "")))].sort();
    return starts.map((start) => ({
      key,
      start,
      ...figures(
        own.filter(({ date }) => periodOf(date ?? "") === start),
        today,
      ),
    }));
  });
}

function figures(papers: readonly DrawnPaper[], today: string) {
  const withStatus = papers.map((each) => ({ ...each, status: statusOn(each, today) }));
  const answered = withStatus.filter(({ status }) => status === "ANSWERED");
  const withdrawn = withStatus.filter(({ status }) => status === "WITHDRAWN");
  const open = withStatus.filter(({ status }) => status !== "ANSWERED" && status !== "WITHDRAWN");
  const days = answered
    .flatMap((each) => (each.submitted && each.answered ? [daysBetween(each.submitted, each.answered)] : []))
    .sort((a, b) => a - b);
  const isPast = (day: string | null | undefined, due: string | null | undefined) => Boolean(day && due && day > due);
  return {
    asked: papers.length,
    answered: answered.length,
    open: open.length,
    withdrawn: withdrawn.length,
    medianDays:
      days.length === 0 ? null : ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.ceil((days.length - 1) / 2)] ?? 0)) / 2,
    p90Days: days.length === 0 ? null : expect.closeTo(interpolated(days, 0.9), 6),
    byWeek: Array.from(
      { length: days.length === 0 ? 0 : weekOf(days.at(-1) ?? 0) + 1 },
      (_, week) => days.filter((each) => weekOf(each) === week).length,
    ),
    onTime: answered.filter((each) => each.answered && each.due && each.answered <= each.due).length,
    delayed: papers.filter(({ notice }) => notice === "DELAY").length,
    lateWithoutNotice:
      answered.filter((each) => each.notice !== "DELAY" && isPast(each.answered, each.due)).length +
      open.filter((each) => each.notice !== "DELAY" && isPast(today, each.due)).length,
  };
}

const weekOf = (days: number): number => Math.min(26, Math.max(0, Math.floor(days / 7)));

function interpolated(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place % 1);
}
