import neo4j from "neo4j-driver";
import { openNeo4j } from "../../src/store/neo4j/open-neo4j.js";
import type { GraphStore } from "../../src/store/store.js";
import { findJars, type Server, startServer } from "./server.js";

type OnStatement = (text: string, parameters: Readonly<Record<string, unknown>>) => void;

/** Servers that stand ready, and an empty store on the next of them for each who asks. */
export interface Pool {
  readonly servers: readonly Server[];
  /** Empties the next server's database: at most as many stores are open at once as there are servers. */
  open(onStatement?: OnStatement): Promise<GraphStore>;
  stop(): Promise<void>;
}

/** Why no server can be started here; undefined where one can. */
export function whyNone(): string | undefined {
  const found = findJars();
  return "reason" in found ? found.reason : undefined;
}

export async function startPool(size: number): Promise<Pool> {
  const found = findJars();
  if ("reason" in found) throw new Error(found.reason);
  const servers = await Promise.all(Array.from({ length: size }, () => startServer(found.jars)));
  let next = 0;
  return {
    servers,
    open: async (onStatement) => {
      const server = servers[next % size];
      next += 1;
      if (!server) throw new Error("The pool holds no server.");
      await empty(server.address);
      return openNeo4j(server.address, { ...(onStatement && { onStatement }) });
    },
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

/** Leaves constraints, indexes and the version of the schema. */
export async function empty(address: string): Promise<void> {
  const driver = neo4j.driver(address);
  try {
    await driver.executeQuery("MATCH (n) WHERE NOT n:Store DETACH DELETE n");
    await driver.executeQuery("MATCH (store:Store) SET store.version = 0");
  } finally {
    await driver.close();
  }
}
