import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import { everything, filled, nodeOf, sets, TODAY } from "./asking.js";
import { describeStore } from "./conformance.js";
import { entity, paper, states } from "./paper-batch.js";
import { removeFolders, temporaryFolder } from "./temporary-folder.js";

afterAll(removeFolders);

describeStore("SQLite", () => openStore(temporaryFolder(), { readers: 0 }));

const file = (folder: string) => path.join(folder, "interpel.db");

describe("A folder with a SQLite store", () => {
  it("is made where there is none, and read again as it was left", async () => {
    const folder = path.join(temporaryFolder(), "a", "b");
    const store = await filled(await openStore(folder, { readers: 0 }), paper({ set: "1", askers: ["person:xx/a"] }));
    const before = await everything(store);
    await store.close();
    const again = await openStore(folder, { readers: 0 });
    expect(await everything(again)).toBe(before);
    expect((await again.apply([paper({ set: "1", askers: ["person:xx/a"] })])).changed).toBe(0);
    await again.close();
  });

  it("refuses a second writer with the process id of the first, and lets readers in", async () => {
    const folder = temporaryFolder();
    const first = await filled(await openStore(folder, { readers: 0 }), states("a", [entity("company:a")]));
    const refusal = await openStore(folder).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "StoreError", code: "LOCKED" });
    expect(String(refusal)).toContain(String(process.pid));
    const reader = await openStore(folder, { readOnly: true, readers: 0 });
    await first.apply([states("b", [entity("company:b")])]);
    expect(await nodeOf(reader, "company:b")).toBeDefined();
    await expect(reader.apply([])).rejects.toMatchObject({ code: "NOT_WRITABLE" });
    await reader.close();
    await first.close();
    await (await openStore(folder, { readers: 0 })).close();
  });

  it("takes a lock that is none for stale", async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, "interpel.lock"), "4242 was here\n".repeat(100));
    const store = await openStore(folder, { readers: 0 });
    await expect(openStore(folder)).rejects.toMatchObject({ code: "LOCKED" });
    await store.close();
  });

  it("refuses a store of a newer version, and leaves it alone", async () => {
    const folder = temporaryFolder();
    await (await openStore(folder, { readers: 0 })).close();
    const database = new DatabaseSync(file(folder));
    database.exec("PRAGMA user_version = 99");
    database.close();
    const before = readFileSync(file(folder));
    for (const readOnly of [true, false])
      await expect(openStore(folder, { readOnly })).rejects.toMatchObject({
        code: "NEWER_SCHEMA",
        message: expect.stringContaining(folder),
      });
    expect(readFileSync(file(folder)).equals(before)).toBe(true);
  });

  it.each([
    ["a file that is no database", (at: string) => writeFileSync(at, "Not a database. ".repeat(400))],
    [
      "a database of something else",
      (at: string) => {
        const database = new DatabaseSync(at);
        database.exec("CREATE TABLE other (id INTEGER)");
        database.close();
      },
    ],
  ])("names %s as damaged, with its path", async (_what, spoil) => {
    const folder = temporaryFolder();
    spoil(file(folder));
    const before = readFileSync(file(folder));
    await expect(openStore(folder)).rejects.toMatchObject({ code: "DAMAGED", message: expect.stringContaining(file(folder)) });
    expect(readFileSync(file(folder)).equals(before)).toBe(true);
  });

  it("names a store that was cut off as damaged when it is met", async () => {
    const folder = temporaryFolder();
    const store = await filled(
      await openStore(folder, { readers: 0 }),
      ...Array.from({ length: 30 }, (_, index) => paper({ set: String(index), questions: [{}, {}] })),
    );
    await store.close();
    truncateSync(file(folder), 3 * 4_096);
    const reading = async () => {
      const damaged = await openStore(folder, { readOnly: true, readers: 0 });
      try {
        await everything(damaged);
      } finally {
        await damaged.close();
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: "DAMAGED" });
  });

  it("says what to do where there is nothing to read", async () => {
    const folder = temporaryFolder();
    await expect(openStore(folder, { readOnly: true })).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining("interpel ingest"),
    });
    expect(existsSync(file(folder))).toBe(false);
  });

  it("says so when the folder cannot be made", async () => {
    const blocked = path.join(temporaryFolder(), "file");
    writeFileSync(blocked, "");
    await expect(openStore(path.join(blocked, "store"))).rejects.toMatchObject({ code: "NOT_WRITABLE" });
  });

  it("knows only addresses that are folders", async () => {
    await expect(openStore("gopher://example")).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });

  it("opens fast", async () => {
    const folder = temporaryFolder();
    await (await filled(await openStore(folder, { readers: 0 }), paper({ set: "1" }))).close();
    const start = performance.now();
    const store = await openStore(folder);
    expect(performance.now() - start).toBeLessThan(100);
    await store.close();
  });
});

describe("A SQLite store on a full disk", () => {
  it("says so, and stands as it was", async () => {
    const folder = temporaryFolder();
    const store = await filled(await openStore(folder, { readers: 0 }), paper({ set: "1" }));
    const before = await everything(store);
    const { database } = (store as never as { writer: { connection: { database: InstanceType<typeof DatabaseSync> } } }).writer.connection;
    const pages = (database.prepare("PRAGMA page_count").get() as { page_count: number }).page_count;
    database.exec(`PRAGMA max_page_count = ${pages + 1}`); // the file may not grow: what SQLite answers is what it answers on a full disk
    const large = Array.from({ length: 40 }, (_, index) =>
      paper({ set: `2-${index}`, questions: [{ text: `word${index} `.repeat(2_000) }] }),
    );
    await expect(store.apply(large)).rejects.toMatchObject({ code: "FULL", message: expect.stringContaining(file(folder)) });
    expect(await everything(store)).toBe(before);
    database.exec("PRAGMA max_page_count = 1000000");
    await store.apply([paper({ set: "2" })]);
    expect(await sets(store)).toEqual(["1", "2"]);
    await store.close();
  });
});

describe("A process that is killed while it writes", () => {
  const writer = fileURLToPath(new URL("write-until-killed.js", import.meta.url));

  it("loses nothing that was acknowledged, leaves nothing half, and leaves no lock", async () => {
    for (const delay of [10, 20, 35, 45, 90]) {
      const folder = temporaryFolder();
      const child = fork(writer, [folder], { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
      let acknowledged = -1;
      child.on("message", (last: number) => {
        acknowledged = last;
      });
      await once(child, "message");
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill("SIGKILL");
      await once(child, "exit");
      const store = await openStore(folder, { readers: 0 });
      const known = await store.known();
      expect(known.size).toBeGreaterThan(acknowledged);
      const { items } = await store.list({ kind: "QuestionSet", today: TODAY }, {});
      expect(items).toHaveLength(known.size);
      const survived = await everything(store);
      await store.close();
      const clean = await openStore(temporaryFolder(), { readers: 0 });
      const { killedPaper } = (await import(writer)) as { killedPaper: (index: number) => never };
      await clean.apply(Array.from({ length: known.size }, (_, index) => killedPaper(index)));
      expect(survived).toBe(await everything(clean));
      await clean.close();
      rmSync(folder, { recursive: true });
    }
  });
});
