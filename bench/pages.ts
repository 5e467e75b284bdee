import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../src/api/server.js";
import { openStore } from "../src/store/open.js";
import { ingest } from "./loading.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const ROUNDS = 5; // each page is asked for so often; the first round warms up

/** How fast the contract's pages come over HTTP with all KVR papers loaded: the most involved entities of each kind. */
export async function pages(): Promise<readonly Figure[] | string> {
  const papers = shared("data", "nl", "kvr-xml");
  const operations = shared("contract", "operations");
  if (!papers || !operations) return NOT_AT_HAND;
  const folder = mkdtempSync(path.join(tmpdir(), "interpel-pages-"));
  try {
    await ingest(papers, folder);
    const store = await openStore(folder, { readOnly: true });
    const served = await serve(store, { host: "127.0.0.1", port: 0 });
    try {
      return await measure(served.url, (name) => readFileSync(path.join(operations, `${name}.graphql`), "utf8"));
    } finally {
      await served.close();
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Answer = Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>;

async function measure(url: string, operation: (name: string) => string): Promise<Figure[]> {
  const lists = (await ask(url, operation("lists"), { first: 40 })) as { data: Answer };
  const sets = (await ask(url, "{ questionSets(first: 100) { nodes { id } } }", {})) as { data: Answer };
  const idsOf = (field: string, from: Answer) => (from[field]?.nodes ?? []).map(({ id }) => id);
  return [
    await page(url, "company page", operation("company"), idsOf("companies", lists.data)),
    await page(url, "person page", operation("person"), idsOf("members", lists.data)),
    await page(url, "question set", operation("question-set"), idsOf("questionSets", sets.data)),
  ].flat();
}

async function page(url: string, what: string, query: string, ids: readonly string[]): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const id of ids) {
      const began = performance.now();
      await ask(url, query, { id });
      if (round > 0) times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return [
    { what: `${what}, median`, value: at(0.5), unit: "ms", items: times.length },
    { what: `${what}, 95th percentile`, value: at(0.95), unit: "ms", items: times.length },
  ];
}

async function ask(url: string, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(new URL("graphql", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: readonly { message: string }[] };
  if (answer.errors) throw new Error(`The API answered with an error: ${answer.errors[0]?.message}`);
  return answer;
}
