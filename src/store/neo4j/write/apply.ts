import type { DocumentId } from "../../../model/ids.js";
import { fromSortKey, sortKey } from "../../sqlite/sort-key.js";
import type { Application, Applied } from "../../store.js";
import type { Database } from "../database.js";
import { STORE } from "../migrate.js";
import { deriveSets } from "./derive-sets.js";
import { keepDocuments } from "./documents.js";
import { settleEdges } from "./settle-edges.js";
import { settleNodes } from "./settle-nodes.js";
import { stateDocuments } from "./state.js";
import { statedBy } from "./stated.js";
import type { Words } from "./words.js";
import { startWork, type Work } from "./work.js";
import { writeNodes } from "./write-nodes.js";

/** Where transactions are made, one at a time. */
export interface Writing {
  readonly database: Database;
  readonly words: Words;
}

/**
 * One transaction: all of it or nothing. `step` says whether anything was written beside what it marked dirty. It may run
 * again when the server gives up for a passing reason, and gives the same then.
 */
export async function transact({ database, words }: Writing, step: (work: Work) => Promise<boolean>): Promise<number> {
  const changed = await database.write(async (query) => {
    words.begin();
    const work = startWork(query, words);
    await query("store-lock", { name: STORE });
    const isWritten = await step(work);
    await settle(work);
    if (isWritten || work.changed > 0) await query("store-changed", { name: STORE });
    return work.changed;
  });
  words.keep();
  return changed;
}

/** From what changed to all that follows. */
async function settle(work: Work): Promise<void> {
  await writeNodes(work, await settleNodes(work));
  await settleEdges(work);
  await deriveSets(work);
  await work.words.write(work.query);
  const loose = [...work.loose];
  if (loose.length > 0) await work.query("id-prune", { ids: loose });
}

/** Of a document that is given twice, the last stands. */
export async function applyDocuments(writing: Writing, applications: readonly Application[]): Promise<Applied> {
  const last = [...new Map(applications.map((application) => [application.document.id, application])).values()];
  let sets: ReadonlySet<string> = new Set();
  const changed = await transact(writing, async (work) => {
    const { isWritten, changes } = await keepDocuments(work, last);
    sets = await stateDocuments(work, changes);
    return isWritten;
  });
  return { changed, sets: [...sets].map(fromSortKey).sort() };
}

export async function forgetDocuments(writing: Writing, documents: readonly DocumentId[]): Promise<Applied> {
  let sets: ReadonlySet<string> = new Set();
  const changed = await transact(writing, async (work) => {
    const known = await work.query<{ id: string; edges: readonly string[] }>("source-read", { ids: documents.map(sortKey) });
    const stated = statedBy("", []);
    sets = await stateDocuments(
      work,
      known.map(({ id, edges }) => ({ id, edges, stated, isKnown: true, ranksOtherwise: false, differs: true })),
    );
    if (known.length > 0) await work.query("source-remove", { ids: known.map(({ id }) => id) });
    return known.length > 0;
  });
  return { changed, sets: [...sets].map(fromSortKey).sort() };
}
