import os from "node:os";
import path from "node:path";
import { isNeo4jAddress, parseAddress } from "../store/neo4j/address.js";

/**
 * The store that a command works on: `--store`, else INTERPEL_STORE, else a folder in the user's data directory. Refuses an address with
 * credentials in it, before any command can print it.
 */
export function storeAddress({ store }: Readonly<Record<string, unknown>>): string {
  const address = typeof store === "string" ? store : process.env.INTERPEL_STORE || path.join(dataDirectory(), "store");
  if (isNeo4jAddress(address)) parseAddress(address);
  return address;
}

/** The user's decisions: `--judgements`, else a file in the store's folder, or in the user's data directory beside a server. */
export function judgementsFile(options: Readonly<Record<string, unknown>>, store: string): string {
  if (typeof options.judgements === "string") return options.judgements;
  return path.join(/^[a-z][a-z0-9+.-]+:\/\//iu.test(store) ? dataDirectory() : store, "judgements.ndjson");
}

/** Where the samples are read to: never the user's own store. */
export const samplesAddress = (): string => path.join(dataDirectory(), "samples");

function dataDirectory(): string {
  const home = os.homedir();
  if (process.platform === "win32") return path.join(process.env.LOCALAPPDATA ?? path.join(home, "AppData", "Local"), "interpel");
  if (process.platform === "darwin") return path.join(home, "Library", "Application Support", "interpel");
  return path.join(process.env.XDG_DATA_HOME || path.join(home, ".local", "share"), "interpel");
}
