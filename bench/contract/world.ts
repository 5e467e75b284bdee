import { type SetFact, setFacts } from "./set-facts.js";
import { byText, type StatedGraph, type StatedNode } from "./stated-graph.js";

/** The graph with its sets, looked at on one day. */
export interface World {
  readonly graph: StatedGraph;
  readonly today: string;
  /** Newest first. */
  readonly sets: readonly SetFact[];
  readonly setOf: ReadonlyMap<string, SetFact>;
  /** Sets that involve an entity in whatever role, newest first. */
  readonly involving: ReadonlyMap<string, readonly SetFact[]>;
}

export function worldOf(graph: StatedGraph, today: string): World {
  const sets = setFacts(graph, today);
  const involving = new Map<string, SetFact[]>();
  for (const set of sets) for (const id of set.roles.keys()) involving.set(id, [...(involving.get(id) ?? []), set]);
  return { graph, today, sets, setOf: new Map(sets.map((set) => [set.id, set])), involving };
}

/** Lists of which the contract names no order: compared whatever it is. */
export const bag = (items: readonly unknown[]) => ({ "~bag": items });
/** So many of some. */
export const among = (items: readonly unknown[], size: number) => ({ "~among": items, size });
/** What the contract leaves open: a value is there. */
export const ANY = { "~any": true } as const;

const LANGUAGES = ["nl", "en", "fr", "de"];

/** One of several texts: in the language asked for, else in the first of `own`, else in any. */
export function spoken(value: unknown, lang = "NL", own: readonly string[] = []): string | null {
  if (typeof value === "string") return value || null;
  if (typeof value !== "object" || value === null) return null;
  const texts = value as Readonly<Record<string, unknown>>;
  for (const each of [lang.toLowerCase(), ...own, ...LANGUAGES, ...Object.keys(texts)]) {
    if (typeof texts[each] === "string" && texts[each] !== "") return texts[each];
  }
  return null;
}

export const languagesOfSet = (set: SetFact): readonly string[] => (set.node.properties.languages ?? []) as readonly string[];
export const titleOf = (set: SetFact, lang = "NL"): string | null => spoken(set.node.properties.title, lang, languagesOfSet(set));
export const numberOf = (set: SetFact): unknown => set.node.properties.number ?? null;

export function nameOf(node: StatedNode, lang = "NL"): string {
  const { name, title, url } = node.properties;
  return spoken(name, lang) ?? spoken(title, lang) ?? spoken(url, lang) ?? node.id;
}

/** "QuestionSet" → "QUESTION_SET". */
export const enumOf = (kind: string): string => kind.replace(/(?<=[a-z])(?=[A-Z])/gu, "_").toUpperCase();

export const entity = ({ graph }: World, id: unknown, lang = "NL"): { id: string; name: string } | null => {
  const node = typeof id === "string" ? graph.nodes.get(graph.canonical(id)) : undefined;
  return node ? { id: node.id, name: nameOf(node, lang) } : null;
};

/** As what sets involve an entity that is asked for under a kind; null: in whatever role. */
export const ROLES_OF_KIND: Readonly<Record<string, readonly string[]>> = { MEMBER: ["asker"], MINISTER: ["addressee", "answerer"] };

/** The entities of a kind that a set involves so. */
export function entitiesOf({ graph }: World, set: SetFact, kind: string, roles = ROLES_OF_KIND[kind]): string[] {
  const own = kind in ROLES_OF_KIND ? "PERSON" : kind;
  return [...set.roles].flatMap(([id, as]) =>
    enumOf(graph.nodes.get(id)?.kind ?? "") === own && (!roles || roles.some((role) => as.has(role))) ? [id] : [],
  );
}

/** A facet counts parties that ask and ministries that are asked, not those that words name. */
const FACET_ROLES: Readonly<Record<string, readonly string[]>> = { ...ROLES_OF_KIND, PARTY: ["party"], MINISTRY: ["ministry"] };

/** The groups of a kind into which a set falls. */
export function groupsOf(world: World, set: SetFact, kind: string): string[] {
  switch (kind) {
    case "YEAR":
      return set.date ? [set.date.slice(0, 4)] : [];
    case "STATUS":
      return set.status ? [set.status] : [];
    case "LANGUAGE":
      return languagesOfSet(set).map((each) => each.toUpperCase());
    case "KIND":
      return ["QUESTION_SET"];
    case "PARLIAMENT":
      return [`parliament:${String(set.node.properties.parliament)}`];
    default:
      return entitiesOf(world, set, kind, FACET_ROLES[kind]);
  }
}

const WITHOUT_ENTITY = new Set(["YEAR", "STATUS", "LANGUAGE", "KIND"]);

/** How a group is shown. */
export function shownGroup(world: World, kind: string, key: string) {
  const found = WITHOUT_ENTITY.has(kind) ? null : entity(world, key);
  const label = WITHOUT_ENTITY.has(kind) || kind === "PARLIAMENT" ? ANY : (found?.name ?? key);
  return { key, label, entity: found && { id: found.id } };
}

export function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** By count, then key. */
export const strongest = (counts: ReadonlyMap<string, number>): (readonly [key: string, count: number])[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || byText(a, b));
