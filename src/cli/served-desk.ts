import { isLoopback } from "../api/http/loopback.js";
import type { ReviewDesk } from "../api/http/review.js";
import { appendJudgements, parseJudgement } from "../ingest/judgements.js";
import { DATA_FOLDER, openLibrary } from "../ingest/library.js";
import { reviewQueue } from "../ingest/review-queue.js";
import { todayIn } from "../model/days.js";
import type { Judgement } from "../model/judgement.js";
import type { GraphStore } from "../store/store.js";

/** The queue of `interpel review` for the explorer; decisions are lines in the same file. Undefined unless `--review` was given. */
export function servedDesk(store: GraphStore, file: string, options: Readonly<Record<string, unknown>>): ReviewDesk | undefined {
  if (options.review !== true) return undefined;
  const host = String(options.host ?? "127.0.0.1");
  if (!isLoopback(host) || Number(options.proxies ?? 0) > 0)
    throw new Error(
      `With --review the server lets who asks decide for you, so it listens on this machine only, behind no proxy: "${host}" is not allowed. Leave out --host and --proxies, or --review.`,
    );
  return {
    queue: async (first) => {
      const library = openLibrary(DATA_FOLDER, file);
      return { ...(await reviewQueue(store, library, { first, today: todayIn("UTC") })), decided: library.judged.standing };
    },
    note: (values) => {
      const at = new Date().toISOString();
      const judgements: Judgement[] = [];
      for (const [index, value] of values.entries()) {
        try {
          judgements.push({ ...parseJudgement(value), at });
        } catch {
          return { refused: `Judgement ${index + 1} is none: "${JSON.stringify(value).slice(0, 120)}". Nothing was noted.` };
        }
      }
      appendJudgements(file, judgements);
      return { noted: judgements.length };
    },
  };
}
