/** Every identifier of the graph is formed here: readable, stable, reproducible from the source's own key. */
import { createHash } from "node:crypto";
import type { NodeKind } from "./vocabulary.js";
import { fold } from "./words.js";

export type NodeId = string;
export type DocumentId = string;

/** "Van Ardenne-van der Hoeven" → "van-ardenne-van-der-hoeven"; letters without a Latin form are kept. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** The first eight hexadecimal digits of the text's hash, white space and case aside. */
export function shortHash(text: string): string {
  return createHash("sha256").update(fold(text).replace(/\s+/gu, " ").trim()).digest("hex").slice(0, 8);
}

/** `number` in canonical form ("2020Z25656"). */
export const questionSetId = (parliament: string, number: string): NodeId => `question-set:${parliament}/${number}`;

/** A set whose number nobody has printed: its date, first asker and first question tell it apart. */
export function unnumberedSetId(parliament: string, set: { date: string | null; asker: string | null; question: string }): NodeId {
  const parts = [set.date ?? "undated", slug(set.asker ?? "") || "unknown", shortHash(set.question)];
  return `question-set:${parliament}/${parts.join("-")}`;
}

export const isQuestionSetId = (id: NodeId): boolean => id.startsWith("question-set:");

/** The part of a set's id behind its kind: "nl/2020Z25656". */
const keyOf = (id: NodeId): string => id.slice(id.indexOf(":") + 1);

export const questionId = (set: NodeId, number: string): NodeId => `question:${keyOf(set)}/${slug(number)}`;

/** `paper`: the answering document's own number where it has one, else the key of the set. */
export function answerId(parliament: string, paper: string | null, set: NodeId, questions: readonly string[]): NodeId {
  const key = paper ? `${parliament}/${paper}` : keyOf(set);
  return `answer:${key}/${questions.map(slug).join("+") || "all"}`;
}

export function noticeId(parliament: string, paper: string | null, set: NodeId, kind: string): NodeId {
  return paper ? `notice:${parliament}/${paper}` : `notice:${keyOf(set)}/${kind.toLowerCase()}`;
}

export const parliamentId = (parliament: string): NodeId => `parliament:${parliament}`;
export const personId = (parliament: string, name: string): NodeId => `person:${parliament}/${slug(name)}`;
export const partyId = (parliament: string, name: string): NodeId => `party:${parliament}/${slug(name)}`;
export const officeId = (parliament: string, office: string): NodeId => `office:${parliament}/${slug(office)}`;
export const ministryId = (parliament: string, ministry: string): NodeId => `ministry:${parliament}/${slug(ministry)}`;
export const companyId = (name: string): NodeId => `company:${slug(name)}`;
export const institutionId = (name: string): NodeId => `institution:${slug(name)}`;
export const publisherId = (name: string): NodeId => `publisher:${slug(name)}`;

/** `address` normalised, without scheme, so that http and https are one article; without address, the cited words. */
export const articleId = (address: string): NodeId => `article:${address}`;
export const unaddressedArticleId = (citation: string): NodeId => `article:cited-${shortHash(citation)}`;

/** `number`: the document's own official number; `form`: the ending of its media type ("xml", "pdf"). */
export const documentId = (parliament: string, number: string, form: string): DocumentId => `document:${parliament}/${number}/${form}`;
export const documentIdOfHash = (sha256: string): DocumentId => `document:sha256-${sha256}`;
export const documentIdOfAddress = (address: string): DocumentId => `document:${address}`;
export const registerId = (file: string): DocumentId => `register:${file}`;

const KIND_OF_PREFIX: Readonly<Record<string, NodeKind>> = {
  "question-set": "QuestionSet",
  question: "Question",
  answer: "Answer",
  notice: "Notice",
  document: "Document",
  person: "Person",
  party: "Party",
  office: "Office",
  ministry: "Ministry",
  company: "Company",
  institution: "Institution",
  place: "Place",
  group: "Group",
  instrument: "Instrument",
  topic: "Topic",
  article: "Article",
  publisher: "Publisher",
  parliament: "Parliament",
};

/** An id alone tells its kind; undefined for what is no id of the graph. */
export function kindOfId(id: NodeId): NodeKind | undefined {
  return KIND_OF_PREFIX[id.slice(0, Math.max(0, id.indexOf(":")))];
}
