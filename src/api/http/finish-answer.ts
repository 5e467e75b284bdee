import type { RequestHandler } from "express";
import type { GraphQLFormattedError } from "graphql";
import type { Limits } from "../limits/limits.js";
import { errorBody } from "./answer-error.js";

/** Gives every error the id of its request, and refuses answers that are too long. */
export const finishAnswer =
  ({ responseLength }: Limits): RequestHandler =>
  (_, response, next) => {
    const { requestId } = response.locals;
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      if (typeof body !== "string") return send(body);
      if (body.length > responseLength) return send(tooLong(responseLength));
      return send(body.startsWith('{"errors"') ? stamped(body) : body);
    };
    next();

    function tooLong(limit: number): string {
      response.status(400);
      return JSON.stringify(errorBody(`The answer has more than ${limit} characters. Ask for less.`, "RESPONSE_TOO_LARGE", requestId));
    }

    function stamped(body: string): string {
      const answer = JSON.parse(body) as { readonly errors: readonly GraphQLFormattedError[] };
      return JSON.stringify({
        ...answer,
        errors: answer.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })),
      });
    }
  };
