import type { Analyses } from "../analyses.js";
import { StoreError } from "../store.js";
import type { Database } from "./database.js";

const missing = (what: string) => (): Promise<never> =>
  Promise.reject(new StoreError("UNAVAILABLE", `The Neo4j store cannot answer "${what}" yet. Use a store in a folder for it.`));

/** The reads that sum up many sets, or look across them. */
export function analysesOf(_database: Database): Analyses {
  return {
    crosstab: missing("crosstab"),
    network: missing("network"),
    paths: missing("paths"),
    responseTimes: missing("responseTimes"),
    similar: missing("similar"),
    changes: missing("changes"),
  };
}
