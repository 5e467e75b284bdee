import type { Document, MediaType, Source } from "../../model/document.js";
import { promisedByName, recognise } from "../media-type.js";
import { read } from "../read.js";
import { type Reading, refuse } from "../reading.js";
import { toDocument } from "../to-document.js";
import { ProcessHandle, type Stop } from "./process-handle.js";
import { READ_LIMITS, type ReadLimits } from "./read-limits.js";

/** Media types whose readers stand on libraries that hostile content can keep busy, or fill memory with. */
const CAN_RUN_AWAY: ReadonlySet<MediaType> = new Set([
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/html",
]);

/** Bytes from which any document is read apart: the readers of text, XML and JSON take time in proportion, far below a second for these. */
const LARGE = 1_000_000;

/**
 * Reads documents, one after the other; those that can run away in a process that has `limits`. When it exceeds them it is ended:
 * that costs one document, which then has a message, and the next is read by a fresh process. None starts before it is needed.
 */
export class GuardedReader {
  private process: ProcessHandle | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: ReadLimits = READ_LIMITS) {}

  /** As `read`: content never makes it throw. */
  readonly read = async (source: Source): Promise<Document> => {
    const mediaType = mediaTypeOf(source);
    if (!CAN_RUN_AWAY.has(mediaType) && source.bytes.length < LARGE) return read(source);
    const mine = this.turn.then(() => this.readApart(source, mediaType));
    this.turn = mine;
    return mine;
  };

  async close(): Promise<void> {
    await this.process?.end();
    this.process = undefined;
  }

  private async readApart(source: Source, mediaType: MediaType): Promise<Document> {
    this.process ??= new ProcessHandle(this.limits);
    const outcome = await this.process.read(source);
    if (typeof outcome !== "string") return outcome;
    this.process = undefined;
    return toDocument(source, mediaType, stopped(outcome, source.path, this.limits));
  }
}

function mediaTypeOf({ path, bytes }: Source): MediaType {
  const promised = promisedByName(path);
  const recognised = recognise(bytes, promised);
  return "mediaType" in recognised ? recognised.mediaType : (promised ?? "text/plain");
}

const WAY_OUT = "Split it, or save its text alone and read that.";

function stopped(why: Stop, path: string, { milliseconds, megabytes }: ReadLimits): Reading {
  if (why === "time") {
    return refuse("read/too-long", `Reading "${path}" was stopped: it took longer than ${milliseconds / 1_000} seconds. ${WAY_OUT}`);
  }
  if (why === "memory")
    return refuse("read/too-much-memory", `Reading "${path}" was stopped: it took more than ${megabytes} MB. ${WAY_OUT}`);
  return refuse("read/failed", `Reading "${path}" broke its reader. ${WAY_OUT} Please report it with the file.`);
}
