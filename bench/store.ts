import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openStore } from "../src/store/open.js";
import type { Application, GraphStore } from "../src/store/store.js";
import type { Figure } from "./report.js";
import { syntheticPapers } from "./synthetic-papers.js";

const SETS = Number(process.env.INTERPEL_BENCH_SETS ?? 20_000);
const TOGETHER = 64;
const READS = 200;
const TODAY = "2026-01-01";

/** How fast the embedded store takes papers in, and how fast it answers when it holds them. */
export async function store(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-bench-"));
  try {
    const applied = await load(folder);
    const opening = performance.now();
    const reading = await openStore(folder, { readOnly: true, readers: 0 });
    await reading.nodes(["company:c1"]);
    const figures = [{ what: "open and first answer", value: performance.now() - opening, unit: "ms", items: SETS }];
    const latencies = await readLatencies(reading);
    await reading.close();
    return [...applied, ...figures, ...latencies];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function load(folder: string): Promise<Figure[]> {
  const writing = await openStore(folder, { readers: 0 });
  let spent = 0;
  let waiting: Application[] = [];
  const flush = async () => {
    const start = performance.now();
    await writing.apply(waiting);
    spent += performance.now() - start;
    waiting = [];
  };
  for (const application of syntheticPapers(SETS)) {
    waiting.push(application);
    if (waiting.length === TOGETHER) await flush();
  }
  await flush();
  await writing.close();
  return [
    { what: "apply", value: (SETS * 1_000) / spent, unit: "documents/s", items: SETS },
    { what: "size", value: statSync(path.join(folder, "interpel.db")).size / SETS / 1_024, unit: "kB/document", items: SETS },
  ];
}

/** What pages ask for, each with another entity, word or set every time. */
function questions(reading: GraphStore): Readonly<Record<string, (index: number) => Promise<unknown>>> {
  const company = (index: number) => `company:c${(index * 7) % 1_200}`;
  const set = (index: number) => `question-set:xx/2031Z${String((index * 97) % SETS).padStart(5, "0")}`;
  const words: string[] = [];
  for (const { document } of syntheticPapers(20))
    words.push(
      ...document.text
        .split(/\s+/u)
        .filter((word) => word.length > 4)
        .slice(0, 40),
    );
  const word = (index: number) => words[(index * 13) % words.length] ?? "";
  const where = (index: number) => ({ involves: [company(index)] });
  return {
    "set: itself, edges, questions, standing": async (index) => {
      await reading.nodes([set(index)]);
      await reading.edges([set(index)], { types: ["ASKED_BY", "ADDRESSED_TO", "ON_BEHALF_OF"], direction: "out", order: "position" });
      const [page] = await reading.edges([set(index)], { types: ["HAS_QUESTION"], direction: "out", order: "position" });
      const ids = page?.items.map(({ item }) => item.to) ?? [];
      await reading.nodes(ids);
      await reading.edges(ids, { types: ["ANSWERS"], direction: "in" });
      await reading.edges(ids, { types: ["MENTIONS", "CITES", "ABOUT"], direction: "out" });
      await reading.standings([set(index)], TODAY);
    },
    "entity: newest 20 sets, count, timeline": async (index) => {
      await reading.list({ kind: "QuestionSet", where: where(index), today: TODAY }, { first: 20 });
      await reading.count({ kind: "QuestionSet", where: where(index), today: TODAY }, 1_000);
      await reading.timeline([company(index)], { interval: "QUARTER", today: TODAY });
    },
    "together: members with a company": (index) =>
      reading.together([company(index)], { kind: "Member", first: 20, order: "count", today: TODAY }),
    "timeline: a party by month": (index) => reading.timeline([`party:xx/${index % 18}`], { interval: "MONTH", today: TODAY }),
    "search: one word": (index) => reading.search({ text: word(index), page: { first: 10 }, cap: 1_000 }),
    "search: two words": (index) => reading.search({ text: `${word(index)} ${word(index + 1)}`, page: { first: 10 }, cap: 1_000 }),
    "search: three letters": (index) => reading.search({ text: word(index).slice(0, 3), page: { first: 10 }, cap: 1_000 }),
    "list: words, with count": async (index) => {
      const selection = { kind: "QuestionSet", where: { text: word(index) }, today: TODAY } as const;
      await reading.list(selection, { first: 20 });
      await reading.count(selection, 1_000);
    },
    "list: late, by date": () => reading.list({ kind: "QuestionSet", where: { status: ["LATE"] }, today: TODAY }, { first: 20 }),
    "list: questions that hold a word": (index) =>
      reading.list({ kind: "Question", where: { text: word(index) }, today: TODAY }, { first: 20 }),
    "facets: a company's sets": (index) =>
      reading.facets({ kind: "QuestionSet", where: where(index), today: TODAY }, ["Party", "Ministry", "Topic", "YEAR"], 10),
    "facets: a party's sets": (index) =>
      reading.facets(
        { kind: "QuestionSet", where: { involves: [`party:xx/${index % 18}`] }, today: TODAY },
        ["Party", "Ministry", "Topic", "Company", "YEAR"],
        10,
      ),
    "facets: all sets": () => reading.facets({ kind: "QuestionSet", today: TODAY }, ["Party", "Ministry", "Topic", "Company", "YEAR"], 10),
    "neighbourhood: 200 nodes, two rings": (index) =>
      reading.neighbourhood({ ids: [company(index)], depth: 2, maxNodes: 200, today: TODAY }),
  };
}

async function readLatencies(reading: GraphStore): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, ask] of Object.entries(questions(reading))) {
    for (let index = 0; index < 20; index += 1) await ask(index);
    const times: number[] = [];
    for (let index = 0; index < READS; index += 1) {
      const start = performance.now();
      await ask(index);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    for (const [label, share] of [
      ["p50", 0.5],
      ["p95", 0.95],
    ] as const) {
      figures.push({ what: `${what}, ${label}`, value: times[Math.floor(READS * share)] ?? Number.NaN, unit: "ms", items: READS });
    }
  }
  return figures;
}
