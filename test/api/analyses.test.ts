import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { ministry, openGraph, party, person, setId, topic } from "./small-graph.js";

/** What the small parliament's papers give, counted by hand. */

const [DIGITAL, JUSTICE] = [ministry("Digitale Zaken"), ministry("Recht")];

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

const data = async (query: string, variables: object = {}) => {
  const answer = await ask(served, query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
};

describe("crosstab", () => {
  it("tells who asks whom, with totals that include what is cut off", async () => {
    const query = `query($filter: QuestionSetFilter, $firstRows: Int = 10) {
      crosstab(filter: $filter, firstRows: $firstRows) { total rows { key label count entity { id } } columns { key count } cells { row column count } }
    }`;
    const [bakkers, vermeulen] = [person("Bakkers"), person("Vermeulen")];
    expect(await data(query)).toEqual({
      crosstab: {
        total: 6,
        rows: [
          { key: bakkers, label: "Bakkers", count: 4, entity: { id: bakkers } },
          { key: vermeulen, label: "Vermeulen", count: 3, entity: { id: vermeulen } },
        ],
        columns: [
          { key: DIGITAL, count: 3 },
          { key: JUSTICE, count: 3 },
        ],
        cells: [
          { row: bakkers, column: DIGITAL, count: 1 },
          { row: bakkers, column: JUSTICE, count: 3 },
          { row: vermeulen, column: DIGITAL, count: 3 },
        ],
      },
    });
    const cut = await data(query, { firstRows: 1, filter: { submitted: { from: "2031-01-01" } } });
    expect(cut).toMatchObject({ crosstab: { total: 5, rows: [{ key: bakkers, count: 3 }], columns: [{ count: 3 }, { count: 2 }] } });
  });

  it("has languages as the schema spells them", async () => {
    const answer = await data(`{ crosstab(rows: LANGUAGE, columns: YEAR) { rows { key count } cells { row column count } } }`);
    expect(answer).toMatchObject({
      crosstab: {
        rows: [
          { key: "NL", count: 6 },
          { key: "EN", count: 1 },
        ],
        cells: expect.arrayContaining([{ row: "EN", column: "2031", count: 1 }]),
      },
    });
  });
});

describe("network", () => {
  it("ties members, companies and topics by the sets that involve both", async () => {
    const answer = await data(
      `{ network { nodes { kind entity { __typename id kind } count degree } edges { source target weight first last } truncated totalNodes totalEdges } }`,
    );
    const tie = (one: string, other: string, first: string, last: string) => {
      const [source, target] = one < other ? [one, other] : [other, one];
      return { source, target, weight: 2, first, last };
    };
    const [vermeulen, toezicht] = [person("Vermeulen"), topic("Toezicht")];
    expect(answer).toMatchObject({ network: { truncated: false, totalNodes: 5, totalEdges: 5 } });
    expect(answer?.network?.edges).toEqual(
      [
        tie(vermeulen, "company:optivista", "2031-03-01", "2031-05-01"),
        tie(vermeulen, "company:kamerazicht", "2031-03-01", "2031-04-01"),
        tie(vermeulen, toezicht, "2031-03-01", "2031-05-01"),
        tie(person("Bakkers"), toezicht, "2030-11-10", "2031-03-01"),
        tie("company:optivista", toezicht, "2031-03-01", "2031-05-01"),
      ].sort((a, b) => (a.source + a.target < b.source + b.target ? -1 : 1)),
    );
    expect(answer?.network?.nodes).toContainEqual({
      kind: "MEMBER",
      entity: { __typename: "Person", id: vermeulen, kind: "PERSON" },
      count: 3,
      degree: 3,
    });
  });
});

describe("paths", () => {
  const query = `query($from: ID!, $to: ID!, $filter: QuestionSetFilter) {
    paths(from: $from, to: $to, filter: $filter) { length nodes { id kind label degrees { count } } edges { type source target evidence(first: 1) { quote } } truncated }
  }`;

  it("tells how a member and a company hang together, each step with its evidence", async () => {
    const set = setId("2031Z00042");
    const question = set.replace("question-set:", "question:");
    const answer = await data(query, { from: person("Bakkers"), to: "company:kamerazicht" });
    expect(answer).toMatchObject({
      paths: [
        {
          length: 3,
          truncated: false,
          nodes: [
            { kind: "PERSON" },
            { id: set, kind: "QUESTION_SET" },
            { id: `${question}/3`, kind: "QUESTION" },
            { label: "Kamerazicht" },
          ],
          edges: [
            { type: "ASKED_BY", source: set, target: person("Bakkers"), evidence: [{ quote: "Optivista" }] },
            { type: "HAS_QUESTION" },
            { type: "MENTIONS", target: "company:kamerazicht" },
          ],
        },
      ],
    });
    expect(
      await data(query, { from: person("Bakkers"), to: "company:kamerazicht", filter: { submitted: { until: "2030-12-31" } } }),
    ).toEqual({ paths: [] });
  });

  it("is empty for what is unknown or no id", async () => {
    expect(await data(query, { from: "company:unknown", to: person("Bakkers") })).toEqual({ paths: [] });
    expect(await data(query, { from: "' OR 1=1", to: person("Bakkers") })).toEqual({ paths: [] });
  });
});

describe("responseTimes", () => {
  it("counts by ministry how fast it answers, partly answered sets among the open ones", async () => {
    const answer = await data(
      `{ responseTimes { key start asked answered open withdrawn medianDays p90Days onTime delayed lateWithoutNotice entity { name } } }`,
    );
    expect(answer?.responseTimes).toEqual([
      {
        key: DIGITAL,
        start: null,
        asked: 3,
        answered: 0,
        open: 3,
        withdrawn: 0,
        medianDays: null,
        p90Days: null,
        onTime: 0,
        delayed: 1,
        lateWithoutNotice: 1,
        entity: { name: "Digitale Zaken" },
      },
      {
        key: JUSTICE,
        start: null,
        asked: 3,
        answered: 1,
        open: 1,
        withdrawn: 1,
        medianDays: 10,
        p90Days: 10,
        onTime: 1,
        delayed: 0,
        lateWithoutNotice: 1,
        entity: { name: "Recht" },
      },
    ]);
  });

  it("has the list behind each figure under the same filter and status", async () => {
    const answer = await data(`{ questionSets(filter: { ministry: "${JUSTICE}", status: [ANSWERED] }) { nodes { number } } }`);
    expect(answer?.questionSets?.nodes).toEqual([{ number: "2030Z00007" }]);
  });
});

describe("similar", () => {
  it("finds earlier and later questions with what they share", async () => {
    const query = `query($text: String, $id: ID) { similar(text: $text, id: $id) { score reasons question { questionSet { number } } } }`;
    const byText = await data(query, { text: "Vliegen drones boven de stranden?" });
    expect(byText?.similar).toMatchObject([
      { question: { questionSet: { number: "2030Z00007" } }, reasons: [expect.stringContaining('"drones"')] },
    ]);
    const byId = await data(query, { id: setId("2031Z00080") });
    expect(byId?.similar).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reasons: expect.arrayContaining([expect.stringMatching(/^Both are about .*Optivista/u)]) }),
      ]),
    );
    expect(codesOf(await ask(served, query, {}))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await ask(served, query, { text: "a", id: "company:optivista" }))).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("changes", () => {
  const query = `query($since: DateTime, $first: Int, $after: String, $filter: QuestionSetFilter) {
    changes(since: $since, first: $first, after: $after, filter: $filter) { totalCount { value exact } pageInfo { hasNextPage endCursor } nodes { at kind questionSet { number } document { id url } } }
  }`;
  const told = async (variables: object = {}) => {
    const answer = await data(query, variables);
    const nodes = answer?.changes?.nodes as unknown as { at: string; kind: string; questionSet: { number: string } }[];
    return nodes.map(({ at, kind, questionSet }) => `${at} ${kind} ${questionSet.number}`);
  };
  const ALL = [
    "2031-05-01T00:00:00+02:00 SUBMITTED 2031Z00080",
    "2031-04-20T00:00:00+02:00 DELAYED 2031Z00050",
    "2031-04-02T00:00:00+02:00 SUBMITTED 2031Z00060",
    "2031-04-01T00:00:00+02:00 SUBMITTED 2031Z00050",
    "2031-03-29T00:00:00+01:00 ANSWERED 2031Z00042",
    "2031-03-05T00:00:00+01:00 WITHDRAWN 2031Z00070",
    "2031-03-03T00:00:00+01:00 SUBMITTED 2031Z00070",
    "2031-03-01T00:00:00+01:00 SUBMITTED 2031Z00042",
    "2030-11-20T00:00:00+01:00 ANSWERED 2030Z00007",
    "2030-11-10T00:00:00+01:00 SUBMITTED 2030Z00007",
  ];

  it("tells what happened, newest first, from the day of a moment on", async () => {
    expect(await told()).toEqual(ALL);
    expect(await told({ since: "2031-04-01T10:00:00Z" })).toEqual(ALL.slice(0, 4));
    expect(await told({ filter: { company: "company:optivista" } })).toEqual(ALL.filter((line) => /00080|00042/u.test(line)));
  });

  it("comes page by page, and refuses a cursor of another list", async () => {
    const first = await data(query, { first: 4 });
    expect(first?.changes).toMatchObject({ totalCount: { value: 10, exact: true }, pageInfo: { hasNextPage: true } });
    expect(await told({ first: 50, after: first?.changes?.pageInfo?.endCursor })).toEqual(ALL.slice(4));
    const other = await data(`{ questionSets(first: 1) { pageInfo { endCursor } } }`);
    expect(codesOf(await ask(served, query, { after: other?.questionSets?.pageInfo?.endCursor }))).toEqual(["CURSOR_INVALID"]);
  });
});

