import type { FacetKind, Facet as FacetRead } from "../store/reads.js";
import type { Context } from "./context.js";
import type { FacetBucketResolvers, FacetResolvers } from "./generated/resolvers.js";

export type Counted = FacetRead["buckets"][number];

/** Keys are words of the schema: a language is "NL" here as it is in filters. */
export const shownKey = (kind: FacetKind, key: string): string => (kind === "LANGUAGE" ? key.toUpperCase() : key);

export const shownKeys = <T extends { readonly key: string | null }>(kind: FacetKind, groups: readonly T[]): T[] =>
  groups.map((group) => ({ ...group, key: group.key === null ? null : shownKey(kind, group.key) }));

/** The entity of a group; null for groups by what is no entity. */
export const groupEntity = async ({ entity }: { readonly entity: string | null }, _: unknown, { read }: Context) =>
  entity === null ? null : ((await read.node(entity)) ?? null);

export const Facet: FacetResolvers = {
  buckets: ({ kind, buckets }) => shownKeys(kind, buckets),
};

export const FacetBucket: FacetBucketResolvers = { entity: groupEntity };
