import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { openGraph, type SmallPaper } from "./small-graph.js";

const paper = (number: string, submitted: string | null, party: string, ministry = "Recht"): SmallPaper => ({
  number,
  submitted,
  askers: [{ name: `Lid ${party}`, party }],
  addressee: { office: `minister van ${ministry}`, ministry, holder: null },
  questions: [{ text: { nl: "Klopt dit?" }, topics: ["Toezicht"] }],
});

describe("Diffusion", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph([
      paper("2031Z00001", "2031-03-10", "PDA"),
      paper("2031Z00002", "2031-01-05", "VVH"),
      paper("2031Z00003", "2031-02-01", "PDA", "Digitale Zaken"),
      paper("2031Z00004", "2031-04-01", "VVH"),
      paper("2031Z00005", null, "MID"),
      { ...paper("2031Z00006", "2030-01-01", "MID"), questions: [{ text: { nl: "Iets anders?" }, topics: ["Vervoer"] }] },
    ]);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const steps = async (args: string) => {
    const query = `{ diffusion(id: "topic:toezicht", ${args}) { entity { name } first last daysAfter count questionSet { number } } }`;
    const answer = await ask(served, query);
    expect(answer.errors).toBeUndefined();
    return answer.data?.diffusion;
  };

  it("tells which party took a topic up first, and who came next", async () => {
    expect(await steps("by: PARTY")).toEqual([
      { entity: { name: "VVH" }, first: "2031-01-05", last: "2031-04-01", daysAfter: 0, count: 2, questionSet: { number: "2031Z00002" } },
      { entity: { name: "PDA" }, first: "2031-02-01", last: "2031-03-10", daysAfter: 27, count: 2, questionSet: { number: "2031Z00003" } },
    ]);
  });

  it("tells it of ministries, members, and of sets that match alone", async () => {
    expect(await steps("by: MINISTRY, first: 1")).toMatchObject([{ entity: { name: "Recht" }, count: 3 }]);
    expect(await steps("by: MEMBER")).toMatchObject([{ entity: { name: "Lid VVH" } }, { entity: { name: "Lid PDA" } }]);
    expect(await steps('filter: { submitted: { from: "2031-02-15" } }')).toMatchObject([
      { entity: { name: "PDA" }, first: "2031-03-10", questionSet: { number: "2031Z00001" } },
      { entity: { name: "VVH" }, first: "2031-04-01", questionSet: { number: "2031Z00004" } },
    ]);
    expect(await steps("by: TOPIC")).toEqual([]);
    expect(await steps("first: 0")).toEqual([]);
  });

  it("knows nothing of what there is not, and keeps to its limit", async () => {
    expect((await ask(served, '{ diffusion(id: "nonsense") { count } }')).data?.diffusion).toEqual([]);
    expect(codesOf(await ask(served, '{ diffusion(id: "topic:toezicht", first: 101) { count } }'))).toEqual(["BAD_USER_INPUT"]);
  });
});
