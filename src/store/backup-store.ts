import path from "node:path";
import { isNeo4jAddress } from "./neo4j/address.js";
import { DATABASE } from "./sqlite/database-file.js";
import { snapshot } from "./sqlite/snapshot.js";

/**
 * Writes a store to a folder, which then is a store of SQLite itself; beside readers and a writer. A folder is taken as it stands
 * at one moment; what a server holds goes through `copy`, and documents that come meanwhile may be missed.
 * Throws `StoreError`: NOT_WRITABLE where the folder holds a store already.
 */
export async function backupStore(address: string, folder: string, copy: (from: string, to: string) => Promise<unknown>): Promise<void> {
  if (isNeo4jAddress(address)) await copy(address, folder);
  else snapshot(path.join(address, DATABASE), path.join(folder, DATABASE));
}
