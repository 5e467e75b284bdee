import type { Choice } from "./choose-person.js";
import type { FoundOffice } from "./office-index.js";
import type { Known } from "./known.js";
import type { KnownPerson } from "./person-index.js";
import { isWithin, type PaperDay } from "./term.js";

/** Who held the office on the day; undefined where nobody is known to, or several state secretaries share the portfolio. */
export function holderAt({ office }: FoundOffice, { day }: PaperDay, known: Known): Choice | undefined {
  if (day === null) return undefined;
  const tenures = (known.offices.tenures.get(office.id) ?? []).filter((term) => isWithin(term, day));
  const begunLater = tenures.filter((term) => !tenures.some((other) => other !== term && (other.since ?? "") > (term.since ?? "") && term.until === day)); // who leaves that day gives way
  const holders = new Set(begunLater.map(({ person }) => person));
  const [only] = holders;
  const person = holders.size === 1 && only ? known.persons.byId.get(only) : undefined;
  return person && { person, score: 0.97, reason: "holder of the office at the date" };
}

const AROUND_TERM = 45; // days: who asks on the last day is answered by the successor, or late by the predecessor

/** Of the people under the printed name, the one who held the office around the day. */
export function holderNamed(named: readonly KnownPerson[], { office }: FoundOffice, { day, slack }: PaperDay): Choice | undefined {
  const held = named.filter(({ tenures }) => tenures.some((term) => term.office === office.id && (day === null || isWithin(term, day, slack + AROUND_TERM))));
  const people = new Set(held);
  const [only] = people;
  return people.size === 1 && only ? { person: only, score: 0.99, reason: "name and office at the date" } : undefined;
}

/** Of the people under the printed name, the one who held any office around the day. */
export function ministerNamed(named: readonly KnownPerson[], { day, slack }: PaperDay): Choice | undefined {
  if (day === null) return undefined;
  const inOffice = (within: number) => [...new Set(named.filter(({ tenures }) => tenures.some((term) => isWithin(term, day, within))))];
  for (const within of [0, slack + AROUND_TERM]) {
    const [only, another] = inOffice(within);
    if (only && !another) return { person: only, score: 0.97, reason: "name, in office at the date" };
    if (another) return undefined;
  }
  return undefined;
}
