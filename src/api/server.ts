import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { todayIn } from "../model/days.js";
import type { GraphStore } from "../store/store.js";
import { createApp } from "./http/app.js";
import { drainable } from "./http/drainable.js";
import type { ReviewDesk } from "./http/review.js";
import { DEFAULT_LIMITS, type Limits } from "./limits/limits.js";
import { createLog, type Log } from "./log.js";
import { TIME_ZONE } from "./moments.js";

const DEFAULT_PORT = 4_000;
const PORTS_TRIED = 100;
/** Requests under way when the server closes have this long, in milliseconds. */
const DRAIN = 10_000;

/** Clients have so many milliseconds to send the head of a request, and all of it: who dawdles holds a socket for others. */
const TO_SEND_HEAD = 10_000;
const TO_SEND_ALL = 30_000;
const META_KEPT_FOR = 2_000;

export interface ServeOptions {
  readonly host: string;
  /** Exactly this port, 0 for any that is free; without it 4000, or the next that is free. */
  readonly port?: number;
  /** The day on which standings are told, YYYY-MM-DD; without it the day in the Netherlands. */
  readonly today?: () => string;
  readonly limits?: Partial<Limits>;
  /** Milliseconds for which pages and exports take the store for unchanged; two seconds unless told. */
  readonly metaKeptFor?: number;
  /** Whether clients on this machine have budgets as all others do; no unless told. */
  readonly limitLoopback?: boolean;
  /** How many proxies stand between clients and this server, whose word on the addresses of clients is taken; none unless told. */
  readonly proxies?: number;
  /** Characters of answers kept for who asks the same again while the store and the day are the same; none unless told. */
  readonly keptAnswers?: number;
  /** The review desk of who runs the server; without it there is none. */
  readonly review?: ReviewDesk;
  /** Is told of errors whose text no client sees; without it they are logged. */
  readonly report?: (cause: unknown, requestId?: string) => void;
  /** Without it, lines of JSON on stderr about what failed or was slow. */
  readonly log?: Log;
}

export interface Served {
  /** With a slash at its end. */
  readonly url: string;
  /** Takes no new requests, lets those under way finish within ten seconds, then ends. The store stays open. */
  close(): Promise<void>;
}

/** Serves the graph over HTTP until it is closed. Rejects where it cannot listen. */
export async function serve(store: GraphStore, options: ServeOptions): Promise<Served> {
  const log = options.log ?? createLog("warn");
  const { handler, stop } = await createApp(store, {
    today: options.today ?? clock(TIME_ZONE),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    metaKeptFor: options.metaKeptFor ?? META_KEPT_FOR,
    limitLoopback: options.limitLoopback ?? false,
    proxies: options.proxies ?? 0,
    keptAnswers: options.keptAnswers ?? 0,
    review: options.review,
    log: { ...log, ...(options.report && { failure: options.report }) },
  });
  const server = createServer({ headersTimeout: TO_SEND_HEAD, requestTimeout: TO_SEND_ALL }, handler);
  const drain = drainable(server, DRAIN);
  await listenSomewhere(server, options);
  return {
    url: urlOf(server, options.host),
    close: async () => {
      await drain();
      await stop();
    },
  };
}

/** Looks at the calendar once a second at most: telling the day of a time zone costs more than most fields. */
function clock(timeZone: string): () => string {
  let second = Number.NaN;
  let today = "";
  return () => {
    const now = Math.floor(Date.now() / 1_000);
    if (now !== second) today = todayIn(timeZone);
    second = now;
    return today;
  };
}

async function listenSomewhere(server: Server, { host, port }: ServeOptions): Promise<void> {
  if (port !== undefined) return listen(server, host, port);
  for (let tried = DEFAULT_PORT; tried < DEFAULT_PORT + PORTS_TRIED; tried++) {
    try {
      return await listen(server, host, tried);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`The ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TRIED - 1} are all taken. Give a free one with --port.`);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(isTaken(error) ? taken(port, error) : error);
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve();
    });
  });
}

const taken = (port: number, cause: Error): Error =>
  Object.assign(new Error(`Port "${port}" is taken. Give another with --port, or none for the next that is free.`, { cause }), {
    code: "EADDRINUSE",
  });

const isTaken = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "EADDRINUSE";

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}
