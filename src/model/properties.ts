/**
 * The properties of each kind of node, as they are stored. All optional in a statement (a document states what it knows);
 * dates are YYYY-MM-DD; texts hold one value a language. A test holds the SDL to these names.
 */

import type { ByLanguage } from "./paper.js";
import type { ExternalId } from "./register.js";

interface Named {
  /** One value a language; `nl`, `en` … Names without language stand under the parliament's own. */
  readonly name: ByLanguage<string>;
  readonly aliases?: readonly string[];
  readonly externalIds?: readonly ExternalId[];
}

/** What a question set is known again by where no number says that two are one. */
export interface SetTrace {
  /** Persons, in printed order. */
  readonly askers: readonly string[];
  /** Offices and their holders. */
  readonly addressees: readonly string[];
  /** The title's words that tell, as `contentWords` gives them, blank-separated. */
  readonly title: string;
  /** Of the questions' words, as `signatureOf` gives it. */
  readonly words: string;
}

export interface NodeProperties {
  Person: Named;
  Party: Named;
  Office: Named;
  Ministry: Named;
  Company: Named & { readonly country?: string };
  Institution: Named;
  /** `placeType`: "country", "region", "place". */
  Place: Named & { readonly placeType?: string };
  Group: Named;
  /** `instrumentType`: "treaty", "law". */
  Instrument: Named & { readonly instrumentType?: string };
  Topic: Named;
  Publisher: Named & { readonly domains?: readonly string[] };
  Parliament: Named & { readonly timeZone?: string };
  Article: { readonly title?: string | null; readonly url?: string | null; readonly date?: string | null };
  QuestionSet: {
    readonly parliament: string;
    readonly number: string | null;
    /** Every official number that stands for it: its own, and those of the papers that answer or postpone it. */
    readonly numbers: readonly string[];
    readonly title: ByLanguage<string>;
    readonly languages: readonly string[];
    readonly submitted: string | null;
    /** By which it is listed, and why that date ("submitted", "page", "answer", "registered"). */
    readonly date: string | null;
    readonly dateBasis: string | null;
    /** First and last day of the term for answering, by the parliament's rule; `extendedDue` after a delay notice. */
    readonly due: string | null;
    readonly extendedDue: string | null;
    /** Date of the last answering paper. */
    readonly answered: string | null;
    /** An official source says that it was dealt with, without saying how. */
    readonly concluded: boolean;
    /** Earlier official papers that it refers to anywhere, in order, united over its documents. */
    readonly references: readonly { readonly text: string; readonly kind: string; readonly number: string | null }[];
    readonly trace: SetTrace;
  };
  Question: {
    readonly number: string;
    readonly position: number;
    readonly text: ByLanguage<string>;
    /** Printed numbers of the footnotes that it carries. */
    readonly footnotes: readonly string[];
  };
  Answer: {
    readonly text: ByLanguage<string>;
    readonly given: string | null;
    /** Printed numbers of the questions that it answers, in order. */
    readonly questions: readonly string[];
    readonly refersTo: readonly string[];
    readonly position: number;
  };
  Notice: {
    readonly noticeKind: "DELAY" | "WITHDRAWAL";
    readonly received: string | null;
    readonly reason: string | null;
  };
  /** `documentKind`: form of the paper. */
  Document: {
    readonly url: string | null;
    readonly path: string;
    readonly mediaType: string;
    readonly sha256: string;
    readonly retrieved: string | null;
    readonly documentKind: string;
    readonly number: string | null;
  };
}

/** Properties of edges. `HAS_QUESTION`: position. */
export interface EdgeProperties {
  HAS_QUESTION: { readonly position: number };
  ASKED_BY: { readonly position: number; readonly party: string | null; readonly printed: string };
  ON_BEHALF_OF: { readonly printed: string | null };
  /** `holder`: the person who held the office at the date, or whom the paper names. */
  ADDRESSED_TO: { readonly position: number; readonly holder: string | null; readonly printed: string };
  ANSWERS: { readonly refersTo: boolean };
  GIVEN_BY: { readonly onBehalfOf: boolean; readonly office: string | null; readonly position: number };
  GIVEN_AS: { readonly onBehalfOf: boolean; readonly position: number };
  MENTIONS: { readonly count: number };
  CITES: { readonly footnotes: readonly string[] };
  ABOUT: { readonly score: number; readonly inherited: boolean };
  REFERS_TO: { readonly text: string };
  FOLLOWS_UP: { readonly reason: string; readonly score: number };
  SIMILAR_TO: { readonly reason: string; readonly score: number };
  INVOLVES: { readonly role: string; readonly count: number; readonly date: string | null };
  MEMBER_OF: { readonly since: string | null; readonly until: string | null };
  HELD: { readonly since: string | null; readonly until: string | null };
}
