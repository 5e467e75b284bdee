import { connectionFields, edgeFields } from "./connection.js";
import { bySince, edges, end, evidence } from "./edges.js";
import { byId, entityFields, listOf, mentions } from "./entity.js";
import type {
  MembershipResolvers,
  PersonConnectionResolvers,
  PersonEdgeResolvers,
  PersonResolvers,
  QueryResolvers,
  TenureResolvers,
} from "./generated/resolvers.js";
import { setsInvolving } from "./question-sets.js";

export const Query: QueryResolvers = {
  person: byId("Person"),
  members: listOf("Member"),
  ministers: listOf("Minister"),
};

export const Person: PersonResolvers = {
  ...entityFields,
  roles: async ({ id }, _, { read }) => {
    const [asks, held] = await Promise.all([read.isOne(id, "Member"), read.isOne(id, "Minister")]);
    return [...(asks ? ["MEMBER" as const] : []), ...(held ? ["MINISTER" as const] : [])];
  },
  memberships: edges("MEMBER_OF", "out", bySince),
  offices: edges("HELD", "out", bySince),
  asked: setsInvolving(["asker"]),
  answered: setsInvolving(["answerer"]),
  mentions,
};

export const Membership: MembershipResolvers = { person: end("from"), party: end("to"), evidence };
export const Tenure: TenureResolvers = { person: end("from"), office: end("to"), evidence };

export const PersonConnection: PersonConnectionResolvers = connectionFields;
export const PersonEdge: PersonEdgeResolvers = edgeFields;
