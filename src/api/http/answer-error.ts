import type { ErrorRequestHandler, RequestHandler } from "express";
import type { ErrorCode } from "../errors.js";

/** An error in the shape that GraphQL clients expect, whatever went wrong before GraphQL was reached. */
export const errorBody = (message: string, code: ErrorCode, requestId: unknown) => ({
  errors: [{ message, extensions: { code, requestId } }],
});

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
      response.status(status).json(errorBody(FAULTS[String(type)] ?? "The request cannot be read.", "BAD_REQUEST", requestId));
      return;
    }
    report(error, String(requestId));
    response.status(500).json(errorBody("Internal server error.", "INTERNAL_SERVER_ERROR", requestId));
  };

export const answerNotFound: RequestHandler = (_, response) => {
  response
    .status(404)
    .json(errorBody("There is nothing at this address. GraphQL is at /graphql.", "BAD_REQUEST", response.locals.requestId));
};
