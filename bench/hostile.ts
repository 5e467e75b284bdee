import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../src/api/server.js";
import { listPapers, openPapers } from "../src/cli/papers.js";
import { ingest } from "../src/ingest/ingest.js";
import { openLibrary, SAMPLES_FOLDER } from "../src/ingest/library.js";
import { openStore } from "../src/store/open.js";
import { sendHostile } from "./hostile/send-hostile.js";
import type { Figure } from "./report.js";

const TIMES = 10_000;

/** Ten thousand hostile queries over the samples, on loopback. */
export async function hostile(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-hostile-"));
  const store = await openStore(folder);
  try {
    await ingest(samples(), { store, library: openLibrary() });
    const served = await serve(store, { host: "127.0.0.1", port: 0 });
    const { slowest, grown, wrong } = await sendHostile(served.url, { times: TIMES, seed: 1 });
    await served.close();
    for (const each of wrong.slice(0, 5)) console.error(each);
    return [
      { what: "hostile queries: slowest answer", value: slowest, unit: "ms", items: TIMES },
      { what: "hostile queries: memory grown by one, at most", value: grown, unit: "MB", items: TIMES },
      { what: "hostile queries: status 500 or internal text", value: wrong.length, items: TIMES },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* samples() {
  for await (const each of openPapers(await listPapers([SAMPLES_FOLDER]))) if (!("reason" in each)) yield each;
}
