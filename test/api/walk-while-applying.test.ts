import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask, serveForTest } from "./ask.js";
import { application, openGraph, type SmallPaper, setId } from "./small-graph.js";

const DAYS = ["2031-03-01", "2031-03-02", null]; // few, so that many share one, and some have none
const paper = (index: number, prefix = "2031Z"): SmallPaper => ({
  number: `${prefix}${String(index).padStart(5, "0")}`,
  submitted: DAYS[index % DAYS.length] ?? null,
  askers: [{ name: "Vermeulen", party: "VVH" }],
});
const FIRST = Array.from({ length: 18 }, (_, index) => paper(index));
const FORWARDS = `query ($size: Int, $at: String) { questionSets(first: $size, after: $at) { nodes { id } pageInfo { more: hasNextPage at: endCursor } } }`;
const BACKWARDS = `query ($size: Int, $at: String) { questionSets(last: $size, before: $at) { nodes { id } pageInfo { more: hasPreviousPage at: startCursor } } }`;

const PAGE = z.object({
  nodes: z.array(z.object({ id: z.string() })),
  pageInfo: z.object({ more: z.boolean(), at: z.string().nullable() }),
});

describe("A list that is walked while documents are applied", () => {
  it.each([
    ["forwards", FORWARDS],
    ["backwards", BACKWARDS],
  ])(
    "gives each row once, %s in pages of any size",
    async (_, query) => {
      const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(sizes, fc.nat(99), async (pages, start) => {
          const store = await openGraph(FIRST);
          const served = await serveForTest(store);
          const met: string[] = [];
          let at: string | null = null;
          for (let turn = 0, more = true; more; turn++) {
            const answer = await ask(served, query, { size: pages[turn % pages.length], at });
            const page = PAGE.parse(answer.data?.questionSets);
            met.push(...page.nodes.map(({ id }) => id));
            ({ at, more } = page.pageInfo);
            await store.apply([
              application(paper(start + turn, "2032Z")),
              application({ ...paper(turn % 18), title: { nl: `Anders ${turn}` } }),
            ]);
          }
          await served.close();
          await store.close();
          expect(new Set(met).size).toBe(met.length);
          expect(FIRST.map(({ number }) => setId(number)).filter((id) => !met.includes(id))).toEqual([]);
        }),
        { numRuns: 4 },
      );
    },
    60_000,
  );
});
