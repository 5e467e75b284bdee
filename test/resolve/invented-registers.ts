import type { Membership, OfficeEntry, PersonEntry, RegisterEntry, Registers, Tenure } from "../../src/model/register.js";
import { parseAlias } from "../../src/parliaments/register-entries.js";

type Term = readonly [id: string, since: string | null, until: string | null];

/** One invented person: "Anna van der Meer" with surname "Meer" and prefix "van der"; parties and offices with their dates. */
interface Invented {
  readonly name: string;
  readonly surname: string;
  readonly prefix?: string;
  readonly given?: string;
  readonly initials?: string;
  readonly aliases?: string;
  readonly parties?: readonly Term[];
  readonly offices?: readonly Term[];
}

const slugged = (name: string): string => name.toLowerCase().replace(/[^a-z]+/gu, "-");

function entry(
  id: string,
  kind: RegisterEntry["kind"],
  { name, aliases = "", en }: { name: string; aliases?: string; en?: string },
): RegisterEntry {
  const types = {
    Party: "party",
    Person: "person",
    Ministry: "ministry",
    Publisher: "publisher",
    Company: "company",
    Place: "place",
  } as const;
  return {
    id,
    kind,
    type: kind in types ? types[kind as keyof typeof types] : null,
    name: { nl: name, ...(en && { en }) },
    aliases: aliases.split("|").filter(Boolean).map(parseAlias),
    context: [],
    externalIds: [],
    country: null,
    source: "invented",
    register: "xx/test.csv",
  };
}

const MINISTRIES = [
  entry("ministry:xx/water", "Ministry", { name: "Water en Wegen" }),
  entry("ministry:xx/recht", "Ministry", { name: "Recht" }),
];

const office = (name: string, ministry: string | null, more: { aliases?: string; en?: string } = {}): OfficeEntry => ({
  ...entry(`office:xx/${slugged(name)}`, "Office", { name, ...more }),
  title: name.split(" ")[0] ?? "",
  ministry,
  since: null,
  until: null,
});

const OFFICES: readonly OfficeEntry[] = [
  office("minister van Water en Wegen", "ministry:xx/water", { aliases: "minister van WW", en: "Minister of Water and Roads" }),
  office("minister van Water, Wegen en Bruggen", "ministry:xx/water"),
  office("staatssecretaris van Water en Wegen", "ministry:xx/water"),
  office("minister van Recht", "ministry:xx/recht"),
  office("minister voor Jeugd en Toezicht", "ministry:xx/recht"),
  office("minister-president", null, { aliases: "minister van Algemene Zaken" }),
  office("viceminister-president", null),
];

const PARTIES = [
  entry("party:xx/vvh", "Party", { name: "VVH", aliases: "Verbond voor Haven" }),
  entry("party:xx/d88", "Party", { name: "D88", aliases: "D'88" }),
  entry("party:xx/groen-geel", "Party", { name: "GroenGeel", aliases: "Groen Geel|GG" }),
  entry("party:xx/groep-kwist", "Party", { name: "Groep Kwist" }),
  entry("party:xx/rood", "Party", { name: "ROOD" }),
];

const PEOPLE: readonly Invented[] = [
  {
    name: "Anna van der Vermeulen",
    surname: "Vermeulen",
    prefix: "van der",
    given: "Anna",
    initials: "A.B.",
    parties: [["party:xx/vvh", "2030-05-01", "2034-05-01"]],
  },
  { name: "Bert Smak", surname: "Smak", given: "Bert", initials: "B.", parties: [["party:xx/vvh", "2030-05-01", null]] },
  { name: "Carla Smak", surname: "Smak", given: "Carla", initials: "C.D.", parties: [["party:xx/d88", "2030-05-01", null]] },
  { name: "Dirk Smak", surname: "Smak", given: "Dirk", initials: "D.", parties: [["party:xx/vvh", "2010-05-01", "2018-05-01"]] },
  {
    name: "Fenna Kwist",
    surname: "Kwist",
    given: "Fenna",
    initials: "F.",
    parties: [
      ["party:xx/d88", "2030-05-01", "2031-09-01"],
      ["party:xx/groep-kwist", "2031-09-02", null],
    ],
  },
  {
    name: "Greet Terhorst-van de Wetering",
    surname: "Terhorst-van de Wetering",
    given: "Greet",
    initials: "G.E.",
    aliases: "Greet Terhorst",
    parties: [["party:xx/groen-geel", "2030-05-01", null]],
  },
  {
    name: "Hans Oudeman",
    surname: "Oudeman",
    given: "Hans",
    initials: "J.H.",
    offices: [
      ["office:xx/minister-van-water-en-wegen", "2028-01-01", "2031-01-31"],
      ["office:xx/viceminister-president", "2028-01-01", "2031-01-31"],
    ],
  },
  {
    name: "Ines Oudeman",
    surname: "Oudeman",
    given: "Ines",
    initials: "I.",
    offices: [["office:xx/minister-van-recht", "2028-01-01", "2033-01-01"]],
  },
  {
    name: "Joke de Neve",
    surname: "Neve",
    prefix: "de",
    given: "Joke",
    initials: "J.",
    parties: [["party:xx/vvh", "2030-05-01", "2031-01-31"]],
    offices: [
      ["office:xx/minister-van-water-en-wegen", "2031-01-31", "2033-01-01"],
      ["office:xx/minister-van-water-wegen-en-bruggen", "2033-01-02", null],
    ],
  },
  {
    name: "Karel Tweeling",
    surname: "Tweeling",
    given: "Karel",
    offices: [["office:xx/staatssecretaris-van-water-en-wegen", "2030-01-01", null]],
  },
  {
    name: "Lies Paardekoper",
    surname: "Paardekoper",
    given: "Lies",
    offices: [["office:xx/staatssecretaris-van-water-en-wegen", "2030-01-01", null]],
  },
];

const person = ({ name, surname, prefix, given, initials, aliases }: Invented): PersonEntry => ({
  ...entry(`person:xx/${slugged(name)}`, "Person", { name, ...(aliases && { aliases }) }),
  surname,
  prefix: prefix ?? null,
  given: given ?? null,
  initials: initials ?? null,
});

const terms = (each: Invented, list: readonly Term[] | undefined) =>
  (list ?? []).map(([id, since, until]) => ({ id, person: person(each).id, since, until, source: "invented" }));

const PUBLISHERS = [
  { ...entry("publisher:het-havenblad", "Publisher", { name: "Het Havenblad" }), facts: { domains: ["havenblad.example"] } },
  { ...entry("publisher:havenblad-sport", "Publisher", { name: "Havenblad Sport" }), facts: { domains: ["sport.havenblad.example"] } },
];

const OTHERS = [
  entry("company:kwist", "Company", { name: "Kwist" }),
  entry("place:kwist", "Place", { name: "Kwist" }),
  entry("company:kwist-bank", "Company", { name: "Kwist" }),
];

export const REGISTERS: Registers = {
  parliament: "xx",
  version: "invented",
  entries: new Map([...PARTIES, ...MINISTRIES, ...OFFICES, ...PUBLISHERS, ...OTHERS, ...PEOPLE.map(person)].map((each) => [each.id, each])),
  persons: PEOPLE.map(person),
  offices: OFFICES,
  topics: [],
  memberships: PEOPLE.flatMap((each) => terms(each, each.parties).map(({ id, ...rest }): Membership => ({ ...rest, party: id }))),
  tenures: PEOPLE.flatMap((each) => terms(each, each.offices).map(({ id, ...rest }): Tenure => ({ ...rest, office: id }))),
};
