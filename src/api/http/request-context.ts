import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { RequestHandler, Response } from "express";
import { type GraphStore, StoreError } from "../../store/store.js";
import type { Context } from "../context.js";
import type { Limits } from "../limits/limits.js";
import { createReads } from "../reads.js";

/** Streams, packing, limits and counts each wait for the end of an answer. */
const MOST_LISTENERS = 30;

/** Every request has an id, told with every error and in the log. */
export const identify: RequestHandler = (_, response, next) => {
  const requestId = randomUUID();
  response.locals.requestId = requestId;
  response.setMaxListeners(MOST_LISTENERS);
  response.setHeader("x-request-id", requestId);
  next();
};

interface ContextSetting {
  readonly today: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/** What the resolvers of one request have at hand. */
export const contextOf = (response: Response, store: GraphStore, { today, limits, signal }: ContextSetting): Context => ({
  requestId: String(response.locals.requestId),
  today,
  read: createReads(store, { today, limit: limits.readTime, signal }),
});

/** Aborted when the client goes away, and when the request takes longer than `requestTime` milliseconds; null: as long as it takes. */
export function untilAnswered(response: Response, requestTime: number | null): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // one for each read under way
  const stop = () => controller.abort(new StoreError("TIMEOUT", `The request took longer than ${requestTime} ms.`));
  const timer = requestTime === null ? undefined : setTimeout(stop, requestTime);
  response.once("close", () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new StoreError("ABORTED", "The client went away."));
  });
  return controller.signal;
}
