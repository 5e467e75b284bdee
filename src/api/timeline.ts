import type { GraphNode } from "../model/batch.js";
import type { Role } from "../model/vocabulary.js";
import type { Bucket, FacetKind, Interval } from "../store/reads.js";
import type { Context } from "./context.js";
import { groupEntity, groupLabel, shownKeys } from "./facets.js";
import type {
  QueryResolvers,
  QuestionSetFilter,
  TimelineBucketResolvers,
  TimelineGroupResolvers,
  TimelineResolvers,
} from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";
import { isNodeId } from "./reads.js";

interface TimelineArguments {
  readonly interval: Interval;
  readonly role?: Role | null | undefined;
  readonly filter?: QuestionSetFilter | null | undefined;
}

/** Question sets that involve a node, by period. */
export function timeline(
  { id }: GraphNode,
  { interval, role, filter }: TimelineArguments,
  { read, today }: Context,
): Promise<readonly Bucket[]> {
  const where = conditionOf(filter);
  return read.timeline(id, { interval, today, ...(role && { roles: [role] }), ...(where && { where }) });
}

/** The timeline of one of several entities, and by what it is grouped. */
export interface EntityTimeline {
  readonly id: string;
  readonly buckets: readonly Bucket[];
  readonly groupBy: FacetKind | undefined;
}

export interface GroupedBucket {
  readonly bucket: Bucket;
  readonly groupBy: FacetKind | undefined;
}

export const Query: QueryResolvers = {
  timelines: (_, { of, role, filter, interval, groupBy, topGroups }, { read, today }) => {
    const where = conditionOf(filter);
    const query = {
      interval: interval ?? ("MONTH" as const),
      today,
      ...(role && { roles: [role] }),
      ...(where && { where }),
      ...(groupBy && { groupBy, topGroups: topGroups ?? 8 }),
    };
    return Promise.all(
      of.map(async (id) => ({ id, groupBy: groupBy ?? undefined, buckets: isNodeId(id) ? await read.timeline(id, query) : [] })),
    );
  },
};

export const Timeline: TimelineResolvers = {
  entity: async ({ id }, _, { read }) => (isNodeId(id) ? ((await read.node(id)) ?? null) : null),
  total: ({ buckets }) => buckets.reduce((sum, { count }) => sum + count, 0),
  buckets: ({ buckets, groupBy }) => buckets.map((bucket) => ({ bucket, groupBy })),
};

export const TimelineBucket: TimelineBucketResolvers = {
  start: ({ bucket }) => bucket.start,
  count: ({ bucket }) => bucket.count,
  groups: ({ bucket, groupBy }) => (groupBy ? shownKeys(groupBy, bucket.groups ?? []) : []),
};

export const TimelineGroup: TimelineGroupResolvers = { label: groupLabel, entity: groupEntity };
