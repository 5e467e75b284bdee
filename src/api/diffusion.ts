import { daysBetween } from "../model/days.js";
import type { NodeId } from "../model/ids.js";
import type { Role } from "../model/vocabulary.js";
import type { Bucket, Condition } from "../store/reads.js";
import { checkSize } from "./connection.js";
import type { DiffusionStepResolvers, QueryResolvers } from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";
import { isNodeId } from "./reads.js";
import type { EntityKind } from "./vocabulary.js";

/** One who took something up, and what finds the sets. */
export interface Adopter {
  readonly entity: NodeId;
  readonly first: string;
  readonly last: string;
  readonly daysAfter: number;
  readonly count: number;
  readonly of: Condition;
}

const DEFAULT_STEPS = 20;

/** As what sets count for a kind: the same as in timelines and tables. */
const ROLES: Partial<Readonly<Record<EntityKind, readonly Role[]>>> = {
  Party: ["party"],
  Ministry: ["ministry"],
  Member: ["asker"],
  Minister: ["addressee", "answerer"],
};

export const Query: QueryResolvers = {
  diffusion: async (_, { id, by, filter, first }, { read, today }) => {
    checkSize("first", first);
    const steps = first ?? DEFAULT_STEPS;
    if (steps === 0 || !isNodeId(id)) return [];
    const where = conditionOf(filter);
    const kind = by ?? "Party";
    const buckets = await read.timeline(id, { interval: "DAY", groupBy: kind, topGroups: steps + 1, today, ...(where && { where }) });
    const of = (entity: NodeId): Condition => ({
      and: [{ involves: [id] }, { involves: [entity], ...(ROLES[kind] && { roles: ROLES[kind] }) }, ...(where ? [where] : [])],
    });
    const taken = takenUp(buckets, id).slice(0, steps);
    const [start] = taken;
    return taken.map((each) => ({ ...each, daysAfter: daysBetween(start?.first ?? each.first, each.first), of: of(each.entity) }));
  },
};

/** By the day of the first set, then by how many there are, then by id; the entity itself took nothing up. */
function takenUp(buckets: readonly Bucket[], itself: NodeId): readonly Pick<Adopter, "entity" | "first" | "last" | "count">[] {
  const known = new Map<NodeId, { entity: NodeId; first: string; last: string; count: number }>();
  for (const { start, groups = [] } of buckets) {
    for (const { entity, count } of groups) {
      if (entity === null || entity === itself) continue;
      const adopter = known.get(entity) ?? { entity, first: start, last: start, count: 0 };
      known.set(entity, { ...adopter, last: start, count: adopter.count + count });
    }
  }
  return [...known.values()].sort((a, b) => order(a.first, b.first) || b.count - a.count || order(a.entity, b.entity));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const DiffusionStep: DiffusionStepResolvers = {
  entity: async ({ entity }, _, { read }) => (await read.node(entity)) ?? null,
  questionSet: async ({ of }, _, { read, today }) => {
    const order = { field: "date", direction: "ascending" } as const;
    const { items } = await read.list({ kind: "QuestionSet", order, today, where: of }, { first: 1 });
    return items[0]?.item ?? null;
  },
};
