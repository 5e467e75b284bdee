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

const ONE = { page: { first: 1 } } as const;

export const Person: PersonResolvers = {
  ...entityFields,
  roles: async ({ id }, _, { read }) => {
    const [asked, held] = await Promise.all([
      read.edges(id, { types: ["ASKED_BY"], direction: "in", ...ONE }),
      read.edges(id, { types: ["HELD"], direction: "out", ...ONE }),
    ]);
    return [...(asked.items.length > 0 ? ["MEMBER" as const] : []), ...(held.items.length > 0 ? ["MINISTER" as const] : [])];
  },
  memberships: edges("MEMBER_OF", "out", { sorted: bySince }),
  offices: edges("HELD", "out", { sorted: bySince }),
  asked: setsInvolving(["asker"]),
  answered: setsInvolving(["answerer"]),
  mentions,
};

export const Membership: MembershipResolvers = { person: end("from"), party: end("to"), evidence };
export const Tenure: TenureResolvers = { person: end("from"), office: end("to"), evidence };

export const PersonConnection: PersonConnectionResolvers = connectionFields;
export const PersonEdge: PersonEdgeResolvers = edgeFields;
