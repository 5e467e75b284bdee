import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from "@photostructure/sqlite";
import type { Bound, Fragment } from "./fragment.js";

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** Asked now and then while a query runs; what it throws ends the query. */
  readonly check?: () => void;
}

/** Statements kept prepared; queries put together from conditions come and go. */
const KEPT_STATEMENTS = 400;
const CACHE_KIB = { reader: 32_768, writer: 24_576 };

/** One connection with its prepared statements. Everything is synchronous. */
export class Connection {
  readonly database: DatabaseSyncInstance;
  private readonly statements = new Map<string, StatementSyncInstance>();
  private readonly running = new Set<StatementSyncInstance>();

  private readonly check: (() => void) | undefined;

  constructor(
    readonly path: string,
    { readOnly, check }: ConnectionOptions,
  ) {
    this.check = check;
    this.database = new DatabaseSync(path, { readOnly, timeout: 5_000, enableForeignKeyConstraints: false });
    try {
      this.database.exec(`PRAGMA cache_size = -${readOnly ? CACHE_KIB.reader : CACHE_KIB.writer}; PRAGMA temp_store = FILE`);
      this.database.function("alive", { deterministic: false }, () => {
        check?.();
        return 1;
      });
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** Rows as objects of the columns' names. The caller knows what its own statement selects. */
  all<Row>(text: string, ...values: readonly Bound[]): Row[] {
    this.check?.();
    return this.prepared(text).all(...values) as Row[];
  }

  get<Row>(text: string, ...values: readonly Bound[]): Row | undefined {
    return this.prepared(text).get(...values) as Row | undefined;
  }

  run(text: string, ...values: readonly Bound[]): void {
    this.prepared(text).run(...values);
  }

  /** A statement of its own, not shared with who else runs the same text meanwhile. */
  *iterate<Row>({ text, values }: Fragment): Generator<Row> {
    const statement = this.database.prepare(text);
    this.running.add(statement); // an iterator does not keep its statement from being collected
    try {
      yield* statement.iterate(...values) as IterableIterator<Row>;
    } finally {
      this.running.delete(statement);
    }
  }

  query<Row>({ text, values }: Fragment): Row[] {
    return this.all<Row>(text, ...values);
  }

  first<Row>({ text, values }: Fragment): Row | undefined {
    return this.get<Row>(text, ...values);
  }

  exec(text: string): void {
    this.database.exec(text);
  }

  /** All of it or nothing. */
  transaction<T>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T {
    this.exec(begin);
    try {
      const result = work();
      this.exec("COMMIT");
      return result;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    if (this.database.isOpen) this.exec("PRAGMA shrink_memory");
    if (this.database.isOpen) this.database.close();
  }

  private rollBack(): void {
    try {
      if (this.database.isTransaction) this.exec("ROLLBACK");
    } catch {
      // SQLite has rolled back by itself; the first error is the one that tells why.
    }
  }

  private prepared(text: string): StatementSyncInstance {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    if (this.statements.size >= KEPT_STATEMENTS) {
      for (const [oldest] of this.statements) {
        this.statements.delete(oldest);
        break;
      }
    }
    this.statements.set(text, statement);
    return statement;
  }
}
