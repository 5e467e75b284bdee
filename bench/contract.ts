import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../src/api/server.js";
import { listPapers, openPapers } from "../src/cli/papers.js";
import { ingest } from "../src/ingest/ingest.js";
import { openLibrary } from "../src/ingest/library.js";
import { openStore } from "../src/store/open.js";
import { checkOperation, EXPECTATIONS, type OperationName } from "./contract/check-contract.js";
import { recording } from "./contract/recorded.js";
import { statedGraph } from "./contract/stated-graph.js";
import { worldOf } from "./contract/world.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const TODAY = "2026-01-01";
const TIMES = Number(process.env.INTERPEL_TIMES ?? 100);
const SEED = Number(process.env.INTERPEL_SEED ?? 1);

/** The operations of the contract with drawn variables, against what plain arrays over the same papers give. */
export async function contract(): Promise<readonly Figure[] | string> {
  const [papers, folder] = [shared("data", "nl", "kvr-xml"), shared("contract", "operations")];
  return papers && folder ? compareOver([papers], folder, { times: TIMES, seed: SEED }) : NOT_AT_HAND;
}

/** Reads papers into a store of their own, and compares; differences go to stderr. */
export async function compareOver(
  papers: readonly string[],
  folder: string,
  { times, seed }: { times: number; seed: number },
): Promise<Figure[]> {
  const place = mkdtempSync(path.join(tmpdir(), "interpel-contract-"));
  const store = await openStore(place);
  try {
    const { store: watched, recorded } = recording(store);
    await ingest(sources(papers), { store: watched, library: openLibrary() });
    const world = worldOf(statedGraph(recorded()), TODAY);
    const served = await serve(store, { host: "127.0.0.1", port: 0, today: () => TODAY });
    const figures: Figure[] = [];
    for (const name of Object.keys(EXPECTATIONS) as OperationName[]) {
      const { asked, wrong } = await checkOperation(world, name, { folder, url: served.url, times, seed });
      for (const each of wrong.slice(0, 5)) console.error(each);
      figures.push({ what: `${name}: answers as computed`, value: (asked - wrong.length) / asked, items: asked });
    }
    await served.close();
    return figures;
  } finally {
    await store.close();
    rmSync(place, { recursive: true, force: true });
  }
}

async function* sources(papers: readonly string[]) {
  for await (const each of openPapers(await listPapers(papers))) if (!("reason" in each)) yield each;
}
