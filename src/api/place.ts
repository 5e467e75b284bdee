import { entityFields, mentions } from "./entity.js";
import type { GroupResolvers, PlaceResolvers } from "./generated/resolvers.js";

export const Place: PlaceResolvers = { ...entityFields, mentions };
export const Group: GroupResolvers = { ...entityFields, mentions };
