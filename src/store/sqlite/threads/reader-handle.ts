import { Worker } from "node:worker_threads";
import { StoreError } from "../../store.js";
import type { Request } from "./reader.js";
import type { ThreadAnswer, ThreadData } from "./reader-thread.js";

interface Waiting {
  readonly id: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** After this many milliseconds a thread that was told to stop is ended. */
const PATIENCE = 1_000;

/** The calling side of a thread that reads. One request at a time. It keeps no process alive while it has nothing to do. */
export class ReaderHandle {
  private readonly worker: Worker;
  private readonly unwanted = new Int32Array(new SharedArrayBuffer(4));
  private waiting: Waiting | undefined;
  private last = 0;
  isGone = false;

  constructor(path: string) {
    this.worker = startThread({ path, unwanted: this.unwanted });
    this.worker.unref();
    this.worker.on("message", (answer: ThreadAnswer) => this.settle(answer));
    this.worker.on("error", (error) =>
      this.fail(new StoreError("UNAVAILABLE", `A reader of the store "${path}" failed: ${error.message}`, { cause: error })),
    );
    this.worker.on("exit", () => this.fail(new StoreError("UNAVAILABLE", `A reader of the store "${path}" ended. Ask again.`)));
  }

  get isIdle(): boolean {
    return !this.waiting && !this.isGone;
  }

  /** Rejects at once when `stop` does, and sees to it that the work ends too. `stop` never resolves. */
  async ask(request: Request, stop: (onStop: (error: StoreError) => void) => () => void): Promise<unknown> {
    const id = ++this.last;
    this.worker.ref();
    let release = () => {};
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.waiting = { id, resolve, reject };
        release = stop((error) => {
          reject(error);
          this.interrupt(id);
        });
        this.worker.postMessage({ id, request });
      });
    } finally {
      release();
    }
  }

  /** Resolves when the thread has answered what it was last asked, or is gone. */
  async idle(): Promise<void> {
    while (this.waiting && !this.isGone) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async end(): Promise<void> {
    this.isGone = true;
    await this.worker.terminate();
  }

  private interrupt(id: number): void {
    if (this.waiting?.id !== id) return;
    Atomics.store(this.unwanted, 0, id);
    const timer = setTimeout(() => {
      if (this.waiting?.id === id) void this.end();
    }, PATIENCE);
    timer.unref();
  }

  private settle(answer: ThreadAnswer): void {
    const { waiting } = this;
    if (waiting?.id !== answer.id) return;
    this.waiting = undefined;
    this.worker.unref();
    if ("value" in answer) waiting.resolve(answer.value);
    else
      waiting.reject(answer.failure.code ? new StoreError(answer.failure.code, answer.failure.message) : new Error(answer.failure.message));
  }

  private fail(error: StoreError): void {
    this.isGone = true;
    this.waiting?.reject(error);
    this.waiting = undefined;
  }
}

/** Where the sources run uncompiled, as in tests, the thread runs what was last built from them: a thread loads JavaScript only. */
function startThread(workerData: ThreadData): Worker {
  const built = import.meta.url.replace(/\/src\/store\/sqlite\/threads\/[^/]+\.ts$/u, "/dist/store/sqlite/threads/reader-thread.js");
  return new Worker(built === import.meta.url ? new URL("./reader-thread.js", import.meta.url) : new URL(built), { workerData });
}
