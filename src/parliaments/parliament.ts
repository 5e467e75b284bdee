import type { Document } from "../model/document.js";
import type { ByLanguage, Language, Paper } from "../model/paper.js";
import type { Grammar } from "../parse/grammar.js";

/** What differs from one parliament to another. */
export interface Parliament {
  /** "nl", "xx". */
  readonly code: string;
  readonly name: ByLanguage<string>;
  /** Language of its papers where they do not tell. */
  readonly language: Language;
  /** IANA name: days are counted there. */
  readonly timeZone: string;
  /** Whether a document without a format of its own is one of this parliament's papers. */
  recognises(document: Document): boolean;
  /** Structured sources that enter as papers directly; the first that knows the document reads it. */
  readonly formats: readonly Format[];
  readonly grammar: Grammar;
  readonly deadline: DeadlineRule;
  /** Folders of `data/` whose registers apply: "world", "nl". */
  readonly registers: readonly string[];
}

/** Undefined where the document is not of this format. The papers' `document` may differ from the one given in its text and spans. */
export type Format = (document: Document) => readonly Paper[] | undefined;

/** When an answer is due, both days YYYY-MM-DD; its docstring names the article of the Rules of Procedure. */
export type DeadlineRule = (submitted: string) => { readonly due: string; readonly extendedDue: string };
