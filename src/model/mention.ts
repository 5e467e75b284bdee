import type { NodeId } from "./ids.js";
import type { Span } from "./message.js";
import type { Language, Place } from "./paper.js";
import type { EntityKind } from "./vocabulary.js";

/** Kinds of `inspect`; `entityKind` says which node each becomes. */
export const MENTION_TYPES = [
  "company",
  "organisation",
  "country",
  "region",
  "place",
  "people",
  "treaty",
  "law",
  "party",
  "person",
  "ministry",
  "publisher",
] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

const KIND_OF_TYPE: Record<MentionType, EntityKind> = {
  company: "Company",
  organisation: "Institution",
  country: "Place",
  region: "Place",
  place: "Place",
  people: "Group",
  treaty: "Instrument",
  law: "Instrument",
  party: "Party",
  person: "Person",
  ministry: "Ministry",
  publisher: "Publisher",
};
export const entityKind = (type: MentionType): EntityKind => KIND_OF_TYPE[type];

/** Words in a document that may name an entity. */
export interface Mention {
  readonly type: MentionType;
  readonly span: Span;
  /** Exactly the document's text of the span. */
  readonly quote: string;
  readonly lang: Language | null;
  readonly place: Place;
  /** How it was found: "register", "compound", "heading", "legal-form", "cue", … */
  readonly method: string;
  /** Entities that the words may name, by register; empty for a name that no register knows. */
  readonly candidates: readonly NodeId[];
  /** 0 to 1: how sure the extractor is that the words name something of this type. */
  readonly confidence: number;
  /** Only the adjective stands there: "Chinese" for China. */
  readonly adjective: boolean;
}

/** A mention and what it names, or a candidate without a node. */
export interface ResolvedMention extends Mention {
  readonly entity: NodeId | null;
  /** Preferred name of what is mentioned. */
  readonly name: string;
  readonly status: "confirmed" | "candidate";
  /** Why: "register alias", "surname, party and date", … */
  readonly reason: string;
}

/** A topic that a question, or the set, is about. */
export interface TopicScore {
  readonly topic: NodeId;
  readonly label: string;
  readonly score: number;
  /** True where the text only points back at an earlier question. */
  readonly inherited: boolean;
  /** The words that weigh most, for the evidence. */
  readonly span: Span | null;
  readonly place: Place;
}

/** Who and what the heading names, resolved at the date of the paper. One entry for each of the paper's own lists, in order. */
export interface ResolvedHeading {
  readonly askers: readonly { readonly person: EntityRef; readonly party: EntityRef | null }[];
  readonly addressees: readonly ResolvedOffice[];
  readonly answeredBy: readonly ResolvedOffice[];
}
export interface ResolvedOffice {
  readonly office: EntityRef | null;
  readonly ministry: EntityRef | null;
  /** Who held the office at the date, or the person named. */
  readonly person: EntityRef | null;
  readonly score: number;
  readonly reason: string;
}
export interface EntityRef {
  readonly id: NodeId;
  readonly name: string;
  readonly score: number;
  readonly reason: string;
}

/** All that `resolve` says of a paper. */
export interface ResolvedPaper {
  readonly heading: ResolvedHeading;
  readonly mentions: readonly ResolvedMention[];
  readonly topics: readonly TopicScore[];
  /** The publisher of each footnote's cited work, in the order of the footnotes, where a register knows it. */
  readonly publishers: readonly (EntityRef | null)[];
}
