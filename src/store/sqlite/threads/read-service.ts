import { availableParallelism } from "node:os";
import { StoreError } from "../../store.js";
import type { ReadArguments, ReadName, ReadResult, StreamArguments, StreamItem, StreamName } from "../read/reads-table.js";
import { AskedRead, aborted } from "./asked-read.js";
import { Reader, type Request } from "./reader.js";
import { MOST_AT_ONCE, ReaderHandle } from "./reader-handle.js";
import { tooLong } from "./too-long.js";

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
/** Requests that a thread is given at least, where there are as many: for fewer, another message is not worth it. */
const LEAST_SHARE = 4;

export const defaultReaders = (): number => Math.min(MOST_THREADS, availableParallelism());

/** Reads in the thread that asks: for who writes the graph and looks things up meanwhile, and for tests. */
export class OwnThread implements ReadService {
  private reader: Reader | undefined;
  private deadline = Number.POSITIVE_INFINITY;

  constructor(private readonly path: string) {}

  async ask<N extends ReadName>(name: N, args: ReadArguments<N>, signal?: AbortSignal): Promise<ReadResult<N>> {
    if (signal?.aborted) throw aborted();
    this.reader ??= new Reader(this.path, () => {
      if (Date.now() > this.deadline) throw tooLong(TIME_LIMIT);
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

/**
 * Reads in threads of their own, started when they are first needed. What is asked for in one turn of the event loop crosses
 * together: a page of the API takes some hundred reads, and a message costs more than most of them.
 */
export class Threads implements ReadService {
  private readonly handles = new Set<ReaderHandle>();
  private readonly streaming = new Set<ReaderHandle>();
  private waiting: AskedRead[] = [];
  private isWoken = false;
  private isClosed = false;

  constructor(
    private readonly path: string,
    private readonly size: number,
  ) {}

  async ask<N extends ReadName>(name: N, args: ReadArguments<N>, signal?: AbortSignal): Promise<ReadResult<N>> {
    if (this.isClosed) throw closed(this.path);
    if (signal?.aborted) throw aborted();
    const asked = new AskedRead({ read: name, args }, signal);
    this.waiting.push(asked);
    this.wake();
    return (await asked.answer) as ReadResult<N>;
  }

  async *stream<N extends StreamName>(name: N, args: StreamArguments<N>): AsyncIterable<StreamItem<N>> {
    if (this.isClosed) throw closed(this.path);
    const handle = new ReaderHandle(this.path, Number.POSITIVE_INFINITY); // besides the others, which go on answering
    this.streaming.add(handle);
    const ask = async (request: Request) => {
      const asked = new AskedRead(request);
      void handle.run([asked]);
      return asked.answer;
    };
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
    this.serve();
  }

  private wake(): void {
    if (this.isWoken) return;
    this.isWoken = true;
    setImmediate(() => {
      this.isWoken = false;
      this.serve();
    });
  }

  /** Shares out what waits among the threads that are free. */
  private serve(): void {
    this.waiting = this.waiting.filter(({ isOver }) => !isOver);
    if (this.isClosed) for (const asked of this.waiting.splice(0)) asked.reject(closed(this.path));
    const free = this.free();
    for (const [index, handle] of free.entries()) {
      const share = Math.max(LEAST_SHARE, Math.ceil(this.waiting.length / (free.length - index)));
      const asked = this.waiting.splice(0, Math.min(share, MOST_AT_ONCE));
      if (asked.length > 0) void this.run(handle ?? this.add(), asked);
    }
  }

  /** Undefined: one that may be started. */
  private free(): readonly (ReaderHandle | undefined)[] {
    const idle = [...this.handles].filter((handle) => handle.isIdle);
    return [...idle, ...Array.from({ length: this.size - this.handles.size }, () => undefined)];
  }

  private add(): ReaderHandle {
    const handle = new ReaderHandle(this.path, TIME_LIMIT);
    this.handles.add(handle);
    return handle;
  }

  /** A thread that had to be ended is replaced; what it had not come to is asked again. */
  private async run(handle: ReaderHandle, asked: readonly AskedRead[]): Promise<void> {
    const left = await handle.run(asked);
    if (handle.isGone) this.handles.delete(handle);
    this.waiting.unshift(...left);
    this.serve();
  }
}

const closed = (path: string) => new StoreError("UNAVAILABLE", `The store "${path}" is closed.`);

async function* chunks<T>(ask: (request: Request) => Promise<unknown>): AsyncGenerator<T> {
  for (;;) {
    const items = (await ask({ next: CHUNK })) as T[];
    if (items.length === 0) return;
    yield* items;
  }
}
