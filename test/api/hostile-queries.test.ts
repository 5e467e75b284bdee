import { describe, expect, it } from "vitest";
import { sendHostile } from "../../bench/hostile/send-hostile.js";
import { serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

describe("Five hundred hostile queries", () => {
  it("take no long time and no memory, fail nothing inside and show nothing of it", async () => {
    const store = await openGraph(PAPERS);
    const served = await serveForTest(store);
    const { slowest, grown, wrong } = await sendHostile(served.url, { times: 500, seed: 3 });
    await served.close();
    await store.close();
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(10_000);
    expect(grown).toBeLessThan(200);
  }, 60_000);
});
