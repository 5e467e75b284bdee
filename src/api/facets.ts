import type { FacetKind, Facet as FacetRead } from "../store/reads.js";
import type { Context } from "./context.js";
import { nameOf } from "./entity.js";
import type { FacetBucketResolvers, FacetResolvers } from "./generated/resolvers.js";
import { NodeKind, nameIn } from "./vocabulary.js";

export type Counted = FacetRead["buckets"][number];

/** Keys are words of the schema: a language is "NL" here as it is in filters, a kind of node "QUESTION_SET". */
export const shownKey = (kind: FacetKind, key: string): string =>
  kind === "LANGUAGE" ? key.toUpperCase() : kind === "KIND" ? nameIn(NodeKind, key) : key;

export const shownKeys = <T extends { readonly key: string | null }>(kind: FacetKind, groups: readonly T[]): T[] =>
  groups.map((group) => ({ ...group, key: group.key === null ? null : shownKey(kind, group.key) }));

/** The entity of a group; null for groups by what is no entity. */
export const groupEntity = async ({ entity }: { readonly entity: string | null }, _: unknown, { read }: Context) =>
  entity === null ? null : ((await read.node(entity)) ?? null);

interface Labelled {
  readonly key: string | null;
  readonly label: string | null;
  readonly entity: string | null;
}

/** What a reader calls the group: a store knows names and titles; an article that has none goes by its address. */
export async function groupLabel({ key, label, entity }: Labelled, _: unknown, { read }: Context): Promise<string | null> {
  if (entity === null || label !== key) return label;
  const node = await read.node(entity);
  return node ? nameOf(node) : label;
}

/** The same where every group has a name. */
export const namedGroup = async (group: Labelled & { readonly label: string }, _: unknown, context: Context): Promise<string> =>
  (await groupLabel(group, _, context)) ?? group.label;

export const Facet: FacetResolvers = {
  buckets: ({ kind, buckets }) => shownKeys(kind, buckets),
};

export const FacetBucket: FacetBucketResolvers = {
  label: async (group, { lang }, context) => {
    const node = lang && group.entity !== null ? await context.read.node(group.entity) : undefined;
    return node ? nameOf(node, lang) : namedGroup(group, null, context);
  },
  entity: groupEntity,
};
