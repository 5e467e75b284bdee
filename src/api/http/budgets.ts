import { HeaderMap } from "@apollo/server";
import type { Request, RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";
import type { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import { refusal } from "../errors.js";
import type { Limits } from "../limits/limits.js";
import { sendError } from "./answer-error.js";
import { isLoopback } from "./loopback.js";

const MINUTE = 60_000;
/** Clients remembered; beyond that the budget of whoever was quiet for longest begins anew. */
const MOST_CLIENTS = 50_000;

export interface Budgets {
  /** Counts requests, and answers those beyond the budget with 429. */
  readonly guard: RequestHandler;
  /** Charges what an operation costs to the client of a request. Throws `RATE_LIMITED` beyond its budget. */
  spend(request: Request, cost: number): void;
}

export interface BudgetSetting {
  readonly limits: Pick<Limits, "requestsPerMinute" | "costPerMinute">;
  /** Whether this machine itself is held to them. */
  readonly limitLoopback: boolean;
}

/** What a client may ask for in a minute, by its address; a network of IPv6 is one client. */
export function createBudgets({ limits: { requestsPerMinute, costPerMinute }, limitLoopback }: BudgetSetting): Budgets {
  const isFree = (request: Request) => !limitLoopback && isLocal(request);
  const spent = new LRUCache<string, { cost: number; readonly until: number }>({ max: MOST_CLIENTS, ttl: MINUTE });
  const guard = rateLimit({
    windowMs: MINUTE,
    limit: requestsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    skip: isFree,
    keyGenerator: clientOf,
    validate: false, // forwarded addresses of unknown proxies are ignored on purpose
    handler: (_, response) => sendError(response, { status: 429, code: "RATE_LIMITED", message: tooMany(`${requestsPerMinute} requests`) }),
  });
  return {
    guard,
    spend: (request, cost) => {
      if (isFree(request)) return;
      const client = clientOf(request);
      const now = Date.now();
      const account = spent.get(client) ?? { cost: 0, until: now + MINUTE };
      if (account.cost + cost > costPerMinute) throw exhausted(costPerMinute, Math.ceil((account.until - now) / 1_000));
      account.cost += cost;
      if (!spent.has(client)) spent.set(client, account);
    },
  };
}

const clientOf = ({ ip }: Request): string => ipKeyGenerator(ip ?? "");

/** Asked from this machine, and not by a proxy on it that speaks for others. */
const isLocal = (request: Request): boolean => isLoopback(request.ip ?? "") && request.get("x-forwarded-for") === undefined;

const tooMany = (budget: string): string => `The budget of ${budget} a minute is spent. Ask again later.`;

function exhausted(budget: number, seconds: number): GraphQLError {
  const headers = new HeaderMap([["retry-after", String(Math.max(1, seconds))]]);
  return refusal("RATE_LIMITED", tooMany(`a cost of ${budget}`), { http: { status: 429, headers } });
}
