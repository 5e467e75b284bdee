import type { MetaResolvers, QueryResolvers } from "./generated/resolvers.js";

export const Query: QueryResolvers = {
  meta: (_, __, { read }) => read.meta(),
};

export const Meta: MetaResolvers = {
  sources: ({ sources }) =>
    sources.map(({ id, parliament, mediaType, documents, first, last }) => ({
      id,
      parliament,
      documents,
      first,
      last,
      name: parliament === null ? mediaType : `${parliament}, ${mediaType}`,
      licence: null,
      url: null,
      lastSynced: null,
    })),
  quality: () => [],
};
