import { Connection } from "../connection.js";
import { failureOf } from "../failure.js";
import { READS, type ReadName, STREAMS, type StreamName } from "../read/reads-table.js";
import { Remembered } from "../read/remembered.js";
import { checkVersion } from "../schema.js";

/** What a reader is asked for, by a caller in the same thread or another. */
export type Request =
  | { readonly read: ReadName; readonly args: readonly unknown[] }
  | { readonly open: StreamName; readonly args: readonly unknown[] }
  | { readonly next: number }
  | { readonly end: true };

/** Whether a read sums up every set: walked anew each time, it would take as long as there are sets. */
const isOfAll = (name: ReadName, [query]: readonly unknown[]): boolean =>
  SUMS.has(name) && typeof query === "object" && query !== null && !("where" in query && query.where !== undefined);

const SUMS: ReadonlySet<ReadName> = new Set(["crosstab", "facets", "network", "responseTimes"] as const);

/** Entries of evidence that take about the room of an item of a stream. */
const EVIDENCE_AN_ITEM = 4;

/** One connection that only reads. It serves a request at a time, or one stream until that is ended. */
export class Reader {
  private readonly connection: Connection;
  private readonly remembered: Remembered;
  private stream: Iterator<unknown> | undefined;

  /** `check` throws when what is running is no longer wanted. */
  constructor(
    private readonly path: string,
    check: () => void,
  ) {
    try {
      this.connection = new Connection(path, { readOnly: true, check });
      checkVersion(this.connection);
      this.remembered = new Remembered(this.connection);
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
    const work = () => read(this.connection, ...args);
    return this.connection.transaction("BEGIN", () => (isOfAll(name, args) ? this.remembered.answer([name, args], work) : work()));
  }

  /** The stream sees the database as it is now, whatever is written meanwhile. */
  private open(name: StreamName, args: readonly unknown[]): void {
    const open = STREAMS[name] as (connection: Connection, ...rest: readonly unknown[]) => Iterator<unknown>;
    this.connection.exec("BEGIN");
    this.stream = open(this.connection, ...args);
  }

  /** About as many as asked: thousands of papers may state one edge, and each entry of its evidence counts. None: that was all. */
  private next(count: number): unknown[] {
    const items: unknown[] = [];
    for (let weight = 0; this.stream && weight < count; ) {
      const { value, done } = this.stream.next();
      if (done) break;
      items.push(value);
      weight += 1 + ((value as { readonly evidence?: readonly unknown[] }).evidence?.length ?? 0) / EVIDENCE_AN_ITEM;
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
