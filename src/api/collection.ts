import { parliamentId } from "../model/ids.js";
import { nameOf } from "./entity.js";
import type { MetaResolvers, QueryResolvers } from "./generated/resolvers.js";

export const Query: QueryResolvers = {
  meta: (_, __, { read }) => read.meta(),
};

/** What a reader calls a form; any other goes by its media type. */
const FORMS: Readonly<Record<string, string>> = {
  "application/json": "JSON",
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "application/xml": "XML",
  "text/html": "HTML",
  "text/plain": "text",
};

export const Meta: MetaResolvers = {
  sources: ({ sources }, _, { read }) =>
    Promise.all(
      sources.map(async ({ id, parliament, mediaType, documents, first, last }) => {
        const form = FORMS[mediaType] ?? mediaType;
        const known = parliament === null ? undefined : await read.node(parliamentId(parliament));
        const name = parliament === null ? form : `${known ? nameOf(known) : parliament}, ${form}`;
        return { id, parliament, documents, first, last, name, licence: null, url: null, lastSynced: null };
      }),
    ),
  quality: () => [],
};
