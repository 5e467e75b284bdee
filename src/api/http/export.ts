import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Request, RequestHandler, Response } from "express";
import { inChunks } from "../../export/chunks.js";
import type { Meta } from "../../store/reads.js";
import { type ErrorCode, internalCause, presentError, refusal } from "../errors.js";
import { type AskingSetting, createAsking } from "../export/asking.js";
import { EXPORTS } from "../export/exports.js";
import { type Form, type FormName, MEDIA_TYPES } from "../export/form.js";
import { readParameters } from "../export/parameters.js";
import { errorBody } from "./answer-error.js";

export interface ExportSetting {
  readonly meta: () => Promise<Meta>;
  readonly today: () => string;
  readonly setting: (response: Response) => AskingSetting;
}

/**
 * `GET /export/<what>.<form>`: a stream of constant memory that ends when the client goes away. The same address has the same
 * `ETag` as long as the store and the day are the same. What breaks under way breaks the transfer: half a file never passes
 * for a whole one.
 */
export const exportFile =
  ({ meta, today, setting }: ExportSetting): RequestHandler<{ file: string }> =>
  async (request, response, next) => {
    try {
      const [form, formName] = formOf(request.params.file);
      const asking = createAsking(readParameters(request.query), setting(response));
      const tag = `W/"${tagOf(request, (await meta()).version, today())}"`;
      response.setHeader("etag", tag);
      if (request.headers["if-none-match"]?.includes(tag)) return void response.status(304).end();
      const pieces = inChunks(form(asking));
      const first = await pieces.next(); // what is wrong with the question shows before anything is sent
      response.type(MEDIA_TYPES[formName]).setHeader("content-disposition", `attachment; filename="interpel-${request.params.file}"`);
      await pipeline(Readable.from(whole(first, pieces)), response).catch(() => response.destroy());
    } catch (error) {
      if (response.headersSent || internalCause(error) !== undefined) next(error);
      else answerRefusal(error, response);
    }
  };

/** As GraphQL would say it. */
function answerRefusal(error: unknown, response: Response): void {
  const { message, extensions } = presentError({ message: error instanceof Error ? error.message : "" }, error);
  const code = extensions?.code as ErrorCode;
  response.removeHeader("etag");
  response
    .status(code === "TIMEOUT" || code === "SERVICE_UNAVAILABLE" ? 503 : 400)
    .json(errorBody(message, code, response.locals.requestId));
}

function formOf(file: string): [Form, FormName] {
  const dot = file.lastIndexOf(".");
  const [what, formName] = [file.slice(0, dot), file.slice(dot + 1) as FormName];
  const form = Object.hasOwn(EXPORTS, what) ? EXPORTS[what]?.[formName] : undefined;
  if (form) return [form, formName];
  const known = Object.entries(EXPORTS).map(([name, forms]) => `${name}.{${Object.keys(forms).join("|")}}`);
  throw refusal("BAD_USER_INPUT", `There is no export "${file}". There are ${known.join(", ")}.`);
}

const tagOf = ({ originalUrl }: Request<{ file: string }>, version: string, today: string): string =>
  createHash("sha256").update([originalUrl, version, today].join("\n")).digest("hex").slice(0, 24);

async function* whole(first: IteratorResult<string>, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
