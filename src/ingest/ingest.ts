import { createHash } from "node:crypto";
import type { Document, Source } from "../model/document.js";
import type { DocumentId } from "../model/ids.js";
import type { Message } from "../model/message.js";
import { GuardedReader } from "../read/apart/guarded-reader.js";
import { split } from "../read/split.js";
import { reconcile } from "../reconcile/reconcile.js";
import type { Application, GraphStore } from "../store/store.js";
import type { Library } from "./library.js";
import { standingPairs } from "./standing-pairs.js";
import { stateRegisters } from "./state-registers.js";
import { type Understood, understandTogether } from "./understand.js";

export { understand } from "./understand.js";

export interface IngestSetting {
  readonly store: GraphStore;
  readonly library: Library;
  /** Called after each document, also for one that was skipped. */
  readonly onDocument?: (event: DocumentRead) => void;
}

export interface DocumentRead {
  readonly path: string;
  /** 0-based place in its file, where a file holds several documents. */
  readonly part: number;
  readonly outcome: "stored" | "unchanged" | "unreadable";
  readonly messages: readonly Message[];
}

export interface Ingested {
  readonly stored: number;
  readonly unchanged: number;
  /** Documents with a message of severity error. */
  readonly unreadable: number;
  /** Nodes and edges that appeared, changed or went. */
  readonly changed: number;
}

/** Documents that go into one transaction: an interruption costs at most these, which the next run reads again. */
const TOGETHER = 64;

/** Reads documents and applies what each states; then what only all of them together show. A document never stops the run. */
export async function ingest(sources: AsyncIterable<Source> | Iterable<Source>, setting: IngestSetting): Promise<Ingested> {
  const reader = new GuardedReader();
  try {
    return await readInto(setting, sources, reader);
  } finally {
    await reader.close();
  }
}

interface ReadSource {
  readonly source: Source;
  readonly part: number;
  readonly sha256: string;
  readonly document: Document;
}

async function readInto(
  { store, library, onDocument }: IngestSetting,
  sources: AsyncIterable<Source> | Iterable<Source>,
  reader: GuardedReader,
): Promise<Ingested> {
  const shelf = await openShelf(store, library);
  const tally = { stored: 0, unchanged: 0, unreadable: 0, changed: 0 };
  let waiting: ReadSource[] = [];
  const note = (event: DocumentRead) => {
    tally[event.outcome] += 1;
    onDocument?.(event);
  };
  const applicationOf = ({ source, part, sha256 }: ReadSource, { record, papers, messages }: Understood): Application[] => {
    if (shelf.holds(sha256)) {
      note({ path: source.path, part, outcome: "unchanged", messages: [] }); // the same bytes twice among those read together
      return [];
    }
    const isUnreadable = messages.some(({ severity }) => severity === "error");
    note({ path: source.path, part, outcome: isUnreadable ? "unreadable" : "stored", messages });
    if (isUnreadable || !shelf.place(record.id, sha256, record.retrieved)) return [];
    return [{ document: { ...record, bytes: source.bytes }, batches: papers.map(({ batch }) => batch) }];
  };
  const flush = async () => {
    const documents = waiting.map(({ document }) => document);
    const understood = understandTogether(documents, library);
    const applications = waiting.flatMap((each, index) => applicationOf(each, understood[index] as Understood));
    waiting = [];
    if (applications.length > 0) tally.changed += (await store.apply(applications)).changed;
  };
  for await (const whole of sources) {
    for (const [part, source] of split(whole).entries()) {
      const sha256 = createHash("sha256").update(source.bytes).digest("hex");
      if (shelf.holds(sha256)) note({ path: source.path, part, outcome: "unchanged", messages: [] });
      else waiting.push({ source, part, sha256, document: await reader.read(source) });
      if (waiting.length >= TOGETHER) await flush();
    }
  }
  await flush();
  tally.changed += await settle(store, library);
  return tally;
}

/** What no document states alone. A function of the statements that stand, so that the order of reading leaves no trace. */
export async function settle(store: GraphStore, library: Library): Promise<number> {
  const { changed } = await store.derive(await reconcile(store, await standingPairs(store, library)));
  return changed + (await stateRegisters(store, library));
}

interface Shelf {
  /** Read before, with the same rules and registers. */
  holds(sha256: string): boolean;
  /** Whether this reading of the document is the one to keep: of two that claim one id, the later fetched, then the larger hash. */
  place(id: DocumentId, sha256: string, retrieved: string | null): boolean;
}

async function openShelf(store: GraphStore, { version }: Library): Promise<Shelf> {
  const kept = new Map([...(await store.known())].map(([id, { sha256, readWith, retrieved }]) => [id, { sha256, readWith, retrieved }]));
  const hashes = new Set([...kept.values()].filter(({ readWith }) => readWith === version).map(({ sha256 }) => sha256));
  const newness = (each: { retrieved: string | null; sha256: string }) => `${each.retrieved ?? ""} ${each.sha256}`;
  return {
    holds: (sha256) => hashes.has(sha256),
    place: (id, sha256, retrieved) => {
      const known = kept.get(id);
      hashes.add(sha256);
      if (known && known.sha256 !== sha256 && newness(known) > newness({ retrieved, sha256 })) return false;
      kept.set(id, { sha256, readWith: version, retrieved });
      return true;
    },
  };
}
