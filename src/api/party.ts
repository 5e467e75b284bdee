import { connectionFields, edgeFields } from "./connection.js";
import { edgeConnection } from "./edges.js";
import { byId, entityFields, listOf, mentions } from "./entity.js";
import type {
  MembershipConnectionResolvers,
  MembershipEdgeResolvers,
  PartyConnectionResolvers,
  PartyEdgeResolvers,
  PartyResolvers,
  QueryResolvers,
} from "./generated/resolvers.js";

export const Query: QueryResolvers = { party: byId("Party"), parties: listOf("Party") };

export const Party: PartyResolvers = { ...entityFields, memberships: edgeConnection("MEMBER_OF", "in", "id"), mentions };

export const MembershipConnection: MembershipConnectionResolvers = connectionFields;
export const MembershipEdge: MembershipEdgeResolvers = edgeFields;
export const PartyConnection: PartyConnectionResolvers = connectionFields;
export const PartyEdge: PartyEdgeResolvers = edgeFields;
