/** A question set as bibliographies name it. */
export interface Citation {
  /** Stable, and of letters, digits and hyphens of ASCII alone: what a text cites it by. */
  readonly key: string;
  readonly title: string;
  /** Whole names, as they are to be printed. */
  readonly authors: readonly string[];
  /** YYYY-MM-DD; null where nothing tells it. */
  readonly date: string | null;
  readonly number: string | null;
  /** The parliament. */
  readonly publisher: string | null;
  /** "Written questions", in the language of the citation. */
  readonly genre: string;
  /** ISO 639-1, lower case. */
  readonly language: string | null;
  readonly url: string | null;
}
