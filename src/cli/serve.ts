import { serve } from "../api/server.js";
import { openStore } from "../store/open.js";
import type { GraphStore } from "../store/store.js";
import type { Run } from "./commands.js";
import { storeAddress } from "./store-address.js";

/** `interpel serve`: until it is told to stop. */
export const runServe: Run = async ({ options }) => {
  const address = storeAddress(options);
  process.stderr.write(`Store: ${address}\n`);
  const store = await openStore(address, { readOnly: true });
  try {
    await serveUntilStopped(store, options);
    return 0;
  } finally {
    await store.close();
  }
};

/** Prints the address, and comes back after SIGINT or SIGTERM, when all requests under way are answered. */
export async function serveUntilStopped(store: GraphStore, options: Readonly<Record<string, unknown>>): Promise<void> {
  const port = portOf(options.port);
  const served = await serve(store, { host: String(options.host ?? "127.0.0.1"), ...(port === undefined ? {} : { port }) });
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
