import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import { z } from "zod";

const BUILT = fileURLToPath(new URL("../../../dist/web/explorer/operations.json", import.meta.url));

const Operations = z.record(z.string(), z.string());
const Asked = z.object({
  query: z.undefined().optional(),
  variables: z.unknown(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) }),
});

/**
 * Puts the text of an operation that was built with the explorer in the place of its hash. Unknown hashes go on as they
 * are, and are answered with `PERSISTED_QUERY_NOT_FOUND`: the page is then older than its server. Stands behind the reading of the body.
 */
export function builtOperations(): RequestHandler {
  const operations = readOperations();
  return (request, _, next) => {
    const asked = Asked.safeParse(request.body);
    const query = asked.success && operations.get(asked.data.extensions.persistedQuery.sha256Hash);
    if (query) request.body = { query, variables: asked.data.variables ?? {} };
    next();
  };
}

function readOperations(): ReadonlyMap<string, string> {
  try {
    const built = Operations.parse(JSON.parse(readFileSync(BUILT, "utf8")));
    return new Map(Object.entries(built).map(([hash, text]) => [hash.replace("sha256:", ""), text]));
  } catch {
    return new Map(); // the explorer is not built, so nobody asks
  }
}
