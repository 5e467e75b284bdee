import type { Facet as FacetRead } from "../store/reads.js";
import type { FacetBucketResolvers, FacetResolvers } from "./generated/resolvers.js";

export type Counted = FacetRead["buckets"][number];

export const Facet: FacetResolvers = {
  // Keys are words of the schema: a language is "NL" here as it is in filters.
  buckets: ({ kind, buckets }) => (kind === "LANGUAGE" ? buckets.map((bucket) => ({ ...bucket, key: bucket.key.toUpperCase() })) : buckets),
};

export const FacetBucket: FacetBucketResolvers = {
  entity: async ({ entity }, _, { read }) => (entity === null ? null : ((await read.node(entity)) ?? null)),
};
