import type { RequestHandler } from "express";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";

/** First parts of addresses that are told apart. */
const ROUTES: ReadonlySet<string> = new Set([
  "graphql",
  "export",
  "cite",
  "feeds",
  "graphiql",
  "healthz",
  "readyz",
  "metrics",
  "review",
  "assets",
]);

export const routeOf = (path: string): string => {
  const [, first = ""] = path.split("/", 2);
  return ROUTES.has(first) ? first : "page";
};

/** Statuses are told by their first digit, so that there are few. */
const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`;

/** Counts and logs each request once it is over; 499 where the client went away first, as nginx has it. */
export const observe =
  (metrics: Metrics, log: Log): RequestHandler =>
  (request, response, next) => {
    const began = performance.now();
    const route = routeOf(request.path);
    response.once("close", () => {
      const milliseconds = performance.now() - began;
      const status = response.writableFinished ? response.statusCode : 499;
      const { requestId, cost, codes = [] } = response.locals as { requestId: string; cost?: number; codes?: readonly string[] };
      metrics.add("interpel_requests_total", [route, statusClass(status)]);
      metrics.add("interpel_request_seconds", [route], milliseconds / 1_000);
      for (const code of codes) metrics.add("interpel_errors_total", [code]);
      if (cost !== undefined) metrics.add("interpel_cost_total", [], cost);
      const told = { ...(cost !== undefined && { cost }), ...(codes.length > 0 && { codes }) };
      log.request({ requestId, route, method: request.method, status, milliseconds: Math.round(milliseconds), ...told });
    });
    next();
  };
