import type { Analyses } from "../analyses.js";
import type { Database } from "./database.js";
import { readChanges } from "./read/changes.js";
import { readCrosstab } from "./read/crosstab.js";
import { readNetwork } from "./read/network.js";
import { readPaths } from "./read/paths.js";
import { readResponseTimes } from "./read/response-times.js";
import { readSimilar } from "./read/similar.js";

/** The reads that sum up many sets, or look across them. */
export function analysesOf(database: Database): Analyses {
  return {
    crosstab: (asked, options) => database.read((query) => readCrosstab(query, asked), options?.signal),
    network: (asked, options) => database.read((query) => readNetwork(query, asked), options?.signal),
    paths: (asked, options) => database.read((query) => readPaths(query, asked), options?.signal),
    responseTimes: (asked, options) => database.read((query) => readResponseTimes(query, asked), options?.signal),
    changes: (asked, options) => database.read((query) => readChanges(query, asked), options?.signal),
    similar: (asked, options) => database.read((query) => readSimilar(query, asked), options?.signal),
  };
}
