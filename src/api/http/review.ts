import { randomBytes, timingSafeEqual } from "node:crypto";
import express, { type RequestHandler, Router } from "express";
import { sendError } from "./answer-error.js";
import { isLoopback } from "./loopback.js";

/** What a person decides about, and where decisions go. */
export interface ReviewDesk {
  /** What waits, at most `first` of each kind, and what is decided. */
  queue(first: number): Promise<object>;
  /** Keeps decisions; says of a value that is none, and then keeps nothing. */
  note(judgements: readonly unknown[]): { readonly noted: number } | { readonly refused: string };
}

/** Of each kind, where the request does not say how many, and at most. */
const FIRST = { unlessTold: 50, most: 200 };
const MOST_JUDGEMENTS = 100;
const BODY = "64kb";
const TOKEN = "x-interpel-token";

/**
 * The review desk of who runs the server: `GET /review/queue` and `POST /review/judgements`. Both answer this machine by its
 * own names only, so that no name of another site can stand for it; decisions carry the token that came with the queue, which
 * pages of other origins cannot read.
 */
export function review(desk: ReviewDesk): Router {
  const token = randomBytes(24).toString("base64url");
  const router = Router();
  router.use(["/queue", "/judgements"], onlyHere);
  router.get("/queue", async (request, response) => {
    const first = Math.min(FIRST.most, Math.max(1, Math.trunc(Number(request.query.first ?? FIRST.unlessTold)) || FIRST.unlessTold));
    response.json({ ...(await desk.queue(first)), token });
  });
  router.post("/judgements", onlyWith(token), express.json({ limit: BODY }), (request, response) => {
    const { judgements } = (request.body ?? {}) as { readonly judgements?: unknown };
    if (!Array.isArray(judgements) || judgements.length === 0 || judgements.length > MOST_JUDGEMENTS) {
      const message = `Send { "judgements": [ … ] } as JSON, with 1 to ${MOST_JUDGEMENTS} of them.`;
      return sendError(response, { status: 400, code: "BAD_REQUEST", message });
    }
    const done = desk.note(judgements);
    if ("refused" in done) return sendError(response, { status: 400, code: "BAD_REQUEST", message: done.refused });
    response.status(201).json(done);
  });
  return router;
}

const onlyHere: RequestHandler = (request, response, next) => {
  response.removeHeader("access-control-allow-origin");
  response.setHeader("cache-control", "no-store");
  if (isLoopback(request.socket.remoteAddress ?? "") && isLoopback(request.hostname)) return next();
  sendError(response, { status: 403, code: "BAD_REQUEST", message: "The review desk answers on its own machine only." });
};

const onlyWith =
  (token: string): RequestHandler =>
  (request, response, next) => {
    const [given, wanted] = [Buffer.from(request.get(TOKEN) ?? ""), Buffer.from(token)];
    if (given.length === wanted.length && timingSafeEqual(given, wanted)) return next();
    const message = `The token is missing or old. Ask for /review/queue again, and send its "token" as ${TOKEN}.`;
    sendError(response, { status: 403, code: "BAD_REQUEST", message });
  };
