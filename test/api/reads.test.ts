import { describe, expect, it } from "vitest";
import { createReads } from "../../src/api/reads.js";
import { StoreError } from "../../src/store/store.js";
import { ask, codesOf, serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph, type SmallPaper } from "./small-graph.js";
import { watched } from "./watched.js";

const SET = `query ($number: String) { questionSet(number: $number) {
  id title status askers { person { id name } party { id name } } addressees { office { id name ministry { id name } } holder { id name } }
  deadline { due daysLate } notices { id kind } references { text target { id } } documents { id url }
  questions(first: 50) { totalCount { value } nodes { id number text status
    answers { id questions { number } text givenBy { person { id name } office { id } } }
    citations { footnote article { id title publisher { id name } } }
    mentions(first: 20) { nodes { entity { __typename id name } evidence(first: 2) { quote document { id url } } } }
    topics { topic { id name } score } } } } }`;

const paperOf = (number: string, size: number): SmallPaper => ({
  number,
  submitted: "2031-03-01",
  answered: "2031-03-20",
  askers: Array.from({ length: size }, (_, index) => ({ name: `Lid ${index}`, party: `Partij ${index}` })),
  addressee: { office: "minister van Recht", ministry: "Recht", holder: "Smeets" },
  questions: Array.from({ length: size }, (_, index) => ({
    text: { nl: `Vraag over ${index}?` },
    companies: [`Bedrijf ${index}`, "Optivista"],
    topics: [`Onderwerp ${index}`],
    articles: [{ footnote: String(index + 1), address: `krant.example/${index}`, title: `Stuk ${index}`, publisher: "De Courant" }],
  })),
  answers: Array.from({ length: size }, (_, index) => ({ questions: [String(index + 1)], text: { nl: "Ja." } })),
});

describe("The reads of a request", () => {
  it("do not grow with the questions and askers of a set", async () => {
    const store = await openGraph([paperOf("2031Z00001", 2), paperOf("2031Z00002", 40)]);
    const read: string[] = [];
    const served = await serveForTest(watched(store, (name) => void read.push(name)));
    const readsFor = async (number: string) => {
      read.length = 0;
      const answer = await ask(served, SET, { number });
      expect(answer.errors).toBeUndefined();
      return { reads: [...read], questions: answer.data?.questionSet?.questions?.nodes?.length };
    };
    const few = await readsFor("2031Z00001");
    const many = await readsFor("2031Z00002");
    await served.close();
    await store.close();
    expect([few.questions, many.questions]).toEqual([2, 40]);
    expect(many.reads.length).toBe(few.reads.length);
    expect(few.reads.length).toBeLessThanOrEqual(20);
  });

  it("count nothing that is not asked for, and read no page for a count alone", async () => {
    const store = await openGraph(PAPERS);
    const read: string[] = [];
    const served = await serveForTest(watched(store, (name) => void read.push(name)));
    await ask(served, "{ questionSets(first: 2) { nodes { number } pageInfo { hasNextPage } } }");
    expect(read).toEqual(["list"]);
    await ask(served, "{ questionSets { totalCount { value } } }");
    expect(read).toEqual(["list", "count"]);
    await served.close();
    await store.close();
  });

  it("share nothing between two requests", async () => {
    const store = await openGraph(PAPERS.slice(0, 1));
    const setting = { today: "2031-05-02", limit: 1_000, signal: new AbortController().signal };
    const [one, other] = [createReads(store, setting), createReads(store, setting)];
    const nodes = await Promise.all([one.node("company:optivista"), one.node("company:optivista"), other.node("company:optivista")]);
    await store.close();
    expect(nodes[0]).toBe(nodes[1]);
    expect(nodes[0]).not.toBe(nodes[2]);
  });

  it("are stopped when one takes too long, in the store too", async () => {
    const store = await openGraph(PAPERS.slice(0, 1));
    let stopped = 0;
    const slow = watched(store, (name, options) =>
      name === "numbered"
        ? new Promise((_, reject) => {
            options?.signal?.addEventListener("abort", () => {
              stopped++;
              reject(new StoreError("ABORTED", "Stopped."));
            });
          })
        : undefined,
    );
    const served = await serveForTest(slow, { limits: { readTime: 50 } });
    const answer = await ask(served, '{ questionSet(number: "2031Z00042") { id } }');
    await served.close();
    await store.close();
    expect([codesOf(answer), answer.data, stopped]).toEqual([["TIMEOUT"], { questionSet: null }, 1]);
  });

  it("are stopped when the request takes too long, even in a store that does not listen", async () => {
    const store = await openGraph(PAPERS.slice(0, 1));
    const deaf = watched(store, (name) => (name === "numbered" ? new Promise<void>(() => undefined) : undefined));
    const served = await serveForTest(deaf, { limits: { requestTime: 50 } });
    const answer = await ask(served, '{ questionSet(number: "2031Z00042") { id } }');
    await served.close();
    await store.close();
    expect(codesOf(answer)).toEqual(["TIMEOUT"]);
  });

  it("are stopped when the client goes away", async () => {
    const store = await openGraph(PAPERS.slice(0, 1));
    const client = new AbortController();
    let tell: (what: string) => void = () => undefined;
    const stopped = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const slow = watched(store, (name, options) =>
      name === "numbered"
        ? new Promise<void>(() => {
            options?.signal?.addEventListener("abort", () => tell("stopped"));
            client.abort();
          })
        : undefined,
    );
    const served = await serveForTest(slow);
    const asked = fetch(`${served.url}graphql`, {
      method: "POST",
      signal: client.signal,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ questionSet(number: "2031Z00042") { id } }' }),
    });
    await expect(asked).rejects.toThrow("abort");
    expect(await stopped).toBe("stopped");
    await served.close();
    await store.close();
  });

  it("show nothing of what failed inside, but report it with the id of the request", async () => {
    const store = await openGraph(PAPERS.slice(0, 1));
    const reported: unknown[] = [];
    const broken = watched(store, (name) => {
      if (name === "numbered") throw new Error("secret: bolt://user:password@db MATCH (n)");
      if (name === "mergedFrom") throw new StoreError("UNAVAILABLE", "secret: the store at 10.0.0.1 is gone.");
      return undefined;
    });
    const served = await serveForTest(broken, { report: (cause, requestId) => reported.push([(cause as Error).message, requestId]) });
    const failed = await ask(served, '{ questionSet(number: "2031Z00042") { id } }');
    const gone = await ask(served, '{ company(id: "company:optivista") { name mergedFrom } }');
    await served.close();
    await store.close();
    expect(failed.errors?.[0]).toMatchObject({ message: "Internal server error.", extensions: { code: "INTERNAL_SERVER_ERROR" } });
    expect(codesOf(gone)).toEqual(["SERVICE_UNAVAILABLE"]);
    expect(JSON.stringify([failed, gone])).not.toContain("secret");
    expect(reported).toEqual([[expect.stringContaining("secret"), failed.errors?.[0]?.extensions.requestId]]);
  });
});
