import type { NodeId } from "../model/ids.js";
import type { EntityRef } from "../model/mention.js";
import type { RegisterEntry, Registers } from "../model/register.js";
import { indexOffices, type OfficeIndex } from "./office-index.js";
import { indexParties, type PartyIndex } from "./party-index.js";
import { indexPersons, type PersonIndex } from "./person-index.js";
import { indexPublishers, type PublisherIndex } from "./publisher-index.js";

/** Registers, indexed for resolution. */
export interface Known {
  readonly registers: Registers;
  readonly persons: PersonIndex;
  readonly parties: PartyIndex;
  readonly offices: OfficeIndex;
  readonly publishers: PublisherIndex;
}

const indexed = new WeakMap<Registers, Known>();

/** Indexes registers once; they do not change. */
export function knownFrom(registers: Registers): Known {
  const known = indexed.get(registers);
  if (known) return known;
  const fresh: Known = {
    registers,
    persons: indexPersons(registers),
    parties: indexParties(registers),
    offices: indexOffices(registers),
    publishers: indexPublishers(registers),
  };
  indexed.set(registers, fresh);
  return fresh;
}

/** What the entity is called: in Dutch where it has a Dutch name, as its papers do. */
export const nameOf = ({ name, id }: Pick<RegisterEntry, "name" | "id">): string => name.nl ?? name.en ?? Object.values(name)[0] ?? id;

export function refTo(known: Known, id: NodeId, { score, reason }: { score: number; reason: string }): EntityRef {
  const entry = known.registers.entries.get(id);
  return { id, name: entry ? nameOf(entry) : id, score, reason };
}
