import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { office, openGraph, party, person, setId, topic } from "./small-graph.js";

describe("An entity", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph(PAPERS);
    await store.derive({ same: new Map([["company:opti-vista", "company:optivista"]]), edges: [] });
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const data = async (query: string) => {
    const answer = await ask(served, query);
    expect(answer.errors).toBeUndefined();
    return answer.data ?? {};
  };

  it("has a name, aliases, and identifiers elsewhere", async () => {
    expect(
      (await data('{ company(id: "company:optivista") { __typename name kind aliases externalIds { scheme value url } mergedFrom } }'))
        .company,
    ).toEqual({
      __typename: "Company",
      name: "Optivista",
      kind: "COMPANY",
      aliases: ["Optivista BV"],
      mergedFrom: ["company:opti-vista"],
      externalIds: [{ scheme: "wikidata", value: "Q1", url: "https://www.wikidata.org/wiki/Q1" }],
    });
  });

  it("is found by an old id", async () => {
    expect((await data('{ node(id: "company:opti-vista") { id ... on Entity { mergedFrom } } }')).node).toEqual({
      id: "company:optivista",
      mergedFrom: ["company:opti-vista"],
    });
  });

  it("is named in the language asked for, else in any", async () => {
    const { topic: found } = await data(`{ topic(id: "${topic("Toezicht")}") { nl: name en: name(lang: EN) fr: name(lang: FR) } }`);
    expect(found).toEqual({ nl: "Toezicht", en: "Toezicht (en)", fr: "Toezicht" });
  });

  it("calls an article without a title by its address", async () => {
    const { article } = await data(
      '{ article(id: "article:www.courant.example/stations") { name title url date publisher { name domains articles { nodes { title } } } } }',
    );
    expect(article).toMatchObject({ name: "Camera's op stations", date: "2031-02-20", publisher: { name: "De Courant", domains: [] } });
    expect(article?.publisher?.articles?.nodes).toHaveLength(2);
  });

  it("shows the sets that involve it, as what, over time", async () => {
    const { company } = await data(`{ company(id: "company:optivista") {
      questionSets { totalCount { value } nodes { number } } asked: questionSets(role: ASKER) { totalCount { value } }
      narrowed: questionSets(filter: { party: "${party("PDA")}" }) { nodes { number } }
      timeline(interval: MONTH) { start count } mentions { totalCount { value exact } nodes { source { id } entity { id } } } } }`);
    expect(company).toMatchObject({
      questionSets: { totalCount: { value: 2 }, nodes: [{ number: "2031Z00080" }, { number: "2031Z00042" }] },
      asked: { totalCount: { value: 0 } },
      narrowed: { nodes: [{ number: "2031Z00042" }] },
      timeline: [
        { start: "2031-03-01", count: 1 },
        { start: "2031-04-01", count: 0 },
        { start: "2031-05-01", count: 1 },
      ],
      mentions: { totalCount: { value: 3, exact: true } },
    });
  });

  it("shows what comes up together with it, with lift and the sets", async () => {
    const { company } = await data(`{ company(id: "company:optivista") {
      together(kind: COMPANY, orderBy: { field: LIFT }) { entity { name kind } count lift questionSets(first: 1) { totalCount { value } nodes { number } } } } }`);
    expect(company?.together).toEqual([
      {
        entity: { name: "Kamerazicht", kind: "COMPANY" },
        count: 1,
        lift: expect.any(Number),
        questionSets: { totalCount: { value: 1 }, nodes: [{ number: "2031Z00042" }] },
      },
    ]);
    expect(company?.together?.[0]?.lift).toBeGreaterThan(0);
  });

  it("keeps roles, offices and sets of a person apart", async () => {
    const fields =
      "roles memberships { party { name } since until } offices { office { name ministry { name } } since until } asked { nodes { number } } answered { nodes { number } }";
    const { asker, holder } = await data(
      `{ asker: person(id: "${person("Vermeulen")}") { ${fields} } holder: person(id: "${person("Van Rooy")}") { ${fields} } }`,
    );
    expect(asker).toMatchObject({
      roles: ["MEMBER"],
      offices: [],
      asked: { nodes: [{ number: "2031Z00080" }, { number: "2031Z00050" }, { number: "2031Z00042" }] },
      answered: { nodes: [] },
    });
    expect(holder).toMatchObject({
      roles: ["MINISTER"],
      asked: { nodes: [] },
      answered: { nodes: [{ number: "2031Z00042" }] },
      offices: [
        { office: { name: "minister van Digitale Zaken", ministry: { name: "Digitale Zaken" } }, since: "2030-01-01", until: null },
      ],
    });
  });

  it("leads from an office to its holders and ministry, and back", async () => {
    const { office: found } = await data(
      `{ office(id: "${office("minister van Recht")}") { holders { person { name } since } ministry { name offices { name } } } }`,
    );
    expect(found).toEqual({
      holders: [{ person: { name: "Smeets" }, since: "2030-01-01" }],
      ministry: { name: "Recht", offices: [{ name: "minister van Recht" }] },
    });
  });

  it("is not found under another kind", async () => {
    expect(await data('{ person(id: "company:optivista") { id } company(id: "nonsense") { id } }')).toEqual({
      person: null,
      company: null,
    });
  });

  it("stands in lists by name and by number of sets", async () => {
    const found = await data(`{
      members(orderBy: { field: QUESTION_SETS, direction: DESC }) { totalCount { value } nodes { name } }
      ministers { nodes { name } } companies(filter: { text: "opti" }) { nodes { name } }
      parties(orderBy: { field: NAME }) { edges { cursor node { name } } } entities(kind: PUBLISHER) { nodes { __typename name } }
      questions(filter: { text: "scholen" }) { nodes { number text questionSet { number } } } }`);
    expect(found).toMatchObject({
      members: { totalCount: { value: 2 }, nodes: [{ name: "Bakkers" }, { name: "Vermeulen" }] },
      ministers: { nodes: [{ name: "Smeets" }, { name: "Van Rooy" }] },
      parties: { edges: [{ node: { name: "PDA" } }, { node: { name: "VVH" } }] },
      entities: { nodes: [{ __typename: "Publisher", name: "De Courant" }] },
      questions: { nodes: [{ number: "1", text: "Levert Optivista ook aan scholen?", questionSet: { number: "2031Z00080" } }] },
    });
  });

  it("does not match questions by the words of their set", async () => {
    expect(
      await data(
        '{ questions(filter: { text: "strand drones" }) { totalCount { value } } none: questions(filter: { text: "Vertraging" }) { totalCount { value } } }',
      ),
    ).toEqual({
      questions: { totalCount: { value: 1 } },
      none: { totalCount: { value: 0 } },
    });
  });

  it("is found by a search, with the words that match", async () => {
    const { search } = await data(`{ search(text: "optiv", first: 3) { totalCount { value exact } pageInfo { hasNextPage }
      edges { cursor score highlight { field text ranges { start end } } node { __typename id } } facets { kind buckets { key label count } } } }`);
    expect(search?.edges?.[0]).toMatchObject({
      node: { __typename: "Company", id: "company:optivista" },
      highlight: { text: "Optivista", ranges: [{ start: 0, end: 9 }] },
    });
    expect(search?.facets?.[0]?.kind).toBe("KIND");
    expect(search?.facets?.[0]?.buckets).toContainEqual({ key: "QUESTION_SET", label: "Question set", count: 2 });
  });

  it("can be looked around from", async () => {
    const { neighbourhood } = await data(`{ neighbourhood(ids: ["${setId("2031Z00080")}"], maxNodes: 3) { truncated
      nodes { id kind label date degrees { type direction count } } edges { id type source target date } hidden { node { id } type direction count } } }`);
    expect(neighbourhood?.nodes?.[0]).toMatchObject({
      id: setId("2031Z00080"),
      kind: "QUESTION_SET",
      label: "Net gevraagd",
      date: "2031-05-01",
    });
    expect(neighbourhood?.nodes?.[0]?.degrees).toContainEqual({ type: "ASKED_BY", direction: "OUT", count: 1 });
    expect(neighbourhood).toMatchObject({ truncated: true, nodes: { length: 3 } });
    expect(neighbourhood?.edges).toMatchObject(Array.from({ length: 2 }, () => ({ source: setId("2031Z00080"), date: "2031-05-01" })));
    expect(neighbourhood?.hidden?.[0]?.node?.id).toBe(setId("2031Z00080"));
  });

  it("is counted in what the collection holds", async () => {
    const { meta } = await data(
      "{ meta { version counts { kind count } sources { id name parliament licence url lastSynced documents first last } coverage { year sets questions answered } quality { metric } } }",
    );
    expect(meta?.counts).toContainEqual({ kind: "QUESTION_SET", count: 6 });
    expect(meta?.sources).toEqual([
      {
        id: expect.any(String),
        name: "Staten van Nieuwland, text",
        parliament: "xx",
        licence: null,
        url: null,
        lastSynced: null,
        documents: 6,
        first: "2030-11-10",
        last: "2031-05-01",
      },
    ]);
    expect(meta?.coverage).toContainEqual({ year: 2030, sets: 1, questions: 1, answered: 1 });
    expect(meta?.quality).toEqual([]);
  });
});
