import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ingest } from "./loading.js";
import { quantile } from "./quantile.js";
import type { Figure } from "./report.js";
import { type Client, whileServed } from "./served.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";
import { throughput } from "./throughput.js";

const ROUNDS = 5; // each page is asked for so often; the first round warms up

/**
 * How fast the contract's pages come over HTTP: the most involved entities of each kind one by one, then all operations mixed.
 * With all KVR papers loaded, or over the store that `INTERPEL_BENCH_STORE` names.
 */
export async function pages(): Promise<readonly Figure[] | string> {
  const papers = shared("data", "nl", "kvr-xml");
  const operations = shared("contract", "operations");
  const given = process.env.INTERPEL_BENCH_STORE;
  if (!(papers || given) || !operations) return NOT_AT_HAND;
  const folder = given ?? mkdtempSync(path.join(tmpdir(), "interpel-pages-"));
  try {
    if (!given && papers) await ingest(papers, folder);
    const operation = (name: string) => readFileSync(path.join(operations, `${name}.graphql`), "utf8");
    return await whileServed(folder, async (client) => [...(await measure(client, operation)), ...(await throughput(client, operation))]);
  } finally {
    if (!given) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(client: Client, operation: (name: string) => string): Promise<Figure[]> {
  const lists = await client.ask(operation("lists"), { first: 40 });
  const sets = await client.ask("{ questionSets(first: 100) { nodes { id } } }");
  const idsOf = (field: string, from: typeof lists) => (from[field]?.nodes ?? []).map(({ id }) => id);
  return [
    await page(client, "company page", operation("company"), idsOf("companies", lists)),
    await page(client, "person page", operation("person"), idsOf("members", lists)),
    await page(client, "question set", operation("question-set"), idsOf("questionSets", sets)),
  ].flat();
}

async function page(client: Client, what: string, query: string, ids: readonly string[]): Promise<Figure[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const id of ids) {
      const began = performance.now();
      await client.ask(query, { id });
      if (round > 0) times.push(performance.now() - began);
    }
  }
  return [
    { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms", items: times.length },
    { what: `${what}, 95th percentile`, value: quantile(times, 0.95), unit: "ms", items: times.length },
  ];
}
