import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import { GraphQLError } from "graphql";
import { inChunks } from "../../export/chunks.js";
import type { Meta } from "../../store/reads.js";
import { type ErrorCode, internalCause, presentError } from "../errors.js";
import type { AskingSetting } from "../export/asking.js";
import { type ExportName, exportNamed, startExport } from "../export/start-export.js";
import { sendError } from "./answer-error.js";
import { validators } from "./validators.js";

export interface ExportSetting {
  readonly meta: () => Promise<Meta>;
  readonly today: () => string;
  /** Charges one export, however long it is. Throws `RATE_LIMITED`. */
  readonly charge: (request: Request) => void;
  readonly setting: (response: Response, self: string) => AskingSetting;
}

/** What an address stands for. */
export interface Asked {
  readonly name: ExportName;
  readonly query: unknown;
  /** What it is saved as; null for what is read where it is. */
  readonly saved: string | null;
}

type FileRequest = Request<{ file: string }>;

/** `/export/<what>.<form>`. */
export const namedExport = ({ params: { file }, query }: FileRequest): Asked => ({
  name: exportNamed(file),
  query,
  saved: `interpel-${file}`,
});

/** `/cite/<number or id>.<form>`. */
export const citedSet = ({ params: { file }, query }: FileRequest): Asked => {
  const [set, form] = parted(file);
  return { name: exportNamed(`citations.${form}`), query: { ...query, set }, saved: `${set.replace(/[^\w-]+/gu, "-")}.${form}` };
};

/** `/feeds/question-sets.atom`, and `/feeds/<number or id>.atom`. */
export const feedOf = ({ params: { file }, query }: FileRequest): Asked => {
  const [set, form] = parted(file);
  return { name: exportNamed(`changes.${form}`), query: set === "question-sets" ? query : { ...query, set }, saved: null };
};

function parted(file: string): [string, string] {
  const dot = file.lastIndexOf(".");
  return [file.slice(0, dot), file.slice(dot + 1)];
}

/**
 * A stream of constant memory that ends when the client goes away. The same address has the same `ETag` as long as the store
 * and the day are the same. What breaks under way breaks the transfer: half a file never passes for a whole one.
 */
export function streamed(
  asked: (request: FileRequest) => Asked,
  { meta, today, charge, setting }: ExportSetting,
): RequestHandler<{ file: string }> {
  const isFresh = validators();
  return async (request, response, next) => {
    try {
      const { name, query, saved } = asked(request);
      const self = addressOf(request);
      if (isFresh(request, response, { state: `${(await meta()).version} ${today()}`, tag: (state) => tagOf(self, state) })) {
        return void response.status(304).end();
      }
      charge(request as Request);
      const pieces = inChunks(await startExport(name, query, setting(response, self)));
      const first = await pieces.next(); // what is wrong with the question shows before anything is sent
      response.type(name.mediaType);
      if (saved !== null) response.setHeader("content-disposition", `attachment; filename="${saved}"`);
      await pipeline(Readable.from(whole(first, pieces)), response).catch(() => response.destroy());
    } catch (error) {
      if (response.headersSent || internalCause(error) !== undefined) next(error);
      else answerRefusal(error, response);
    }
  };
}

/** As GraphQL would say it. */
function answerRefusal(error: unknown, response: Response): void {
  const { message, extensions } = presentError({ message: error instanceof Error ? error.message : "" }, error);
  const code = extensions?.code as ErrorCode;
  for (const header of ["etag", "last-modified"]) response.removeHeader(header);
  for (const [name, value] of httpOf(error)?.headers ?? []) response.setHeader(name, value);
  sendError(response, { status: statusOf(error, code), code, message });
}

function statusOf(error: unknown, code: ErrorCode): number {
  if (code === "TIMEOUT" || code === "SERVICE_UNAVAILABLE") return 503;
  return httpOf(error)?.status ?? 400;
}

interface HttpOfError {
  readonly status?: number;
  readonly headers?: ReadonlyMap<string, string>;
}
const httpOf = (error: unknown): HttpOfError | undefined =>
  error instanceof GraphQLError ? (error.extensions.http as HttpOfError | undefined) : undefined;

/** The host is the client's to say, and stands in what only this client is sent. */
const addressOf = (request: FileRequest): string => {
  const host = request.get("host") ?? "";
  return `${/^[\w.:[\]-]+$/u.test(host) ? `${request.protocol}://${host}` : ""}${request.originalUrl}`;
};

const tagOf = (address: string, state: string): string => createHash("sha256").update(`${address}\n${state}`).digest("hex").slice(0, 24);

async function* whole(first: IteratorResult<string>, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
