import type { Document, MediaType, Source } from "../../model/document.js";
import type { Message } from "../../model/message.js";
import { promisedByName, recognise } from "../media-type.js";
import { read } from "../read.js";
import { type Reading, refuse } from "../reading.js";
import { toDocument } from "../to-document.js";
import { ProcessHandle, type Stopped } from "./process-handle.js";
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
 * that costs one page of a PDF, or one document of any other kind, which then has a message, and the next is read by a fresh process.
 * None starts before it is needed.
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
    const stops: Stopped[] = [];
    const withoutPages = () => stops.flatMap(({ page }) => page ?? []);
    while (withoutPages().length === stops.length && stops.length <= PAGES_LEFT_OUT_AT_MOST) {
      this.process ??= new ProcessHandle(this.limits);
      const outcome = await this.process.read(source, withoutPages());
      if ("why" in outcome) {
        this.process = undefined;
        stops.push(outcome);
      } else if (stops.length === 0) return outcome;
      else if (outcome.text.trim() === "") break;
      else return { ...outcome, messages: [...stops.map((stop) => lacking(stop, this.limits)), ...outcome.messages] };
    }
    return toDocument(source, mediaType, stopped(stops.at(-1) as Stopped, source.path, this.limits));
  }
}

function mediaTypeOf({ path, bytes }: Source): MediaType {
  const promised = promisedByName(path);
  const recognised = recognise(bytes, promised);
  return "mediaType" in recognised ? recognised.mediaType : (promised ?? "text/plain");
}

const PAGES_LEFT_OUT_AT_MOST = 3; // each costs the time of a reading

const WAY_OUT = "Split it, or save its text alone and read that.";

function stopped(stop: Stopped, path: string, limits: ReadLimits): Reading {
  const reported = stop.why === "failure" ? " Please report it with the file." : "";
  return refuse(RULES[stop.why], `Reading "${path}" was stopped: it ${excess(stop, limits)}. ${WAY_OUT}${reported}`);
}

const RULES: Readonly<Record<Stopped["why"], string>> = { time: "read/too-long", memory: "read/too-much-memory", failure: "read/failed" };

function excess({ why, page }: Stopped, { milliseconds, pageMilliseconds, megabytes }: ReadLimits): string {
  if (why === "failure") return "broke its reader";
  const seconds = (page === null ? milliseconds : Math.min(pageMilliseconds, milliseconds)) / 1_000;
  return why === "time" ? `took longer than ${seconds} seconds` : `took more than ${megabytes} MB`;
}

const lacking = (stop: Stopped, limits: ReadLimits): Message => ({
  rule: "read/partial-pdf",
  severity: "warning",
  reason: `Page "${stop.page}" of the PDF was left out: reading it ${excess(stop, limits)}. Look at the page itself.`,
});
