import type { NodeId } from "../model/ids.js";
import type { RegisterEntry, Registers } from "../model/register.js";
import { fold } from "../model/words.js";
import { distance } from "./distance.js";

export interface PartyIndex {
  /** The party that the printed words name, by name or alias. */
  named(printed: string): RegisterEntry | undefined;
  /** The parties of a printed pair ("RPF/GPV"). */
  joint(printed: string): readonly NodeId[];
  /** Parties whose name differs from the printed words by a scanning or typing error. */
  nearly(printed: string): readonly NodeId[];
}

const AROUND = /^\s*(?:de\s+)?(?:beiden?|allen|leden|lid)\s+(?=\S)|^fractie[\s-]+(?=\p{Lu}\p{Lu})|(?<![\s-])[\s-]+fractie\s*$/giu; // "beiden CDA", "PvdA-fractie"

/** Case, dots and blanks aside: "C D A", "D'66", "d66". */
export const partyKey = (printed: string): string => fold(printed.replace(AROUND, "")).replace(/[^\p{L}\p{N}]+/gu, "");

/** Letters that scanners take for one another. */
const scanned = (key: string): string => key.replace(/0/gu, "o").replace(/[1l]/gu, "i").replace(/rn/gu, "m");

export function indexParties(registers: Registers): PartyIndex {
  const byKey = new Map<string, RegisterEntry>();
  for (const entry of registers.entries.values()) {
    if (entry.kind !== "Party") continue;
    for (const name of [...Object.values(entry.name), ...entry.aliases.map(({ text }) => text)]) {
      const key = partyKey(name);
      if (key && !byKey.has(key)) byKey.set(key, entry);
    }
  }
  const keys = [...byKey.keys()];
  return {
    named: (printed) => byKey.get(partyKey(printed)),
    joint: (printed) => {
      const parts = printed.split(/[/–-]/u);
      return parts.length > 1 ? parts.flatMap((part) => byKey.get(partyKey(part))?.id ?? []) : [];
    },
    nearly: (printed) => {
      const key = scanned(partyKey(printed));
      const found = keys.filter((known) => distance(key, scanned(known), known.length > 7 ? 2 : 1) <= (known.length > 7 ? 2 : 1));
      return [...new Set(found.map((known) => (byKey.get(known) as RegisterEntry).id))];
    },
  };
}
