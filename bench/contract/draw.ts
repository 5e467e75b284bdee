import { wordsOf } from "./matches.js";
import type { StatedNode } from "./stated-graph.js";
import { titleOf, type World } from "./world.js";

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const FACETS = [
  "PERSON",
  "MEMBER",
  "MINISTER",
  "PARTY",
  "OFFICE",
  "MINISTRY",
  "COMPANY",
  "INSTITUTION",
  "PLACE",
  "TOPIC",
  "ARTICLE",
  "PUBLISHER",
  "YEAR",
  "STATUS",
  "LANGUAGE",
];
const NETWORKS = ["MEMBER", "MINISTER", "PARTY", "MINISTRY", "COMPANY", "TOPIC", "INSTITUTION", "PLACE"];
const STATUSES = ["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED", "ANSWERED", "WITHDRAWN"];
const INTERVALS = ["WEEK", "MONTH", "QUARTER", "YEAR"];
const FIELDS: readonly (readonly [field: string, kind: string])[] = [
  ["asker", "Person"],
  ["party", "Party"],
  ["addressee", "Office"],
  ["ministry", "Ministry"],
  ["minister", "Person"],
  ["topic", "Topic"],
  ["company", "Company"],
  ["article", "Article"],
  ["publisher", "Publisher"],
];

/** Draws variables for the operations of the contract from what the world holds. */
export function drawing(world: World, seed: number) {
  const random = seeded(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const some = <T>(items: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(items))),
  ];
  const set = () => pick(world.sets);
  const byKind = new Map<string, StatedNode[]>();
  for (const id of world.involving.keys()) {
    const node = world.graph.nodes.get(id);
    if (node) byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
  }
  // Half of the ids come by way of a set, so that what is common comes often.
  const idOf = (kind: string): string => {
    const near = [...set().roles.keys()].filter((id) => world.graph.nodes.get(id)?.kind === kind);
    return near.length > 0 && chance(0.7) ? pick(near) : (pick(byKind.get(kind) ?? [])?.id ?? `${kind.toLowerCase()}:unknown`);
  };
  const anyId = () => pick([...set().roles.keys()]) ?? "company:unknown";
  const day = () => set().submitted ?? "2000-01-01";
  const range = () => {
    const [from, until] = [day(), day()].sort();
    return pick([{ from, until }, { from }, { until }]);
  };
  const word = () => pick(wordsOf(titleOf(set()) ?? "de")) ?? "de";
  const leaf = (): Record<string, unknown> => {
    const kind = random();
    if (kind < 0.45) {
      const [field, of] = pick(FIELDS);
      return { [field]: chance(0.5) ? idOf(of) : some([idOf(of), idOf(of), idOf(of)], 3) };
    }
    if (kind < 0.55) return { involves: some([anyId(), anyId()], 2) };
    if (kind < 0.6) return { involvesAny: some([anyId(), anyId(), anyId()], 3) };
    if (kind < 0.75) return { text: chance(0.7) ? word() : `${word()} ${word()}` };
    if (kind < 0.85) return { submitted: range() };
    if (kind < 0.9) return { answered: range() };
    if (kind < 0.95) return { status: some(STATUSES, 2) };
    return pick([
      { language: "NL" },
      { parliament: "nl" },
      { number: String(set().node.properties.number ?? "1") },
      { ...{ company: idOf("Company") }, minConfidence: random() },
    ]);
  };
  const filter = (depth = 2): Record<string, unknown> => {
    const own = Object.assign({}, ...Array.from({ length: chance(0.7) ? 1 : 2 }, leaf)) as Record<string, unknown>;
    if (depth === 0 || chance(0.6)) return own;
    const inner = pick(["and", "or", "not"]);
    return { ...(chance(0.5) ? own : {}), [inner]: inner === "not" ? filter(depth - 1) : [filter(depth - 1), filter(depth - 1)] };
  };
  const filtered = () => (chance(0.15) ? {} : { filter: filter() });
  return {
    "question-set": () => ({
      ...(chance(0.5) ? { id: set().id } : { number: numbered(set().node, chance(0.3)) }),
      ...(chance(0.3) && { lang: "EN" }),
    }),
    "question-sets": () => ({ ...filtered(), ...(chance(0.7) && { first: 1 + Math.floor(random() * 40) }), facets: some(FACETS, 6) }),
    person: () => ({ id: idOf("Person"), first: 1 + Math.floor(random() * 30) }),
    company: () => ({ id: idOf("Company"), first: 1 + Math.floor(random() * 30) }),
    together: () => ({ id: anyId(), kind: pick(NETWORKS), ...filtered(), first: 1 + Math.floor(random() * 30) }),
    crosstab: () => ({
      ...filtered(),
      rows: pick(FACETS),
      columns: pick(FACETS),
      firstRows: 1 + Math.floor(random() * 20),
      firstColumns: 1 + Math.floor(random() * 20),
    }),
    network: () => ({
      filter: filter(),
      kinds: some(NETWORKS, 4),
      minWeight: 1 + Math.floor(random() * 4),
      maxNodes: 5 + Math.floor(random() * 200),
    }),
    "response-times": () => ({ ...filtered(), groupBy: pick(FACETS), ...(chance(0.5) && { interval: pick(INTERVALS) }) }),
    "topics-over-time": () => {
      const [from, until] = [day(), day()].sort();
      return {
        topics: some([idOf("Topic"), idOf("Topic"), idOf("Topic")], 3),
        from,
        until,
        interval: pick(INTERVALS),
        groupBy: pick(FACETS),
      };
    },
    "entity-history": () => ({ ids: [anyId(), set().id, "company:unknown", anyId()] }),
    changes: () => ({ ...filtered(), ...(chance(0.5) && { since: `${day()}T12:00:00Z` }), first: 1 + Math.floor(random() * 60) }),
  };
}

/** Also as printed with a space. */
function numbered({ id, properties }: StatedNode, isSpaced: boolean): string {
  const number = String(properties.number ?? id);
  return isSpaced ? `${number.slice(0, 5)} ${number.slice(5)}` : number;
}
