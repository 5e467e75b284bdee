import { todayIn } from "../../model/days.js";
import type { GraphStore } from "../../store/store.js";
import { createGraphql } from "../graphql.js";
import { DEFAULT_LIMITS } from "../limits/limits.js";
import { TIME_ZONE } from "../moments.js";
import { createReads } from "../reads.js";
import { readTypeDefs } from "../type-defs.js";
import { exportNamed, startExport } from "./start-export.js";

export interface Exports {
  /** The text of "network.gexf" in pieces, with the parameters of its address. Throws `BAD_USER_INPUT`. */
  start(file: string, query: Readonly<Record<string, unknown>>): Promise<AsyncIterable<string>>;
  close(): Promise<void>;
}

/** The exports of a store for who is not behind HTTP: the same bytes. `report` is told of errors that no user can mend. */
export async function openExports(store: GraphStore, report: (cause: unknown) => void): Promise<Exports> {
  const graphql = await createGraphql({ typeDefs: readTypeDefs(), limits: DEFAULT_LIMITS, report });
  const { signal } = new AbortController();
  const today = todayIn(TIME_ZONE);
  const context = () => ({ requestId: "", today, read: createReads(store, { today, signal, limit: DEFAULT_LIMITS.readTime }) });
  return {
    start: async (file, query) => startExport(exportNamed(file), query, { store, graphql, context, signal, self: null }),
    close: () => graphql.server.stop(),
  };
}
