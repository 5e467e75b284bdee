import { connectionFields, edgeFields } from "./connection.js";
import { byId, entityFields, listOf, mentions } from "./entity.js";
import type {
  CompanyConnectionResolvers,
  CompanyEdgeResolvers,
  CompanyResolvers,
  InstitutionResolvers,
  QueryResolvers,
} from "./generated/resolvers.js";

export const Query: QueryResolvers = { company: byId("Company"), companies: listOf("Company"), institution: byId("Institution") };

export const Company: CompanyResolvers = { ...entityFields, mentions };
export const Institution: InstitutionResolvers = { ...entityFields, mentions };

export const CompanyConnection: CompanyConnectionResolvers = connectionFields;
export const CompanyEdge: CompanyEdgeResolvers = edgeFields;
