import type { CandidateStatement } from "../model/batch.js";
import type { DocumentRecord } from "../model/document.js";
import type { NodeId } from "../model/ids.js";
import { isAboutPair, type Judgement, nameKey } from "../model/judgement.js";
import type { MentionType } from "../model/mention.js";
import { reconcile } from "../reconcile/reconcile.js";
import type { GraphStore } from "../store/store.js";
import type { Library } from "./library.js";
import { missingNodes, standingPairs } from "./standing-pairs.js";
import { type UnalignedPaper, unalignedPapers } from "./unaligned-papers.js";

/** What waits for a person, the most pressing first in each list. */
export interface Review {
  /** Names that no register knows, or that may mean several. */
  readonly candidates: readonly NameToReview[];
  /** Question sets that may be one. */
  readonly doubtful: readonly PairToReview[];
  /** Members whom papers name and no register knows. */
  readonly personsWithoutSeat: readonly { readonly id: NodeId; readonly name: string }[];
  readonly unalignedLanguages: readonly UnalignedPaper[];
  /** Judgements to no effect: a later one contradicts them, or a node that they name is not there. */
  readonly overruled: Library["judged"]["overruled"];
  readonly withoutNodes: readonly { readonly judgement: Judgement; readonly missing: readonly NodeId[] }[];
}

export interface NameToReview {
  readonly type: MentionType;
  readonly name: string;
  /** How often papers name it. */
  readonly count: number;
  readonly contexts: readonly Context[];
}
/** The words, and some characters around them; all empty where the source states it outside its text. */
export interface Context {
  readonly document: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

export interface PairToReview {
  readonly nodes: readonly [NodeId, NodeId];
  readonly titles: readonly [string, string];
  readonly score: number;
  readonly reasons: readonly string[];
}

const ALL = 200_000; // candidates looked through for the most frequent
const CONTEXTS = 3;
const AROUND = 80; // characters on each side
const PAGE = 500;

/** What is open in the store. `first`: at most so many of each. */
export async function reviewQueue(
  store: GraphStore,
  library: Library,
  { first, today }: { first: number; today: string },
): Promise<Review> {
  return {
    candidates: await names(store, first),
    doubtful: await pairs(store, library, first),
    personsWithoutSeat: await withoutSeat(store, library, { first, today }),
    unalignedLanguages: await unalignedPapers(store, { first, today }),
    overruled: library.judged.overruled,
    withoutNodes: await withoutNodes(store, library),
  };
}

async function names(store: GraphStore, first: number): Promise<NameToReview[]> {
  const groups = new Map<string, CandidateStatement[]>();
  for (const candidate of await store.candidates({ first: ALL })) {
    const key = nameKey(candidate.type, candidate.name);
    const known = groups.get(key);
    if (known) known.push(candidate);
    else groups.set(key, [candidate]);
  }
  const most = [...groups.values()].sort(
    (one, other) => other.length - one.length || ((one[0]?.name ?? "") < (other[0]?.name ?? "") ? -1 : 1),
  );
  return Promise.all(
    most.slice(0, first).map(async (group) => {
      const shown = group.slice(0, CONTEXTS);
      const documents = await store.documents(shown.map(({ evidence }) => evidence.document));
      const { type, name } = group[0] as CandidateStatement;
      return { type, name, count: group.length, contexts: shown.map(({ evidence }, at) => contextOf(evidence, documents[at])) };
    }),
  );
}

function contextOf({ document, start, end, quote }: CandidateStatement["evidence"], record: DocumentRecord | undefined): Context {
  if (start === null || end === null || !record) return { document, before: "", quote: quote ?? "", after: "" };
  const { text } = record;
  return {
    document,
    before: text.slice(Math.max(0, start - AROUND), start),
    quote: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
}

async function pairs(store: GraphStore, library: Library, first: number): Promise<PairToReview[]> {
  const { doubtful } = await reconcile(store, await standingPairs(store, library));
  return Promise.all(
    doubtful.slice(0, first).map(async ({ ids, score, reasons }) => {
      const [one, other] = await store.nodes(ids);
      return { nodes: ids, titles: [titleOf(one?.properties.title), titleOf(other?.properties.title)] as const, score, reasons };
    }),
  );
}

const titleOf = (title: unknown): string => {
  const [text] = typeof title === "object" && title !== null ? Object.values(title) : [];
  return typeof text === "string" ? text : "";
};

async function withoutSeat(store: GraphStore, library: Library, { first, today }: { first: number; today: string }) {
  const found: { id: NodeId; name: string }[] = [];
  let after: string | undefined;
  do {
    const page = await store.list(
      { kind: "Member", order: { field: "questionSets", direction: "descending" }, today },
      { first: PAGE, ...(after === undefined ? {} : { after }) },
    );
    for (const { item } of page.items) {
      const parliament = library.parliament(/^person:([^/]+)\//u.exec(item.id)?.[1] ?? "");
      if (parliament && !library.registers(parliament).entries.has(item.id))
        found.push({ id: item.id, name: titleOf(item.properties.name) });
    }
    after = page.hasNext ? page.items.at(-1)?.position : undefined;
  } while (after !== undefined && found.length < first);
  return found.slice(0, first);
}

async function withoutNodes(store: GraphStore, { judged }: Library): Promise<Review["withoutNodes"]> {
  const judgements = judged.standing.filter(isAboutPair);
  const missing = new Set(
    await missingNodes(
      store,
      judgements.flatMap(({ nodes }) => nodes),
    ),
  );
  return judgements.flatMap((judgement) => {
    const gone = judgement.nodes.filter((id) => missing.has(id));
    return gone.length > 0 ? [{ judgement, missing: gone }] : [];
  });
}
