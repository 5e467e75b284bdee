import neo4j, { Neo4jError, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNeo4j } from "../../src/store/neo4j/open-neo4j.js";
import { everything, filled, nodeOf } from "../store/asking.js";
import { describeStore } from "../store/conformance.js";
import { entity, paper, states } from "../store/paper-batch.js";
import { describeWhen } from "../when.js";
import { type Pool, startPool, whyNone } from "./pool.js";

const reason = whyNone();
const STARTED_WITHIN_MS = 180_000;

/** Cases compare two stores at most, so that two servers are enough. */
const SERVERS = 2;

/** Operators that look at everything; `DirectedAllRelationshipsScan` and the like begin alike. */
const SCAN = /AllNodesScan|NodeByLabelScan|RelationshipsScan|RelationshipTypeScan/u;

describeWhen(reason === undefined, reason ?? "", "A real server", () => {
  let pool: Pool | undefined;
  const met = new Map<string, Readonly<Record<string, unknown>>>();
  beforeAll(async () => {
    pool = await startPool(SERVERS);
  }, STARTED_WITHIN_MS);
  afterAll(async () => pool?.stop(), STARTED_WITHIN_MS);

  const servers = (): Pool => {
    if (!pool) throw new Error("The servers did not start.");
    return pool;
  };
  const open = () => servers().open((text, parameters) => void met.set(text, parameters));
  const addressOf = (): string => servers().servers[0]?.address ?? "";

  describe("holds the whole port", () => describeStore("Neo4j", open));

  it("starts every statement that was run from an index, but for those that say why they scan", async () => {
    const driver = neo4j.driver(addressOf());
    const scanning: string[] = [];
    try {
      for (const [text, parameters] of met) {
        if (text.includes("\n// scans: ") || text.startsWith("CREATE") || /^(?:CREATE|CALL) /mu.test(text.split("\n")[1] ?? "")) continue;
        const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
        if (summary.plan && operatorsIn(summary.plan).some((operator) => SCAN.test(operator))) scanning.push(text.split("\n")[0] ?? "");
      }
    } finally {
      await driver.close();
    }
    expect(met.size).toBeGreaterThan(60);
    expect([...new Set(scanning)]).toEqual([]);
  }, 120_000);

  it("ends a read that nobody waits for", async () => {
    const store = await open();
    const stopped = new AbortController();
    stopped.abort();
    await expect(store.nodes(["person:xx/a"], { signal: stopped.signal })).rejects.toMatchObject({ code: "ABORTED" });
    await filled(
      store,
      ...Array.from({ length: 60 }, (_, index) => paper({ set: String(index), mentions: ["company:a"], questions: [{}, {}] })),
    );
    const stopping = new AbortController();
    const reading = store
      .paths({ from: "company:a", to: "company:none", maxLength: 6, first: 3, today: "2031-06-01" }, { signal: stopping.signal })
      .catch((error: unknown) => error);
    const network = store.network({ kinds: ["Company"], minWeight: 1, maxNodes: 10, today: "2031-06-01" }, { signal: stopping.signal });
    stopping.abort();
    await expect(network).rejects.toMatchObject({ code: "ABORTED" });
    expect(await reading).toMatchObject({ code: "ABORTED" });
    await store.close();
    expect(await running(addressOf())).toEqual([]);
  });

  it("writes once what fails twice for a passing reason", async () => {
    const stated = paper({ set: "1", mentions: ["company:a"], questions: [{}, {}] });
    const calm = await filled(await open(), stated);
    const expected = await everything(calm);
    await calm.close();
    let failures = 0;
    let isArmed = false;
    const store = await servers().open((text) => {
      if (!isArmed || failures === 2 || !/\b(?:MERGE|CREATE)\b/u.test(text)) return;
      failures += 1;
      throw new Neo4jError("Another transaction stood in the way.", "Neo.TransientError.Transaction.DeadlockDetected", "50N42", "");
    });
    isArmed = true;
    await store.apply([stated]);
    expect([failures, await everything(store)]).toEqual([2, expected]);
    await store.close();
  }, 60_000);

  it("reads what was written before, and refuses to write where it was opened for reading", async () => {
    const store = await filled(await open(), states("a", [entity("company:a")]));
    const reader = await openNeo4j(servers().servers[1]?.address ?? "", { readOnly: true }).catch(() => undefined);
    expect(await nodeOf(store, "company:a")).toBeDefined();
    if (reader) await expect(reader.apply([])).rejects.toMatchObject({ code: "NOT_WRITABLE" });
    await reader?.close();
    await store.close();
  });
});

const operatorsIn = ({ operatorType, children }: Plan): string[] => [operatorType, ...children.flatMap(operatorsIn)];

/** What the server still runs, this question aside. */
async function running(address: string): Promise<unknown[]> {
  const driver = neo4j.driver(address);
  try {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
    );
    return records.map((record) => record.get("currentQuery"));
  } finally {
    await driver.close();
  }
}
