import type { DocumentId } from "../../../model/ids.js";
import type { Application, Applied, DerivedFacts } from "../../store.js";
import type { Connection } from "../connection.js";
import { failureOf } from "../failure.js";
import { checkVersion, SCHEMA_VERSION } from "../schema.js";
import { applyDocuments, forgetDocuments, upgrade } from "./apply.js";
import { deriveFacts } from "./derive-facts.js";
import { keepMeta } from "./keep-meta.js";
import type { WriterLock } from "./lock.js";
import { type Books, openBooks } from "./work.js";

/** The one connection that writes, with the lock that keeps others from it. */
export class Writer {
  private readonly books: Books;

  constructor(
    private readonly connection: Connection,
    private readonly lock: WriterLock,
  ) {
    this.books = openBooks(connection);
    const version = checkVersion(connection);
    if (version < SCHEMA_VERSION) upgrade(this.books, version);
  }

  apply(applications: readonly Application[]): Applied {
    return this.guarded(() => applyDocuments(this.books, applications));
  }

  forget(documents: readonly DocumentId[]): Applied {
    return this.guarded(() => forgetDocuments(this.books, documents));
  }

  derive(facts: DerivedFacts): Applied {
    return this.guarded(() => {
      const applied = deriveFacts(this.books, facts);
      keepMeta(this.connection);
      return applied;
    });
  }

  close(): void {
    try {
      // Closing alone would do it, were it not for prepared statements, which nothing but the garbage collector ends.
      this.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // A reader still looks at the log, or the disk is full: whoever opens the store next reads the log as well.
    }
    this.connection.close();
    this.lock.release();
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failureOf(error, this.connection.path);
    }
  }
}
