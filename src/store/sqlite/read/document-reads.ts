import type { CandidateStatement } from "../../../model/batch.js";
import type { DocumentRecord } from "../../../model/document.js";
import type { DocumentId } from "../../../model/ids.js";
import type { MentionType } from "../../../model/mention.js";
import { fold } from "../../../model/words.js";
import type { CandidateQuery } from "../../reads.js";
import type { Connection } from "../connection.js";
import { decodeEvidence } from "../evidence.js";
import { sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { readDocument } from "../write/document-rows.js";
import { both } from "./conditions.js";
import { refOf } from "./node-reads.js";

export const readDocuments = (connection: Connection, ids: readonly DocumentId[]): (DocumentRecord | undefined)[] =>
  ids.map((id) => readDocument(connection, id));

/** For each document what tells whether it must be read again. */
export function readKnown(connection: Connection): [DocumentId, Pick<DocumentRecord, "sha256" | "readWith" | "path" | "retrieved">][] {
  return connection
    .all<{ id: string; sha256: string; readWith: string; path: string; retrieved: string | null }>(
      "SELECT id, sha256, read_with AS readWith, path, retrieved FROM document WHERE ref > 0",
    )
    .map(({ id, ...rest }) => [fromSortKey(id), rest]);
}

interface Row {
  readonly type: MentionType;
  readonly name: string;
  readonly evidence: string;
  readonly node: string;
  readonly document: string;
}

/** By folded name, then document, then place in it. A name matches whole, case and accents aside. */
export function readCandidates(connection: Connection, { type, name, node, first }: CandidateQuery): CandidateStatement[] {
  const ref = node === undefined ? undefined : refOf(connection, node);
  if (node !== undefined && ref === undefined) return [];
  const conditions = [
    ...(type === undefined ? [] : [sql`c.type = ${type}`]),
    ...(name === undefined ? [] : [sql`c.folded = ${fold(name)}`]),
    ...(ref === undefined ? [] : [sql`c.node IN (SELECT ref FROM node WHERE ref = ${ref} OR canonical = ${ref})`]),
  ];
  return connection
    .query<Row>(
      sql`SELECT c.type, c.name, c.evidence, n.id AS node, d.id AS document FROM candidate c JOIN document d ON d.ref = c.document
        JOIN node m ON m.ref = c.node JOIN node n ON n.ref = coalesce(m.canonical, m.ref)
        WHERE ${both(conditions)} ORDER BY c.folded, d.id, c.place LIMIT ${first}`,
    )
    .flatMap((row) => {
      const [evidence] = decodeEvidence(row.evidence, fromSortKey(row.document));
      return evidence ? [{ type: row.type, name: row.name, node: fromSortKey(row.node), evidence }] : [];
    });
}
