import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type GraphStore, StoreError } from "../store.js";
import { Connection } from "./connection.js";
import { DATABASE } from "./database-file.js";
import { failureOf } from "./failure.js";
import { checkVersion, ensureSchema, SCHEMA_VERSION } from "./schema.js";
import { snapshot } from "./snapshot.js";
import { SqliteStore } from "./sqlite-store.js";
import { defaultReaders, OwnThread, Threads } from "./threads/read-service.js";
import { WriterLock } from "./write/lock.js";
import { Writer } from "./write/writer.js";

export interface SqliteOptions {
  readonly readOnly?: boolean;
  /** Threads that read; 0: reads are served in the calling thread. */
  readonly readers?: number;
}

const LOCK = "interpel.lock";

/** Opens the store that is kept in a folder, which is made where there is none. Throws `StoreError`. */
export function openSqlite(folder: string, { readOnly = false, readers = defaultReaders() }: SqliteOptions): GraphStore {
  const file = path.join(folder, DATABASE);
  try {
    const writer = readOnly ? undefined : openWriter(folder, file);
    if (readOnly) checkReadable(folder, file);
    const reads = readers === 0 ? new OwnThread(file) : new Threads(file, readers);
    return new SqliteStore(file, reads, writer);
  } catch (error) {
    throw failureOf(error, file);
  }
}

function openWriter(folder: string, file: string): Writer {
  makeFolder(folder);
  const lock = WriterLock.take(path.join(folder, LOCK), file);
  let connection: Connection | undefined;
  try {
    connection = new Connection(file, { readOnly: false });
    checkVersion(connection); // before anything is written to what may be no store of ours
    // FULL: what was acknowledged is on the disk, also when the power goes. A larger log is written back less often.
    connection.exec(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864",
    );
    keepEarlier(connection);
    ensureSchema(connection);
    return new Writer(connection, lock);
  } catch (error) {
    connection?.close();
    lock.release();
    throw error;
  }
}

/** A store of an earlier version is brought up to date in place: what it was stays beside it. */
function keepEarlier(connection: Connection): void {
  const version = checkVersion(connection);
  const kept = `${connection.path}.before-version-${SCHEMA_VERSION}`;
  if (version > 0 && version < SCHEMA_VERSION && !existsSync(kept)) snapshot(connection.path, kept);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StoreError(
      "NOT_WRITABLE",
      `The folder "${folder}" cannot be made: ${error instanceof Error ? error.message : String(error)}. Name another with --store.`,
      { cause: error },
    );
  }
}

function checkReadable(folder: string, file: string): void {
  if (!existsSync(file)) {
    throw new StoreError("UNAVAILABLE", `There is no store in "${folder}". Read papers into it first, with "interpel ingest".`);
  }
  const connection = new Connection(file, { readOnly: true });
  try {
    const version = checkVersion(connection);
    if (version === 0)
      throw new StoreError("UNAVAILABLE", `The store in "${folder}" is empty. Read papers into it first, with "interpel ingest".`);
    if (version < SCHEMA_VERSION)
      throw new StoreError(
        "UNAVAILABLE",
        `The store in "${folder}" is of an earlier version. Open it once for writing, as "interpel ingest" does: that brings it up to date.`,
      );
  } finally {
    connection.close();
  }
}
