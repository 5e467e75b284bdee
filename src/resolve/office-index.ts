import type { NodeId } from "../model/ids.js";
import type { OfficeEntry, Registers, Tenure } from "../model/register.js";
import { distance } from "./distance.js";
import { type OfficePhrase, parseOfficePhrase } from "./office-phrase.js";
import { isWithin } from "./term.js";

export interface FoundOffice {
  readonly office: OfficeEntry;
  readonly score: number;
  readonly reason: string;
}

export interface OfficeIndex {
  /** The office that the words name; the day tells where a shortened portfolio fits several. */
  named(printed: string, day: string | null): FoundOffice | undefined;
  /** An office with part of the portfolio, of the same title and ministry, that was held on the day when this one was not. */
  heldInstead(office: OfficeEntry, day: string): OfficeEntry | undefined;
  readonly byId: ReadonlyMap<NodeId, OfficeEntry>;
  /** Of the office and of its longer names. */
  readonly tenures: ReadonlyMap<NodeId, readonly Tenure[]>;
}

interface Spelling {
  readonly office: OfficeEntry;
  readonly phrase: OfficePhrase;
  /** Its portfolio in one word, for typing errors. */
  readonly joined: string;
}

/** Order aside: "Binnenlandse Zaken en Justitie" is one with "Justitie en Binnenlandse Zaken". */
const keyOf = ({ title, words }: OfficePhrase): string => `${title ?? ""}|${[...words].sort().join(" ")}`;

export function indexOffices(registers: Registers): OfficeIndex {
  const spellings: Spelling[] = [];
  const byKey = new Map<string, OfficeEntry>();
  for (const office of registers.offices) {
    for (const name of [...Object.values(office.name), ...office.aliases.map(({ text }) => text)]) {
      const phrase = parseOfficePhrase(name);
      const key = keyOf(phrase);
      if (byKey.has(key)) continue;
      byKey.set(key, office);
      spellings.push({ office, phrase, joined: phrase.words.join("") });
    }
  }
  const tenures = tenuresOf(registers);
  const damaged = new Map<string, OfficeEntry | null>();
  return {
    heldInstead: (office, day) => heldInstead(office, { day, spellings, tenures }),
    byId: new Map(registers.offices.map((office) => [office.id, office])),
    tenures,
    named: (printed, day) => {
      const phrase = parseOfficePhrase(printed);
      const key = keyOf(phrase);
      const exact = byKey.get(key);
      if (exact) return { office: exact, score: 0.99, reason: "office by title and portfolio" };
      const part = phrase.words.length > 0 ? byPart(phrase, { day, spellings, tenures }) : undefined;
      if (part) return { office: part, score: 0.93, reason: "office by part of its portfolio" };
      if (!damaged.has(key)) damaged.set(key, byNearness(phrase, spellings) ?? null);
      const near = damaged.get(key);
      return near ? { office: near, score: 0.93, reason: "office by title and portfolio, a typing error aside" } : undefined;
    },
  };
}

interface Offices {
  readonly day: string | null;
  readonly spellings: readonly Spelling[];
  readonly tenures: ReadonlyMap<NodeId, readonly Tenure[]>;
}

/** "minister van Onderwijs": the only office held at the date whose portfolio holds these words. */
function byPart({ title, words }: OfficePhrase, { day, spellings, tenures }: Offices): OfficeEntry | undefined {
  if (day === null || title === null) return undefined;
  const fitting = spellings.filter(({ phrase }) => phrase.title === title && words.every((word) => phrase.words.includes(word)));
  const held = new Set(fitting.map(({ office }) => office).filter(({ id }) => (tenures.get(id) ?? []).some((term) => isWithin(term, day))));
  return held.size === 1 ? [...held][0] : undefined;
}

function heldInstead(office: OfficeEntry, { day, spellings, tenures }: Offices): OfficeEntry | undefined {
  if (day === null || office.ministry === null) return undefined;
  const own = new Set(spellings.filter((spelling) => spelling.office === office).flatMap(({ phrase }) => phrase.words));
  let most = 0;
  let best = new Set<OfficeEntry>();
  for (const { office: other, phrase } of spellings) {
    if (other === office || other.title !== office.title || other.ministry !== office.ministry) continue;
    const shared = new Set(phrase.words.filter((word) => own.has(word))).size;
    if (shared === 0 || shared < most || !(tenures.get(other.id) ?? []).some((term) => isWithin(term, day))) continue;
    if (shared > most) best = new Set();
    most = shared;
    best.add(other);
  }
  return best.size === 1 ? [...best][0] : undefined;
}

/**
 * Who held each office, also under a longer name of it: "staatssecretaris van Financiën" is each of the two who share that
 * portfolio, and "minister van Economische Zaken" also whoever had "Klimaat" added to it.
 */
function tenuresOf({ offices, tenures }: Registers): Map<NodeId, readonly Tenure[]> {
  const byOffice = new Map<NodeId, Tenure[]>();
  for (const tenure of tenures) {
    const known = byOffice.get(tenure.office);
    if (known) known.push(tenure);
    else byOffice.set(tenure.office, [tenure]);
  }
  const named = offices.map((office) => ({ office, words: new Set(parseOfficePhrase(office.name.nl ?? "").words) }));
  const holds = new Map<NodeId, readonly Tenure[]>();
  for (const { office, words } of named) {
    const longer = named.filter(
      (other) =>
        other.words.size > words.size &&
        other.office.title === office.title &&
        other.office.ministry === office.ministry &&
        isPart(words, other.words),
    );
    const all = [office, ...(words.size > 0 ? longer.map((other) => other.office) : [])];
    holds.set(
      office.id,
      all.flatMap(({ id }) => byOffice.get(id) ?? []),
    );
  }
  return holds;
}

function isPart(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const word of words) if (!of.has(word)) return false;
  return true;
}

/** A typing or scanning error: the nearest portfolio, if it is near and no other is as near. */
function byNearness({ title, words }: OfficePhrase, spellings: readonly Spelling[]): OfficeEntry | undefined {
  const joined = words.join("");
  if (title === null || joined.length < 6) return undefined;
  let least = Math.max(1, Math.floor(joined.length / 10));
  let nearest = new Set<OfficeEntry>();
  for (const spelling of spellings) {
    if (spelling.phrase.title !== title) continue;
    const away = distance(joined, spelling.joined, least);
    if (away > least) continue;
    if (away < least) nearest = new Set();
    least = away;
    nearest.add(spelling.office);
  }
  return nearest.size === 1 ? [...nearest][0] : undefined;
}
