import { entityFields, mentions } from "./entity.js";
import type { InstrumentResolvers, ParliamentResolvers } from "./generated/resolvers.js";

export const Instrument: InstrumentResolvers = { ...entityFields, mentions };
export const Parliament: ParliamentResolvers = entityFields;
