/** One line of a register, as the entry that extract and resolve know. */
import type { Language } from "../model/paper.js";
import type { Alias, OfficeEntry, PersonEntry, RegisterEntry, TopicEntry } from "../model/register.js";
import { externalIds, type RegisterFile, type Row, several, unlessEmpty } from "./register-rows.js";

/** The file that a line stands in ("nl/persons.csv"), and the language of names that do not say theirs. */
export interface Origin {
  readonly register: string;
  readonly language: Language;
}

const LANGUAGE_MARK = /@(nl|en|fr|de)$/u;

/** "!NS@nl": matched by exact case, Dutch. "~Chinese@en": an adjective, English. */
export function parseAlias(printed: string): Alias {
  let start = 0;
  while (printed[start] === "!" || printed[start] === "~") start += 1;
  const marks = printed.slice(0, start);
  const lang = printed.includes("@") ? LANGUAGE_MARK.exec(printed)?.[1] : undefined;
  return {
    text: printed.slice(start, lang ? -3 : undefined).trim(),
    lang: (lang as Language | undefined) ?? null,
    ...(marks.includes("~") && { adjective: true }),
    ...(marks.includes("!") && { exactCase: true }),
  };
}

type AnyNamed = Row<"companies">;

function entry(row: AnyNamed, of: Pick<RegisterEntry, "kind" | "type">, origin: Origin): RegisterEntry {
  return {
    id: row.id,
    ...of,
    name: { [origin.language]: row.name, ...(row.name_en && { en: row.name_en }) },
    aliases: several(row.aliases)
      .map(parseAlias)
      .filter((alias) => alias.text !== ""),
    context: several(row.context),
    externalIds: externalIds(row),
    country: unlessEmpty(row.country),
    source: row.source,
    register: origin.register,
  };
}

const person = (row: Row<"persons">, origin: Origin): PersonEntry => ({
  ...entry(row, { kind: "Person", type: "person" }, origin),
  surname: row.surname,
  prefix: unlessEmpty(row.prefix.toLowerCase()),
  given: unlessEmpty(row.given),
  initials: unlessEmpty(row.initials),
});

const office = (row: Row<"offices">, origin: Origin): OfficeEntry => ({
  ...entry(row, { kind: "Office", type: null }, origin),
  title: row.title,
  ministry: unlessEmpty(row.ministry),
  since: unlessEmpty(row.since),
  until: unlessEmpty(row.until),
});

const TERM = /^(?<text>.+?)(?:@(?<lang>nl|en))?(?:\^(?<weight>-?\d+(?:\.\d+)?))?$/u; // "gezichtsherkenning@nl^2"; negative: speaks against the topic

const topic = (row: Row<"topics">, origin: Origin): TopicEntry => ({
  ...entry(row, { kind: "Topic", type: null }, origin),
  broader: unlessEmpty(row.broader),
  terms: several(row.terms).map((printed) => {
    const { text = printed, lang, weight } = TERM.exec(printed)?.groups ?? {};
    return { text, lang: (lang as Language | undefined) ?? origin.language, weight: Number(weight ?? 1) };
  }),
});

/** Files whose lines are entities; the literal table says what each file's lines become. */
export const ENTRIES: { readonly [F in Exclude<RegisterFile, "memberships" | "tenures">]: (row: Row<F>, origin: Origin) => RegisterEntry } =
  {
    persons: person,
    offices: office,
    topics: topic,
    parties: (row, origin) => entry(row, { kind: "Party", type: "party" }, origin),
    ministries: (row, origin) => entry(row, { kind: "Ministry", type: "ministry" }, origin),
    companies: (row, origin) => entry(row, { kind: "Company", type: "company" }, origin),
    institutions: (row, origin) => entry(row, { kind: "Institution", type: "organisation" }, origin),
    groups: (row, origin) => entry(row, { kind: "Group", type: "people" }, origin),
    places: (row, origin) => ({ ...entry(row, { kind: "Place", type: row.placeType }, origin), facts: { placeType: row.placeType } }),
    instruments: (row, origin) => ({
      ...entry(row, { kind: "Instrument", type: row.instrumentType }, origin),
      facts: { instrumentType: row.instrumentType },
    }),
    publishers: (row, origin) => ({
      ...entry(row, { kind: "Publisher", type: "publisher" }, origin),
      facts: { domains: several(row.domains) },
    }),
  };
