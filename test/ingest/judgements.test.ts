import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { appendJudgements, readJudgements, weighJudgements } from "../../src/ingest/judgements.js";
import { DATA_FOLDER, openLibrary, SAMPLES_FOLDER } from "../../src/ingest/library.js";
import { rebuild } from "../../src/ingest/rebuild.js";
import type { Judgement } from "../../src/model/judgement.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { everything } from "../store/asking.js";

const same = (one: string, other: string): Judgement => ({ decision: "same", nodes: [one, other] });
const different = (one: string, other: string): Judgement => ({ decision: "different", nodes: [one, other] });
const undo = (one: string, other: string): Judgement => ({ decision: "undo", nodes: [one, other] });

describe("weighJudgements", () => {
  it("lets the later of two that contradict each other win, and shows both", () => {
    const { pairs, overruled } = weighJudgements([same("a:1", "a:2"), different("a:2", "a:1")]);
    expect(pairs).toEqual({ same: [], different: new Set(["a:1 a:2"]) });
    expect(overruled).toEqual([{ judgement: same("a:1", "a:2"), by: different("a:2", "a:1") }]);
  });

  it("sees a contradiction that goes over a third node", () => {
    const { pairs, overruled } = weighJudgements([same("a:1", "a:2"), same("a:2", "a:3"), different("a:1", "a:3")]);
    expect(pairs.same).toEqual([["a:2", "a:3"]]);
    expect(overruled.map(({ judgement }) => judgement)).toEqual([same("a:1", "a:2")]);
    expect(weighJudgements([different("a:1", "a:3"), same("a:1", "a:2"), same("a:2", "a:3")]).pairs).toEqual({
      same: [
        ["a:1", "a:2"],
        ["a:2", "a:3"],
      ],
      different: new Set(),
    });
  });

  it("takes back what was decided, and decides it again", () => {
    expect(weighJudgements([same("a:1", "a:2"), undo("a:1", "a:2")])).toMatchObject({ pairs: { same: [] }, overruled: [] });
    expect(weighJudgements([same("a:1", "a:2"), undo("a:1", "a:2"), same("a:1", "a:2")]).pairs.same).toHaveLength(1);
  });
});

/** A paper that names a company that no register knows. */
const PAPER = {
  path: "kwartelhoef.txt",
  bytes: Buffer.from(`Staten van Nieuwland

2035Z00001

Vragen van het lid Vermeulen (SV) aan de Minister van Digitale Zaken over pakketten (ingezonden 11 februari 2035).

Vraag 1
Kent u het bedrijf Kwartelhoef, dat pakketten bezorgt?
`),
};

describe("Judgements beside a store", () => {
  let folder: string;
  let store: GraphStore;
  const file = () => path.join(folder, "judgements.ndjson");
  const library = () => openLibrary(DATA_FOLDER, file());

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "interpel-judgements-"));
    store = await openStore(path.join(folder, "store"), { readers: 0 });
    const papers = readdirSync(SAMPLES_FOLDER).filter((name) => name.endsWith(".txt") || name.endsWith(".xml"));
    await ingest([PAPER, ...papers.map((name) => ({ path: name, bytes: readFileSync(path.join(SAMPLES_FOLDER, name)) }))], {
      store,
      library: library(),
    });
  });

  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("names a line that is none, and uses the others", () => {
    appendJudgements(file(), [same("company:a", "company:b")]);
    appendFileSync(file(), '{"decision":"sane"}\n{"decision":');
    appendJudgements(file(), [different("company:a", "company:c")]);
    const { judgements, messages } = readJudgements(file());
    expect(judgements).toEqual([same("company:a", "company:b"), different("company:a", "company:c")]);
    expect(messages.map(({ rule, reason }) => `${rule} ${/Line \d+/u.exec(reason)?.[0]}`)).toEqual([
      "judgements/malformed Line 2",
      "judgements/malformed Line 3",
    ]);
  });

  it("changes nothing when everything is read again", async () => {
    const before = await everything(store);
    expect(await rebuild(store, library())).toMatchObject({ unreadable: 0, changed: 0 });
    expect(await everything(store)).toBe(before);
  });

  it("makes two nodes one, keeps the old id as an alias, and takes it back", async () => {
    const before = await everything(store);
    const [one, other] = ["person:xx/a", "person:xx/b"];
    const people = await store.list({ kind: "Person", today: "2033-01-01" }, { first: 2 });
    const [stays = one, goes = other] = people.items.map(({ item }) => item.id);
    appendJudgements(file(), [same(stays, goes)]);
    await rebuild(store, library());
    expect((await store.nodes([goes]))[0]?.id).toBe(stays);
    expect(await store.mergedFrom([stays])).toEqual([[goes]]);
    appendJudgements(file(), [undo(stays, goes)]);
    await rebuild(store, library());
    expect(await everything(store)).toBe(before);
  });

  it("keeps a judgement about nodes that are not there, to no effect", async () => {
    const before = await everything(store);
    appendJudgements(file(), [same("company:gone", "company:lost")]);
    expect(await rebuild(store, library())).toMatchObject({ changed: 0 });
    expect(await everything(store)).toBe(before);
    expect(readJudgements(file()).judgements).toHaveLength(1);
  });

  it("makes an accepted name an entity, another name of one an alias, and a rejected name nothing", async () => {
    const [candidate] = await store.candidates({ first: 1, type: "company" });
    expect(candidate).toBeDefined();
    const name = candidate?.name ?? "";
    const named = async () => (await store.search({ text: name, kinds: ["Company"], page: { first: 5 }, cap: 5 })).items.length;
    expect(await named()).toBe(0);
    appendJudgements(file(), [{ decision: "accept", type: "company", name }]);
    await rebuild(store, library());
    expect(await named()).toBe(1);
    expect(await store.candidates({ first: 5, type: "company", name })).toEqual([]);
    appendJudgements(file(), [{ decision: "alias", type: "company", name, of: "company:optivista" }]);
    await rebuild(store, library());
    const mentions = await store.edges(["company:optivista"], { types: ["MENTIONS"], direction: "in" });
    expect(mentions[0]?.items.some(({ item }) => item.evidence.some(({ quote }) => quote === candidate?.evidence.quote))).toBe(true);
    appendJudgements(file(), [{ decision: "reject", type: "company", name }]);
    await rebuild(store, library());
    expect(await named()).toBe(0);
    expect(await store.candidates({ first: 5, type: "company", name })).toEqual([]);
  });
});
