import type { Evidence } from "../../model/batch.js";
import type { DocumentId } from "../../model/ids.js";

/** Start, end, quote, language, method, confidence; then the document where it is not the one that states it. */
type Row = [number | null, number | null, string | null, string | null, string, number, DocumentId?];

/** What one document holds for one edge, in order of place, each entry once. */
export function encodeEvidence(evidence: readonly Evidence[], document: DocumentId): string {
  const [only] = evidence;
  if (only && evidence.length === 1) return `[${rowText(only, document)}]`;
  const sorted = [...evidence].sort(
    (a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || (a.end ?? Infinity) - (b.end ?? Infinity) || 0,
  );
  return `[${[...new Set(sorted.map((each) => rowText(each, document)))].join(",")}]`;
}

export function decodeEvidence(text: string, document: DocumentId): Evidence[] {
  return (JSON.parse(text) as Row[]).map(([start, end, quote, lang, method, confidence, other]) => ({
    document: other ?? document,
    start,
    end,
    quote,
    lang,
    method,
    confidence,
  }));
}

function rowText({ document: stated, start, end, quote, lang, method, confidence }: Evidence, document: DocumentId): string {
  const row: Row = [start, end, quote, lang, method, confidence];
  if (stated !== document) row.push(stated);
  return JSON.stringify(row);
}
