import neo4j from "neo4j-driver";
import type { GraphStore } from "../store.js";
import { StoreError } from "../store.js";
import { parseAddress } from "./address.js";
import { Database } from "./database.js";
import { checkVersion, migrate, SCHEMA_VERSION } from "./migrate.js";
import { Neo4jStore } from "./neo4j-store.js";

export interface Neo4jOptions {
  readonly readOnly?: boolean;
  /** Told the text of every statement before it runs, for whoever wants to explain them. */
  readonly onStatement?: (text: string, parameters: Readonly<Record<string, unknown>>) => void;
}

const CONNECTED_WITHIN_MS = 10_000;

/**
 * Opens the store that a Neo4j server keeps: "neo4j://host:7687/database" (also bolt:// and the +s forms). Credentials come
 * from INTERPEL_NEO4J_USER and INTERPEL_NEO4J_PASSWORD; without them the server is asked without. Throws `StoreError`.
 */
export async function openNeo4j(address: string, { readOnly = false, onStatement }: Neo4jOptions): Promise<GraphStore> {
  const parsed = parseAddress(address);
  const driver = neo4j.driver(parsed.url, credentials(), {
    disableLosslessIntegers: true,
    connectionTimeout: CONNECTED_WITHIN_MS,
    userAgent: "interpel",
  });
  const database = new Database(parsed, driver, onStatement);
  try {
    await database.verify();
    if (!readOnly) await migrate(database);
    else if ((await checkVersion(database)) !== SCHEMA_VERSION) {
      throw new StoreError(
        "UNAVAILABLE",
        `The database "${parsed.database}" of "${parsed.url}" holds no store yet. Run "interpel ingest" first.`,
      );
    }
    return new Neo4jStore(database, readOnly);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function credentials() {
  const { INTERPEL_NEO4J_USER: user, INTERPEL_NEO4J_PASSWORD: password } = process.env;
  return user && password ? neo4j.auth.basic(user, password) : undefined;
}
