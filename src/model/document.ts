import type { DocumentId } from "./ids.js";
import type { Message, Span } from "./message.js";

/** Bytes from somewhere, before anything is known of them. */
export interface Source {
  /** What a person calls it: the path as given, with "#<number or index>" for one of several in a file. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Where it can be seen by others. */
  readonly url?: string;
  /** ISO 8601 with offset: when it was fetched; for a file, when it was last written. */
  readonly retrieved?: string;
}

export type MediaType =
  | "text/plain"
  | "text/html"
  | "application/pdf"
  | "application/xml"
  | "application/json"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** How far a source is to be believed where several state the same property: the higher wins, then the later date. */
export const SOURCE_RANKS = { register: 0, page: 1, official: 2, structured: 3 } as const;
export type SourceRank = keyof typeof SOURCE_RANKS;

/** A document as read: its text, and what its layout says of it. Everything after works on spans of `text`. */
export interface Document {
  readonly path: string;
  readonly mediaType: MediaType;
  /** Of the bytes as read, hexadecimal. */
  readonly sha256: string;
  readonly url: string | null;
  readonly retrieved: string | null;
  /** NFC. PDF in reading order, lines joined by "\n", pages by "\f"; XML and HTML the text of each block joined by "\n"; a JSON row its string fields in file order, joined by "\n". */
  readonly text: string;
  /** In order of the text, not overlapping. Plain text: one block a line that is not blank. */
  readonly blocks: readonly Block[];
  /** The parsed tree or row of a structured source, for the formats of a parliament. */
  readonly structure: Structure | null;
  readonly messages: readonly Message[];
}

export interface Block {
  readonly span: Span;
  /** What layout or markup alone says. `line`: nothing said; a line of plain text or PDF. */
  readonly kind: "line" | "paragraph" | "heading" | "list-item" | "footnote" | "furniture" | "table";
  /** 1-based. */
  readonly page?: number;
  /** Points, of most of its characters. */
  readonly size?: number;
  /** The number that automatic numbering prints before it ("3", "7a"), which is not in the text. */
  readonly label?: string;
  /** Pieces set as superscript: footnote markers, ordinals. */
  readonly superscripts?: readonly Span[];
  readonly bold?: boolean;
}

export type Structure =
  | { readonly kind: "xml"; readonly root: XmlElement }
  | {
      readonly kind: "row";
      readonly row: Readonly<Record<string, unknown>> /** Where each string field stands in the text. */;
      readonly spans: Readonly<Record<string, Span>>;
    };

/** An element with its place in the document's text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | XmlText)[];
  readonly span: Span;
}
export interface XmlText {
  readonly text: string;
  readonly span: Span;
}

/** What the store keeps of a document, beside what it states. */
export interface DocumentRecord {
  readonly id: DocumentId;
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly retrieved: string | null;
  readonly rank: SourceRank;
  /** By which it wins over others of its rank: of the answer, else of submission. */
  readonly date: string | null;
  readonly parliament: string | null;
  /** Kind of paper ("questions", "answers", …), or "register". */
  readonly kind: string;
  /** Versions of rules and registers it was read with; `ingest` skips a document only when these and the hash are equal. */
  readonly readWith: string;
  readonly text: string;
  /** Kept so that `rebuild` can read it again; null for registers. */
  readonly bytes: Uint8Array | null;
  readonly messages: readonly Message[];
}
