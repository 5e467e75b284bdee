import { createHash } from "node:crypto";
import type { RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import type { Meta } from "../../store/reads.js";
import type { Metrics } from "../metrics.js";

export interface KeptAnswersSetting {
  /** Characters kept at most; 0: nothing is kept. */
  readonly size: number;
  /** What the store holds at this moment. */
  readonly meta: () => Promise<Meta>;
  readonly today: () => string;
  readonly metrics: Metrics;
}

interface Answer {
  readonly body: string;
  readonly type: string;
}

/**
 * Answers a posted operation again as it was answered before, as long as the store and the day are the same: nothing else
 * makes a difference to an answer. What has errors is not kept. Stands behind the reading of the body.
 */
export function keptAnswers({ size, meta, today, metrics }: KeptAnswersSetting): RequestHandler {
  if (size === 0) return (_, __, next) => next();
  const kept = new LRUCache<string, Answer>({ maxSize: size, sizeCalculation: ({ body }) => body.length + 100 });
  return async (request, response, next) => {
    const version = request.method === "POST" ? (await meta().catch(() => undefined))?.version : undefined;
    if (version === undefined) return next();
    const key = keyOf([version, today(), request.get("accept") ?? "", JSON.stringify(request.body)]);
    const answer = kept.get(key);
    metrics.add("interpel_cache_total", [answer ? "hit" : "miss"]);
    if (answer) return void response.setHeader("content-type", answer.type).send(answer.body);
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const type = response.getHeader("content-type");
      const isWhole = response.statusCode === 200 && typeof body === "string" && !body.startsWith('{"errors"');
      if (isWhole && typeof type === "string") kept.set(key, { body, type });
      return send(body);
    };
    next();
  };
}

const keyOf = (parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("base64");
