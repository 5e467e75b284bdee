import type { FacetKind, Selection } from "../../reads.js";
import type { Connection } from "../connection.js";
import { readChanges } from "./changes.js";
import { readCrosstab } from "./crosstab.js";
import { readCandidates, readDocuments, readKnown } from "./document-reads.js";
import { readEdges } from "./edge-reads.js";
import { readFacets } from "./facets.js";
import { readDerived, readGiven } from "./given.js";
import { readCount, readList } from "./list.js";
import { readMeta } from "./meta.js";
import { readNeighbourhood } from "./neighbourhood.js";
import { readNetwork } from "./network.js";
import { readMergedFrom, readNamedByPapers, readNodes, readNumbered, readStandings, readStatements } from "./node-reads.js";
import { readPaths } from "./paths.js";
import { readResponseTimes } from "./response-times.js";
import { readSearch } from "./search.js";
import { readSimilar } from "./similar.js";
import { streamEdges, streamNodes, streamStatements } from "./streams.js";
import { readTimeline } from "./timeline.js";
import { readTogether } from "./together.js";

/** Every read, by the name under which a thread is asked for it. Each sees one state of the database from start to end. */
export const READS = {
  nodes: readNodes,
  edges: readEdges,
  statements: readStatements,
  standings: readStandings,
  numbered: readNumbered,
  namedByPapers: readNamedByPapers,
  mergedFrom: readMergedFrom,
  list: readList,
  count: readCount,
  facets: (connection: Connection, selection: Selection, kinds: readonly FacetKind[], first: number) =>
    readFacets({ connection, today: selection.today }, selection, { kinds, first }),
  search: readSearch,
  timeline: readTimeline,
  together: readTogether,
  neighbourhood: readNeighbourhood,
  crosstab: readCrosstab,
  network: readNetwork,
  paths: readPaths,
  responseTimes: readResponseTimes,
  similar: readSimilar,
  changes: readChanges,
  meta: readMeta,
  documents: readDocuments,
  known: readKnown,
  candidates: readCandidates,
  given: readGiven,
  derived: readDerived,
};

export const STREAMS = { nodes: streamNodes, edges: streamEdges, stated: streamStatements };

export type ReadName = keyof typeof READS;
export type StreamName = keyof typeof STREAMS;

type Rest<F> = F extends (connection: Connection, ...rest: infer R) => unknown ? R : never;
export type ReadArguments<N extends ReadName> = Rest<(typeof READS)[N]>;
export type ReadResult<N extends ReadName> = ReturnType<(typeof READS)[N]>;
export type StreamArguments<N extends StreamName> = Rest<(typeof STREAMS)[N]>;
export type StreamItem<N extends StreamName> = ReturnType<(typeof STREAMS)[N]> extends Generator<infer T> ? T : never;
