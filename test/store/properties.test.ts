import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import type { PageRequest, Selection } from "../../src/store/reads.js";
import type { Application, GraphStore } from "../../src/store/store.js";
import { everything, TODAY } from "./asking.js";
import { paper, setId } from "./paper-batch.js";
import { removeFolders, temporaryFolder } from "./temporary-folder.js";

afterAll(removeFolders);

const open = () => openStore(temporaryFolder(), { readers: 0 });
const few = (...values: readonly string[]) => fc.subarray([...values]);
const day = fc.constantFrom(null, "2031-01-01", "2031-01-02", "2031-02-01");

/** Papers about few sets and few entities, so that they meet. */
const facts = fc.record({
  set: fc.constantFrom("1", "2", "3"),
  submitted: day,
  answered: day,
  due: day,
  extendedDue: day,
  title: fc.record({ nl: fc.constantFrom("Camera", "Toezicht") }),
  numbers: few("ah-1", "ah-2"),
  languages: few("nl", "en"),
  askers: few("person:xx/a", "person:xx/b"),
  parties: few("party:xx/vvh", "party:xx/gnl"),
  offices: few("office:xx/o"),
  holders: fc.constantFrom({}, { "office:xx/o": "person:xx/c" }),
  ministries: fc.constantFrom({}, { "office:xx/o": "ministry:xx/m" }),
  mentions: few("company:a", "company:b"),
  cites: few("article:k.example/1"),
  publishers: fc.constantFrom({}, { "article:k.example/1": "publisher:k" }),
  questions: fc.array(fc.record({ mentions: few("company:a", "company:c"), topics: few("topic:t") }), { maxLength: 3 }),
  notice: fc.constantFrom("DELAY" as const, "WITHDRAWAL" as const, undefined),
});
const application = fc
  .tuple(facts, fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("page", "official", "structured" as const), day, fc.boolean())
  .map(
    ([{ notice, ...rest }, id, rank, date, isAnswered]): Application =>
      paper(
        {
          ...rest,
          ...(notice && { notice }),
          answers: isAnswered && rest.questions.length > 0 ? [{ to: [1], by: "person:xx/c", mentions: ["company:b"] }] : [],
        },
        { id, rank: rank as "page", date },
      ),
  );
const applications = fc.uniqueArray(application, { selector: ({ document }) => document.id, minLength: 1, maxLength: 4 });
const sames = fc.constantFrom(
  new Map(),
  new Map([[setId("2"), setId("1")]]),
  new Map([
    [setId("3"), setId("2")],
    ["company:b", "company:a"],
  ]),
);

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe("The graph in SQLite", () => {
  it("is a function of the documents and of what is the same, not of the order and detours by which they came", async () => {
    await fc.assert(
      fc.asyncProperty(applications, fc.infiniteStream(fc.nat(1_000)), application, sames, async (all, order, detour, same) => {
        const plain = await withStore(async (store) => {
          await store.apply(all);
          await store.derive({ same, edges: [] });
          return everything(store);
        });
        const devious = await withStore(async (store) => {
          await store.apply([detour]);
          await store.derive({ same: new Map([[setId("1"), setId("3")]]), edges: [] });
          for (const each of [...all].sort(() => (order.next().value % 2) - 0.5)) await store.apply([each]);
          if (!all.some(({ document }) => document.id === detour.document.id)) await store.forget([detour.document.id]);
          await store.derive({ same, edges: [] });
          const [first] = all;
          if (first) {
            await store.forget([first.document.id]);
            await store.apply([first]);
          }
          expect((await store.apply(all)).changed).toBe(0);
          return everything(store);
        });
        expect(devious).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  it("answers lists and counts as if it had been built at once", async () => {
    const asked = async (store: GraphStore) => {
      const answers: unknown[] = [
        await store.facets(
          { kind: "QuestionSet", today: TODAY },
          ["Member", "Minister", "Party", "Ministry", "Company", "Topic", "STATUS", "YEAR"],
          9,
        ),
      ];
      for (const kind of ["QuestionSet", "Question", "Member", "Minister", "Company", "Article"] as const) {
        for (const field of ["date", "questionSets"] as const) {
          const { items } = await store.list({ kind, today: TODAY, order: { field, direction: "descending" } }, {});
          answers.push(items.map(({ item }) => item));
        }
      }
      for (const text of ["camera", "vraag", "2", "a"])
        answers.push((await store.search({ text, page: {}, cap: 50 })).items.map(({ item }) => item));
      answers.push(await store.standings([setId("1"), setId("2")], TODAY), await store.numbered("ah-1"), (await store.meta()).coverage);
      return answers;
    };
    await fc.assert(
      fc.asyncProperty(applications, applications, async (before, after) => {
        const atOnce = await withStore(async (store) => {
          await store.apply(after);
          return asked(store);
        });
        const later = await withStore(async (store) => {
          await store.apply(before);
          await store.forget(before.map(({ document }) => document.id).filter((id) => !after.some(({ document }) => document.id === id)));
          for (const each of after) await store.apply([each]);
          return asked(store);
        });
        expect(later).toEqual(atOnce);
      }),
      { numRuns: 25 },
    );
  });

  it("gives each row of a list once, walked in pages of any size, either way", async () => {
    const dates = fc.array(fc.constantFrom(null, "2031-01-01", "2031-01-02", "2031-01-03"), { minLength: 1, maxLength: 12 });
    const direction = fc.constantFrom("ascending" as const, "descending" as const);
    await fc.assert(
      fc.asyncProperty(
        dates,
        direction,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        async (all, order, sizes) => {
          await withStore(async (store) => {
            await store.apply(all.map((submitted, index) => paper({ set: String(index), submitted, questions: [{ text: "Camera?" }] })));
            for (const selection of [
              { kind: "QuestionSet", today: TODAY },
              { kind: "Question", where: { text: "camera" }, today: TODAY },
            ] as const) {
              const asked: Selection = { ...selection, order: { field: "date", direction: order } };
              const whole = (await store.list(asked, {})).items.map(({ item }) => item.id);
              expect(whole).toHaveLength(all.length);
              expect(await walk(store, asked, { sizes, backward: false })).toEqual(whole);
              expect(await walk(store, asked, { sizes, backward: true })).toEqual(whole);
            }
          });
        },
      ),
      { numRuns: 15 },
    );
  });
});

async function walk(
  store: GraphStore,
  selection: Selection,
  { sizes, backward }: { sizes: readonly number[]; backward: boolean },
): Promise<string[]> {
  const ids: string[] = [];
  let at: string | undefined;
  for (let turn = 0; ; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const page: PageRequest = backward ? { last: size, ...(at && { before: at }) } : { first: size, ...(at && { after: at }) };
    const { items, hasNext, hasPrevious } = await store.list(selection, page);
    const found = items.map(({ item }) => item.id);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    at = (backward ? items[0] : items.at(-1))?.position;
    if (!(backward ? hasPrevious : hasNext)) return ids;
  }
}
