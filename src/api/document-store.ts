import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "./context.js";

/** Characters of queries kept. Parsed, a query takes up to 150 times its text: some 60 MB at worst. */
const KEPT = 400_000;

/** Parsed and validated queries, so that a query that comes again is only run. */
export function documentStore(): NonNullable<ApolloServerOptions<Context>["documentStore"]> {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: KEPT,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.source.body.length ?? KEPT),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
