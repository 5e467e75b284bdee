import { copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { compareStores } from "../../src/store/compare-stores.js";
import { copyStore } from "../../src/store/copy-store.js";
import { openStore } from "../../src/store/open.js";
import { interpel, ROOT } from "../cli/interpel.js";
import { removeFolders, temporaryFolder } from "../store/temporary-folder.js";
import { describeWhen } from "../when.js";
import { startPool, whyNone } from "./pool.js";
import { randomReads } from "./random-reads.js";

const PAPERS = path.join(ROOT, "..", "shared", "data", "nl", "kvr-xml");
const reason = existsSync(PAPERS) ? whyNone() : "The real papers are not at hand (../shared/data).";
const MOST = 60;
const READS = 200;
const SEED = 20_310_601;

afterAll(removeFolders);

describeWhen(reason === undefined, reason ?? "", "The same real papers in both stores", () => {
  it("are the same graph, and give the same answers to 200 reads", async () => {
    const [papers, folder] = [path.join(temporaryFolder(), "papers"), temporaryFolder()];
    mkdirSync(papers);
    const files = readdirSync(PAPERS).sort();
    const every = Math.floor(files.length / MOST);
    for (const file of files.filter((_, index) => index % every === 0)) copyFileSync(path.join(PAPERS, file), path.join(papers, file));
    await interpel(["ingest", papers, "--store", folder, "--json"]);
    const sqlite = await openStore(folder, { readOnly: true, readers: 0 });
    const pool = await startPool(1);
    try {
      const neo4j = await pool.open();
      await copyStore({ from: sqlite, to: neo4j });
      expect((await compareStores(sqlite, neo4j)).first).toEqual([]);
      const differing: string[] = [];
      for (const { what, ask } of await randomReads(sqlite, READS, SEED)) {
        const [one, other] = [JSON.stringify(await ask(sqlite)), JSON.stringify(await ask(neo4j))];
        const at = Math.max(0, [...one].findIndex((sign, place) => sign !== other[place]) - 40);
        if (one !== other) differing.push(`${what}\n  ${one.slice(at, at + 200)}\n  ${other.slice(at, at + 200)}`);
      }
      expect(differing).toEqual([]);
      await neo4j.close();
    } finally {
      await pool.stop();
      await sqlite.close();
    }
  }, 240_000);
});
