import { type DocumentRead, type Ingested, ingest } from "../ingest/ingest.js";
import { DATA_FOLDER, openLibrary } from "../ingest/library.js";
import type { Message } from "../model/message.js";
import type { GraphStore } from "../store/store.js";
import { listPapers, openPapers } from "./papers.js";
import { showProgress } from "./progress.js";

/** What a run of reading came to, with the complaints counted by rule. */
export interface Report extends Ingested {
  readonly seconds: number;
  readonly messages: Readonly<Record<string, number>>;
  readonly errors: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads papers into the store with progress on stderr; each document that cannot be read is named there. `judgements`: the user's file. */
export async function readPapers(paths: readonly string[], store: GraphStore, judgements: string): Promise<Report> {
  const started = Date.now();
  const files = await listPapers(paths);
  const progress = showProgress("Reading", files.length);
  const counts = new Map<string, number>();
  const errors: { path: string; reason: string }[] = [];
  const count = ({ rule }: Message) => counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const fail = (path: string, reason: string) => {
    errors.push({ path, reason });
    progress.say(`error ${path}: ${reason}`);
  };
  const library = openLibrary(DATA_FOLDER, judgements);
  async function* opened() {
    for await (const each of openPapers(files)) {
      if (!("reason" in each)) {
        yield each;
        continue;
      }
      count({ rule: "read/no-access", severity: "error", reason: each.reason });
      fail(each.label, each.reason);
      progress.step();
    }
  }
  const onDocument = ({ path, messages, part }: DocumentRead) => {
    for (const message of messages) {
      count(message);
      if (message.severity === "error") fail(path, message.reason);
    }
    if (part > 0) progress.grow(1);
    progress.step();
  };
  const result = await ingest(opened(), { store, library, onDocument }).finally(() => progress.stop());
  for (const { reason } of library.messages) process.stderr.write(`warning register: ${reason}\n`);
  return {
    ...result,
    unreadable: errors.length,
    seconds: (Date.now() - started) / 1000,
    messages: Object.fromEntries([...counts].sort()),
    errors,
  };
}

/** What a person wants to know after a run, as lines. */
export function sayReport({ stored, unchanged, unreadable, seconds, messages }: Report): string {
  const complaints = Object.entries(messages).map(([rule, number]) => `  ${String(number).padStart(6)}  ${rule}`);
  return [
    `${stored} documents read, ${unchanged} unchanged, ${unreadable} not readable, in ${seconds.toFixed(1)} s.`,
    ...(complaints.length > 0 ? ["Messages by rule:", ...complaints] : []),
  ].join("\n");
}
