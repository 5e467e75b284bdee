import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../src/api/server.js";
import { ingest } from "../src/ingest/ingest.js";
import { openLibrary, SAMPLES_FOLDER } from "../src/ingest/library.js";
import { openStore } from "../src/store/open.js";
import type { GraphStore } from "../src/store/store.js";

/** From bytes to GraphQL: the samples, as somebody who has just cloned the project meets them. */
describe("The samples, from bytes to GraphQL", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-story-"));
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    store = await openStore(folder);
    const names = (await readdir(SAMPLES_FOLDER)).sort();
    const sources = await Promise.all(
      names.map(async (name) => ({ path: name, bytes: new Uint8Array(await readFile(path.join(SAMPLES_FOLDER, name))) })),
    );
    const { unreadable, stored } = await ingest(sources, { store, library: openLibrary() });
    expect({ unreadable, enough: stored >= 15 }).toEqual({ unreadable: 0, enough: true });
    served = await serve(store, { host: "127.0.0.1", port: 0, today: () => "2033-03-10" });
  }, 60_000);

  afterAll(async () => {
    await served?.close();
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const response = await fetch(new URL("graphql", served.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  it("answers the README's query as the README prints it", async () => {
    const readme = readFileSync(path.join(import.meta.dirname, "..", "README.md"), "utf8");
    const query = /```graphql\n([\s\S]+?)```/u.exec(readme)?.[1];
    const answer = /```json\n([\s\S]+?)```/u.exec(readme)?.[1];
    expect({ data: await ask(query ?? "") }).toEqual(JSON.parse(answer ?? "{}"));
  });

  it("ties each question to the block that answers it, also where one answers two", async () => {
    const data = await ask(`{ questionSet(number: "2031Z 00042") { status deadline { due daysTaken daysLate }
      questions(first: 10) { nodes { number status answers { questions { number } givenBy { person { name } onBehalfOf } } } } } }`);
    expect(data.questionSet).toMatchObject({ status: "ANSWERED", deadline: { due: "2031-03-04", daysTaken: 20, daysLate: 0 } });
    const { nodes } = (data.questionSet as { questions: { nodes: { number: string; status: string; answers: object[] }[] } }).questions;
    expect(nodes.map(({ number, status }) => `${number} ${status}`)).toEqual([
      "1 ANSWERED",
      "2 ANSWERED",
      "3 ANSWERED",
      "4 ANSWERED",
      "5 ANSWERED_JOINTLY",
      "6 ANSWERED_JOINTLY",
    ]);
    expect(nodes[5]?.answers).toMatchObject([{ questions: [{ number: "5" }, { number: "6" }] }]);
  });

  it("keeps a member who changed party as one person, with the party at each date", async () => {
    const data = await ask(`{ person(id: "person:xx/pieter-haverkamp") { memberships { party { name } }
      asked(first: 5) { nodes { number askers { person { name } party { name } } } } } }`);
    const { memberships, asked } = data.person as {
      memberships: { party: { name: string } }[];
      asked: { nodes: { number: string; askers: { person: { name: string }; party: { name: string } }[] }[] };
    };
    expect(memberships.map(({ party }) => party.name).sort()).toEqual(["BB", "LV"]);
    const parties = asked.nodes.map(
      ({ number, askers }) => `${number} ${askers.find(({ person }) => person.name === "Pieter Haverkamp")?.party.name}`,
    );
    expect(parties).toContain("2031Z00103 BB");
    expect(parties).toContain("2032Z00015 LV");
  });

  it("names the holder of an office at the date of each set", async () => {
    const data = await ask(
      `{ questionSets(filter: { addressee: "office:xx/minister-van-digitale-zaken" }, first: 20) { nodes { number addressees { office { id } holder { name } } } } }`,
    );
    const { nodes } = data.questionSets as {
      nodes: { number: string; addressees: { office: { id: string }; holder: { name: string } }[] }[];
    };
    const holderOf = (number: string) =>
      nodes.find((each) => each.number === number)?.addressees.find(({ office }) => office.id.endsWith("digitale-zaken"))?.holder.name;
    expect([holderOf("2031Z00042"), holderOf("2032Z00015")]).toEqual(["Karel Brandsma", "Hanneke Tersteeg"]);
  });

  it("tells a postponed set from a withdrawn one", async () => {
    const data = await ask(`{ a: questionSet(number: "2031Z00077") { status notices { kind received } deadline { extendedDue daysLate } }
      b: questionSet(number: "2032Z00088") { status notices { kind } } }`);
    expect(data.a).toMatchObject({
      status: "ANSWERED",
      notices: [{ kind: "DELAY", received: "2031-03-24" }],
      deadline: { extendedDue: "2031-04-15", daysLate: 0 },
    });
    expect(data.b).toMatchObject({ status: "WITHDRAWN", notices: [{ kind: "WITHDRAWAL" }] });
  });

  it("finds words by prefix, without accents, in either language", async () => {
    for (const text of ["optiv", "Gezichtsherkenning", "recognition"]) {
      const data = await ask(`query ($text: String!) { search(text: $text) { edges { node { __typename } } } }`, { text });
      expect((data.search as { edges: object[] }).edges.length, text).toBeGreaterThan(0);
    }
  });
});
