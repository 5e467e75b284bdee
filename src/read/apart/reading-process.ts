import { Worker } from "node:worker_threads";
import type { Document, Source } from "../../model/document.js";
import { read } from "../read.js";

/** Runs in a process of its own: reads one document after the other. `read` makes a message of whatever content does. */

export interface ReadRequest {
  readonly id: number;
  readonly source: Source;
  /** Pages to leave out. */
  readonly without: readonly number[];
}

export interface ReadAnswer {
  readonly id: number;
  readonly document: Document;
}

/** Said before each page, so that the other side knows at which it is when it has to be stopped. */
export interface PageBegun {
  readonly id: number;
  readonly page: number;
}

process.on("message", async ({ id, source, without }: ReadRequest) => {
  const begin = (page: number): void => void process.send?.({ id, page } satisfies PageBegun);
  const document = await read(source, { without, begin });
  try {
    process.send?.({ id, document } satisfies ReadAnswer);
  } catch {
    process.exit(1); // it is too deep or too large to be handed over
  }
});

// pdf.js leaves promises of damaged files to themselves; the document they are of has its own message, and its limits.
process.on("unhandledRejection", () => {});

new Worker(new URL("./watch-process.js", import.meta.url), { workerData: { megabytes: Number(process.argv[2]) } }).unref();
