import type { NodeId } from "../model/ids.js";
import { isMisspelt } from "./distance.js";
import type { KnownPerson, Named, PersonIndex } from "./person-index.js";
import { initialsAgree, joinedKey, type PersonName } from "./person-name.js";
import { daysOutside, isWithin, type PaperDay } from "./term.js";

/** A printed person with what the paper says besides. */
export interface Sought {
  readonly name: PersonName;
  /** The party printed, as far as registers know it: one, or several where the print is damaged. */
  readonly parties: readonly NodeId[];
  readonly isPartyPrinted: boolean;
  readonly at: PaperDay;
}

export interface Choice {
  readonly person: KnownPerson;
  readonly score: number;
  readonly reason: string;
}

/** How far outside the known terms of surname and party a person is still taken to be that member: terms are missing here and there. */
const NEAR = 550; // days

/**
 * The one member that a heading means: surname, then initials or first name, party and seat at the date. Undefined where
 * nobody fits, or several do. Nobody is taken for a surname alone unless the name is his or hers alone at that date.
 */
export function chooseMember(sought: Sought, persons: PersonIndex): Choice | undefined {
  const named = candidates(sought.name, persons);
  const fitting = named.filter(({ person }) => namesAgree(sought.name, person) !== false);
  return (
    byPartyAndSeat(fitting, sought) ??
    bySeat(fitting, sought) ??
    byFullName(fitting, sought) ??
    byPartyNear(fitting, sought) ??
    misspelt(sought, persons)
  );
}

/** Persons under the printed name: the whole of it, else what follows a first name. */
export function candidates(name: PersonName, persons: PersonIndex): readonly Named[] {
  const whole = persons.named(name.key);
  if (whole.length > 0) return whole;
  const words = name.key.split(" ");
  for (let given = 1; given < words.length; given += 1) {
    const first = words.slice(0, given).join(" ");
    const found = persons
      .named(words.slice(given).join(" "))
      .filter(({ person }) => person.given === null || sameGiven(person.given, first));
    if (found.length > 0) return found;
  }
  return persons.joined(name.key);
}

const sameGiven = (one: string, other: string): boolean => one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);

/** True where a first name or initials say that it is this person, false where they say that it is not. */
export function namesAgree(name: PersonName, person: KnownPerson): boolean | undefined {
  const initials = initialsAgree(name.initials, person.initials);
  const given = name.given && person.given ? sameGiven(name.given, person.given) : undefined;
  if (given === true) return true;
  return initials ?? given;
}

/** The strongest spelling wins; undefined where two people share it. */
function onlyOne(named: readonly Named[], name: PersonName): Named | undefined {
  const people = new Map<NodeId, Named>();
  for (const each of named) people.set(each.person.entry.id, each);
  const rank = ({ person, strength }: Named) => (namesAgree(name, person) ? 2 : 0) + strength;
  const [first, second] = [...people.values()].sort((one, other) => rank(other) - rank(one));
  return first && (!second || rank(second) < rank(first)) ? first : undefined;
}

function byPartyAndSeat(named: readonly Named[], { name, parties, at: { day, slack } }: Sought): Choice | undefined {
  if (parties.length === 0) return undefined;
  const members = named.filter(({ person }) =>
    person.memberships.some((term) => parties.includes(term.party) && (day === null || isWithin(term, day, slack))),
  );
  const found = onlyOne(members, name);
  if (!found) return undefined;
  return day === null
    ? { person: found.person, score: 0.95, reason: "surname and party" }
    : { person: found.person, score: found.strength < 1 ? 0.97 : 0.99, reason: "surname, party and date" };
}

/** No party printed, or one that no register knows: the seat at the date must tell. */
function bySeat(named: readonly Named[], { name, isPartyPrinted, at: { day, slack } }: Sought): Choice | undefined {
  if (day === null) return undefined;
  const seated = named.filter(({ person }) => person.memberships.some((term) => isWithin(term, day, slack)));
  const found = onlyOne(seated, name);
  if (!found) return undefined;
  if (namesAgree(name, found.person)) return { person: found.person, score: 0.98, reason: "surname, given name and seat at the date" };
  if (isPartyPrinted || found.strength < 0.9) return undefined;
  return { person: found.person, score: 0.95, reason: "surname and seat at the date" };
}

/** First name or initials as printed in one register line only, whatever the dates known. */
function byFullName(named: readonly Named[], { name, parties }: Sought): Choice | undefined {
  const same = named.filter(({ person, strength }) => strength === 1 && namesAgree(name, person) === true);
  const fitting =
    parties.length > 0
      ? same.filter(({ person }) => person.memberships.length === 0 || person.memberships.some((term) => parties.includes(term.party)))
      : same;
  const found = fitting.length === 1 ? fitting[0] : undefined;
  return found && { person: found.person, score: 0.96, reason: "surname and given name" };
}

/** The party fits, the date lies a little outside the known terms. */
function byPartyNear(named: readonly Named[], { name, parties, at: { day } }: Sought): Choice | undefined {
  if (parties.length === 0 || day === null) return undefined;
  const near = named.filter(({ person }) =>
    person.memberships.some((term) => parties.includes(term.party) && daysOutside(term, day) <= NEAR),
  );
  const found = onlyOne(near, name);
  return found && { person: found.person, score: 0.9, reason: "surname and party, near the known terms" };
}

/** A typing or scanning error in the name: the one member of the party at the date who is called nearly so. */
function misspelt({ name, parties, at: { day, slack } }: Sought, persons: PersonIndex): Choice | undefined {
  if (parties.length === 0 || day === null) return undefined;
  const joined = joinedKey(name.key);
  const near = persons.all.filter(
    (person) =>
      isMisspelt(joined, person.joined) &&
      person.memberships.some((term) => parties.includes(term.party) && isWithin(term, day, slack)) &&
      namesAgree(name, person) !== false,
  );
  const [only, another] = near;
  return only && !another ? { person: only, score: 0.93, reason: "surname with a typing error, party and date" } : undefined;
}
