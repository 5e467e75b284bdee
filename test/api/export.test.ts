import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

describe("GET /export", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  const get = async (file: string, parameters: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const response = await fetch(`${served.url}export/${file}?${new URLSearchParams(parameters)}`, { headers });
    return { response, text: await response.text() };
  };
  const rows = async (file: string, parameters: Record<string, string> = {}) =>
    (await get(file, parameters)).text
      .trim()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const filter = (value: object) => ({ filter: JSON.stringify(value) });
  const codeOf = (text: string) => JSON.parse(text).errors[0].extensions.code as unknown;

  it("gives one row a set, the newest first, with what GraphQL says of it", async () => {
    const sets = await rows("question-sets.ndjson");
    expect(sets.map(({ number }) => number)).toEqual(["2031Z00080", "2031Z00060", "2031Z00050", "2031Z00070", "2031Z00042", "2030Z00007"]);
    const { data } = await ask(served, '{ questionSet(number: "2031Z00042") { id status questions { totalCount { value } } } }');
    expect(sets[4]).toMatchObject({
      id: data?.questionSet?.id,
      status: "PARTLY_ANSWERED",
      askers: "Vermeulen; Bakkers",
      parties: "VVH; PDA",
      questions: 5,
      days_taken: 28,
    });
  });

  it("takes the filter of GraphQL", async () => {
    const given = filter({ status: ["WITHDRAWN"] });
    expect((await rows("question-sets.ndjson", given)).map(({ number }) => number)).toEqual(["2031Z00070"]);
    expect((await rows("questions.ndjson", given)).map(({ set_number }) => set_number)).toEqual(["2031Z00070"]);
  });

  it("gives one row a question, with how it was answered and what it names", async () => {
    const questions = await rows("questions.ndjson", filter({ number: ["2031Z00042"] }));
    expect(questions.map(({ number, status }) => [number, status])).toEqual([
      ["1", "ANSWERED"],
      ["2", "ANSWERED_JOINTLY"],
      ["3", "ANSWERED_JOINTLY"],
      ["4", "REFERRED"],
      ["5", "UNANSWERED"],
    ]);
    expect(questions[2]).toMatchObject({ mentions: "Kamerazicht; Optivista", answer: "Dat klopt; wij onderzoeken het." });
  });

  it("counts entities by the sets that match", async () => {
    const all = await rows("entities.ndjson", { kinds: "COMPANY" });
    expect(all.map(({ Label, question_sets }) => [Label, question_sets])).toEqual([
      ["Kamerazicht", 2],
      ["Optivista", 2],
    ]);
    const some = await rows("entities.ndjson", { kinds: "COMPANY", ...filter({ number: ["2031Z00080"] }) });
    expect(some.map(({ Label, question_sets }) => [Label, question_sets])).toEqual([["Optivista", 1]]);
  });

  it("gives the same edges as a table and as a picture, each once, without bookkeeping", async () => {
    for (const parameters of [{}, filter({ number: ["2031Z00042"] })]) {
      const edges = await rows("edges.ndjson", parameters);
      const ids = edges.map(({ Id }) => Id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(edges.filter(({ Label }) => Label === "INVOLVES" || Label === "STATED_IN")).toEqual([]);
      const { text } = await get("edges.gexf", parameters);
      expect([...text.matchAll(/<edge id="([^"]*)"/gu)].length).toBe(ids.length);
      const nodes = new Set([...text.matchAll(/<node id="([^"]*)"/gu)].map(([, id]) => id));
      expect(edges.filter(({ Source, Target }) => !nodes.has(String(Source)) || !nodes.has(String(Target)))).toEqual([]);
    }
  });

  it("keeps edges of a filtered graph to the sets that match", async () => {
    const edges = await rows("edges.ndjson", filter({ number: ["2031Z00050"] }));
    expect(
      edges.filter(({ source_kind }) => source_kind === "QuestionSet").every(({ Source }) => Source === "question-set:xx/2031Z00050"),
    ).toBe(true);
    expect(edges.map(({ Label }) => Label)).toContain("CONCERNS");
  });

  it("gives the network that GraphQL gives", async () => {
    const { data } = await ask(
      served,
      "{ network(kinds: [MEMBER, COMPANY], minWeight: 1) { nodes { degree } edges { source target weight } } }",
    );
    const parameters = { kinds: "MEMBER,COMPANY", minWeight: "1" };
    const edges = await rows("network.ndjson", parameters);
    expect(edges.map(({ Source, Target, Weight }) => ({ source: Source, target: Target, weight: Weight }))).toEqual(data?.network?.edges);
    expect(edges.length).toBeGreaterThan(0);
    const nodes = await rows("network.ndjson", { ...parameters, part: "nodes" });
    expect(nodes.map(({ degree }) => ({ degree }))).toEqual(data?.network?.nodes);
    expect((await get("network.graphml", parameters)).text.match(/<edge /gu)?.length).toBe(edges.length);
  });

  it("sums a timeline's groups to its periods", async () => {
    const of = { of: "topic:toezicht", interval: "YEAR" };
    const sum = (list: Record<string, unknown>[]) => list.reduce((total, { question_sets }) => total + Number(question_sets), 0);
    const periods = await rows("timeline.ndjson", of);
    expect(periods.map(({ start }) => start)).toEqual(["2030-01-01", "2031-01-01"]);
    expect(sum(await rows("timeline.ndjson", { ...of, groupBy: "MINISTRY" }))).toBe(sum(periods));
  });

  it("lets a client keep what has not changed, and any page read it", async () => {
    const { response } = await get("entities.csv");
    const tag = response.headers.get("etag") ?? "";
    expect(tag).not.toBe("");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect((await get("entities.csv", {}, { "if-none-match": tag })).response.status).toBe(304);
    expect((await get("entities.csv", { lang: "EN" }, { "if-none-match": tag })).response.status).toBe(200);
  });

  it("packs what is asked for packed", async () => {
    const response = await fetch(`${served.url}export/edges.csv`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.text()).toBe((await get("edges.csv", {}, { "accept-encoding": "identity" })).text);
    expect(() => gunzipSync(Buffer.from("plain"))).toThrow();
  });

  it.each([
    ["a file that there is not", "people.csv", {}],
    ["a form that it has not", "questions.gexf", {}],
    ["a name of objects in general", "constructor.csv", {}],
    ["an unknown parameter", "questions.csv", { colour: "red" }],
    ["a filter that is no JSON", "questions.csv", { filter: "{" }],
    ["a filter with an unknown field", "questions.csv", { filter: '{"colour":"red"}' }],
    ["a kind that is none", "entities.csv", { kinds: "PEOPLE" }],
    ["a language that is none", "question-sets.csv", { lang: "XX" }],
    ["a network past its limits", "network.csv", { maxNodes: "999999" }],
    ["a timeline of nothing", "timeline.csv", {}],
  ])("refuses %s in the shape of every error", async (_, file, parameters) => {
    const { response, text } = await get(file, parameters);
    expect(response.status).toBe(400);
    expect(["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]).toContain(codeOf(text));
    expect(response.headers.get("etag")).toBeNull();
  });
});
