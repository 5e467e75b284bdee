import { indexTerms, words } from "../../../model/words.js";
import type { Wording } from "../../sqlite/write/names.js";
import type { Query } from "../database.js";

interface KnownWord {
  readonly word: string;
  readonly stem: string;
}

const REMEMBERED_AT_MOST = 150_000; // words; about 20 MB

/**
 * The words of running text and their stems. A text is indexed by its stems alone; which words there are is kept, so that
 * the beginning of a word finds the stems of all that begin so. What one transaction met is kept for certain once it ended.
 */
export class Words {
  private readonly kept = new Map<string, KnownWord>();
  private readonly met = new Map<string, KnownWord>();

  /** Each once. */
  stemsIn(texts: readonly Wording[]): string[] {
    const stems = new Set<string>();
    for (const { text, lang } of texts) for (const word of words(text)) stems.add(this.stemOf(word, lang));
    return [...stems];
  }

  async write(query: Query): Promise<void> {
    if (this.met.size > 0) await query("word-put", { rows: [...this.met.values()] });
  }

  /** The transaction begins, or begins again. */
  begin(): void {
    this.met.clear();
  }

  /** The transaction ended well. */
  keep(): void {
    if (this.kept.size > REMEMBERED_AT_MOST) this.kept.clear();
    for (const [key, known] of this.met) this.kept.set(key, known);
    this.met.clear();
  }

  private stemOf(word: string, lang: string): string {
    const key = `${lang === "en" ? "en" : "nl"} ${word}`;
    const known = this.kept.get(key) ?? this.met.get(key);
    if (known) return known.stem;
    const stem = indexTerms(word, lang).split(" ").at(-1) ?? word;
    this.met.set(key, { word, stem });
    return stem;
  }
}
