import { StoreError } from "../store.js";
import type { Database } from "./database.js";
import { loadStatements } from "./statements.js";

/** What the node is called that tells of the store itself. */
export const STORE = "interpel";

/** Raised with every change of constraints, indexes or what nodes hold; a store from a later version is refused. */
export const SCHEMA_VERSION = 1;

/**
 * Brings the database to this version: the statements `cypher/schema-<version>-….cypher` of each version that it does not
 * have yet. Each can be repeated, so that what was interrupted is done again. Throws `NEWER_SCHEMA`.
 */
export async function migrate(database: Database): Promise<void> {
  const version = await checkVersion(database);
  if (version === SCHEMA_VERSION) return;
  for (let next = version + 1; next <= SCHEMA_VERSION; next += 1) {
    for (const name of loadStatements().keys()) if (name.startsWith(`schema-${next}-`)) await database.define(name);
  }
  await database.define("schema-wait");
  await database.write((query) => query("store-create", { name: STORE, schema: SCHEMA_VERSION }));
}

/** 0 for a database without a store. */
export async function checkVersion(database: Database): Promise<number> {
  const [state] = await database.read((query) => query<{ schema: number }>("store-state", { name: STORE }));
  const version = state?.schema ?? 0;
  if (version <= SCHEMA_VERSION) return version;
  throw new StoreError(
    "NEWER_SCHEMA",
    `The store "${database.address.url}" was written by a newer version of Interpel (schema ${version}; this one reads up to ${SCHEMA_VERSION}). Install that version, or name another store with --store.`,
  );
}
