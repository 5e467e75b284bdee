import { inflateRawSync } from "node:zlib";
import type { CandidateStatement } from "../../../model/batch.js";
import { type DocumentRecord, SOURCE_RANKS } from "../../../model/document.js";
import type { DocumentId, NodeId } from "../../../model/ids.js";
import type { MentionType } from "../../../model/mention.js";
import type { Message } from "../../../model/message.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import { fold } from "../../../model/words.js";
import type { CandidateQuery } from "../../reads.js";
import { RANK_OF_CODE } from "../../sqlite/codes.js";
import { decodeEvidence } from "../../sqlite/evidence.js";
import { fromSortKey, sortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { rootsOf } from "./node-reads.js";

interface DocumentRow {
  readonly asked: string;
  readonly document: Omit<DocumentRecord, "id" | "rank" | "text" | "bytes" | "messages"> & {
    readonly rank: number;
    readonly text: Int8Array;
    readonly bytes?: Int8Array;
    readonly messages: string;
  };
}

/** Documents as they were given. */
export async function readDocuments(query: Query, ids: readonly DocumentId[]): Promise<(DocumentRecord | undefined)[]> {
  const asked = [...new Set(ids)].filter((id) => id !== "").map(sortKey);
  const rows = asked.length > 0 ? await query<DocumentRow>("documents", { ids: asked }) : [];
  const found = new Map(rows.map((row) => [fromSortKey(row.asked), row.document]));
  return ids.map((id) => {
    const document = found.get(id);
    return document && recordOf(id, document);
  });
}

function recordOf(id: DocumentId, document: DocumentRow["document"]): DocumentRecord {
  const { path, mediaType, sha256, url, retrieved, date, parliament, kind, readWith } = document;
  return {
    id,
    path,
    mediaType,
    sha256,
    url: url ?? null, // what is null is not kept
    retrieved: retrieved ?? null,
    rank: RANK_OF_CODE[document.rank] ?? "register",
    date: date ?? null,
    parliament: parliament ?? null,
    kind,
    readWith,
    text: inflateRawSync(document.text).toString("utf8"),
    bytes: document.bytes ? new Uint8Array(inflateRawSync(document.bytes)) : null,
    messages: JSON.parse(document.messages) as Message[],
  };
}

type Known = Pick<DocumentRecord, "sha256" | "readWith" | "path" | "retrieved">;

export async function readKnown(query: Query): Promise<Map<DocumentId, Known>> {
  const rows = await query<Known & { id: string }>("known");
  return new Map(rows.map(({ id, ...rest }) => [fromSortKey(id), rest]));
}

/** Nodes of these kinds that papers state, under the ids that they gave. */
export async function readNamedByPapers(query: Query, kinds: readonly NodeKind[]): Promise<NodeId[]> {
  const rows = await query<{ id: string; kind: NodeKind }>("named-by-papers", { kinds, register: SOURCE_RANKS.register });
  return kinds.flatMap((kind) => rows.filter((row) => row.kind === kind).map(({ id }) => fromSortKey(id)));
}

interface CandidateRow {
  readonly type: MentionType;
  readonly name: string;
  readonly document: string;
  readonly evidence: string;
  readonly node: string;
}

/** By folded name, then document, then place in it. A name matches whole, case and accents aside. */
export async function readCandidates(query: Query, { type, name, node, first }: CandidateQuery): Promise<CandidateStatement[]> {
  const root = node === undefined ? null : (await rootsOf(query, [node])).get(node);
  if (root === undefined) return [];
  const asked = { type: type ?? null, node: root, limit: first };
  const rows =
    name !== undefined
      ? await query<CandidateRow>("candidates-by-name", { ...asked, folded: sortKey(fold(name)) })
      : await query<CandidateRow>(root === null ? "candidates" : "candidates-by-node", asked);
  return rows.flatMap((row) => {
    const [evidence] = decodeEvidence(row.evidence, fromSortKey(row.document));
    return evidence ? [{ type: row.type, name: row.name, node: fromSortKey(row.node), evidence }] : [];
  });
}
