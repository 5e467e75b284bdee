import type { GraphStore } from "../store/store.js";
import type { Metrics } from "./metrics.js";

/** The reads that requests stand on; their names are labels, so they are listed. */
const READS: ReadonlySet<string> = new Set<keyof GraphStore>([
  "nodes",
  "edges",
  "statements",
  "standings",
  "numbered",
  "mergedFrom",
  "list",
  "count",
  "facets",
  "search",
  "timeline",
  "together",
  "neighbourhood",
  "meta",
  "crosstab",
  "network",
  "paths",
  "responseTimes",
  "similar",
  "changes",
]);

/** The same store, with the time of its reads counted. */
export function measuredStore(store: GraphStore, metrics: Metrics): GraphStore {
  const kept = new Map<string | symbol, unknown>();
  return new Proxy(store, {
    get(target, name) {
      if (typeof name !== "string" || !READS.has(name)) return boundTo(target, name, kept);
      const known = kept.get(name);
      if (known) return known;
      const read = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
      const measured = async (...given: unknown[]) => {
        const began = performance.now();
        try {
          return await read.apply(target, given);
        } catch (error) {
          metrics.add("interpel_store_read_failures_total", [name]);
          throw error;
        } finally {
          metrics.add("interpel_store_read_seconds", [name], (performance.now() - began) / 1_000);
        }
      };
      kept.set(name, measured);
      return measured;
    },
  });
}

/** Private fields of a store are reached through the store itself only. */
function boundTo(target: GraphStore, name: string | symbol, kept: Map<string | symbol, unknown>): unknown {
  const value: unknown = Reflect.get(target, name);
  if (typeof value !== "function") return value;
  const bound: unknown = kept.get(name) ?? value.bind(target);
  kept.set(name, bound);
  return bound;
}
