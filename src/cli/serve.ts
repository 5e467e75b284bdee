import type { ReviewDesk } from "../api/http/review.js";
import { createLog } from "../api/log.js";
import { serve } from "../api/server.js";
import { openStore } from "../store/open.js";
import type { GraphStore } from "../store/store.js";
import type { Run } from "./commands.js";
import { servedDesk } from "./served-desk.js";
import { judgementsFile, storeAddress } from "./store-address.js";

/** Characters. */
const KEPT_ANSWERS = 64_000_000;
const LEVELS = ["info", "warn", "silent"];

/** `interpel serve`: until it is told to stop. */
export const runServe: Run = async ({ options }) => {
  const address = storeAddress(options);
  process.stderr.write(`Store: ${address}\n`);
  const store = await openStore(address, { readOnly: true });
  try {
    await serveUntilStopped(store, options, servedDesk(store, judgementsFile(options, address), options));
    return 0;
  } finally {
    await store.close();
  }
};

/** Prints the address, and comes back after SIGINT or SIGTERM, when all requests under way are answered. */
export async function serveUntilStopped(store: GraphStore, options: Readonly<Record<string, unknown>>, review?: ReviewDesk): Promise<void> {
  const port = portOf(options.port);
  const served = await serve(store, {
    host: String(options.host ?? "127.0.0.1"),
    ...(port === undefined ? {} : { port }),
    proxies: proxiesOf(options.proxies),
    keptAnswers: options.cache === false ? 0 : KEPT_ANSWERS,
    log: createLog(levelOf(options.log)),
    ...(review && { review }),
  });
  if (review) process.stdout.write(`Review desk: ${served.url}review\n`);
  process.stdout.write(`Interpel is at ${served.url} (GraphQL: ${served.url}graphql)\n`);
  await new Promise<void>((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
  });
  await served.close();
}

function portOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`"${String(given)}" is no port. Give a number from 0 (any free port) to 65535.`);
}

function proxiesOf(given: unknown): number {
  const proxies = Number(given ?? 0);
  if (Number.isInteger(proxies) && proxies >= 0 && proxies <= 10) return proxies;
  throw new Error(`"${String(given)}" is no number of proxies. Give one from 0 to 10.`);
}

function levelOf(given: unknown): string {
  const level = String(given ?? "warn");
  if (LEVELS.includes(level)) return level;
  throw new Error(`"${level}" is no level of logging. Give one of ${LEVELS.join(", ")}.`);
}
