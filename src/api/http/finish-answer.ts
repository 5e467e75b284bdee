import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";
import type { Limits } from "../limits/limits.js";
import { errorBody } from "./answer-error.js";

/** Gives every error the id of its request, refuses answers that are too long, and lets who asks by GET keep an answer. */
export const finishAnswer =
  ({ responseLength }: Limits): RequestHandler =>
  (request, response, next) => {
    const { requestId } = response.locals;
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      if (typeof body !== "string") return send(body);
      if (body.length > responseLength) return send(tooLong(responseLength));
      if (body.startsWith('{"errors"')) return send(stamped(body));
      return request.method === "GET" && isKnown(body) ? response.status(304).end() : send(body);
    };
    next();

    function isKnown(body: string): boolean {
      const tag = `W/"${createHash("sha256").update(body).digest("hex").slice(0, 24)}"`;
      response.setHeader("etag", tag).setHeader("cache-control", "no-cache");
      return request.headers["if-none-match"]?.includes(tag) ?? false;
    }

    function tooLong(limit: number): string {
      response.status(400);
      response.locals.codes = ["RESPONSE_TOO_LARGE"];
      return JSON.stringify(errorBody(`The answer has more than ${limit} characters. Ask for less.`, "RESPONSE_TOO_LARGE", requestId));
    }

    function stamped(body: string): string {
      const answer = JSON.parse(body) as { readonly errors: readonly GraphQLFormattedError[] };
      response.locals.codes = answer.errors.map(({ extensions }) => String(extensions?.code));
      return JSON.stringify({
        ...answer,
        errors: answer.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })),
      });
    }
  };
