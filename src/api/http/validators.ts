import type { Request, Response } from "express";

interface State {
  /** Of what an answer stands on: the store and the day. */
  readonly state: string;
  readonly tag: (state: string) => string;
}

/**
 * Says whether a client holds the answer already (RFC 9110, section 13), and gives the answer its `ETag` and `Last-Modified`.
 * The state is as old as this process has known it: a restart costs one more answer, and nothing new is ever kept back.
 */
export function validators(): (request: Request<{ file: string }>, response: Response, of: State) => boolean {
  let known = { state: "", since: 0 };
  return ({ headers }, response, { state, tag }) => {
    if (known.state !== state) known = { state, since: Math.ceil(Date.now() / 1_000) * 1_000 };
    const etag = `W/"${tag(state)}"`;
    response.setHeader("etag", etag);
    response.setHeader("last-modified", new Date(known.since).toUTCString());
    response.setHeader("cache-control", "no-cache"); // keep it, and ask each time
    const matching = headers["if-none-match"];
    if (matching !== undefined) return matching.includes(etag);
    const since = Date.parse(headers["if-modified-since"] ?? "");
    return !Number.isNaN(since) && since >= known.since;
  };
}
