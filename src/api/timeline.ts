import type { GraphNode } from "../model/batch.js";
import type { Role } from "../model/vocabulary.js";
import type { Bucket, Interval } from "../store/reads.js";
import type { Context } from "./context.js";
import type { QuestionSetFilter } from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";

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
