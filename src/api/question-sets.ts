import type { GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { Role } from "../model/vocabulary.js";
import type { Condition, Order, Selection } from "../store/reads.js";
import { type Connection, checkSize, connection, connectionFields, edgeFields, type PageArguments, pageRequest } from "./connection.js";
import type { Context } from "./context.js";
import type {
  QueryResolvers,
  QuestionSetConnectionResolvers,
  QuestionSetEdgeResolvers,
  QuestionSetFilter,
  QuestionSetOrder,
} from "./generated/resolvers.js";
import { allOf, conditionOf, surenessOf } from "./question-set-filter.js";

/** Counting sets stops here. */
export const COUNT_CAP = 100_000;

/** A list of question sets that can be counted by kind, too. */
export interface SetConnection extends Connection<GraphNode> {
  readonly selection: Selection;
}

export interface SetArguments extends PageArguments {
  readonly filter?: QuestionSetFilter | null | undefined;
  readonly role?: Role | null | undefined;
  readonly orderBy?: QuestionSetOrder | null | undefined;
}

/** The sets that match `args` and `tie`, in the order asked for. */
export function setConnection(args: SetArguments, tie: Condition | undefined, { read, today }: Context): SetConnection {
  const order: Order = { field: args.orderBy?.field ?? "date", direction: args.orderBy?.direction ?? "descending" };
  const where = allOf([tie, conditionOf(args.filter)]);
  const selection: Selection = { kind: "QuestionSet", order, today, ...(where && { where }) };
  const scope = `sets|${order.field}|${order.direction}`;
  const page = pageRequest(scope, args);
  return {
    selection,
    ...connection(scope, { page: () => read.list(selection, page), count: () => read.count(selection, COUNT_CAP) }),
  };
}

/** The sets that are tied to an entity, in any of some roles or in whatever role. */
export const setsInvolving =
  (roles?: readonly Role[]) =>
  ({ id }: { readonly id: NodeId }, args: SetArguments, context: Context): SetConnection => {
    const as = roles ?? (args.role ? [args.role] : undefined);
    return setConnection(args, { involves: [id], ...(as && { roles: as }), ...surenessOf(args.filter) }, context);
  };

export const Query: QueryResolvers = {
  questionSets: (_, args, context) => setConnection(args, undefined, context),
};

export const QuestionSetConnection: QuestionSetConnectionResolvers = {
  ...connectionFields,
  facets: async ({ selection }, { kinds, first }, { read }) => {
    checkSize("first", first);
    const size = first ?? 10;
    if (size === 0) return kinds.map((kind) => ({ kind, buckets: [] }));
    return read.facets(selection, [...new Set(kinds)], size);
  },
};

export const QuestionSetEdge: QuestionSetEdgeResolvers = edgeFields;
