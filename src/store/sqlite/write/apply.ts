import { type DocumentId, isQuestionSetId, type NodeId } from "../../../model/ids.js";
import type { Application, Applied } from "../../store.js";
import { upgradeFrom } from "../schema.js";
import { fromSortKey } from "../sort-key.js";
import { deriveSets, indexSets } from "./derive-sets.js";
import { findDocument, type KeptDocument, keepDocument, removeDocument } from "./document-rows.js";
import { settleCounts } from "./entity-rows.js";
import { placeParts } from "./place-parts.js";
import { settleEdges } from "./settle-edges.js";
import { settleNodes } from "./settle-nodes.js";
import { spread } from "./spread.js";
import { state } from "./state.js";
import { type Books, startWork, type Work } from "./work.js";

/** One transaction over `books`: all of it or nothing. `step` says whether anything was written beside what it marked dirty. */
export function transact(books: Books, step: (work: Work) => boolean): number {
  try {
    const changed = books.connection.transaction("BEGIN IMMEDIATE", () => {
      const work = startWork(books);
      const isWritten = step(work);
      settle(work);
      if (isWritten || work.changed > 0) bumpVersion(work);
      work.words.write(work.connection);
      return work.changed;
    });
    books.nodes.tidy();
    books.edges.clear();
    return changed;
  } catch (error) {
    books.nodes.reload();
    books.edges.reload();
    books.vocabulary.clear();
    throw error;
  }
}

/** From what changed to all that follows. */
function settle(work: Work): void {
  settleNodes(work);
  settleEdges(work);
  spread(work);
  deriveSets(work);
  placeParts(work);
  indexSets(work);
  settleCounts(work);
  work.nodes.writeFresh();
}

function bumpVersion({ connection }: Work): void {
  connection.run("INSERT INTO counter (name, value) VALUES ('version', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1");
}

/** Of a document that is given twice, the last stands. */
export function applyDocuments(books: Books, applications: readonly Application[]): Applied {
  const sets = new Set<NodeId>();
  const last = new Map(applications.map((application) => [application.document.id, application]));
  const changed = transact(books, (work) => {
    let isWritten = false;
    for (const { document, batches } of last.values()) {
      const kept = keepDocument(work.connection, document);
      const isDifferent = state(work, kept, batches);
      if (isDifferent) {
        for (const { nodes } of batches) for (const { id } of nodes) if (isQuestionSetId(id)) sets.add(id);
        noteSets(work, kept, sets);
      }
      isWritten ||= kept.isChanged || isDifferent;
    }
    return isWritten;
  });
  return { changed, sets: [...sets].sort() };
}

export function forgetDocuments(books: Books, documents: readonly DocumentId[]): Applied {
  const sets = new Set<NodeId>();
  const changed = transact(books, (work) => {
    const found = documents.flatMap((id) => findDocument(work.connection, id) ?? []);
    for (const document of found) {
      noteSets(work, document, sets);
      state(work, document, []);
      removeDocument(work.connection, document);
    }
    return found.length > 0;
  });
  return { changed, sets: [...sets].sort() };
}

/** Brings a store of an earlier version up to this one. */
export function upgrade(books: Books, version: number): void {
  transact(books, (work) => {
    upgradeFrom(books.connection, version);
    for (const { ref } of books.connection.all<{ ref: number }>("SELECT ref FROM question_set")) work.touched.sets.add(ref);
    return true;
  });
}

function noteSets({ nodes }: Work, document: KeptDocument, sets: Set<NodeId>): void {
  for (const ref of document.nodes) {
    const id = fromSortKey(nodes.at(ref).id);
    if (isQuestionSetId(id)) sets.add(id);
  }
}
