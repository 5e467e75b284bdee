import { expect, it } from "vitest";
import type { ChangesQuery } from "../../../src/store/analyses.js";
import type { GraphStore } from "../../../src/store/store.js";
import { filled, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { answerId, edge, node, noticeId, paper, questionId, setId, states } from "../paper-batch.js";

const answer = (id: string, given: string) => node(id, { text: { nl: "Ja." }, given, questions: ["1"], refersTo: [], position: 1 });

export function changeCases(open: Open): void {
  const changes = async (store: GraphStore, more: Partial<ChangesQuery> = {}) =>
    (await store.changes({ today: TODAY, page: { first: 50 }, ...more })).items.map(
      ({ item: { day, kind, set, document } }) => `${day} ${kind} ${set.replace("question-set:xx/", "")} ${document}`,
    );

  it("tells newest first when sets were submitted, answered, delayed and withdrawn, and where it is stated", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        submitted: "2031-01-01",
        answered: "2031-01-20",
        questions: [{}],
        answers: [{ to: [1] }],
        edges: [edge("STATED_IN", setId("1"), "document:xx/1/txt"), edge("STATED_IN", answerId("1", 1), "document:xx/1/txt")],
        nodes: [node("document:xx/1/txt")],
      }),
      paper({ set: "2", submitted: "2031-01-01", date: "2031-01-15", notice: "DELAY" }),
      paper({ set: "3", submitted: null, date: "2031-01-15", notice: "WITHDRAWAL" }),
    );
    expect(await changes(store)).toEqual([
      "2031-01-20 ANSWERED 1 document:xx/1/txt",
      "2031-01-15 DELAYED 2 null",
      "2031-01-15 WITHDRAWN 3 null",
      "2031-01-01 SUBMITTED 1 document:xx/1/txt",
      "2031-01-01 SUBMITTED 2 null",
    ]);
  });

  it("takes later answers to other questions for answers, and later answers to the same for a correction", async () => {
    const set = paper({ set: "1", submitted: "2031-01-01", answered: "2031-01-10", questions: [{}, {}], answers: [{ to: [1] }] });
    const second = states(
      "document:second",
      [answer(answerId("9", 1), "2031-01-20")],
      [edge("ANSWERS", answerId("9", 1), questionId("1", 2))],
    );
    const third = states(
      "document:third",
      [answer(answerId("8", 1), "2031-02-01")],
      [edge("ANSWERS", answerId("8", 1), questionId("1", 2))],
    );
    const store = await filled(await open(), set, second, third);
    const kinds = [
      "2031-02-01 CORRECTED 1 null",
      "2031-01-20 ANSWERED 1 null",
      "2031-01-10 ANSWERED 1 null",
      "2031-01-01 SUBMITTED 1 null",
    ];
    expect(await changes(store)).toEqual(kinds);
    await store.forget(["document:second"]);
    expect(await changes(store)).toEqual(["2031-02-01 ANSWERED 1 null", "2031-01-10 ANSWERED 1 null", "2031-01-01 SUBMITTED 1 null"]);
  });

  it("follows a day that a better source corrects, and forgets a set that went", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", answered: "2031-01-10", questions: [{}], answers: [{ to: [1] }] }),
    );
    await store.apply([states("document:better", [answer(answerId("1", 1), "2031-01-12")], [], { rank: "structured" })]);
    expect(await changes(store)).toEqual(["2031-01-12 ANSWERED 1 null", "2031-01-01 SUBMITTED 1 null"]);
    await store.forget(["document:xx/1/txt"]);
    expect(await changes(store)).toEqual([]);
  });

  it("takes the answer day of a set whose answers have none", async () => {
    const store = await filled(await open(), paper({ set: "1", submitted: "2031-01-01", answered: "2031-01-10" }));
    expect(await changes(store)).toEqual(["2031-01-10 ANSWERED 1 null", "2031-01-01 SUBMITTED 1 null"]);
  });

  it("begins on the asked day, and keeps to the sets that match", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", submitted: "2031-01-01", mentions: ["company:x"] }),
      paper({ set: "2", submitted: "2031-01-02", notice: "DELAY", date: "2031-01-03" }),
      paper({ set: "3", submitted: "2031-01-03", mentions: ["company:x"] }),
    );
    expect(await changes(store, { since: "2031-01-02" })).toEqual([
      "2031-01-03 DELAYED 2 null",
      "2031-01-03 SUBMITTED 3 null",
      "2031-01-02 SUBMITTED 2 null",
    ]);
    expect(await changes(store, { where: { involves: ["company:x"] } })).toEqual([
      "2031-01-03 SUBMITTED 3 null",
      "2031-01-01 SUBMITTED 1 null",
    ]);
    expect(await changes(store, { where: { not: { involves: ["company:x"] } } })).toHaveLength(2);
    expect(await changes(store, { since: "2031-01-03", where: { involves: ["company:x"] } })).toEqual(["2031-01-03 SUBMITTED 3 null"]);
  });

  it("is read page by page, forwards and backwards, each change once", async () => {
    const store = await filled(
      await open(),
      ...["1", "2", "3", "4", "5"].map((set) => paper({ set, submitted: "2031-01-01", date: "2031-01-02", notice: "DELAY" })),
    );
    const all = await changes(store);
    const forwards: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await store.changes({ today: TODAY, page: { first: 3, ...(after && { after }) } });
      forwards.push(...page.items.map(({ item: { day, kind, set } }) => `${day} ${kind} ${set.replace("question-set:xx/", "")} null`));
      after = page.items.at(-1)?.position;
      if (!page.hasNext) break;
    }
    expect(forwards).toEqual(all);
    const last = await store.changes({ today: TODAY, page: { last: 2 } });
    expect(last.items.map(({ item }) => `${item.day} ${item.kind} ${item.set.replace("question-set:xx/", "")} null`)).toEqual(
      all.slice(-2),
    );
    await expect(store.changes({ today: TODAY, page: { after: "made-up" } })).rejects.toMatchObject({ code: "POSITION_INVALID" });
  });

  it("names a notice once it is known", async () => {
    const store = await filled(await open(), paper({ set: "1", submitted: "2031-01-01" }));
    const notice = node(noticeId("1"), { noticeKind: "DELAY", received: "2031-01-05", reason: null });
    await store.apply([states("document:notice", [notice], [edge("CONCERNS", noticeId("1"), setId("1"))])]);
    expect(await changes(store)).toEqual(["2031-01-05 DELAYED 1 null", "2031-01-01 SUBMITTED 1 null"]);
  });
}
