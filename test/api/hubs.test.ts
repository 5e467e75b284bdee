import { once } from "node:events";
import { get } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/store/store.js";
import { ask, serveForTest } from "./ask.js";
import { openGraph } from "./small-graph.js";

/** More sets than a search lets meet at one step. */
const SETS = 1_001;

describe("A graph with hubs", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGraph(
      Array.from({ length: SETS }, (_, index) => ({
        number: `2031Z${10_000 + index}`,
        questions: [{ text: { nl: "Vraag?" }, companies: ["Optivista", "Kamerazicht"] }],
      })),
    );
  }, 60_000);
  afterAll(() => store.close());

  it("is searched for paths as far as is promised, and says that there may be more", async () => {
    const served = await serveForTest(store);
    const query = `{ paths(from: "company:optivista", to: "company:kamerazicht", first: 2) { length truncated } }`;
    const { data, errors } = await ask(served, query);
    await served.close();
    expect(errors).toBeUndefined();
    expect(data?.paths).toEqual([
      { length: 2, truncated: true },
      { length: 2, truncated: true },
    ]);
  });

  it("is no longer read for an export whose client went away", async () => {
    let tell: (what: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const served = await serveForTest(endless(store, () => tell("ended")));
    const [response] = await once(get(`${served.url}export/edges.csv`), "response");
    await once(response, "data");
    response.destroy();
    expect(await ended).toBe("ended");
    await served.close();
  });
});

/** Streams the same over and over, and tells when nobody reads on. */
function endless(store: GraphStore, onEnd: () => void): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      if (name !== "stream") return Reflect.get(target, name);
      return async function* (what: "edges") {
        try {
          for (;;) yield* target.stream(what);
        } finally {
          onEnd();
        }
      };
    },
  });
}
