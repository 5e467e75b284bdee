import type { NodeId } from "../model/ids.js";
import type { Membership, PersonEntry, Registers, Tenure } from "../model/register.js";
import { initialsKey, joinedKey, nameKey, withoutParticles } from "./person-name.js";

/** A person of the registers with what a printed name is compared with. */
export interface KnownPerson {
  readonly entry: PersonEntry;
  readonly name: string;
  readonly given: string | null;
  readonly initials: string | null;
  /** The whole surname without blanks, for names with a typing error. */
  readonly joined: string;
  readonly memberships: readonly Membership[];
  readonly tenures: readonly Tenure[];
}

/** A person under one spelling, and how much of the name the spelling is. */
export interface Named {
  readonly person: KnownPerson;
  /** 1: the whole surname or an alias; .9: one half of a double name; .8: without its particles. */
  readonly strength: number;
}

export interface PersonIndex {
  readonly byId: ReadonlyMap<NodeId, KnownPerson>;
  readonly all: readonly KnownPerson[];
  /** Persons whose surname, or full name, is spelt so (`nameKey`). */
  named(key: string): readonly Named[];
  /** The same where blanks are lost or added. */
  joined(key: string): readonly Named[];
}

export function indexPersons(registers: Registers): PersonIndex {
  const memberships = groupByPerson(registers.memberships);
  const tenures = groupByPerson(registers.tenures);
  const byKey = new Map<string, Named[]>();
  const byJoined = new Map<string, Named[]>();
  const byId = new Map<NodeId, KnownPerson>();
  for (const entry of registers.persons) {
    const person: KnownPerson = {
      entry,
      name: entry.name.nl ?? Object.values(entry.name)[0] ?? entry.surname,
      given: entry.given && nameKey(entry.given),
      initials: entry.initials && initialsKey(entry.initials),
      joined: joinedKey(nameKey([entry.prefix, entry.surname].filter(Boolean).join(" "))),
      memberships: memberships.get(entry.id) ?? [],
      tenures: tenures.get(entry.id) ?? [],
    };
    byId.set(entry.id, person);
    for (const [key, strength] of spellingsOf(entry)) {
      put(byKey, key, { person, strength });
      put(byJoined, joinedKey(key), { person, strength });
    }
  }
  return { byId, all: [...byId.values()], named: (key) => byKey.get(key) ?? [], joined: (key) => byJoined.get(joinedKey(key)) ?? [] };
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function groupByPerson<T extends { readonly person: NodeId }>(items: readonly T[]): Map<NodeId, T[]> {
  const groups = new Map<NodeId, T[]>();
  for (const item of items) put(groups, item.person, item);
  return groups;
}

/** Every spelling under which a person is looked for, with its strength; the strongest where two fall together. */
function spellingsOf(entry: PersonEntry): Map<string, number> {
  const spellings = new Map<string, number>();
  const add = (name: string, strength: number) => {
    const key = nameKey(name);
    if (key && (spellings.get(key) ?? 0) < strength) spellings.set(key, strength);
  };
  const whole = [entry.prefix, entry.surname].filter(Boolean).join(" ");
  add(whole, 1);
  for (const name of Object.values(entry.name)) add(name, 1);
  for (const alias of entry.aliases) add(alias.text, 1);
  const [first, second] = halves(entry.surname);
  if (first && second) {
    add([entry.prefix, first].filter(Boolean).join(" "), 0.9);
    add(second, 0.9);
  }
  for (const [key, strength] of [...spellings]) add(withoutParticles(key), Math.min(strength, 0.8));
  return spellings;
}

/** "Bijleveld-Schouten" → both names, of which either may be printed alone. */
function halves(surname: string): readonly [string?, string?] {
  const at = surname.search(/[-–]/u);
  return at > 0 ? [surname.slice(0, at).trim(), surname.slice(at + 1).trim()] : [];
}
