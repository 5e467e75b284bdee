import type { ErrorRequestHandler, RequestHandler, Response } from "express";
import type { ErrorCode } from "../errors.js";

/** An error in the shape that GraphQL clients expect, whatever went wrong before GraphQL was reached. */
export const errorBody = (message: string, code: ErrorCode, requestId: unknown) => ({
  errors: [{ message, extensions: { code, requestId } }],
});

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Answers with one error, and notes its code for who counts them. */
export function sendError(response: Response, { status, code, message }: Refusal): void {
  response.locals.codes = [code];
  response.status(status).json(errorBody(message, code, response.locals.requestId));
}

/** What the reading of a body can find wrong, by the words of the parser. */
const FAULTS: Readonly<Record<string, string>> = {
  "entity.parse.failed": "The body is no valid JSON.",
  "entity.too.large": "The body is too large.",
  "encoding.unsupported": "The content encoding of the body is not supported. Send it plain, or as gzip or deflate.",
  "charset.unsupported": "The character set of the body is not supported. Send UTF-8.",
  "request.size.invalid": "The body is shorter or longer than its content length says.",
};

/** Answers what failed outside GraphQL as JSON: faults of the client by their nature, everything else without details. */
export const answerError =
  (report: (cause: unknown, requestId?: string) => void): ErrorRequestHandler =>
  (error, _, response, next) => {
    const { requestId } = response.locals;
    if (response.headersSent) return next(error);
    const { status, type } = error as { readonly status?: unknown; readonly type?: unknown };
    if (typeof status === "number" && status >= 400 && status < 500) {
      return sendError(response, { status, code: "BAD_REQUEST", message: FAULTS[String(type)] ?? "The request cannot be read." });
    }
    report(error, String(requestId));
    sendError(response, { status: 500, code: "INTERNAL_SERVER_ERROR", message: "Internal server error." });
  };

export const answerNotFound: RequestHandler = (_, response) => {
  sendError(response, { status: 404, code: "BAD_REQUEST", message: "There is nothing at this address. GraphQL is at /graphql." });
};
