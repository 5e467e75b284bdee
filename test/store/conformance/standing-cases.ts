import { expect, it } from "vitest";
import { filled, sets, statusOf } from "../asking.js";
import type { Open } from "../conformance.js";
import { noticeId, paper, setId } from "../paper-batch.js";

const SET = setId("1");
const DUE = { submitted: "2031-02-03", due: "2031-02-24", extendedDue: "2031-03-17", questions: [{}, {}] };

export function standingCases(open: Open): void {
  it("is open until its due day has passed, then late", async () => {
    const store = await filled(await open(), paper({ set: "1", ...DUE }));
    expect([await statusOf(store, SET, "2031-02-24"), await statusOf(store, SET, "2031-02-25")]).toEqual(["OPEN", "LATE"]);
  });

  it("is open for ever where no due day is known", async () => {
    const store = await filled(await open(), paper({ set: "1", questions: [{}] }));
    expect(await statusOf(store, SET, "2099-01-01")).toBe("OPEN");
  });

  it("is delayed after a notice until the extended day has passed, then late", async () => {
    const store = await filled(await open(), paper({ set: "1", ...DUE, notice: "DELAY" }));
    expect([await statusOf(store, SET, "2031-03-17"), await statusOf(store, SET, "2031-03-18")]).toEqual(["DELAYED", "LATE"]);
  });

  it("is answered when each question has an answer, partly when some have", async () => {
    const partly = paper({ set: "1", ...DUE, answers: [{ to: [1] }] });
    const wholly = paper({ set: "1", ...DUE, answers: [{ to: [1] }, { to: [2] }] });
    const store = await filled(await open(), partly);
    expect(await store.standings([SET], "2031-02-10")).toEqual([{ status: "PARTLY_ANSWERED", questions: 2, answeredQuestions: 1 }]);
    await store.apply([wholly]);
    expect(await store.standings([SET], "2031-02-10")).toEqual([{ status: "ANSWERED", questions: 2, answeredQuestions: 2 }]);
  });

  it("counts a question once that two answers answer", async () => {
    const store = await filled(await open(), paper({ set: "1", ...DUE, answers: [{ to: [1] }, { to: [1] }] }));
    expect((await store.standings([SET], "2031-02-10"))[0]).toMatchObject({ answeredQuestions: 1 });
  });

  it("is withdrawn when a notice says so, whatever else there is", async () => {
    const store = await filled(await open(), paper({ set: "1", ...DUE, notice: "WITHDRAWAL", answers: [{ to: [1, 2] }] }));
    expect(await statusOf(store, SET)).toBe("WITHDRAWN");
  });

  it("has no status when it was concluded and no paper says how", async () => {
    const store = await filled(await open(), paper({ set: "1", ...DUE, concluded: true }));
    expect(await statusOf(store, SET)).toBeNull();
  });

  it("is answered by its day of answer where no question is known", async () => {
    const store = await filled(await open(), paper({ set: "1", answered: "2031-02-20" }), paper({ set: "2" }));
    expect([await statusOf(store, SET), await statusOf(store, setId("2"))]).toEqual(["ANSWERED", "OPEN"]);
  });

  it("stands again as before when the notice is forgotten", async () => {
    const notice = paper({ set: "1", ...DUE, notice: "DELAY" }, { id: "document:xx/notice/txt" });
    const store = await filled(await open(), paper({ set: "1", ...DUE }), notice);
    expect(await statusOf(store, SET, "2031-03-01")).toBe("DELAYED");
    await store.forget(["document:xx/notice/txt"]);
    expect(await statusOf(store, SET, "2031-03-01")).toBe("LATE");
    expect(await store.nodes([noticeId("1")])).toEqual([undefined]);
  });

  it("answers undefined for what is no set", async () => {
    const store = await filled(await open(), paper({ set: "1", askers: ["person:xx/a"] }));
    expect(await store.standings(["person:xx/a", "question-set:xx/none"], "2031-01-01")).toEqual([undefined, undefined]);
  });

  it("finds sets by each status as it tells it", async () => {
    const store = await filled(
      await open(),
      paper({ set: "open", due: "2031-12-31", questions: [{}] }),
      paper({ set: "late", due: "2031-05-31", questions: [{}] }),
      paper({ set: "delayed", due: "2031-05-01", extendedDue: "2031-06-01", notice: "DELAY", questions: [{}] }),
      paper({ set: "too-late", due: "2031-05-01", extendedDue: "2031-05-31", notice: "DELAY", questions: [{}] }),
      paper({ set: "partly", questions: [{}, {}], answers: [{ to: [1] }] }),
      paper({ set: "answered", questions: [{}], answers: [{ to: [1] }] }),
      paper({ set: "withdrawn", questions: [{}], notice: "WITHDRAWAL" }),
      paper({ set: "concluded", questions: [{}], concluded: true }),
    );
    const found: Record<string, string[]> = {};
    for (const status of ["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED", "ANSWERED", "WITHDRAWN"] as const)
      found[status] = await sets(store, { status: [status] });
    expect(found).toEqual({
      OPEN: ["open"],
      LATE: ["late", "too-late"],
      DELAYED: ["delayed"],
      PARTLY_ANSWERED: ["partly"],
      ANSWERED: ["answered"],
      WITHDRAWN: ["withdrawn"],
    });
    expect(await sets(store, { status: ["OPEN", "ANSWERED"] })).toEqual(["answered", "open"]);
    expect(await sets(store, { not: { status: ["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED", "ANSWERED", "WITHDRAWN"] } })).toEqual([
      "concluded",
    ]);
  });
}
