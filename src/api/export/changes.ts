import { atom, type Entry } from "../../export/atom.js";
import type { Column } from "../../export/column.js";
import { nameUuid } from "../../export/name-uuid.js";
import type { NodeId } from "../../model/ids.js";
import type { Change } from "../../store/analyses.js";
import { momentOf } from "../moments.js";
import type { Asking } from "./asking.js";
import { tabular } from "./form.js";
import { phrasesIn } from "./phrases.js";
import { addressOf, askersOf, type SetFacts, setFacts } from "./set-facts.js";

/** A change with what a reader is told of its set. */
interface Told {
  readonly change: Change;
  readonly set: SetFacts;
  readonly url: string | null;
}

const TOGETHER = 50;

/** The newest first, some at a time. */
async function* pages(asking: Asking): AsyncGenerator<readonly Told[]> {
  const { store, where, today, signal } = asking;
  for (let after: string | undefined; ; ) {
    const page = { first: TOGETHER, ...(after !== undefined && { after }) };
    const { items, hasNext } = await store.changes({ today, page, ...(where && { where }) }, { signal });
    yield await told(
      items.map(({ item }) => item),
      asking,
    );
    after = items.at(-1)?.position;
    if (!hasNext || after === undefined) return;
  }
}

async function told(changes: readonly Change[], asking: Asking): Promise<readonly Told[]> {
  const sets = await setFacts([...new Set(changes.map(({ set }) => set))], asking);
  const bySet = new Map<NodeId, SetFacts>(sets.map((set) => [set.id, set]));
  const documents = await asking.store.nodes(
    changes.map(({ document }) => document ?? ""),
    { signal: asking.signal },
  );
  return changes.flatMap((change, at) => {
    const set = bySet.get(change.set);
    if (!set) return [];
    const url = documents[at]?.properties.url;
    return [{ change, set, url: typeof url === "string" ? url : addressOf(set) }];
  });
}

const COLUMNS: readonly Column<Told>[] = [
  { name: "date", cell: ({ change }) => change.day },
  { name: "change", cell: ({ change }) => change.kind },
  { name: "set_id", cell: ({ set }) => set.id },
  { name: "set_number", cell: ({ set }) => set.number },
  { name: "title", cell: ({ set }) => set.title },
  { name: "document", cell: ({ change }) => change.document },
  { name: "url", cell: ({ url }) => url },
];

async function* rows(asking: Asking): AsyncGenerator<Told> {
  for await (const page of pages(asking)) yield* page;
}

/** What a feed without entries was last updated on: readers want a day, and nothing has happened since the beginning. */
const NEVER = "1970-01-01T00:00:00Z";

async function newestPage(asking: Asking): Promise<readonly Told[]> {
  for await (const page of pages(asking)) return page;
  return [];
}

/** The newest changes as a feed; its id is that of what was asked for, wherever it is served. */
async function* feed(asking: Asking): AsyncGenerator<string> {
  const { parameters, self } = asking;
  const language = (parameters.lang ?? "en").toLowerCase();
  const words = phrasesIn(language);
  const page = await newestPage(asking);
  const [newest] = page;
  const ofOne = parameters.set === undefined ? undefined : (newest?.set.title ?? parameters.set);
  const head = {
    id: nameUuid(["feed", parameters.set ?? "", JSON.stringify(parameters.filter ?? null), language].join("\n")),
    title: ofOne ?? (parameters.filter === undefined ? words.news : words.chosen),
    updated: newest ? momentOf(newest.change.day) : NEVER,
    self,
    language,
  };
  yield* atom(
    head,
    page.map((each) => entryOf(each, language)),
  );
}

function entryOf({ change, set, url }: Told, language: string): Entry {
  const words = phrasesIn(language);
  const label = words.changes[change.kind] ?? change.kind;
  const by = set.askers.map(({ person, party }) => [person?.name, party?.name && `(${party.name})`].filter(Boolean).join(" ")).join(", ");
  const to = set.addressees.flatMap(({ office }) => office?.name ?? []).join(", ");
  return {
    id: nameUuid(["change", change.set, change.day, change.kind].join("\n")),
    title: `${label}: ${set.title ?? set.number ?? set.id}`,
    updated: momentOf(change.day),
    authors: askersOf(set),
    text: [set.number, [by, to].filter(Boolean).join(" → "), words.questions(set.questions.totalCount.value)].filter(Boolean).join(" · "),
    url,
    category: { term: change.kind, label },
  };
}

/** What happened to sets, the newest first: all of it as a table, the last fifty as a feed. */
export const changes = { ...tabular(COLUMNS, rows), atom: feed };
