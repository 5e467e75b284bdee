import type { Document } from "../../../../model/document.js";
import type { Message } from "../../../../model/message.js";
import type { Written } from "../line.js";
import type { LaidSet } from "./lay-out.js";
import type { KvrSet } from "./sets.js";
import type { KvrSource } from "./source.js";

/** All that is at hand when one set of a written document is read. */
export interface Reading {
  readonly parliament: string;
  /** 0-based place of the set in the document. */
  readonly index: number;
  /** Whether a machine read the words from a printed page. */
  readonly scanned: boolean;
  readonly source: KvrSource;
  readonly set: KvrSet;
  readonly laid: LaidSet;
  readonly view: Written;
  readonly document: Document;
  readonly messages: readonly Message[];
}
