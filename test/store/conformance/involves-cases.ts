import { expect, it } from "vitest";
import { edgesOf, everything, filled, involved, sets } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, node, paper, setId, states } from "../paper-batch.js";

const SET = setId("1");
const OFFICE = "office:xx/minister-digitale-zaken";
const ARTICLE = "article:krant.example/1";

export function involvesCases(open: Open): void {
  it("ties a set to whoever asks, for whom, whom, and to what ministry", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        askers: ["person:xx/vermeulen"],
        parties: ["party:xx/vvh"],
        offices: [OFFICE],
        holders: { [OFFICE]: "person:xx/de-wit" },
        ministries: { [OFFICE]: "ministry:xx/digitale-zaken" },
      }),
    );
    expect(await involved(store, SET)).toEqual([
      `addressee ${OFFICE} 1`,
      "addressee person:xx/de-wit 1",
      "asker person:xx/vermeulen 1",
      "ministry ministry:xx/digitale-zaken 1",
      "party party:xx/vvh 1",
    ]);
  });

  it("ties it to who answers a question of it, and to nobody for an answer to another set", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        questions: [{}, {}],
        answers: [
          { to: [1], by: "person:xx/de-wit", as: OFFICE },
          { to: [2], by: "person:xx/de-wit", as: OFFICE },
        ],
      }),
    );
    expect(await involved(store, SET)).toEqual([`answerer ${OFFICE} 2`, "answerer person:xx/de-wit 2"]);
  });

  it("counts the questions and answers that name an entity, and 1 for the set itself", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        mentions: ["company:optivista", "company:zonlicht"],
        questions: [{ mentions: ["company:optivista"] }, { mentions: ["company:optivista"] }],
        answers: [{ to: [1, 2], mentions: ["company:optivista"] }],
      }),
    );
    expect(await involved(store, SET)).toEqual(["mentioned company:optivista 3", "mentioned company:zonlicht 1"]);
  });

  it("ties it to cited articles, their publishers, and what their titles name", async () => {
    const store = await filled(
      await open(),
      paper({
        set: "1",
        questions: [{ cites: [ARTICLE] }, { cites: [ARTICLE] }],
        publishers: { [ARTICLE]: "publisher:krant" },
        nodes: [entity("company:optivista")],
        edges: [edge("MENTIONS", ARTICLE, "company:optivista")],
      }),
    );
    expect(await involved(store, SET)).toEqual([`cited ${ARTICLE} 2`, "cited publisher:krant 2", "mentioned company:optivista 2"]);
  });

  it("ties it to topics of the set and of its questions", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", topics: ["topic:privacy"], questions: [{ topics: ["topic:privacy"] }, { topics: ["topic:zorg"] }] }),
    );
    expect(await involved(store, SET)).toEqual(["topic topic:privacy 1", "topic topic:zorg 1"]);
  });

  it("holds one entity in several roles", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", askers: ["person:xx/vermeulen"], questions: [{ mentions: ["person:xx/vermeulen"] }] }),
    );
    expect(await involved(store, SET)).toEqual(["asker person:xx/vermeulen 1", "mentioned person:xx/vermeulen 1"]);
    expect(await sets(store, { involves: ["person:xx/vermeulen"], roles: ["mentioned"] })).toEqual(["1"]);
  });

  it("carries role, count and the set's date", async () => {
    const store = await filled(await open(), paper({ set: "1", submitted: "2031-02-03", askers: ["person:xx/a"] }));
    const [tie] = await edgesOf(store, "person:xx/a", ["INVOLVES"], "in");
    expect(tie).toEqual({
      id: `INVOLVES|${SET}|person:xx/a|asker`,
      type: "INVOLVES",
      from: SET,
      to: "person:xx/a",
      key: "asker",
      properties: { role: "asker", count: 1, date: "2031-02-03" },
      evidence: [],
    });
  });

  it("follows the date of the set", async () => {
    const store = await filled(await open(), paper({ set: "1", submitted: "2031-02-03", askers: ["person:xx/a"], questions: [{}] }));
    await store.apply([paper({ set: "1", submitted: "2031-05-05", askers: ["person:xx/a"], questions: [{}] })]);
    expect((await edgesOf(store, SET, ["INVOLVES"]))[0]?.properties.date).toBe("2031-05-05");
    expect((await store.timeline(["person:xx/a"], { interval: "YEAR", today: "2031-06-01" }))[0]).toEqual([
      { start: "2031-01-01", count: 1 },
    ]);
  });

  it("follows an office to its ministry, whichever document says so, and until none does", async () => {
    const store = await filled(await open(), paper({ set: "1", offices: [OFFICE] }));
    await store.apply([
      states("register", [entity(OFFICE), entity("ministry:xx/digitale-zaken")], [edge("PART_OF", OFFICE, "ministry:xx/digitale-zaken")], {
        rank: "register",
      }),
    ]);
    expect(await involved(store, SET)).toEqual([`addressee ${OFFICE} 1`, "ministry ministry:xx/digitale-zaken 1"]);
    await store.forget(["register"]);
    expect(await involved(store, SET)).toEqual([`addressee ${OFFICE} 1`]);
  });

  it("follows an article to its publisher that another document names", async () => {
    const store = await filled(await open(), paper({ set: "1", answers: [{ to: [1], cites: [ARTICLE] }], questions: [{}] }));
    await store.apply([states("other", [entity(ARTICLE), entity("publisher:krant")], [edge("PUBLISHED_BY", ARTICLE, "publisher:krant")])]);
    expect(await involved(store, SET)).toEqual([`cited ${ARTICLE} 1`, "cited publisher:krant 1"]);
  });

  it("ties the holder of an office once he is a node", async () => {
    const store = await filled(
      await open(),
      states(
        "a",
        [node(SET), entity(OFFICE)],
        [edge("ADDRESSED_TO", SET, OFFICE, { properties: { position: 1, holder: "person:xx/de-wit", printed: "" } })],
      ),
    );
    expect(await involved(store, SET)).toEqual([`addressee ${OFFICE} 1`]);
    await store.apply([states("register", [entity("person:xx/de-wit")], [], { rank: "register" })]);
    expect(await involved(store, SET)).toEqual([`addressee ${OFFICE} 1`, "addressee person:xx/de-wit 1"]);
  });

  it("takes in an answer that comes in a document of its own, and lets it go again", async () => {
    const asked = paper({ set: "1", questions: [{}] }, { id: "document:xx/kv-1/xml" });
    const answer = paper(
      { set: "1", questions: [{}], answers: [{ to: [1], by: "person:xx/de-wit", mentions: ["company:optivista"] }] },
      { id: "document:xx/ah-1/xml" },
    );
    const store = await filled(await open(), asked);
    const before = await everything(store);
    await store.apply([answer]);
    expect(await involved(store, SET)).toEqual(["answerer person:xx/de-wit 1", "mentioned company:optivista 1"]);
    await store.forget(["document:xx/ah-1/xml"]);
    expect((await everything(store)).length).toBe(before.length);
    expect(await everything(store)).toBe(before);
  });

  it("shares an answer between the sets whose questions it answers", async () => {
    const joint = edge("ANSWERS", "answer:xx/1/1", "question:xx/2/1");
    const store = await filled(
      await open(),
      paper({ set: "2", questions: [{}] }),
      paper({ set: "1", questions: [{}], answers: [{ to: [1], by: "person:xx/de-wit" }], edges: [joint] }),
    );
    expect(await involved(store, setId("2"))).toEqual(["answerer person:xx/de-wit 1"]);
  });

  it("ties nothing any more when the set is gone", async () => {
    const store = await filled(await open(), paper({ set: "1", askers: ["person:xx/a"] }), states("keeps", [entity("person:xx/a")]));
    await store.forget(["document:xx/1/txt"]);
    expect(await edgesOf(store, "person:xx/a", ["INVOLVES"], "in")).toEqual([]);
    expect(await store.count({ kind: "Member", today: "2031-06-01" }, 10)).toEqual({ value: 0, exact: true });
  });
}
