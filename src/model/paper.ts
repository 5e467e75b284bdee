import type { Document, SourceRank } from "./document.js";
import type { Message, Span } from "./message.js";

export type Language = "nl" | "en" | "fr" | "de";

/** Words of the document: cleaned, and where they stand. Spans leave out what was masked (furniture, notes, markers). */
export interface Words {
  /** White space collapsed within a paragraph, paragraphs separated by one "\n", words broken at a line end rejoined. */
  readonly text: string;
  readonly spans: readonly Span[];
}
export type ByLanguage<T> = Readonly<Partial<Record<Language, T>>>;

export const PAPER_FORMS = ["questions", "answers", "delay", "withdrawal", "oral", "other"] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/**
 * A document as understood. `null` and empty mean: the paper does not say.
 * A document holds one paper, seldom several (a scan with two question sets, a joint answer to two sets).
 */
export interface Paper {
  readonly document: Document;
  readonly kind: PaperForm;
  /** The source's code: "nl", "xx". */
  readonly parliament: string | null;
  readonly rank: SourceRank;
  /** In order of first appearance. */
  readonly languages: readonly Language[];
  readonly numbers: PaperNumbers;
  /** Without "over"/"about", without final period. */
  readonly subject: ByLanguage<Words>;
  /** YYYY-MM-DD. */
  readonly submitted: string | null;
  readonly received: string | null;
  /** By which the set is listed when no submission date is printed. */
  readonly date: ListedDate | null;
  readonly askers: readonly Asker[];
  readonly addressees: readonly OfficeNamed[];
  readonly answeredBy: readonly Answerer[];
  readonly questions: readonly PaperQuestion[];
  readonly answers: readonly PaperAnswer[];
  readonly footnotes: readonly Footnote[];
  readonly references: readonly Reference[];
  readonly notice: PaperNotice | null;
  /** The paper's other prose: heading, introduction, letter around the answers. Mentions in it belong to the set. */
  readonly prose: readonly Span[];
  /** Subject headings that clerks gave it, as printed. */
  readonly clerksTopics: readonly string[];
  /** An official source says that the set was dealt with (answered or withdrawn), without saying how. */
  readonly concluded: boolean;
  readonly messages: readonly Message[];
}

export interface PaperNumbers {
  /** Ties question, notice and answer together, canonical: "2020Z25656". */
  readonly questionSet: string | null;
  /** The document's own official number: "kv-tk-2020Z25656", "ah-tk-20202021-2310". */
  readonly document: string | null;
  /** The key under which its source keeps this document, where that is another ("KVR10060"). */
  readonly source: string | null;
}

export interface ListedDate {
  readonly date: string;
  readonly basis: "submitted" | "page" | "answer" | "registered";
}

export interface Asker {
  readonly name: string;
  /** Given or official extra: initials or a first name, where printed. */
  readonly given?: string;
  readonly party: string | null;
  readonly span: Span | null;
  readonly partySpan: Span | null;
}

export interface OfficeNamed {
  /** Title and portfolio as printed, in the paper's language: "minister van Buitenlandse Zaken". Null where only a name stands. */
  readonly office: string | null;
  /** Name of the holder where printed ("Edith Schippers"). */
  readonly name: string | null;
  readonly given?: string;
  readonly lang: Language;
  readonly span: Span | null;
}

export interface Answerer extends OfficeNamed {
  /** True for "mede namens …". */
  readonly onBehalfOf: boolean;
}

export interface PaperQuestion {
  /** As printed ("3", "7a"); where none is printed the position, and a message says so. */
  readonly number: string;
  readonly versions: ByLanguage<Words>;
  /** Numbers of the footnotes whose markers it carries. */
  readonly footnotes: readonly string[];
}

export interface PaperAnswer {
  /** Every number it answers. */
  readonly questions: readonly string[];
  readonly versions: ByLanguage<Words>;
  /** "Zie het antwoord op vraag 2" gives ["2"]. */
  readonly refersTo: readonly string[];
  readonly footnotes: readonly string[];
}

export interface Footnote {
  readonly number: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly urls: readonly string[];
  /** As printed, or from the address. */
  readonly publisher: string | null;
  readonly title: string | null;
  /** Only where a full date is printed, or stands in the address as one. */
  readonly date: string | null;
  readonly citedBy: { readonly questions: readonly string[]; readonly answers: readonly string[] };
  /** False for a note that only points at an official paper or comments: it makes no article. */
  readonly isArticle: boolean;
}

export interface Reference {
  readonly kind: "questionSet" | "appendix" | "paper" | "motion" | "other";
  /** Canonical: "2024Z17972", "ah-tk-20232024-912", "kst-33529-1219". */
  readonly number: string | null;
  readonly text: string;
  readonly span: Span | null;
  /** The question or answer in which it stands; null for heading and prose. */
  readonly place: Place | null;
}

export interface PaperNotice {
  readonly kind: "DELAY" | "WITHDRAWAL";
  readonly reason: string | null;
  readonly words: Words;
}

/** Which part of a paper some words belong to. */
export type Place =
  | { readonly part: "heading" | "prose" | "notice" }
  | {
      readonly part: "question" | "answer" | "footnote" /** As printed; an answer's are those of its questions, joined by "+". */;
      readonly number: string;
    };
