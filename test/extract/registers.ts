import type { Alias, RegisterEntry, Registers, TopicEntry } from "../../src/model/register.js";
import { parseAlias } from "../../src/parliaments/register-entries.js";

/** One invented entity: `aliases` as a register writes them, separated by bars. */
export function entry(
  id: string,
  name: string,
  { type, aliases = "", context = "" }: { type: NonNullable<RegisterEntry["type"]>; aliases?: string; context?: string },
): RegisterEntry {
  const kinds = {
    company: "Company",
    organisation: "Institution",
    people: "Group",
    treaty: "Instrument",
    law: "Instrument",
    publisher: "Publisher",
    party: "Party",
    ministry: "Ministry",
    person: "Person",
  } as const;
  return {
    id,
    name: { nl: name },
    type,
    kind: type in kinds ? kinds[type as keyof typeof kinds] : "Place",
    aliases: split(aliases).map((alias): Alias => parseAlias(alias)),
    context: split(context),
    externalIds: [],
    country: null,
    source: "invented",
    register: "test.csv",
  };
}

const split = (printed: string): string[] => (printed ? printed.split("|") : []);

export function registersOf(
  entries: readonly RegisterEntry[],
  more: { given?: readonly string[]; topics?: readonly TopicEntry[] } = {},
): Registers {
  const persons = (more.given ?? []).map((given, index) => ({
    ...entry(`person:xx/${index}`, `${given} Vermeulen`, { type: "person" }),
    surname: "Vermeulen",
    prefix: null,
    given,
    initials: null,
  }));
  return {
    parliament: "xx",
    version: "test",
    entries: new Map([...entries, ...persons].map((one) => [one.id, one])),
    persons,
    offices: [],
    topics: more.topics ?? [],
    memberships: [],
    tenures: [],
  };
}

/** What an invented parliament talks about. */
export const INVENTED = registersOf(
  [
    entry("company:optivista", "Optivista", { type: "company", aliases: "Optivista Holding" }),
    entry("company:noorderspoor", "Noorderspoor", { type: "company", aliases: "!NSP" }),
    entry("company:perzik", "Perzik", { type: "company", context: "telefoon|techbedrijf|!jam" }),
    entry("institution:sb", "Statenbond", { type: "organisation", aliases: "!SB" }),
    entry("institution:sb-bodies", "SB-instellingen", { type: "organisation" }),
    entry("institution:land-bodies", "Nieuwlandse overheidsinstellingen", { type: "organisation" }),
    entry("institution:eigen-dijk", "Vereniging Eigen Dijk", { type: "organisation" }),
    entry("institution:unie", "Nieuwlandse Unie", { type: "organisation" }),
    entry("place:nieuwland", "Nieuwland", { type: "country", aliases: "~Nieuwlandse@nl|~Nieuwlands@nl|~Newlandic@en" }),
    entry("place:frankenland", "Frankenland", { type: "country", aliases: "~Frank@nl|~Franke@nl" }),
    entry("place:kustdam", "Kustdam", { type: "place" }),
    entry("place:mooi", "Mooi", { type: "place", context: "<@place" }),
    entry("place:zilt", "Zilt", { type: "place", aliases: "!Zilt" }),
    entry("group:heidelingen", "Heidelingen", { type: "people", aliases: "Heideling" }),
    entry("instrument:kompas", "Kompasverdrag", { type: "treaty", aliases: "SB-charters" }),
    entry("publisher:havenblad", "Het Havenblad", { type: "publisher", aliases: "Havenblad" }),
    entry("ministry:xx/digitale-zaken", "Digitale Zaken", { type: "ministry" }),
  ],
  { given: ["Frank", "Lieke"] },
);
