import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Document, Source } from "../../model/document.js";
import type { ReadLimits } from "./read-limits.js";
import type { PageBegun, ReadAnswer, ReadRequest } from "./reading-process.js";

/** Why a process gave no document. */
export type Stop = "time" | "memory" | "failure";

export interface Stopped {
  readonly why: Stop;
  /** The page that was being read; null for what has no pages, or while it was opened. */
  readonly page: number | null;
}

/** The calling side of a process that reads, one document at a time. It keeps no other alive while it has nothing to do. */
export class ProcessHandle {
  private readonly child: ChildProcess;
  private settle: (outcome: Document | Stop) => void = () => {};
  private begin: (page: number) => void = () => {};
  private last = 0;

  constructor(private readonly limits: ReadLimits) {
    this.child = startProcess(limits);
    this.hold(false);
    this.child.on("message", (said: ReadAnswer | PageBegun) => {
      if (said.id !== this.last) return;
      if ("page" in said) this.begin(said.page);
      else this.settle(said.document);
    });
    this.child.on("error", () => this.settle("failure"));
    // Killed by its own watch, by the system for lack of memory, or aborted by a full heap.
    this.child.on("exit", (_status, signal) => this.settle(signal === "SIGKILL" || signal === "SIGABRT" ? "memory" : "failure"));
  }

  /** The document, or why there is none; the process is gone then. */
  async read(source: Source, without: readonly number[] = []): Promise<Document | Stopped> {
    this.hold(true);
    let page: number | null = null;
    const outcome = await new Promise<Document | Stop>((resolve) => {
      const { milliseconds, pageMilliseconds } = this.limits;
      const ofAll = setTimeout(() => this.settle("time"), milliseconds);
      let ofPage: NodeJS.Timeout | undefined;
      this.begin = (number) => {
        page = number;
        clearTimeout(ofPage);
        ofPage = setTimeout(() => this.settle("time"), pageMilliseconds);
      };
      this.settle = (settled) => {
        clearTimeout(ofAll);
        clearTimeout(ofPage);
        resolve(settled);
      };
      this.child.send({ id: ++this.last, source, without } satisfies ReadRequest, (error) => error && this.settle("failure"));
    });
    if (typeof outcome === "string") {
      await this.end();
      return { why: outcome, page };
    }
    this.hold(false);
    return outcome;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.hold(true);
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
  }

  private hold(keepsAlive: boolean): void {
    for (const each of [this.child, this.child.channel]) keepsAlive ? each?.ref() : each?.unref();
  }
}

const HEAP_SHARE = 0.9; // so that a full heap shows as what it is before all memory is taken

/** Where the sources run uncompiled, as in tests, the process runs what was last built from them. */
function startProcess({ megabytes }: ReadLimits): ChildProcess {
  const beside = new URL("./reading-process.js", import.meta.url).href;
  const built = import.meta.url.endsWith(".ts") ? beside.replace(/\/src\/(read\/[^?#]{1,100})$/u, "/dist/$1") : beside;
  return fork(fileURLToPath(built), [String(megabytes)], {
    execArgv: [`--max-old-space-size=${Math.round(megabytes * HEAP_SHARE)}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
