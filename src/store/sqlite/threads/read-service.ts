import { availableParallelism } from "node:os";
import { StoreError } from "../../store.js";
import type { ReadArguments, ReadName, ReadResult, StreamArguments, StreamItem, StreamName } from "../read/reads-table.js";
import { Reader, type Request } from "./reader.js";
import { ReaderHandle } from "./reader-handle.js";

/** Answers reads, in this thread or in others. */
export interface ReadService {
  ask<N extends ReadName>(name: N, args: ReadArguments<N>, signal?: AbortSignal): Promise<ReadResult<N>>;
  stream<N extends StreamName>(name: N, args: StreamArguments<N>): AsyncIterable<StreamItem<N>>;
  close(): Promise<void>;
}

/** Milliseconds that one read may take. */
const TIME_LIMIT = 5_000;
/** Items of a stream that cross from thread to thread at once. */
const CHUNK = 500;
const MOST_THREADS = 4;

export const defaultReaders = (): number => Math.min(MOST_THREADS, availableParallelism());

const tooLong = () =>
  new StoreError(
    "TIMEOUT",
    `The store took longer than ${TIME_LIMIT / 1_000} seconds for this question. Ask for less: a shorter period, fewer nodes.`,
  );
const aborted = () => new StoreError("ABORTED", "The read was stopped by who asked for it.");

/** Reads in the thread that asks: for who writes the graph and looks things up meanwhile, and for tests. */
export class OwnThread implements ReadService {
  private reader: Reader | undefined;
  private deadline = Number.POSITIVE_INFINITY;

  constructor(private readonly path: string) {}

  async ask<N extends ReadName>(name: N, args: ReadArguments<N>, signal?: AbortSignal): Promise<ReadResult<N>> {
    if (signal?.aborted) throw aborted();
    this.reader ??= new Reader(this.path, () => {
      if (Date.now() > this.deadline) throw tooLong();
    });
    this.deadline = Date.now() + TIME_LIMIT;
    return this.reader.answer({ read: name, args }) as ReadResult<N>;
  }

  async *stream<N extends StreamName>(name: N, args: StreamArguments<N>): AsyncIterable<StreamItem<N>> {
    const reader = new Reader(this.path, () => {});
    try {
      reader.answer({ open: name, args });
      yield* chunks<StreamItem<N>>(async (request) => reader.answer(request));
    } finally {
      reader.close();
    }
  }

  async close(): Promise<void> {
    this.reader?.close();
    this.reader = undefined;
  }
}

/** Reads in threads of their own, started when they are first needed. */
export class Threads implements ReadService {
  private readonly handles = new Set<ReaderHandle>();
  private readonly leased = new Set<ReaderHandle>();
  private readonly streaming = new Set<ReaderHandle>();
  private readonly queue: ((handle: ReaderHandle) => void)[] = [];
  private isClosed = false;

  constructor(
    private readonly path: string,
    private readonly size: number,
  ) {}

  async ask<N extends ReadName>(name: N, args: ReadArguments<N>, signal?: AbortSignal): Promise<ReadResult<N>> {
    const handle = await this.take(signal);
    try {
      return (await handle.ask({ read: name, args }, (onStop) => stopAfter(TIME_LIMIT, signal, onStop))) as ReadResult<N>;
    } finally {
      void this.give(handle);
    }
  }

  async *stream<N extends StreamName>(name: N, args: StreamArguments<N>): AsyncIterable<StreamItem<N>> {
    if (this.isClosed) throw closed(this.path);
    const handle = new ReaderHandle(this.path); // besides the others, which go on answering
    this.streaming.add(handle);
    const ask = (request: Request) => handle.ask(request, () => () => {});
    try {
      await ask({ open: name, args });
      yield* chunks<StreamItem<N>>(ask);
    } finally {
      this.streaming.delete(handle);
      await handle.end();
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.handles, ...this.streaming].map((handle) => handle.end()));
    this.handles.clear();
  }

  private async take(signal?: AbortSignal): Promise<ReaderHandle> {
    if (this.isClosed) throw closed(this.path);
    if (signal?.aborted) throw aborted();
    const own = [...this.handles].filter((handle) => !this.leased.has(handle));
    const idle = own.find((handle) => handle.isIdle);
    if (idle) return this.lease(idle);
    if (this.handles.size < this.size) return this.lease(this.add(new ReaderHandle(this.path)));
    return new Promise((resolve, reject) => {
      const serve = (handle: ReaderHandle) => {
        signal?.removeEventListener("abort", leave);
        resolve(handle);
      };
      const leave = () => {
        this.queue.splice(this.queue.indexOf(serve), 1);
        reject(aborted());
      };
      signal?.addEventListener("abort", leave, { once: true });
      this.queue.push(serve);
    });
  }

  private add(handle: ReaderHandle): ReaderHandle {
    this.handles.add(handle);
    return handle;
  }

  private lease(handle: ReaderHandle): ReaderHandle {
    this.leased.add(handle);
    return handle;
  }

  /** To the next in the queue once it is free; a thread that had to be ended is replaced. */
  private async give(handle: ReaderHandle): Promise<void> {
    await handle.idle();
    this.leased.delete(handle);
    if (handle.isGone) this.handles.delete(handle);
    if (this.isClosed) return;
    const next = this.queue.shift();
    if (next) next(this.lease(handle.isGone ? this.add(new ReaderHandle(this.path)) : handle));
  }
}

const closed = (path: string) => new StoreError("UNAVAILABLE", `The store "${path}" is closed.`);

/** Calls `onStop` when the time is over or the signal says so; what it returns calls that off. */
function stopAfter(limit: number, signal: AbortSignal | undefined, onStop: (error: StoreError) => void): () => void {
  const timer = setTimeout(() => onStop(tooLong()), limit);
  const abort = () => onStop(aborted());
  signal?.addEventListener("abort", abort, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
}

async function* chunks<T>(ask: (request: Request) => Promise<unknown>): AsyncGenerator<T> {
  for (;;) {
    const items = (await ask({ next: CHUNK })) as T[];
    if (items.length === 0) return;
    yield* items;
  }
}
