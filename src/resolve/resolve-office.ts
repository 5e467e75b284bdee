import { officeId, personId } from "../model/ids.js";
import type { EntityRef, ResolvedOffice } from "../model/mention.js";
import type { OfficeNamed } from "../model/paper.js";
import { type Choice, candidates, namesAgree } from "./choose-person.js";
import { holderAt, holderMisspelt, holderNamed, ministerMisspelt, ministerNamed } from "./holder.js";
import { type Known, nameOf, refTo } from "./known.js";
import type { FoundOffice } from "./office-index.js";
import { parseOfficePhrase } from "./office-phrase.js";
import type { KnownPerson, Named } from "./person-index.js";
import { type PersonName, parsePersonName } from "./person-name.js";
import { isWithin, type PaperDay } from "./term.js";

const KEYED = 0.6; // a node under the printed words: surely somebody, whom no register knows

interface Setting {
  /** What is printed: an office that has a portfolio, a name, or both. */
  readonly office: string | null;
  readonly name: PersonName | null;
  /** "minister" where that word stands without a portfolio. */
  readonly title: string | null;
  readonly at: PaperDay;
  readonly known: Known;
}

/** An office that a heading names, by title, by its holder's name, or both; its ministry, and who held it on the day. */
export function resolveOffice(named: OfficeNamed, at: PaperDay, known: Known): ResolvedOffice {
  const setting = settingOf(named, at, known);
  const office = setting.office ? known.offices.named(setting.office, at.day) : undefined;
  const minister = setting.name ? personNamed(setting.name, office, setting) : undefined;
  if (office) return withOffice(office, minister ?? (setting.name ? undefined : holderAt(office, at, known)), setting);
  if (setting.office) return keyedOffice(setting.office, minister, setting);
  const held = minister && officeHeld(minister.person, at, known);
  if (held) return withOffice(held, minister, setting);
  const reason = minister?.reason ?? "no office is printed";
  return { office: null, ministry: null, ...personRef(minister, setting), score: minister?.score ?? 0, reason };
}

function settingOf({ office, name, given }: OfficeNamed, at: PaperDay, known: Known): Setting {
  const printedName = name ? parsePersonName(name, given) : null;
  if (!office) return { office: null, name: printedName, title: null, at, known };
  const { title, words } = parseOfficePhrase(office);
  if (words.length === 0 && title !== null && !title.endsWith("president")) return { office: null, name: printedName, title, at, known };
  if (!printedName && title !== null && !known.offices.named(office, at.day)) {
    const holder = parsePersonName(words.join(" ")); // "staatssecretaris De Boer": the words behind the title are a name
    if (ministerNamed(peopleNamed(holder, known), at, title)) return { office: null, name: holder, title, at, known };
  }
  return { office, name: printedName, title, at, known };
}

function peopleNamed(name: PersonName, known: Known): readonly Named[] {
  return candidates(name, known.persons).filter(({ person }) => namesAgree(name, person) !== false);
}

function personNamed(name: PersonName, office: FoundOffice | undefined, { at, known, title }: Setting): Choice | undefined {
  const people = peopleNamed(name, known);
  return (
    (office && holderNamed(people, office, { at, known })) ??
    ministerNamed(people, at, office ? null : title) ??
    (office ? undefined : namedInFull(name, people)) ??
    (office ? holderMisspelt(name.key, office, { at, known }) : ministerMisspelt(name.key, { at, known }, title))
  );
}

/** Somebody who is addressed after leaving office: the only person with this name and these initials. */
function namedInFull(name: PersonName, people: readonly Named[]): Choice | undefined {
  const same = people.filter(({ person, strength }) => strength === 1 && namesAgree(name, person) === true);
  const [only, another] = same;
  return only && !another ? { person: only.person, score: 0.95, reason: "surname and given name" } : undefined;
}

function withOffice({ office, score, reason }: FoundOffice, person: Choice | undefined, setting: Setting): ResolvedOffice {
  return {
    office: { id: office.id, name: nameOf(office), score, reason },
    ministry: office.ministry ? refTo(setting.known, office.ministry, { score, reason: "ministry of the office" }) : null,
    ...personRef(person, setting),
    score,
    reason,
  };
}

/** A portfolio that no register knows still is one node, under its own words. */
function keyedOffice(printed: string, person: Choice | undefined, setting: Setting): ResolvedOffice {
  const reason = "no register knows this office";
  const words = printed
    .replace(/^(?:de|the)\s+/iu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    office: { id: officeId(setting.known.registers.parliament, words), name: words, score: KEYED, reason },
    ministry: null,
    ...personRef(person, setting),
    score: KEYED,
    reason,
  };
}

function personRef(person: Choice | undefined, { name, office, title, known }: Setting): { readonly person: EntityRef | null } {
  if (person) return { person: { id: person.person.entry.id, name: person.person.name, score: person.score, reason: person.reason } };
  if (!name || name.key === "") return { person: null };
  const reason = "no register knows a minister of this name at the date";
  const key = [name.plain, office ?? title].filter(Boolean).join(" ");
  return { person: { id: personId(known.registers.parliament, key), name: name.plain, score: KEYED, reason } };
}

const BESIDE = "viceminister-president"; // held beside a portfolio, never instead

/** The office of a minister of whom only the name is printed. */
function officeHeld(person: KnownPerson, { day, slack }: PaperDay, known: Known): FoundOffice | undefined {
  if (day === null) return undefined;
  for (const within of [0, slack + 30]) {
    const held = new Set(person.tenures.filter((term) => isWithin(term, day, within)).map(({ office }) => office));
    const [only, another] = [...held].flatMap((id) => known.offices.byId.get(id) ?? []).filter(({ title }) => title !== BESIDE);
    if (only && !another) return { office: only, score: 0.95, reason: "office that the person named held at the date" };
    if (another) return undefined;
  }
  return undefined;
}
