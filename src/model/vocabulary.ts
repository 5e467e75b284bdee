/**
 * The kinds of nodes and edges, and the standard term that each stands for.
 * Everything that enumerates them (SDL, resolvers, stores, exporters) is held to these tables by a test.
 */

/** What stands for itself in the world: the targets of mentions, headings and citations. */
export const ENTITY_KINDS = {
  Person: { standard: "http://www.w3.org/ns/person#Person", popolo: "Person" },
  Party: { standard: "http://www.w3.org/ns/org#Organization", popolo: "Organization" },
  Office: { standard: "http://www.w3.org/ns/org#Post", popolo: "Post" },
  Ministry: { standard: "http://www.w3.org/ns/org#Organization", popolo: "Organization" },
  Company: { standard: "https://schema.org/Corporation", popolo: "Organization" },
  Institution: { standard: "https://schema.org/Organization", popolo: "Organization" },
  Place: { standard: "https://schema.org/Place" },
  Group: { standard: "https://schema.org/Audience" },
  Instrument: { standard: "https://schema.org/Legislation" },
  Topic: { standard: "http://www.w3.org/2004/02/skos/core#Concept" },
  Article: { standard: "https://schema.org/Article" },
  Publisher: { standard: "https://schema.org/NewsMediaOrganization", popolo: "Organization" },
  Parliament: { standard: "http://www.w3.org/ns/org#Organization", popolo: "Organization" },
} as const;

/** What parliament and government say, and where it was read. */
export const PAPER_KINDS = {
  QuestionSet: { standard: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0#questions" },
  Question: { standard: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0#question" },
  Answer: { standard: "http://docs.oasis-open.org/legaldocml/ns/akn/3.0#answer" },
  Notice: { standard: "https://schema.org/SpecialAnnouncement" },
  Document: { standard: "http://purl.org/vocab/frbr/core#Manifestation" },
} as const;

export type EntityKind = keyof typeof ENTITY_KINDS;
export type PaperNodeKind = keyof typeof PAPER_KINDS;
export type NodeKind = EntityKind | PaperNodeKind;

export const NODE_KINDS = [...Object.keys(ENTITY_KINDS), ...Object.keys(PAPER_KINDS)] as readonly NodeKind[];

export function isEntityKind(kind: NodeKind): kind is EntityKind {
  return kind in ENTITY_KINDS;
}

interface EdgeTerm {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  /** What the edge says, as a sentence with its two ends left open. */
  readonly says: string;
}

const SPOKEN = ["QuestionSet", "Question", "Answer"] as const;
const NAMED = ["Person", "Party", "Office", "Ministry", "Company", "Institution", "Place", "Group", "Instrument", "Publisher"] as const; // what words in a text may name

export const EDGE_TYPES = {
  HAS_QUESTION: { from: ["QuestionSet"], to: ["Question"], says: "the set asks the question" },
  ASKED_BY: { from: ["QuestionSet"], to: ["Person"], says: "the set is submitted by the member" },
  ON_BEHALF_OF: { from: ["QuestionSet"], to: ["Party"], says: "the set is submitted by a member of the party at that date" },
  ADDRESSED_TO: { from: ["QuestionSet"], to: ["Office"], says: "the set is put to the office" },
  ANSWERS: { from: ["Answer"], to: ["Question"], says: "the answer answers the question" },
  GIVEN_BY: { from: ["Answer"], to: ["Person"], says: "the answer is given by the person" },
  GIVEN_AS: { from: ["Answer"], to: ["Office"], says: "the answer is given by the holder of the office" },
  CONCERNS: { from: ["Notice"], to: ["QuestionSet"], says: "the notice concerns the set" },
  MENTIONS: { from: [...SPOKEN, "Article"], to: [...NAMED], says: "the words name the entity" },
  CITES: { from: [...SPOKEN], to: ["Article"], says: "a footnote cites the article" },
  ABOUT: { from: ["QuestionSet", "Question"], to: ["Topic"], says: "the text is about the topic" },
  REFERS_TO: { from: [...SPOKEN], to: ["QuestionSet", "Answer", "Document"], says: "the text refers to the earlier paper" },
  FOLLOWS_UP: { from: ["QuestionSet"], to: ["QuestionSet"], says: "the set follows up on the other" },
  SIMILAR_TO: { from: ["QuestionSet"], to: ["QuestionSet"], says: "the set asks nearly the same as the other" },
  INVOLVES: { from: ["QuestionSet"], to: Object.keys(ENTITY_KINDS) as EntityKind[], says: "the set is tied to the entity (derived)" },
  MEMBER_OF: { from: ["Person"], to: ["Party"], says: "the person was a member for the party" },
  HELD: { from: ["Person"], to: ["Office"], says: "the person held the office" },
  PART_OF: { from: ["Office"], to: ["Ministry"], says: "the office belongs to the ministry" },
  BROADER: { from: ["Topic"], to: ["Topic"], says: "the topic falls under the other" },
  PUBLISHED_BY: { from: ["Article"], to: ["Publisher"], says: "the article is published by the publisher" },
  STATED_IN: { from: ["QuestionSet", "Answer", "Notice"], to: ["Document"], says: "the paper was read in the document" },
} as const satisfies Record<string, EdgeTerm>;

export type EdgeType = keyof typeof EDGE_TYPES;

/** Edges that follow from how documents are kept, or from other edges: no part in paths, degrees and raw neighbourhoods. */
export const BOOKKEEPING_EDGES: readonly EdgeType[] = ["INVOLVES", "STATED_IN"];
export const BOOKKEEPING_NODES: readonly NodeKind[] = ["Document", "Parliament"];

/** As what an entity is tied to a question set: the key of `INVOLVES`. */
export const ROLES = ["asker", "party", "addressee", "ministry", "answerer", "mentioned", "topic", "cited"] as const;
export type Role = (typeof ROLES)[number];

export const SET_STATUSES = ["OPEN", "LATE", "DELAYED", "PARTLY_ANSWERED", "ANSWERED", "WITHDRAWN"] as const;
export type SetStatus = (typeof SET_STATUSES)[number];

export const QUESTION_STATUSES = ["OPEN", "ANSWERED", "ANSWERED_JOINTLY", "REFERRED", "UNANSWERED"] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];
