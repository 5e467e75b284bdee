import { Connection } from "../connection.js";
import { failureOf } from "../failure.js";
import { READS, type ReadName, STREAMS, type StreamName } from "../read/reads-table.js";
import { checkVersion } from "../schema.js";

/** What a reader is asked for, by a caller in the same thread or another. */
export type Request =
  | { readonly read: ReadName; readonly args: readonly unknown[] }
  | { readonly open: StreamName; readonly args: readonly unknown[] }
  | { readonly next: number }
  | { readonly end: true };

/** One connection that only reads. It serves a request at a time, or one stream until that is ended. */
export class Reader {
  private readonly connection: Connection;
  private stream: Iterator<unknown> | undefined;

  /** `check` throws when what is running is no longer wanted. */
  constructor(
    private readonly path: string,
    check: () => void,
  ) {
    try {
      this.connection = new Connection(path, { readOnly: true, check });
      checkVersion(this.connection);
    } catch (error) {
      throw failureOf(error, path);
    }
  }

  /** Throws `StoreError`. */
  answer(request: Request): unknown {
    try {
      if ("read" in request) return this.read(request.read, request.args);
      if ("open" in request) return this.open(request.open, request.args);
      return "next" in request ? this.next(request.next) : this.end();
    } catch (error) {
      throw failureOf(error, this.path);
    }
  }

  close(): void {
    this.end();
    this.connection.close();
  }

  private read(name: ReadName, args: readonly unknown[]): unknown {
    const read = READS[name] as (connection: Connection, ...rest: readonly unknown[]) => unknown;
    return this.connection.transaction("BEGIN", () => read(this.connection, ...args));
  }

  /** The stream sees the database as it is now, whatever is written meanwhile. */
  private open(name: StreamName, args: readonly unknown[]): void {
    const open = STREAMS[name] as (connection: Connection, ...rest: readonly unknown[]) => Iterator<unknown>;
    this.connection.exec("BEGIN");
    this.stream = open(this.connection, ...args);
  }

  /** Fewer than asked: that was all. */
  private next(count: number): unknown[] {
    const items: unknown[] = [];
    while (this.stream && items.length < count) {
      const { value, done } = this.stream.next();
      if (done) break;
      items.push(value);
    }
    return items;
  }

  private end(): void {
    if (!this.stream) return;
    this.stream.return?.();
    this.stream = undefined;
    this.connection.exec("COMMIT");
  }
}
