import type { Change as StoredChange } from "../store/analyses.js";
import { type Connection, connection, connectionFields, edgeFields, type ListEdge, pageRequest } from "./connection.js";
import type { ChangeConnectionResolvers, ChangeEdgeResolvers, ChangeResolvers, QueryResolvers } from "./generated/resolvers.js";
import { dayOf, momentOf } from "./moments.js";
import { conditionOf } from "./question-set-filter.js";

export type Changes = Connection<StoredChange>;
export type ListedChange = ListEdge<StoredChange>;

const SCOPE = "changes";
/** Counting changes stops here. */
const COUNT_CAP = 1_000;

export const Query: QueryResolvers = {
  changes: (_, { since, filter, ...args }, { read, today }) => {
    const where = conditionOf(filter);
    const query = { today, ...(since && { since: dayOf(since) }), ...(where && { where }) };
    const page = pageRequest(SCOPE, args);
    return connection(SCOPE, {
      page: () => read.changes({ ...query, page }),
      count: async () => {
        const { items } = await read.changes({ ...query, page: { first: COUNT_CAP + 1 } });
        return { value: Math.min(items.length, COUNT_CAP), exact: items.length <= COUNT_CAP };
      },
    });
  },
};

export const Change: ChangeResolvers = {
  at: ({ day }) => momentOf(day),
  questionSet: async ({ set }, _, { read }) => (await read.node(set)) ?? null,
  document: async ({ document }, _, { read }) => (document === null ? null : ((await read.node(document)) ?? null)),
};

export const ChangeConnection: ChangeConnectionResolvers = connectionFields;
export const ChangeEdge: ChangeEdgeResolvers = edgeFields;
