import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import express, { type Express } from "express";
import helmet from "helmet";
import type { GraphStore } from "../../store/store.js";
import { createGraphql } from "../graphql.js";
import type { Limits } from "../limits/limits.js";
import type { Log } from "../log.js";
import { measuredStore } from "../measured-store.js";
import { createMetrics } from "../metrics.js";
import { readTypeDefs } from "../type-defs.js";
import { answerError, answerNotFound } from "./answer-error.js";
import { allowAnyOrigin } from "./any-origin.js";
import { createBudgets } from "./budgets.js";
import { builtOperations } from "./built-operations.js";
import { explorer } from "./explorer.js";
import { citedSet, type ExportSetting, feedOf, namedExport, streamed } from "./export.js";
import { finishAnswer } from "./finish-answer.js";
import { graphiql } from "./graphiql.js";
import { healthz, readyz } from "./health.js";
import { keptAnswers } from "./kept-answers.js";
import { metricsPage } from "./metrics-page.js";
import { observe } from "./observe.js";
import { recentMeta } from "./recent-meta.js";
import { contextOf, identify, untilAnswered } from "./request-context.js";
import { type ReviewDesk, review } from "./review.js";

export interface AppSetting {
  /** The day on which standings are told, YYYY-MM-DD. */
  today(): string;
  readonly limits: Limits;
  /** Whether clients on this machine have budgets, too. */
  readonly limitLoopback: boolean;
  /** Proxies between clients and this server whose word on addresses is taken. */
  readonly proxies: number;
  /** Milliseconds for which pages and exports take the store for unchanged. */
  readonly metaKeptFor: number;
  /** Characters of answers that are kept; 0: none is. */
  readonly keptAnswers: number;
  /** Undefined: this server reviews nothing. */
  readonly review: ReviewDesk | undefined;
  readonly log: Log;
}

export interface App {
  readonly handler: Express;
  stop(): Promise<void>;
}

/** Everything that the server answers, without listening. */
export async function createApp(opened: GraphStore, setting: AppSetting): Promise<App> {
  const { today, limits, log, metaKeptFor: keptFor } = setting;
  const { readTime } = limits;
  const typeDefs = readTypeDefs();
  const graphql = await createGraphql({ typeDefs, limits, report: log.failure });
  const metrics = createMetrics();
  const store = measuredStore(opened, metrics);
  const budgets = createBudgets(setting);
  const meta = recentMeta(store, { keptFor, readTime });
  const handler = express();
  handler
    .disable("x-powered-by")
    .disable("etag")
    .set("trust proxy", setting.proxies || false);
  handler.use(identify, observe(metrics, log), helmet(HEADERS), allowAnyOrigin, compression());
  handler.get("/favicon.ico", (_, response) => void response.status(204).end());
  handler.get("/healthz", healthz);
  handler.get("/readyz", readyz(meta));
  handler.get("/metrics", metricsPage(metrics, meta));
  handler.get("/schema.graphql", (_, response) => void response.type("text/plain").send(typeDefs));
  handler.use("/graphiql", graphiql());
  if (setting.review) handler.use("/review", review(setting.review));
  handler.use(explorer(meta, { reviews: setting.review !== undefined }));
  const exporting: ExportSetting = {
    meta,
    today,
    charge: (request) => budgets.spend(request, EXPORT_COST),
    setting: (response, self) => {
      const signal = untilAnswered(response, null);
      return { store, graphql, signal, self, context: () => contextOf(response, store, { today: today(), limits, signal }) };
    },
  };
  handler.use(["/export", "/cite", "/feeds", "/graphql"], budgets.guard);
  handler.get("/export/:file", streamed(namedExport, exporting));
  handler.get("/cite/:file", streamed(citedSet, exporting));
  handler.get("/feeds/:file", streamed(feedOf, exporting));
  handler.use(
    "/graphql",
    finishAnswer(limits),
    express.json({ limit: limits.bodyBytes }),
    builtOperations(),
    keptAnswers({ size: setting.keptAnswers, meta: recentMeta(store, { keptFor: 0, readTime }), today, metrics }),
    expressMiddleware(graphql.server, {
      context: async ({ req, res }) => {
        const spend = (cost: number) => {
          res.locals.cost = cost;
          budgets.spend(req, cost);
        };
        return { ...contextOf(res, store, { today: today(), limits, signal: untilAnswered(res, limits.requestTime) }), spend };
      },
    }),
  );
  handler.use(answerNotFound, answerError(log.failure));
  return { handler, stop: () => graphql.server.stop() };
}

/** What an export is charged: about as much as the most costly operation, for it may be long. */
const EXPORT_COST = 50_000;

/** Pages with scripts or styles of their own say so; everything else may run nothing. */
const HEADERS = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  frameguard: { action: "deny" },
  crossOriginResourcePolicy: { policy: "cross-origin" },
  strictTransportSecurity: false, // for whoever speaks HTTPS before this server
} as const;
