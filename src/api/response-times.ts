import type { ResponseTimes as Times } from "../store/analyses.js";
import { groupEntity, namedGroup, shownKey } from "./facets.js";
import type { QueryResolvers, ResponseTimesResolvers } from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";

/** The figures of a group beside what it is called. */
export type GroupTimes = Omit<Times, "group"> & Times["group"];

export const Query: QueryResolvers = {
  responseTimes: async (_, { filter, groupBy, interval }, { read, today }) => {
    const where = conditionOf(filter);
    const times = await read.responseTimes({ groupBy, today, ...(interval && { interval }), ...(where && { where }) });
    return times.map(({ group, ...figures }) => ({ ...group, ...figures, key: shownKey(groupBy, group.key) }));
  },
};

export const ResponseTimes: ResponseTimesResolvers = { label: namedGroup, entity: groupEntity };
