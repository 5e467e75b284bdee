import type { DocumentRecord } from "../model/document.js";
import type { DocumentId } from "../model/ids.js";
import { GuardedReader } from "../read/apart/guarded-reader.js";
import type { Application, GraphStore } from "../store/store.js";
import { type DocumentRead, settle } from "./ingest.js";
import type { Library } from "./library.js";
import { understand } from "./understand.js";

export interface Rebuilt {
  readonly read: number;
  /** Documents that cannot be read any more: what they stated before still stands. */
  readonly unreadable: number;
  /** Nodes and edges that appeared, changed or went. */
  readonly changed: number;
}

const TOGETHER = 64; // documents in one transaction

/**
 * Reads all kept documents again, with the rules, registers and judgements of today, and settles what they show together.
 * An interruption loses nothing: what was not read again stands as it was.
 */
export async function rebuild(store: GraphStore, library: Library, onDocument: (event: DocumentRead) => void = () => {}): Promise<Rebuilt> {
  const reader = new GuardedReader();
  try {
    return await readAllAgain({ store, library, reader }, onDocument);
  } finally {
    await reader.close();
  }
}

interface Setting {
  readonly store: GraphStore;
  readonly library: Library;
  readonly reader: GuardedReader;
}

async function readAllAgain(setting: Setting, onDocument: (event: DocumentRead) => void): Promise<Rebuilt> {
  const { store, library } = setting;
  const tally = { read: 0, unreadable: 0, changed: 0 };
  const ids = [...(await store.known()).keys()].filter((id) => !id.startsWith("register:")).sort();
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const { applications, stale, events } = await readAgain(setting, ids.slice(from, from + TOGETHER));
    tally.changed += (await store.apply(applications)).changed;
    if (stale.length > 0) tally.changed += (await store.forget(stale)).changed;
    for (const event of events) {
      tally[event.outcome === "unreadable" ? "unreadable" : "read"] += 1;
      onDocument(event);
    }
  }
  tally.changed += await settle(store, library);
  return tally;
}

interface ReadAgain {
  readonly applications: readonly Application[];
  /** Ids under which the documents stood, where today's rules give them others. */
  readonly stale: readonly DocumentId[];
  readonly events: readonly DocumentRead[];
}

async function readAgain({ store, library, reader }: Setting, ids: readonly DocumentId[]): Promise<ReadAgain> {
  const applications: Application[] = [];
  const stale: DocumentId[] = [];
  const events: DocumentRead[] = [];
  for (const document of await store.documents(ids)) {
    if (!document?.bytes) continue;
    const { record, papers, messages } = await understand(sourceOf(document, document.bytes), library, reader.read);
    const isUnreadable = messages.some(({ severity }) => severity === "error");
    events.push({ path: document.path, part: 0, outcome: isUnreadable ? "unreadable" : "stored", messages });
    if (isUnreadable) continue;
    applications.push({ document: { ...record, bytes: document.bytes }, batches: papers.map(({ batch }) => batch) });
    if (record.id !== document.id) stale.push(document.id);
  }
  return { applications, stale, events };
}

const sourceOf = ({ path, url, retrieved }: DocumentRecord, bytes: Uint8Array) => ({
  path,
  bytes,
  ...(url === null ? {} : { url }),
  ...(retrieved === null ? {} : { retrieved }),
});
