import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session, type SessionMode } from "neo4j-driver";
import { StoreError } from "../store.js";
import type { Neo4jAddress } from "./address.js";
import { failureOf } from "./failure.js";
import { loadStatements } from "./statements.js";

export type Parameters = Readonly<Record<string, unknown>>;
/** What stands at the marked places of a statement; see `fill`. */
export type Pieces = Readonly<Record<string, string>>;

/** Runs the statement of the name inside one transaction. The caller knows what its own statement returns. */
export type Query = <Row>(name: string, parameters?: Parameters, pieces?: Pieces) => Promise<Row[]>;

const READ_TIMEOUT_MS = 60_000;
const NO_TIMEOUT = 0;

/**
 * One database of a server, by managed transactions: the driver repeats what failed for a passing reason, so work given here
 * must not depend on how often it runs. Whatever is read follows what was written through the same database (bookmarks).
 */
export class Database {
  private readonly bookmarks: BookmarkManager = neo4j.bookmarkManager();
  private readonly statements = loadStatements();

  constructor(
    readonly address: Neo4jAddress,
    private readonly driver: Driver,
    private readonly onStatement?: (text: string, parameters: Parameters) => void,
  ) {}

  /** Throws at once where the server cannot be reached: a transaction would be tried again for a while. */
  async verify(): Promise<void> {
    try {
      await this.driver.verifyConnectivity({ database: this.address.database });
    } catch (error) {
      throw failureOf(error, this.address);
    }
  }

  /** Ends in the server too when the signal says so: closing the session interrupts what runs in it. */
  async read<T>(work: (query: Query) => Promise<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    const session = this.session(neo4j.session.READ);
    const stop = () => void session.close().catch(() => undefined);
    signal?.addEventListener("abort", stop, { once: true });
    try {
      return await session.executeRead((transaction) => work(this.queryIn(transaction)), { timeout: READ_TIMEOUT_MS });
    } catch (error) {
      throwIfAborted(signal);
      throw failureOf(error, this.address);
    } finally {
      signal?.removeEventListener("abort", stop);
      await session.close();
    }
  }

  async write<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE);
    try {
      return await session.executeWrite((transaction) => work(this.queryIn(transaction)), { timeout: NO_TIMEOUT });
    } catch (error) {
      throw failureOf(error, this.address);
    } finally {
      await session.close();
    }
  }

  /** A statement that changes the schema stands alone in its transaction. */
  async define(name: string): Promise<void> {
    await this.write((query) => query(name));
  }

  /** Rows as they come, without keeping them all. */
  async *stream<Row>(name: string, parameters: Parameters = {}, pieces?: Pieces): AsyncGenerator<Row> {
    const session = this.session(neo4j.session.READ);
    try {
      const result = session.run(this.text(name, { parameters, pieces }), bound(parameters), { timeout: NO_TIMEOUT });
      for await (const record of result) yield record.toObject() as Row;
    } catch (error) {
      throw failureOf(error, this.address);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private session(mode: SessionMode): Session {
    return this.driver.session({ database: this.address.database, defaultAccessMode: mode, bookmarkManager: this.bookmarks });
  }

  private queryIn(transaction: ManagedTransaction): Query {
    return async <Row>(name: string, parameters: Parameters = {}, pieces?: Pieces) => {
      const { records } = await transaction.run(this.text(name, { parameters, pieces }), bound(parameters));
      return records.map((record) => record.toObject() as Row);
    };
  }

  private text(name: string, { parameters, pieces = {} }: { parameters: Parameters; pieces: Pieces | undefined }): string {
    const text = this.statements.get(name);
    if (text === undefined) throw new StoreError("DAMAGED", `The statement "cypher/${name}.cypher" is missing. Install Interpel again.`);
    const filled = fill(text, pieces);
    this.onStatement?.(filled, bound(parameters));
    return filled;
  }
}

/**
 * Puts pieces in their places: "⟨name⟩" in a comment begins one, "⟨⟩" ends it. What stands between is a piece that makes
 * the file a statement that can be explained by itself.
 */
export function fill(text: string, pieces: Pieces): string {
  return text.replace(/\/\*<(\w+)>\*\/.*?\/\*>\*\//gsu, (whole, name: string) => pieces[name] ?? whole);
}

/** Whole numbers as integers: the driver sends every other number as a float, which is no limit and no position. */
function bound(value: Parameters): Parameters {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, boundValue(each)]));
}

function boundValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(boundValue);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return bound(value as Parameters);
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StoreError("ABORTED", "The read was cancelled before it was done.", { cause: signal.reason });
}
