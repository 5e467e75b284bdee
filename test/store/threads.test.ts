import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { filled, nodeOf, sets, TODAY } from "./asking.js";
import { paper, setId } from "./paper-batch.js";
import { removeFolders, temporaryFolder } from "./temporary-folder.js";

const opened: GraphStore[] = [];
const open = async (readers: number) => {
  const store = await openStore(temporaryFolder(), { readers });
  opened.push(store);
  return store;
};

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(removeFolders);

/** A question that takes long: every set against every other condition, with nothing to start from. */
const slow = (store: GraphStore, signal?: AbortSignal) =>
  store.count(
    {
      kind: "Question",
      today: TODAY,
      where: {
        or: Array.from({ length: 40 }, (_, index) => ({ and: [{ text: `woord${index}` }, { not: { involves: [setId(String(index))] } }] })),
      },
    },
    1e9,
    signal && { signal },
  );

describe("Reads in threads", () => {
  it("see what was just written", async () => {
    const store = await filled(await open(2), paper({ set: "1", askers: ["person:xx/a"] }));
    expect((await nodeOf(store, setId("1")))?.kind).toBe("QuestionSet");
    await store.apply([paper({ set: "2" })]);
    expect(await sets(store)).toEqual(["1", "2"]);
  });

  it("are answered side by side, more than there are threads", async () => {
    const store = await filled(await open(2), ...Array.from({ length: 20 }, (_, index) => paper({ set: String(index) })));
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => nodeOf(store, setId(String(index)))));
    expect(answers.map((node) => node !== undefined)).toEqual(Array.from({ length: 40 }, (_, index) => index < 20));
  });

  it("stream beside other reads", async () => {
    const store = await filled(await open(1), ...Array.from({ length: 700 }, (_, index) => paper({ set: String(index) })));
    const ids: string[] = [];
    for await (const { id } of store.stream("nodes")) {
      if (ids.length === 0) expect(await nodeOf(store, setId("5"))).toBeDefined();
      ids.push(id);
    }
    expect(ids).toHaveLength(700);
  });

  it("keep the codes and sentences of errors", async () => {
    const store = await filled(await open(1), paper({ set: "1" }));
    await expect(store.list({ kind: "QuestionSet", today: TODAY }, { first: 1, after: "x" })).rejects.toMatchObject({
      name: "StoreError",
      code: "POSITION_INVALID",
      message: expect.stringContaining('"x"'),
    });
  });

  it("do not begin for who no longer waits", async () => {
    const store = await filled(await open(1), paper({ set: "1" }));
    await expect(store.nodes([setId("1")], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "ABORTED" });
  });

  it("stop at once when they are called off, running or waiting, and the thread goes on with the next", async () => {
    const store = await filled(await open(1), ...Array.from({ length: 600 }, (_, index) => paper({ set: String(index), questions: [{}] })));
    await store.meta();
    const controller = new AbortController();
    const [running, waiting] = [slow(store, controller.signal), store.nodes([setId("1")], { signal: controller.signal })];
    setTimeout(() => controller.abort(), 5);
    const outcomes = await Promise.allSettled([running, waiting]);
    expect(outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "answered"))).toContain("ABORTED");
    const start = performance.now();
    expect(await nodeOf(store, setId("1"))).toBeDefined();
    expect(performance.now() - start).toBeLessThan(900);
  });

  it("reach who asked for them, also beside one that takes long", async () => {
    const store = await filled(await open(1), ...Array.from({ length: 600 }, (_, index) => paper({ set: String(index), questions: [{}] })));
    const wanted = Array.from({ length: 50 }, (_, index) => setId(String(index)));
    const nodes = () => wanted.map((id) => nodeOf(store, id));
    const answers = await Promise.all([...nodes(), slow(store).then(() => undefined), ...nodes()]);
    expect(answers.map((node) => node?.id)).toEqual([...wanted, undefined, ...wanted]);
  });

  it("are answered though one that was asked with them is called off", async () => {
    const store = await filled(await open(1), ...Array.from({ length: 600 }, (_, index) => paper({ set: String(index), questions: [{}] })));
    const controller = new AbortController();
    const outcomes = Promise.allSettled([slow(store, controller.signal), nodeOf(store, setId("1")), nodeOf(store, setId("2"))]);
    setTimeout(() => controller.abort(), 20);
    expect((await outcomes).slice(1).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  });

  it("tell what the store holds as it stands, also after what was written down of it", async () => {
    const store = await filled(await open(1), paper({ set: "1" }));
    const sets = async () => (await store.meta()).counts.find(({ kind }) => kind === "QuestionSet")?.count;
    await store.derive({ same: new Map(), edges: [] });
    expect(await sets()).toBe(1);
    await store.apply([paper({ set: "2" })]);
    expect(await sets()).toBe(2);
    await store.derive({ same: new Map(), edges: [] });
    expect(await sets()).toBe(2);
  });

  it("are refused once the store is closed", async () => {
    const store = await open(1);
    await store.close();
    await expect(store.meta()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  it("are refused, too, where the store is closed while they run, and nothing else ends with them", async () => {
    const store = await filled(await open(1), ...Array.from({ length: 600 }, (_, index) => paper({ set: String(index), questions: [{}] })));
    await store.meta();
    const running = Promise.allSettled(Array.from({ length: 40 }, () => slow(store)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.close();
    const codes = (await running).map((outcome) => (outcome.status === "rejected" ? outcome.reason.code : "answered"));
    expect(codes).toContain("UNAVAILABLE");
  });

  it("keep no process alive, whether the store was closed or not", async () => {
    for (const ending of ["close", "forget to close"]) {
      const child = fork(fileURLToPath(new URL("read-and-end.js", import.meta.url)), [temporaryFolder(), ending], { execArgv: [] });
      const [status] = await once(child, "exit");
      expect(status).toBe(0);
    }
  });
});
