import type { GraphEdge, GraphNode, NodeStatement } from "../../model/batch.js";
import type { DocumentId, NodeId } from "../../model/ids.js";
import type { NodeKind } from "../../model/vocabulary.js";
import type * as Ask from "../reads.js";
import { type Application, type Applied, type DerivedFacts, type GraphStore, type ReadOptions, StoreError } from "../store.js";
import { analysesOf } from "./analyses.js";
import type { Database } from "./database.js";
import { readCandidates, readDocuments, readKnown, readNamedByPapers } from "./read/document-reads.js";
import { readEdges } from "./read/edge-reads.js";
import { readFacets } from "./read/facets.js";
import { readDerived, readGiven } from "./read/given.js";
import { readCount, readList } from "./read/list.js";
import { readMeta } from "./read/meta.js";
import { readNeighbourhood } from "./read/neighbourhood.js";
import { readMergedFrom, readNodes, readNumbered, readStandings, readStatements } from "./read/node-reads.js";
import { readSearch } from "./read/search.js";
import { streamEdges, streamNodes, streamStatements } from "./read/streams.js";
import { readTimeline } from "./read/timeline.js";
import { readTogether } from "./read/together.js";
import { applyDocuments, forgetDocuments, type Writing } from "./write/apply.js";
import { deriveFacts } from "./write/derive-facts.js";
import { Words } from "./write/words.js";

/**
 * The graph on a Neo4j server: for collections that outgrow one machine, and for whoever asks in Cypher. A read is one
 * transaction; the server shows in it what others commit meanwhile. Writers wait for each other.
 */
export class Neo4jStore implements GraphStore {
  readonly crosstab: GraphStore["crosstab"];
  readonly network: GraphStore["network"];
  readonly paths: GraphStore["paths"];
  readonly responseTimes: GraphStore["responseTimes"];
  readonly similar: GraphStore["similar"];
  readonly changes: GraphStore["changes"];

  private readonly writing: Writing;
  private lastMeta: Ask.Meta | undefined;

  constructor(
    private readonly database: Database,
    private readonly readOnly: boolean,
  ) {
    this.writing = { database, words: new Words() };
    const { crosstab, network, paths, responseTimes, similar, changes } = analysesOf(database);
    this.crosstab = crosstab;
    this.network = network;
    this.paths = paths;
    this.responseTimes = responseTimes;
    this.similar = similar;
    this.changes = changes;
  }

  apply = async (applications: readonly Application[]): Promise<Applied> => applyDocuments(this.writable(), applications);
  forget = async (documents: readonly DocumentId[]): Promise<Applied> => forgetDocuments(this.writable(), documents);
  derive = async (facts: DerivedFacts): Promise<Applied> => deriveFacts(this.writable(), facts);

  nodes = (ids: readonly NodeId[], options?: ReadOptions) => this.database.read((query) => readNodes(query, ids), options?.signal);
  edges = (ids: readonly NodeId[], selection: Ask.EdgeSelection, options?: ReadOptions) =>
    this.database.read((query) => readEdges(query, ids, selection), options?.signal);
  statements = (ids: readonly NodeId[], options?: ReadOptions) =>
    this.database.read((query) => readStatements(query, ids), options?.signal);
  standings = (ids: readonly NodeId[], today: string, options?: ReadOptions) =>
    this.database.read((query) => readStandings(query, ids, today), options?.signal);
  numbered = (number: string, options?: ReadOptions) => this.database.read((query) => readNumbered(query, number), options?.signal);
  mergedFrom = (ids: readonly NodeId[], options?: ReadOptions) =>
    this.database.read((query) => readMergedFrom(query, ids), options?.signal);

  list = (selection: Ask.Selection, page: Ask.PageRequest, options?: ReadOptions) =>
    this.database.read((query) => readList(query, selection, page), options?.signal);
  count = (selection: Ask.Selection, cap: number, options?: ReadOptions) =>
    this.database.read((query) => readCount(query, selection, cap), options?.signal);
  facets = (selection: Ask.Selection, kinds: readonly Ask.FacetKind[], first: number, options?: ReadOptions) =>
    this.database.read((query) => readFacets(query, selection, { kinds, first }), options?.signal);
  search = (asked: Ask.SearchQuery, options?: ReadOptions) => this.database.read((query) => readSearch(query, asked), options?.signal);
  timeline = (ids: readonly NodeId[], asked: Ask.TimelineQuery, options?: ReadOptions) =>
    this.database.read((query) => readTimeline(query, ids, asked), options?.signal);
  together = (ids: readonly NodeId[], asked: Ask.TogetherQuery, options?: ReadOptions) =>
    this.database.read((query) => readTogether(query, ids, asked), options?.signal);
  neighbourhood = (asked: Ask.NeighbourhoodQuery, options?: ReadOptions) =>
    this.database.read((query) => readNeighbourhood(query, asked), options?.signal);

  async meta(options?: ReadOptions): Promise<Ask.Meta> {
    this.lastMeta = await this.database.read((query) => readMeta(query, this.lastMeta), options?.signal);
    return this.lastMeta;
  }

  documents = (ids: readonly DocumentId[], options?: ReadOptions) =>
    this.database.read((query) => readDocuments(query, ids), options?.signal);
  known = () => this.database.read(readKnown);
  candidates = (asked: Ask.CandidateQuery, options?: ReadOptions) =>
    this.database.read((query) => readCandidates(query, asked), options?.signal);
  given = (ids: readonly DocumentId[]) => this.database.read((query) => readGiven(query, ids));
  derived = () => this.database.read(readDerived);
  namedByPapers = (kinds: readonly NodeKind[]) => this.database.read((query) => readNamedByPapers(query, kinds));

  stream(what: "nodes"): AsyncIterable<GraphNode>;
  stream(what: "edges"): AsyncIterable<GraphEdge>;
  stream(what: "nodes" | "edges"): AsyncIterable<GraphNode> | AsyncIterable<GraphEdge> {
    return what === "nodes" ? streamNodes(this.database) : streamEdges(this.database);
  }

  stated = (kind: NodeKind, of?: readonly NodeId[]): AsyncIterable<{ readonly document: DocumentId } & NodeStatement> =>
    streamStatements(this.database, kind, of);

  close = (): Promise<void> => this.database.close();

  private writable(): Writing {
    if (!this.readOnly) return this.writing;
    throw new StoreError(
      "NOT_WRITABLE",
      `The store "${this.database.address.url}" was opened for reading only. Open it without "readOnly" to write.`,
    );
  }
}
