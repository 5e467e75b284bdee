import { seeded } from "./contract/draw.js";
import { quantile } from "./quantile.js";
import type { Figure } from "./report.js";
import type { Client } from "./served.js";

const CLIENTS = 10;
const SECONDS = 20;
const WARMING = 300;

interface Known {
  readonly companies: readonly string[];
  readonly persons: readonly string[];
  readonly sets: readonly string[];
  readonly topics: readonly string[];
  readonly words: readonly string[];
}

type Draw = (known: Known, pick: <T>(items: readonly T[]) => T) => object;

/** The mix: of a hundred requests so many of each operation, as a day of reading, searching and some analysis has them. */
const MIX: Readonly<Record<string, readonly [share: number, variables: Draw]>> = {
  "question-set": [30, ({ sets }, pick) => ({ id: pick(sets) })],
  search: [16, ({ words }, pick) => ({ text: pick(words) })],
  company: [12, ({ companies }, pick) => ({ id: pick(companies) })],
  person: [10, ({ persons }, pick) => ({ id: pick(persons) })],
  "question-sets": [10, ({ companies, topics }, pick) => ({ filter: { involves: [pick([...companies, ...topics])] } })],
  neighbourhood: [6, ({ companies, sets }, pick) => ({ ids: [pick([...companies, ...sets])], maxNodes: 60 })],
  together: [4, ({ companies }, pick) => ({ id: pick(companies), kind: "TOPIC" })],
  "topics-over-time": [
    4,
    ({ topics }, pick) => ({ topics: [pick(topics), pick(topics)], from: "2000-01-01", until: "2008-12-31", interval: "YEAR" }),
  ],
  "entity-history": [3, ({ companies, persons }, pick) => ({ ids: [pick(companies), pick(persons)] })],
  network: [2, ({ companies }, pick) => ({ filter: { involves: [pick(companies)] }, maxNodes: 60 })],
  paths: [2, ({ companies }, pick) => ({ from: pick(companies), to: pick(companies) })],
  similar: [1, ({ sets }, pick) => ({ id: pick(sets) })],
};

/** Ten clients at once for some seconds, each asking again as soon as it is answered; the same requests for the same store. */
export async function throughput(client: Client, operation: (name: string) => string): Promise<Figure[]> {
  const random = seeded(7);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const known = await whatIsKnown(client);
  const names = Object.entries(MIX).flatMap(([name, [share]]) => Array.from({ length: share }, () => name));
  const queries = new Map(Object.keys(MIX).map((name) => [name, operation(name)]));
  const next = () => {
    const name = pick(names);
    return client.ask(queries.get(name) ?? "", MIX[name]?.[1](known, pick));
  };
  for (let turn = 0; turn < WARMING; turn++) await next();
  const times: number[] = [];
  const began = performance.now();
  const one = async () => {
    while (performance.now() - began < SECONDS * 1000) {
      const asked = performance.now();
      await next();
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
  const seconds = (performance.now() - began) / 1000;
  return [
    { what: `mixed operations, ${CLIENTS} clients`, value: times.length / seconds, unit: "requests/s", items: times.length },
    { what: "mixed operations, median", value: quantile(times, 0.5), unit: "ms", items: times.length },
    { what: "mixed operations, 99th percentile", value: quantile(times, 0.99), unit: "ms", items: times.length },
  ];
}

async function whatIsKnown(client: Client): Promise<Known> {
  const idsOf = async (field: string, most = 100) =>
    (await client.ask(`{ ${field}(first: ${most}) { nodes { id } } }`))[field]?.nodes.map(({ id }) => id) ?? [];
  const titles = (await client.ask("{ questionSets(first: 100) { nodes { id: title } } }")).questionSets?.nodes ?? [];
  return {
    companies: await idsOf("companies"),
    persons: await idsOf("members"),
    sets: await idsOf("questionSets"),
    topics: await idsOf("topics"),
    words: titles.flatMap(({ id }) => (id ?? "").match(/\p{L}{5,}/gu) ?? []),
  };
}
