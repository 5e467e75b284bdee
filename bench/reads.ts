import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "../src/store/open.js";
import type { GraphStore } from "../src/store/store.js";
import { ingest } from "./loading.js";
import { quantile } from "./quantile.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const TODAY = "2026-01-01";
const OF_EACH = 40; // subjects of a read, each of them read twice: the first time warms up

/** How fast the store answers through its port: the store that INTERPEL_STORE names, else all KVR papers at hand. */
export async function reads(): Promise<readonly Figure[] | string> {
  const named = process.env.INTERPEL_STORE;
  if (named !== undefined) return measureIn(named);
  const papers = shared("data", "nl", "kvr-xml");
  if (!papers) return NOT_AT_HAND;
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-reads-"));
  try {
    await ingest(papers, folder);
    return await measureIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIn(folder: string): Promise<Figure[]> {
  const store = await openStore(folder, { readOnly: true });
  try {
    return await measure(store);
  } finally {
    await store.close();
  }
}

async function measure(store: GraphStore): Promise<Figure[]> {
  const [members, companies, topics] = [await top(store, "Member"), await top(store, "Company"), await top(store, "Topic")];
  const { items } = await store.list({ kind: "QuestionSet", today: TODAY }, { first: OF_EACH });
  const sets = items.map(({ item }) => item.id);
  const other = (ids: readonly string[], index: number) => ids[(index + Math.floor(ids.length / 2)) % ids.length] ?? "";
  const network = { kinds: ["Member", "Company", "Topic"], minWeight: 2, maxNodes: 200, today: TODAY } as const;
  const toward = { maxLength: 4, first: 3, today: TODAY };
  return [
    await timed("entity page", companies, (id) => entityPage(store, id)),
    await timed("question set", sets, (id) => questionSet(store, id)),
    await timed("full text", WORDS, (text) => store.search({ text, page: { first: 10 }, cap: 10_000 })),
    await timed("timeline of a topic", topics, (id) => store.timeline([id], { interval: "MONTH", today: TODAY })),
    await timed("timeline of a topic by party", topics, (id) =>
      store.timeline([id], { interval: "MONTH", today: TODAY, groupBy: "Party" }),
    ),
    await timed("network of all", [""], () => store.network(network)),
    await timed("network around a company", companies, (id) => store.network({ ...network, where: { involves: [id] } })),
    await timed("network around a topic", topics, (id) => store.network({ ...network, where: { involves: [id] } })),
    await timed("path, member to company", members, (from, index) => store.paths({ ...toward, from, to: other(companies, index) })),
    await timed("path, company to company", companies, (from, index) => store.paths({ ...toward, from, to: other(companies, index) })),
    await timed("two-way table of a topic", topics, (id) => store.crosstab({ ...TABLE, where: { involves: [id] } })),
    await timed("response times of a topic", topics, (id) =>
      store.responseTimes({ groupBy: "Ministry", today: TODAY, where: { involves: [id] } }),
    ),
    await timed("similar questions of a set", sets, (id) => store.similar({ id, first: 10 })),
    await timed("changes", [""], () => store.changes({ today: TODAY, page: { first: 50 } })),
  ].flat();
}

const TABLE = { rows: "Member", columns: "Ministry", firstRows: 10, firstColumns: 8, today: TODAY } as const;
const WORDS = ["camera", "politie", "onderwijs", "water", "zorg", "Schiphol", "veiligheid trein", "drugs", "belasting", "natuurgebied"];

async function top(store: GraphStore, kind: "Member" | "Company" | "Topic"): Promise<string[]> {
  const page = await store.list({ kind, today: TODAY, order: { field: "questionSets", direction: "descending" } }, { first: OF_EACH });
  return page.items.map(({ item }) => item.id);
}

/** What the page of an entity stands on. */
async function entityPage(store: GraphStore, id: string): Promise<void> {
  const where = { involves: [id] } as const;
  const together = (kind: "Member" | "Party" | "Topic") => store.together([id], { kind, first: 20, order: "count", today: TODAY });
  await Promise.all([
    store.nodes([id]),
    store.list({ kind: "QuestionSet", where, today: TODAY }, { first: 20 }),
    store.timeline([id], { interval: "QUARTER", today: TODAY }),
    together("Member"),
    together("Party"),
    together("Topic"),
  ]);
}

/** A set with its questions and their answers. */
async function questionSet(store: GraphStore, id: string): Promise<void> {
  const [page] = await store.edges([id], { types: ["HAS_QUESTION"], direction: "out", order: "position" });
  const questions = page?.items.map(({ item }) => item.to) ?? [];
  await Promise.all([
    store.nodes([id, ...questions]),
    store.edges(questions, { types: ["ANSWERS"], direction: "in" }),
    store.standings([id], TODAY),
  ]);
}

async function timed(
  what: string,
  subjects: readonly string[],
  read: (subject: string, index: number) => Promise<unknown>,
): Promise<Figure[]> {
  const times: number[] = [];
  for (const round of subjects.length > 1 ? [0, 1] : Array.from({ length: OF_EACH }, (_, index) => index)) {
    for (const [index, subject] of subjects.entries()) {
      const began = performance.now();
      await read(subject, index);
      if (round > 0) times.push(performance.now() - began);
    }
  }
  return [
    { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms", items: times.length },
    { what: `${what}, 95th percentile`, value: quantile(times, 0.95), unit: "ms", items: times.length },
  ];
}
