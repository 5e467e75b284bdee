import { rmSync } from "node:fs";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { StoreError } from "../../store.js";

/**
 * Keeps a second writer out. The lock is a file beside the database that itself is a tiny database: its writer's lock is
 * one of the operating system, so it is gone with the process that held it, however that ended, and taking over needs no
 * guess at who is still alive. The holder's process id stands in it (`PRAGMA user_version`), readable by all. The file stays.
 */
export class WriterLock {
  private constructor(private readonly database: DatabaseSyncInstance) {}

  /** Throws `LOCKED` with the holder's process id. */
  static take(lockPath: string, storePath: string): WriterLock {
    try {
      return new WriterLock(lock(lockPath, storePath));
    } catch (error) {
      if (codeOf(error) !== NOT_A_DATABASE) throw error;
      rmSync(lockPath); // left by something else, or torn by a power cut: nobody can hold it
      return new WriterLock(lock(lockPath, storePath));
    }
  }

  release(): void {
    if (this.database.isOpen) this.database.close();
  }
}

function lock(lockPath: string, storePath: string): DatabaseSyncInstance {
  const database = new DatabaseSync(lockPath);
  try {
    database.exec("PRAGMA synchronous = OFF; BEGIN IMMEDIATE");
    database.exec(`PRAGMA user_version = ${process.pid}`);
    database.exec("COMMIT; BEGIN IMMEDIATE");
    return database;
  } catch (error) {
    const holder = codeOf(error) === BUSY ? (holderOf(database) ?? "unknown") : undefined;
    database.close();
    if (holder === undefined) throw error;
    throw new StoreError(
      "LOCKED",
      `The store "${storePath}" is being written by another process (id ${holder}). Wait until it has finished, or end it, and run the same command again.`,
      { cause: error },
    );
  }
}

function holderOf(database: DatabaseSyncInstance): number | undefined {
  try {
    const row = database.prepare("PRAGMA user_version").get() as { user_version?: number } | undefined;
    return row?.user_version;
  } catch {
    return undefined; // in the instant in which the holder writes its id
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "errcode" in error ? error.errcode : undefined);
const BUSY = 5;
const NOT_A_DATABASE = 26;
