import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { StoreError } from "../../store.js";
import type { AskedRead } from "./asked-read.js";
import type { Request } from "./reader.js";
import type { ThreadAnswer, ThreadData } from "./reader-thread.js";

/** Requests that cross to a thread at once. */
export const MOST_AT_ONCE = 16;
/** After this many milliseconds a thread that was told to stop is ended. */
const PATIENCE = 1_000;

/** The calling side of a thread that reads: some requests at a time. It keeps no process alive while it has nothing to do. */
export class ReaderHandle {
  private readonly worker: Worker;
  /** Of each request that the thread has, 1 where it is no longer wanted. */
  private readonly unwanted = new Int32Array(new SharedArrayBuffer(4 * MOST_AT_ONCE));
  private asked: readonly AskedRead[] = [];
  private answered = 0;
  private done: (() => void) | undefined;
  private working: Promise<void> = Promise.resolve();
  private watch: NodeJS.Timeout | undefined;
  private readonly gone: () => StoreError;
  isGone = false;

  /** `limit`: milliseconds that one read may take. */
  constructor(
    path: string,
    private readonly limit: number,
  ) {
    this.gone = () => new StoreError("UNAVAILABLE", `A reader of the store "${path}" ended. Ask again.`);
    this.worker = startThread({ path, limit, unwanted: this.unwanted });
    this.worker.unref();
    this.worker.on("message", (answers: readonly ThreadAnswer[]) => this.settle(answers));
    this.worker.on("error", (error) =>
      this.fail(new StoreError("UNAVAILABLE", `A reader of the store "${path}" failed: ${error.message}`, { cause: error })),
    );
    this.worker.on("exit", () => this.fail(this.gone()));
  }

  get isIdle(): boolean {
    return !this.done && !this.isGone;
  }

  /** Has the thread answer the requests in their order. Gives back those that it did not come to before it was gone. */
  async run(asked: readonly AskedRead[]): Promise<readonly AskedRead[]> {
    this.asked = asked;
    this.answered = 0;
    this.unwanted.fill(0);
    this.worker.ref();
    this.working = new Promise<void>((done) => {
      this.done = done;
      for (const [slot, read] of asked.entries()) read.onCallOff = () => this.callOff(slot);
      if (Number.isFinite(this.limit)) this.watch = setTimeout(() => void this.end(), this.limit + PATIENCE);
      this.worker.postMessage(asked.map(({ request }): Request => request));
    });
    await this.working;
    clearTimeout(this.watch);
    for (const read of asked) read.onCallOff = undefined;
    this.done = undefined;
    this.worker.unref();
    return asked.slice(this.answered).filter(({ isOver }) => !isOver);
  }

  /** Calls off what the thread is at and lets it notice: one that is ended amid the work of the database takes the process with it. */
  async end(): Promise<void> {
    this.isGone = true;
    for (const slot of this.unwanted.keys()) Atomics.store(this.unwanted, slot, 1);
    await Promise.race([this.working, delay(PATIENCE, undefined, { ref: false })]);
    await this.worker.terminate();
  }

  /** The thread looks while it works; where it does not, it is ended. */
  private callOff(slot: number): void {
    Atomics.store(this.unwanted, slot, 1);
    const [asked, timer] = [
      this.asked,
      setTimeout(() => this.asked === asked && this.done && this.answered === slot && void this.end(), PATIENCE),
    ];
    timer.unref();
  }

  private settle(answers: readonly ThreadAnswer[]): void {
    for (const answer of answers) {
      const read = this.asked[this.answered++];
      if ("value" in answer) read?.resolve(answer.value);
      else if (this.isGone && answer.failure.code === "ABORTED")
        read?.reject(this.gone()); // not its asker called it off
      else
        read?.reject(answer.failure.code ? new StoreError(answer.failure.code, answer.failure.message) : new Error(answer.failure.message));
    }
    this.watch?.refresh();
    if (this.answered === this.asked.length) this.done?.();
  }

  /** What the thread was at fails; the rest was not begun. */
  private fail(error: StoreError): void {
    this.isGone = true;
    if (!this.done) return;
    this.asked[this.answered++]?.reject(error);
    this.done();
  }
}

/** Where the sources run uncompiled, as in tests, the thread runs what was last built from them: a thread loads JavaScript only. */
function startThread(workerData: ThreadData): Worker {
  const built = import.meta.url.replace(/\/src\/store\/sqlite\/threads\/[^/]+\.ts$/u, "/dist/store/sqlite/threads/reader-thread.js");
  return new Worker(built === import.meta.url ? new URL("./reader-thread.js", import.meta.url) : new URL(built), { workerData });
}
