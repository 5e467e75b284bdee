import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { StoreError } from "../store.js";
import { DATABASE } from "./database-file.js";
import { WriterLock } from "./write/lock.js";

/**
 * Puts the database that `make` makes in the place of a store's own, which stays beside it; gives the name of the old one. No other
 * process writes meanwhile. Throws `StoreError`: LOCKED, NOT_WRITABLE where an earlier one stands beside it already.
 */
export async function replaceFile(folder: string, make: (fresh: string) => Promise<void>): Promise<string> {
  const [file, fresh] = [path.join(folder, DATABASE), path.join(folder, "repaired")];
  const aside = `${file}.damaged`;
  const lock = WriterLock.take(path.join(folder, "interpel.lock"), file);
  try {
    if (existsSync(aside))
      throw new StoreError("NOT_WRITABLE", `"${aside}" is left of an earlier repair. Move it away, and run the same command again.`);
    await make(fresh);
    // With its log, which may hold what the file does not.
    for (const ending of ["-wal", "-shm", ""]) if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
    renameSync(path.join(fresh, DATABASE), file);
    return aside;
  } finally {
    lock.release();
  }
}
