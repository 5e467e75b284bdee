import type { RequestHandler } from "express";

/** Everything here is public and nothing is remembered of a client, so pages of any origin may ask; credentials are never allowed. */
export const allowAnyOrigin: RequestHandler = (request, response, next) => {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", "x-request-id");
  if (request.method !== "OPTIONS") return next();
  response.setHeader("access-control-allow-methods", "GET, POST, OPTIONS");
  response.setHeader("access-control-allow-headers", "accept, content-type, apollo-require-preflight, x-apollo-operation-name");
  response.setHeader("access-control-max-age", "86400");
  response.status(204).end();
};
