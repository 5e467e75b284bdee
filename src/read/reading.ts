import type { Block, Structure } from "../model/document.js";
import type { Message } from "../model/message.js";

/** What a reader makes of bytes: all of a `Document` that depends on their media type. */
export interface Reading {
  /** NFC. */
  readonly text: string;
  /** In order of the text, not overlapping. */
  readonly blocks: readonly Block[];
  readonly structure: Structure | null;
  readonly messages: readonly Message[];
}

/** How a document of pages is read by one who may stop it. */
export interface PageWatch {
  /** Numbers of pages to leave out. */
  readonly without: readonly number[];
  /** Called with the number of each page before it is read. */
  readonly begin: (page: number) => void;
}

/** Reads the bytes of one media type. Content that cannot be read is a refusal, never an exception. */
export type Reader = (bytes: Uint8Array, watch?: PageWatch) => Reading | Promise<Reading>;

/** The reading of bytes that give no text: empty, and one error that says why and what to do. */
export function refuse(rule: string, reason: string): Reading {
  return { text: "", blocks: [], structure: null, messages: [{ rule, severity: "error", reason }] };
}
