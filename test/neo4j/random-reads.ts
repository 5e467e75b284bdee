import type { NodeKind } from "../../src/model/vocabulary.js";
import type { GraphStore } from "../../src/store/store.js";

const TODAY = "2026-01-01";

/** A read through the port, with words that say which. */
export interface RandomRead {
  readonly what: string;
  readonly ask: (store: GraphStore) => Promise<unknown>;
}

type Draw = <T>(from: readonly T[]) => T;

/** What may be asked about, from the store itself. */
interface Subjects {
  readonly ids: readonly string[];
  readonly sets: readonly string[];
  readonly entities: readonly string[];
  readonly words: readonly string[];
}

const ENTITIES: ReadonlySet<NodeKind> = new Set<NodeKind>(["Person", "Party", "Ministry", "Company", "Institution", "Place", "Topic"]);
const FACETS = ["Member", "Party", "Ministry", "Company", "Topic", "YEAR", "STATUS"] as const;
const TYPES = ["HAS_QUESTION", "ASKED_BY", "MENTIONS", "ABOUT", "INVOLVES", "STATED_IN", "ADDRESSED_TO"] as const;

/** Reads of every kind in turn, about what is drawn by the seed: the same for every store that holds the same. */
export async function randomReads(store: GraphStore, count: number, seed: number): Promise<RandomRead[]> {
  const draw = drawer(seed);
  const subjects = await subjectsOf(store);
  const kinds = Object.entries(READS);
  return Array.from({ length: count }, (_, index) => {
    const [kind, make] = kinds[index % kinds.length] as (typeof kinds)[number];
    const { asked, ask } = make(subjects, draw);
    return { what: `${kind} ${asked}`, ask };
  });
}

async function subjectsOf(store: GraphStore): Promise<Subjects> {
  const [ids, sets, entities, words]: string[][] = [[], [], [], []];
  for await (const { id, kind, properties } of store.stream("nodes")) {
    ids?.push(id);
    if (kind === "QuestionSet") {
      sets?.push(id);
      words?.push(...(JSON.stringify(properties.title ?? "").match(/\p{L}{5,}/gu) ?? []));
    }
    if (ENTITIES.has(kind)) entities?.push(id);
  }
  return { ids: ids ?? [], sets: sets ?? [], entities: entities ?? [], words: words ?? [] };
}

type Make = (subjects: Subjects, draw: Draw) => { readonly asked: string; readonly ask: RandomRead["ask"] };

const about =
  (pool: keyof Subjects, ask: (store: GraphStore, subject: string, draw: Draw) => Promise<unknown>): Make =>
  (subjects, draw) => {
    const subject = draw(subjects[pool]);
    const drawn = Array.from({ length: 4 }, () => draw(NUMBERS)); // so that both stores are asked the same
    return {
      asked: `${subject} ${drawn.join(" ")}`,
      ask: (store) => {
        let next = 0;
        const again: Draw = (from) => from[(drawn[next++ % drawn.length] ?? 0) % from.length] as (typeof from)[number];
        return ask(store, subject, again);
      },
    };
  };

const NUMBERS = Array.from({ length: 1_000 }, (_, index) => index);
const involving = (id: string) => ({ today: TODAY, where: { involves: [id] } });

const READS: Readonly<Record<string, Make>> = {
  nodes: about("ids", (store, id) => store.nodes([id])),
  edges: about("ids", (store, id, draw) =>
    store.edges([id], { types: [draw(TYPES)], direction: draw(["in", "out"]), page: { first: 50 } }),
  ),
  statements: about("ids", (store, id) => store.statements([id])),
  standings: about("sets", (store, id) => store.standings([id], TODAY)),
  mergedFrom: about("sets", (store, id) => store.mergedFrom([id])),
  list: about("entities", async (store, id, draw) => {
    const order = { field: draw(["date", "answered"] as const), direction: draw(["ascending", "descending"] as const) } as const;
    const page = await store.list({ kind: "QuestionSet", ...involving(id), order }, { first: 20 });
    return [page.items.map(({ item }) => item), page.hasNext];
  }),
  count: about("words", (store, text) => store.count({ kind: "Question", where: { text }, today: TODAY }, 1_000)),
  facets: about("entities", (store, id, draw) => store.facets({ kind: "QuestionSet", ...involving(id) }, [draw(FACETS)], 10)),
  search: about("words", async (store, text) => {
    const { items, total, kinds } = await store.search({ text, page: { first: 100 }, cap: 1_000 });
    return [total, kinds, total.value <= 100 ? items.map(({ item }) => item.node.id).sort() : []]; // scores, and so their order, are each engine's own
  }),
  timeline: about("entities", (store, id, draw) =>
    store.timeline([id], { interval: draw(["MONTH", "QUARTER", "YEAR"]), groupBy: draw(FACETS), today: TODAY }),
  ),
  together: about("entities", (store, id, draw) =>
    store.together([id], { kind: draw(["Member", "Party", "Topic", "Company"]), first: 20, order: draw(["count", "lift"]), today: TODAY }),
  ),
  neighbourhood: about("ids", (store, id, draw) => store.neighbourhood({ ids: [id], depth: draw([1, 2]), maxNodes: 60, today: TODAY })),
  crosstab: about("entities", (store, id, draw) =>
    store.crosstab({ rows: draw(FACETS), columns: draw(FACETS), firstRows: 8, firstColumns: 8, ...involving(id) }),
  ),
  network: about("entities", (store, id) =>
    store.network({ kinds: ["Member", "Company", "Topic"], minWeight: 1, maxNodes: 60, ...involving(id) }),
  ),
  responseTimes: about("entities", (store, id, draw) => store.responseTimes({ groupBy: draw(FACETS), ...involving(id) })),
  similar: about("sets", (store, id) => store.similar({ id, first: 10 })),
  changes: about("entities", async (store, id) =>
    (await store.changes({ ...involving(id), page: { first: 30 } })).items.map(({ item }) => item),
  ),
};

/** Of a seed, always the same (a linear congruential generator: Numerical Recipes, 7.1). */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)] as (typeof from)[number];
  };
}
