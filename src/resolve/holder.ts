import type { NodeId } from "../model/ids.js";
import type { Choice } from "./choose-person.js";
import { distance, isMisspelt } from "./distance.js";
import type { Known } from "./known.js";
import type { FoundOffice } from "./office-index.js";
import type { KnownPerson, Named } from "./person-index.js";
import { joinedKey } from "./person-name.js";
import { isWithin, type PaperDay } from "./term.js";

/** The day of a paper, and what is known. */
export interface Moment {
  readonly at: PaperDay;
  readonly known: Known;
}

/** Who held the office on the day; undefined where nobody is known to, or several state secretaries share the portfolio. */
export function holderAt({ office }: FoundOffice, { day }: PaperDay, known: Known): Choice | undefined {
  if (day === null) return undefined;
  const holders = holdersOf(office.id, day, known);
  const heir = holders.length === 0 ? known.offices.heldInstead(office, day) : undefined;
  const [only, another] = heir ? holdersOf(heir.id, day, known) : holders;
  const person = only && !another ? known.persons.byId.get(only) : undefined;
  if (!person) return undefined;
  if (!heir) return { person, score: 0.97, reason: "holder of the office at the date" };
  return { person, score: 0.9, reason: `holder of the office under its name at the date: ${heir.name.nl ?? heir.id}` };
}

/** On the day on which an office changes hands, who leaves gives way to who comes. */
function holdersOf(office: NodeId, day: string, known: Known): readonly NodeId[] {
  const held = (known.offices.tenures.get(office) ?? []).filter((term) => isWithin(term, day));
  const staying = held.filter((term) => term.until !== day || held.length === 1);
  return [...new Set(staying.map(({ person }) => person))];
}

const AROUND_TERM = 45; // days: what is asked on the last day is answered by the successor, or late by the predecessor

/** Of the people under the printed name, the one who held the office around the day. */
export function holderNamed(named: readonly Named[], { office }: FoundOffice, { at: { day, slack }, known }: Moment): Choice | undefined {
  const around = (known.offices.tenures.get(office.id) ?? []).filter((term) => day === null || isWithin(term, day, slack + AROUND_TERM));
  const person = onlyPerson(named.filter((each) => around.some((term) => term.person === each.person.entry.id)));
  return person && { person, score: 0.99, reason: "name and office at the date" };
}

/** The holder around the day whose name differs from the printed one by typing or scanning errors. */
export function holderMisspelt(key: string, { office }: FoundOffice, { at: { day, slack }, known }: Moment): Choice | undefined {
  const printed = joinedKey(key);
  if (day === null || printed.length < 5) return undefined;
  const held = (known.offices.tenures.get(office.id) ?? []).filter((term) => isWithin(term, day, slack + AROUND_TERM));
  const near = held.flatMap((term) => known.persons.byId.get(term.person) ?? []).filter(({ joined }) => distance(printed, joined, 2) <= 2);
  const person = onlyPerson(near.map((each) => ({ person: each, strength: 1 })));
  return person && { person, score: 0.95, reason: "name with a typing error, and office at the date" };
}

/** Of the people under the printed name, the one who held any office around the day; `title` where one is printed. */
export function ministerNamed(named: readonly Named[], { day, slack }: PaperDay, title: string | null): Choice | undefined {
  if (day === null) return undefined;
  const strongest = Math.max(0, ...named.map(({ strength }) => strength));
  for (const group of [named.filter(({ strength }) => strength === strongest), named]) {
    for (const within of [0, slack + AROUND_TERM]) {
      const inOffice = group.filter(({ person }) =>
        person.tenures.some((term) => isWithin(term, day, within) && isTitled(term.office, title)),
      );
      const person = onlyPerson(inOffice);
      if (person) return { person, score: 0.97, reason: "name, in office at the date" };
      if (inOffice.length > 0) break;
    }
  }
  return undefined;
}

/** The one minister of the day whose name differs from the printed one by a typing or scanning error. */
export function ministerMisspelt(key: string, { at: { day }, known }: Moment, title: string | null): Choice | undefined {
  if (day === null) return undefined;
  const printed = joinedKey(key);
  const near = known.persons.all.filter(
    ({ joined, tenures }) => isMisspelt(printed, joined) && tenures.some((term) => isWithin(term, day) && isTitled(term.office, title)),
  );
  const person = onlyPerson(near.map((each) => ({ person: each, strength: 1 })));
  return person && { person, score: 0.93, reason: "name with a typing error, in office at the date" };
}

/** Ids of offices begin with their title. */
const isTitled = (office: string, title: string | null): boolean =>
  title === null || office.slice(office.indexOf("/") + 1).startsWith(title);

function onlyPerson(named: readonly Named[]): KnownPerson | undefined {
  const people = new Set(named.map(({ person }) => person));
  const [only] = people;
  return people.size === 1 ? only : undefined;
}
