import { StoreError } from "../store.js";
import type { Neo4jAddress } from "./address.js";

interface Failure {
  readonly code: StoreError["code"];
  /** Follows "The Neo4j server "…" ". */
  readonly says: (database: string) => string;
}

const UNREACHABLE: Failure = {
  code: "UNAVAILABLE",
  says: () => "cannot be reached. Check that it runs, that host and port are right, and that no firewall stands between.",
};

/** By the code that the driver gives, or the beginning of it. */
const FAILURES: readonly (readonly [code: string, failure: Failure])[] = [
  ["ServiceUnavailable", UNREACHABLE],
  ["SessionExpired", UNREACHABLE],
  [
    "Neo.ClientError.Security",
    {
      code: "UNAVAILABLE",
      says: () => "refuses the credentials. Check INTERPEL_NEO4J_USER and INTERPEL_NEO4J_PASSWORD, and what the user may do.",
    },
  ],
  [
    "Neo.ClientError.Database.DatabaseNotFound",
    { code: "UNAVAILABLE", says: (database) => `has no database "${database}". Name another behind the host: neo4j://host:7687/name.` },
  ],
  [
    "Neo.ClientError.Transaction.TransactionTimedOut",
    { code: "TIMEOUT", says: () => "ended a query that took too long. Ask for less, or try again." },
  ],
  [
    "Neo.ClientError.Cluster.NotALeader",
    { code: "NOT_WRITABLE", says: () => "is a replica. Name the cluster with neo4j:// instead of bolt://." },
  ],
  [
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    { code: "FULL", says: () => "has no memory left for the query. Give it a larger heap, or ask for less." },
  ],
  ["Neo.TransientError", { code: "UNAVAILABLE", says: () => "is busy. Try again in a moment." }],
];

/** What went wrong, in words that name the server and what to check, never credentials; what is no failure of Neo4j stays as it is. */
export function failureOf(error: unknown, { url, database }: Neo4jAddress): unknown {
  if (error instanceof StoreError || !isNeo4jError(error)) return error;
  const known = FAILURES.find(([code]) => error.code.startsWith(code))?.[1];
  if (known) return new StoreError(known.code, `The Neo4j server "${url}" ${known.says(database)}`, { cause: error });
  return new StoreError("UNAVAILABLE", `The Neo4j server "${url}" failed: ${error.message}.`, { cause: error });
}

/** The driver's errors carry the server's code, or one of their own. */
function isNeo4jError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.name === "Neo4jError";
}
