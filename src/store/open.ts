import { isNeo4jAddress } from "./neo4j/address.js";
import { openSqlite } from "./sqlite/open-sqlite.js";
import { type GraphStore, StoreError } from "./store.js";

export interface OpenOptions {
  /** Reads only: needs no lock, and works beside a writer. */
  readonly readOnly?: boolean;
  /** Threads that serve reads; 0: reads are served in the calling thread. */
  readonly readers?: number;
}

interface Backend {
  readonly takes: (address: string) => boolean;
  readonly open: (address: string, options: OpenOptions) => GraphStore | Promise<GraphStore>;
}

/** In the order in which they are asked whether an address is theirs. */
const BACKENDS: readonly Backend[] = [
  { takes: (address) => !/^[a-z][a-z0-9+.-]+:\/\//iu.test(address), open: openSqlite },
  // The driver takes a tenth of a second to load: only for who asks for it.
  { takes: isNeo4jAddress, open: async (address, options) => (await import("./neo4j/open-neo4j.js")).openNeo4j(address, options) },
];

/**
 * Opens a store by its address: the path of a folder, which is made where there is none, or a Neo4j server
 * ("neo4j://host:7687/database"). Throws `StoreError`: LOCKED when
 * another process writes it, NEWER_SCHEMA, DAMAGED, NOT_WRITABLE, UNAVAILABLE when there is none to read.
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<GraphStore> {
  const backend = BACKENDS.find(({ takes }) => takes(address));
  if (!backend)
    throw new StoreError(
      "UNAVAILABLE",
      `"${address}" is no address of a store that this version knows. Name a folder, or a server as neo4j://host:7687.`,
    );
  return backend.open(address, options);
}
