import { bySince, edges, target, targets } from "./edges.js";
import { byId, entityFields, mentions } from "./entity.js";
import type { MinistryResolvers, OfficeResolvers, QueryResolvers } from "./generated/resolvers.js";

export const Query: QueryResolvers = { office: byId("Office"), ministry: byId("Ministry") };

export const Office: OfficeResolvers = {
  ...entityFields,
  ministry: target("PART_OF", "out"),
  holders: edges("HELD", "in", bySince),
  mentions,
};

export const Ministry: MinistryResolvers = { ...entityFields, offices: targets("PART_OF", "in"), mentions };
