import { officeId, personId } from "../model/ids.js";
import type { EntityRef, ResolvedOffice } from "../model/mention.js";
import type { OfficeNamed } from "../model/paper.js";
import { candidates, type Choice, namesAgree } from "./choose-person.js";
import { holderAt, holderNamed, ministerNamed } from "./holder.js";
import { type Known, nameOf, refTo } from "./known.js";
import type { FoundOffice } from "./office-index.js";
import type { KnownPerson } from "./person-index.js";
import { parsePersonName } from "./person-name.js";
import { isWithin, type PaperDay } from "./term.js";

const KEYED = 0.6; // a node under the printed words: surely somebody, whom no register knows

/** An office that a heading names, by title, by its holder's name, or both; its ministry, and who held it on the day. */
export function resolveOffice(named: OfficeNamed, at: PaperDay, known: Known): ResolvedOffice {
  const office = named.office ? known.offices.named(named.office, at.day) : undefined;
  const people = named.name ? peopleNamed(named.name, named.given, known) : [];
  const person = office && people.length > 0 ? holderNamed(people, office, at) : undefined;
  const minister = person ?? (people.length > 0 ? ministerNamed(people, at) : undefined);
  if (office) return withOffice(office, { named, at, known, minister });
  if (named.office) return keyedOffice(named.office, { named, at, known, minister });
  const held = minister && officeHeld(minister.person, at, known);
  if (held) return withOffice(held, { named, at, known, minister });
  return { office: null, ministry: null, ...personRef(named, { at, known, minister }), score: minister?.score ?? 0, reason: minister?.reason ?? "no office is printed" };
}

interface Setting {
  readonly named: OfficeNamed;
  readonly at: PaperDay;
  readonly known: Known;
  readonly minister: Choice | undefined;
}

function peopleNamed(printed: string, given: string | undefined, known: Known): readonly KnownPerson[] {
  const name = parsePersonName(printed, given);
  return candidates(name, known.persons).map(({ person }) => person).filter((person) => namesAgree(name, person) !== false);
}

function withOffice(found: FoundOffice, setting: Setting): ResolvedOffice {
  const { office, score, reason } = found;
  const { known, at, named } = setting;
  const holder = setting.minister ?? (named.name ? undefined : holderAt(found, at, known));
  return {
    office: { id: office.id, name: nameOf(office), score, reason },
    ministry: office.ministry ? refTo(known, office.ministry, { score, reason: "ministry of the office" }) : null,
    ...personRef(named, { at, known, minister: holder }),
    score, reason,
  };
}

/** A portfolio that no register knows still is one node, under its own words. */
function keyedOffice(printed: string, setting: Setting): ResolvedOffice {
  const reason = "no register knows this office";
  const words = printed.replace(/^(?:de|the)\s+/iu, "").replace(/\s+/gu, " ").trim();
  return {
    office: { id: officeId(setting.known.registers.parliament, words), name: words, score: KEYED, reason },
    ministry: null, ...personRef(setting.named, setting), score: KEYED, reason,
  };
}

function personRef({ name, office }: OfficeNamed, { known, minister }: Pick<Setting, "at" | "known" | "minister">): { readonly person: EntityRef | null } {
  if (minister) return { person: { id: minister.person.entry.id, name: minister.person.name, score: minister.score, reason: minister.reason } };
  if (!name) return { person: null };
  const { plain } = parsePersonName(name);
  const reason = "no register knows a minister of this name at the date";
  return { person: { id: personId(known.registers.parliament, office ? `${plain} ${office}` : plain), name: plain, score: KEYED, reason } };
}

const BESIDE = /^viceminister-president$/u; // held beside a portfolio, never instead

/** The office of a minister of whom only the name is printed. */
function officeHeld(person: KnownPerson, { day, slack }: PaperDay, known: Known): FoundOffice | undefined {
  if (day === null) return undefined;
  for (const within of [0, slack + 30]) {
    const terms = person.tenures.filter((term) => isWithin(term, day, within));
    const offices = [...new Set(terms.map(({ office }) => office))].flatMap((id) => known.offices.byId.get(id) ?? []).filter(({ title }) => !BESIDE.test(title));
    const [only, another] = offices;
    if (only && !another) return { office: only, score: 0.95, reason: "office that the person named held at the date" };
    if (another) return undefined;
  }
  return undefined;
}
