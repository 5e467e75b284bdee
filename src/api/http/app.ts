import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import express, { type Express, type Response } from "express";
import helmet from "helmet";
import { type GraphStore, StoreError } from "../../store/store.js";
import type { Context } from "../context.js";
import { createGraphql } from "../graphql.js";
import type { Limits } from "../limits/limits.js";
import { createReads } from "../reads.js";
import { readTypeDefs } from "../type-defs.js";
import { answerError, answerNotFound } from "./answer-error.js";
import { allowAnyOrigin } from "./any-origin.js";
import { citedSet, type ExportSetting, feedOf, namedExport, streamed } from "./export.js";
import { finishAnswer } from "./finish-answer.js";
import { frontPage } from "./front-page.js";
import { graphiql } from "./graphiql.js";
import { healthz, readyz } from "./health.js";
import { recentMeta } from "./recent-meta.js";

export interface AppSetting {
  /** The day on which standings are told, YYYY-MM-DD. */
  today(): string;
  readonly limits: Limits;
  /** Milliseconds for which pages and exports take the store for unchanged. */
  readonly metaKeptFor: number;
  /** Is told of errors whose text no client sees, with the id of the request where there is one. */
  report(cause: unknown, requestId?: string): void;
}

export interface App {
  readonly handler: Express;
  stop(): Promise<void>;
}

/** Everything that the server answers, without listening. */
export async function createApp(store: GraphStore, { today, limits, report, metaKeptFor }: AppSetting): Promise<App> {
  const typeDefs = readTypeDefs();
  const graphql = await createGraphql({ typeDefs, limits, report });
  const meta = recentMeta(store, { keptFor: metaKeptFor, readTime: limits.readTime });
  const handler = express();
  handler.disable("x-powered-by").disable("etag");
  handler.use(identify, helmet(HEADERS), allowAnyOrigin, compression());
  handler.get("/favicon.ico", (_, response) => void response.status(204).end());
  handler.get("/healthz", healthz);
  handler.get("/readyz", readyz(meta));
  handler.get("/schema.graphql", (_, response) => void response.type("text/plain").send(typeDefs));
  handler.get("/", frontPage(meta));
  handler.use("/graphiql", graphiql());
  const exporting: ExportSetting = {
    meta,
    today,
    setting: (response, self) => {
      const signal = untilAnswered(response, null);
      return { store, graphql, signal, self, context: () => contextOf(response, store, { today: today(), limits, signal }) };
    },
  };
  handler.get("/export/:file", streamed(namedExport, exporting));
  handler.get("/cite/:file", streamed(citedSet, exporting));
  handler.get("/feeds/:file", streamed(feedOf, exporting));
  handler.use(
    "/graphql",
    finishAnswer(limits),
    express.json({ limit: limits.bodyBytes }),
    expressMiddleware(graphql.server, {
      context: async ({ res }) => contextOf(res, store, { today: today(), limits, signal: untilAnswered(res, limits.requestTime) }),
    }),
  );
  handler.use(answerNotFound, answerError(report));
  return { handler, stop: () => graphql.server.stop() };
}

/** Pages with scripts or styles of their own say so; everything else may run nothing. */
const HEADERS = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  frameguard: { action: "deny" },
  crossOriginResourcePolicy: { policy: "cross-origin" },
  strictTransportSecurity: false, // for whoever speaks HTTPS before this server
} as const;

const identify: express.RequestHandler = (_, response, next) => {
  const requestId = randomUUID();
  response.locals.requestId = requestId;
  response.setHeader("x-request-id", requestId);
  next();
};

interface ContextSetting {
  readonly today: string;
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

const contextOf = (response: Response, store: GraphStore, { today, limits, signal }: ContextSetting): Context => ({
  requestId: String(response.locals.requestId),
  today,
  read: createReads(store, { today, limit: limits.readTime, signal }),
});

/** Aborted when the client goes away, and when the request takes longer than `requestTime` milliseconds; null: as long as it takes. */
function untilAnswered(response: Response, requestTime: number | null): AbortSignal {
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
