import type { GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { Companion as Companionship, Condition } from "../store/reads.js";
import { checkSize } from "./connection.js";
import type { Context } from "./context.js";
import type { CompanionResolvers, QuestionSetFilter, TogetherOrder } from "./generated/resolvers.js";
import { allOf, conditionOf } from "./question-set-filter.js";
import { setConnection } from "./question-sets.js";
import type { EntityKind } from "./vocabulary.js";

/** A companion, and whose it is within which sets. */
export interface Meeting extends Companionship {
  readonly of: NodeId;
  readonly where: Condition | undefined;
}

interface TogetherArguments {
  readonly kind: EntityKind;
  readonly filter?: QuestionSetFilter | null | undefined;
  readonly orderBy?: TogetherOrder | null | undefined;
  readonly first?: number | null | undefined;
}

/** What the sets that involve a node involve besides. */
export async function together({ id }: GraphNode, args: TogetherArguments, { read, today }: Context): Promise<Meeting[]> {
  checkSize("first", args.first);
  const where = conditionOf(args.filter);
  const companions = await read.together(id, {
    kind: args.kind,
    first: args.first ?? 20,
    order: args.orderBy?.field ?? "count",
    today,
    ...(where && { where }),
  });
  return companions.map((companion) => ({ ...companion, of: id, where }));
}

export const Companion: CompanionResolvers = {
  entity: async ({ entity }, _, { read }) => (await read.node(entity)) ?? null,
  questionSets: ({ of, entity, where }, args, context) =>
    setConnection(args, allOf([{ involves: [of] }, { involves: [entity] }, where]), context),
};
