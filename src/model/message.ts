/** A complaint about a document: counted by rule, never thrown. Offsets are UTF-16 code units of the document's text. */
export interface Message {
  /** Stable name: "heading/no-date", "footnotes/marker-without-note". */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** A full sentence with the offending value in quotes, then the way out where there is one. */
  readonly reason: string;
  readonly span?: Span;
}

/** [start, end) in UTF-16 code units of the document's text. */
export type Span = readonly [start: number, end: number];
