import { StoreError } from "../store.js";

/** Where a server is, and which of its databases is meant. */
export interface Neo4jAddress {
  /** For the driver: scheme, host and port. */
  readonly url: string;
  readonly database: string;
}

const SCHEMES = ["neo4j:", "neo4j+s:", "neo4j+ssc:", "bolt:", "bolt+s:", "bolt+ssc:"];
const DEFAULT_DATABASE = "neo4j";

export const isNeo4jAddress = (address: string): boolean => SCHEMES.some((scheme) => address.startsWith(`${scheme}//`));

/** "neo4j+s://graph.example:7687/interpel": the path names the database. Credentials never stand in an address. */
export function parseAddress(address: string): Neo4jAddress {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new StoreError("UNAVAILABLE", `"${withoutCredentials(address)}" is no address of a server. Write it as "neo4j://host:7687".`);
  }
  if (url.username || url.password) {
    throw new StoreError(
      "UNAVAILABLE",
      `The address "${withoutCredentials(address)}" holds credentials, which logs would show. Set INTERPEL_NEO4J_USER and INTERPEL_NEO4J_PASSWORD instead.`,
    );
  }
  return { url: `${url.protocol}//${url.host}`, database: decodeURIComponent(url.pathname.replace(/^\/+|\/+$/gu, "")) || DEFAULT_DATABASE };
}

const withoutCredentials = (address: string): string => address.replace(/\/\/[^/@]*@/u, "//");
