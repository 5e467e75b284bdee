import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkOperation, EXPECTATIONS, type OperationName } from "../../bench/contract/check-contract.js";
import { recording } from "../../bench/contract/recorded.js";
import { statedGraph } from "../../bench/contract/stated-graph.js";
import { type World, worldOf } from "../../bench/contract/world.js";
import { type Served, serve } from "../../src/api/server.js";
import { listPapers, openPapers } from "../../src/cli/papers.js";
import { ingest } from "../../src/ingest/ingest.js";
import { openLibrary, SAMPLES_FOLDER } from "../../src/ingest/library.js";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { describeWhen } from "../when.js";

const FOLDER = fileURLToPath(new URL("../../../shared/contract/operations/", import.meta.url));
const TODAY = "2033-04-10";

async function* samples() {
  for await (const each of openPapers(await listPapers([SAMPLES_FOLDER]))) if (!("reason" in each)) yield each;
}

describeWhen(
  existsSync(FOLDER),
  "the contract's operations are not beside the project",
  "The operations of the contract over the samples",
  () => {
    const place = mkdtempSync(path.join(tmpdir(), "interpel-truth-"));
    let [store, served, world] = [undefined as GraphStore | undefined, undefined as Served | undefined, undefined as World | undefined];
    beforeAll(async () => {
      store = await openStore(place, { readers: 0 });
      const { store: watched, recorded } = recording(store);
      await ingest(samples(), { store: watched, library: openLibrary() });
      world = worldOf(statedGraph(recorded()), TODAY);
      served = await serve(store, { host: "127.0.0.1", port: 0, today: () => TODAY });
    }, 60_000);
    afterAll(async () => {
      await served?.close();
      await store?.close();
      rmSync(place, { recursive: true, force: true });
    });

    it.each(Object.keys(EXPECTATIONS) as OperationName[])("%s answers what plain arrays over the same papers give", async (name) => {
      const { wrong } = await checkOperation(world as World, name, { folder: FOLDER, url: served?.url ?? "", times: 10, seed: 7 });
      expect(wrong).toEqual([]);
    });
  },
);
