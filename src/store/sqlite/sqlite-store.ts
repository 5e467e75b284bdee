import type { GraphEdge, GraphNode, NodeStatement } from "../../model/batch.js";
import type { DocumentId, NodeId } from "../../model/ids.js";
import type { NodeKind } from "../../model/vocabulary.js";
import type * as Analyse from "../analyses.js";
import type * as Ask from "../reads.js";
import { type Application, type Applied, type DerivedFacts, type GraphStore, type ReadOptions, StoreError } from "../store.js";
import type { ReadService } from "./threads/read-service.js";
import type { Writer } from "./write/writer.js";

/** The graph in one file of SQLite: the default, for one machine. Writes go through one connection, reads through others. */
export class SqliteStore implements GraphStore {
  constructor(
    private readonly path: string,
    private readonly reads: ReadService,
    private readonly writer: Writer | undefined,
  ) {}

  apply = async (applications: readonly Application[]): Promise<Applied> => this.writing().apply(applications);
  forget = async (documents: readonly DocumentId[]): Promise<Applied> => this.writing().forget(documents);
  derive = async (facts: DerivedFacts): Promise<Applied> => this.writing().derive(facts);

  nodes = (ids: readonly NodeId[], options?: ReadOptions) => this.reads.ask("nodes", [ids], options?.signal);
  edges = (ids: readonly NodeId[], selection: Ask.EdgeSelection, options?: ReadOptions) =>
    this.reads.ask("edges", [ids, selection], options?.signal);
  statements = (ids: readonly NodeId[], options?: ReadOptions) => this.reads.ask("statements", [ids], options?.signal);
  standings = (ids: readonly NodeId[], today: string, options?: ReadOptions) => this.reads.ask("standings", [ids, today], options?.signal);
  numbered = (number: string, options?: ReadOptions) => this.reads.ask("numbered", [number], options?.signal);
  mergedFrom = (ids: readonly NodeId[], options?: ReadOptions) => this.reads.ask("mergedFrom", [ids], options?.signal);

  list = (selection: Ask.Selection, page: Ask.PageRequest, options?: ReadOptions) =>
    this.reads.ask("list", [selection, page], options?.signal);
  count = (selection: Ask.Selection, cap: number, options?: ReadOptions) => this.reads.ask("count", [selection, cap], options?.signal);
  facets = (selection: Ask.Selection, kinds: readonly Ask.FacetKind[], first: number, options?: ReadOptions) =>
    this.reads.ask("facets", [selection, kinds, first], options?.signal);
  search = (query: Ask.SearchQuery, options?: ReadOptions) => this.reads.ask("search", [query], options?.signal);
  timeline = (ids: readonly NodeId[], query: Ask.TimelineQuery, options?: ReadOptions) =>
    this.reads.ask("timeline", [ids, query], options?.signal);
  together = (ids: readonly NodeId[], query: Ask.TogetherQuery, options?: ReadOptions) =>
    this.reads.ask("together", [ids, query], options?.signal);
  neighbourhood = (query: Ask.NeighbourhoodQuery, options?: ReadOptions) => this.reads.ask("neighbourhood", [query], options?.signal);
  crosstab = (query: Analyse.CrosstabQuery, options?: ReadOptions) => this.reads.ask("crosstab", [query], options?.signal);
  network = (query: Analyse.NetworkQuery, options?: ReadOptions) => this.reads.ask("network", [query], options?.signal);
  paths = (query: Analyse.PathsQuery, options?: ReadOptions) => this.reads.ask("paths", [query], options?.signal);
  responseTimes = (query: Analyse.ResponseTimesQuery, options?: ReadOptions) => this.reads.ask("responseTimes", [query], options?.signal);
  similar = (query: Analyse.SimilarQuery, options?: ReadOptions) => this.reads.ask("similar", [query], options?.signal);
  changes = (query: Analyse.ChangesQuery, options?: ReadOptions) => this.reads.ask("changes", [query], options?.signal);
  meta = (options?: ReadOptions) => this.reads.ask("meta", [], options?.signal);

  documents = (ids: readonly DocumentId[], options?: ReadOptions) => this.reads.ask("documents", [ids], options?.signal);
  known = async () => new Map(await this.reads.ask("known", []));
  candidates = (query: Ask.CandidateQuery, options?: ReadOptions) => this.reads.ask("candidates", [query], options?.signal);
  given = (ids: readonly DocumentId[]) => this.reads.ask("given", [ids]);
  derived = () => this.reads.ask("derived", []);

  stream(what: "nodes"): AsyncIterable<GraphNode>;
  stream(what: "edges"): AsyncIterable<GraphEdge>;
  stream(what: "nodes" | "edges"): AsyncIterable<GraphNode> | AsyncIterable<GraphEdge> {
    return what === "nodes" ? this.reads.stream("nodes", []) : this.reads.stream("edges", []);
  }

  stated = (kind: NodeKind, of?: readonly NodeId[]): AsyncIterable<{ readonly document: DocumentId } & NodeStatement> =>
    this.reads.stream("stated", [kind, of]);
  namedByPapers = (kinds: readonly NodeKind[]) => this.reads.ask("namedByPapers", [kinds]);

  async close(): Promise<void> {
    await this.reads.close();
    this.writer?.close();
  }

  private writing(): Writer {
    if (this.writer) return this.writer;
    throw new StoreError("NOT_WRITABLE", `The store "${this.path}" was opened for reading only. Open it without "readOnly" to write.`);
  }
}
