import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { type DocumentRecord, SOURCE_RANKS } from "../../../model/document.js";
import { sortKey } from "../../sqlite/sort-key.js";
import type { Application } from "../../store.js";
import { type Stated, statedBy } from "./stated.js";
import type { Work } from "./work.js";

interface Row {
  readonly id: string;
  readonly print: string;
  readonly stated: string;
  readonly rank: number;
  readonly date: string | null;
  readonly edges: readonly string[];
}

/** A document whose statements must be looked at. */
export interface DocumentChange {
  /** As a sort key. */
  readonly id: string;
  readonly stated: Stated;
  /** It is in the database already, so it may have stated something before. */
  readonly isKnown: boolean;
  /** Keys of the edges that it stated before. */
  readonly edges: readonly string[];
  readonly ranksOtherwise: boolean;
  readonly differs: boolean;
}

/** Writes the documents and their content; gives those that state something else than before, or are believed otherwise. */
export async function keepDocuments(
  { query, beliefs }: Work,
  applications: readonly Application[],
): Promise<{ isWritten: boolean; changes: DocumentChange[] }> {
  const known = new Map(
    (await query<Row>("source-read", { ids: applications.map(({ document }) => sortKey(document.id)) })).map((row) => [row.id, row]),
  );
  const rows: { id: string; properties: Readonly<Record<string, unknown>> }[] = [];
  const changes: DocumentChange[] = [];
  for (const { document, batches } of applications) {
    const id = sortKey(document.id);
    const stated = statedBy(document.id, batches);
    const before = known.get(id);
    const print = printOf(document);
    const belief = { rank: SOURCE_RANKS[document.rank], date: document.date };
    const ranksOtherwise = before !== undefined && (before.rank !== belief.rank || before.date !== belief.date);
    const differs = before?.stated !== stated.print;
    beliefs.set(id, belief);
    if (differs || ranksOtherwise)
      changes.push({ id, stated, isKnown: before !== undefined, edges: before?.edges ?? [], ranksOtherwise, differs });
    if (before?.print === print && !differs) continue;
    rows.push({ id, properties: { ...propertiesOf(document), print, stated: stated.print, edges: [...stated.edges.keys()] } });
  }
  if (rows.length > 0) await query("source-put", { rows });
  return { isWritten: rows.length > 0, changes };
}

/** For texts of some pages: a smaller window spares setting up a large one each time. */
const PACKING = { level: 5, windowBits: 14, memLevel: 7 };

function propertiesOf(document: DocumentRecord) {
  const { path, mediaType, sha256, url, retrieved, date, parliament, kind, readWith, messages, text, bytes } = document;
  const rank = SOURCE_RANKS[document.rank];
  const plain = { path, mediaType, sha256, url, retrieved, rank, date, parliament, kind, readWith, messages: JSON.stringify(messages) };
  return { ...plain, text: packed(Buffer.from(text)), bytes: bytes && packed(bytes) };
}

/** As the driver takes bytes. */
function packed(content: Uint8Array): Int8Array {
  const bytes = deflateRawSync(content, PACKING);
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function printOf({ text, bytes, ...rest }: DocumentRecord): string {
  const hash = createHash("sha256").update(JSON.stringify(rest)).update("\0").update(text).update("\0");
  return (bytes ? hash.update(bytes) : hash).digest("base64url");
}
