import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type DocumentRecord, SOURCE_RANKS } from "../../../model/document.js";
import type { DocumentId } from "../../../model/ids.js";
import type { Message } from "../../../model/message.js";
import { RANK_OF_CODE } from "../codes.js";
import type { Connection } from "../connection.js";
import type { Bound } from "../fragment.js";
import { fromSortKey, sortKey } from "../sort-key.js";
import type { DocumentKey } from "./ledger.js";

/** A document's row as the writer needs it: what it stated before. */
export interface KeptDocument extends DocumentKey {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  /** Its rank or date is another than before: what it states may win now, or lose. */
  readonly ranksOtherwise: boolean;
  readonly isChanged: boolean;
}

interface Row {
  readonly ref: number;
  readonly id: string;
  readonly path: string;
  readonly media_type: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly rank: number;
  readonly date: string | null;
  readonly parliament: string | null;
  readonly kind: string;
  readonly read_with: string;
  readonly messages: string;
}

const COLUMNS = "id, path, media_type, sha256, url, retrieved, rank, date, parliament, kind, read_with, messages";
/** For texts of some pages: a smaller window spares setting up a large one each time, a higher level would spare 3 % of the room. */
const PACKING = { level: 2, windowBits: 13, memLevel: 6 };
const EMPTY = new Uint8Array(0);

/** Writes the row and the content; tells what the document stated until now. */
export function keepDocument(connection: Connection, document: DocumentRecord): KeptDocument {
  const id = sortKey(document.id);
  const values = valuesOf(document);
  const text = deflateRawSync(document.text, PACKING);
  const bytes = document.bytes && deflateRawSync(document.bytes, PACKING);
  const known = connection.get<Row & { nodes: Uint8Array; edges: Uint8Array }>(
    `SELECT ref, ${COLUMNS}, nodes, edges FROM document WHERE id = ?`,
    id,
  );
  if (!known) {
    connection.run(
      `INSERT INTO document (${COLUMNS}, nodes, edges) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...values,
      EMPTY,
      EMPTY,
    );
    const ref = connection.get<{ ref: number }>("SELECT last_insert_rowid() AS ref")?.ref ?? 0;
    connection.run("INSERT INTO content (document, text, bytes) VALUES (?, ?, ?)", ref, text, bytes);
    return { ref, id, nodes: [], edges: [], ranksOtherwise: false, isChanged: true };
  }
  const { ref, nodes, edges, ...row } = known;
  const isSameRow = JSON.stringify(Object.values(row)) === JSON.stringify(values);
  const content = connection.get<{ text: Uint8Array; bytes: Uint8Array | null }>("SELECT text, bytes FROM content WHERE document = ?", ref);
  const isSameContent = content !== undefined && sameBytes(content.text, text) && sameBytes(content.bytes ?? EMPTY, bytes ?? EMPTY);
  if (!isSameRow) connection.run(`UPDATE document SET ${COLUMNS.replaceAll(",", " = ?,")} = ? WHERE ref = ?`, ...values, ref);
  if (!isSameContent) connection.run("UPDATE content SET text = ?, bytes = ? WHERE document = ?", text, bytes, ref);
  const rank = SOURCE_RANKS[document.rank];
  return {
    ref,
    id,
    nodes: decodeRefs(nodes),
    edges: decodeRefs(edges),
    ranksOtherwise: row.rank !== rank || row.date !== document.date,
    isChanged: !isSameRow || !isSameContent,
  };
}

/** What the document stated, of a document that is to go; undefined where there is none. */
export function findDocument(connection: Connection, documentId: DocumentId): KeptDocument | undefined {
  const id = sortKey(documentId);
  const row = connection.get<{ ref: number; nodes: Uint8Array; edges: Uint8Array }>(
    "SELECT ref, nodes, edges FROM document WHERE id = ?",
    id,
  );
  return row && { ref: row.ref, id, nodes: decodeRefs(row.nodes), edges: decodeRefs(row.edges), ranksOtherwise: false, isChanged: true };
}

export function keepStated(
  connection: Connection,
  document: DocumentKey,
  stated: { nodes: readonly number[]; edges: readonly number[] },
): void {
  connection.run(
    "UPDATE document SET nodes = ?, edges = ? WHERE ref = ?",
    encodeRefs(stated.nodes),
    encodeRefs(stated.edges),
    document.ref,
  );
}

export function removeDocument(connection: Connection, { ref }: DocumentKey): void {
  for (const text of [
    "DELETE FROM document WHERE ref = ?",
    "DELETE FROM content WHERE document = ?",
    "DELETE FROM candidate WHERE document = ?",
  ]) {
    connection.run(text, ref);
  }
}

/** The document as it was given. */
export function readDocument(connection: Connection, id: DocumentId): DocumentRecord | undefined {
  const row = connection.get<Row & { text: Uint8Array; bytes: Uint8Array | null }>(
    `SELECT d.*, c.text, c.bytes FROM document d JOIN content c ON c.document = d.ref WHERE d.id = ? AND d.ref > 0`,
    sortKey(id),
  );
  if (!row) return undefined;
  return {
    id: fromSortKey(row.id),
    path: row.path,
    mediaType: row.media_type,
    sha256: row.sha256,
    url: row.url,
    retrieved: row.retrieved,
    rank: RANK_OF_CODE[row.rank] ?? "register",
    date: row.date,
    parliament: row.parliament,
    kind: row.kind,
    readWith: row.read_with,
    text: inflateRawSync(row.text).toString("utf8"),
    bytes: row.bytes && new Uint8Array(inflateRawSync(row.bytes)),
    messages: JSON.parse(row.messages) as Message[],
  };
}

const valuesOf = (document: DocumentRecord): Bound[] => [
  sortKey(document.id),
  document.path,
  document.mediaType,
  document.sha256,
  document.url,
  document.retrieved,
  SOURCE_RANKS[document.rank],
  document.date,
  document.parliament,
  document.kind,
  document.readWith,
  JSON.stringify(document.messages),
];

const encodeRefs = (refs: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(refs).buffer);
const decodeRefs = (blob: Uint8Array): number[] => [...new Uint32Array(new Uint8Array(blob).buffer)];

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