describe("timelines", () => {
  it("has contiguous buckets over the days asked for, split by party", async () => {
    const answer = await data(
      `query($of: [ID!]!, $from: Date!, $until: Date!) { timelines(of: $of, filter: { submitted: { from: $from, until: $until } }, groupBy: PARTY, topGroups: 1) {
        entity { id } total buckets { start count groups { key count } } } }`,
      { of: [topic("Toezicht"), "topic:unknown"], from: "2030-11-01", until: "2031-05-31" },
    );
    const pda = party("PDA");
    const empty = (start: string) => ({ start, count: 0, groups: [] });
    expect(answer?.timelines).toEqual([
      {
        entity: { id: topic("Toezicht") },
        total: 3,
        buckets: [
          { start: "2030-11-01", count: 1, groups: [{ key: pda, count: 1 }] },
          ...["2030-12-01", "2031-01-01", "2031-02-01"].map(empty),
          {
            start: "2031-03-01",
            count: 1,
            groups: [
              { key: pda, count: 1 },
              { key: null, count: 1 },
            ],
          },
          empty("2031-04-01"),
          { start: "2031-05-01", count: 1, groups: [{ key: null, count: 1 }] },
        ],
      },
      { entity: null, total: 0, buckets: [] },
    ]);
  });
});

describe("Arguments of analyses", () => {
  it.each([
    ["paths longer than six edges", `{ paths(from: "a", to: "b", maxLength: 50) { length } }`],
    ["more than ten paths", `{ paths(from: "a", to: "b", first: 11) { length } }`],
    ["networks of more than 2,000 nodes", `{ network(maxNodes: 2001) { totalNodes } }`],
    ["ties of no sets", `{ network(minWeight: 0) { totalNodes } }`],
    ["more than 100 rows", `{ crosstab(firstRows: 101) { total } }`],
    ["more than 50 groups", `{ timelines(of: ["topic:a"], groupBy: PARTY, topGroups: 51) { total } }`],
    ["more than 100 timelines", `{ timelines(of: [${'"topic:a", '.repeat(101)}]) { total } }`],
    ["kinds that are none", `{ network(kinds: [DOCUMENT]) { totalNodes } }`],
  ])("refuses %s before anything is read", async (_, query) => {
    expect((await ask(served, query)).status).toBe(400);
  });

  it("lets the largest network through", async () => {
    expect(
      (await ask(served, `{ network(maxNodes: 2000) { nodes { entity { id name } } edges { source target } } }`)).errors,
    ).toBeUndefined();
  });
});
