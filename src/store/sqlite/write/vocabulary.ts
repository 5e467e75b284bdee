import { type StemLanguage, stemTerm, words } from "../../../model/words.js";
import type { Connection } from "../connection.js";
import type { Wording } from "./names.js";

const REMEMBERED_AT_MOST = 150_000; // words; about 20 MB

/**
 * The words of running text and their stems. A text is indexed by its stems alone: whoever asks for a word asks for its
 * stem too. Which words there are is kept, so that the beginning of a word finds the stems of all that begin so.
 */
export class Vocabulary {
  private readonly known = { nl: new Map<string, string>(), en: new Map<string, string>() };

  constructor(private readonly connection: Connection) {}

  /** Each once. */
  stemsIn(texts: readonly Wording[]): Set<string> {
    const stems = new Set<string>();
    for (const { text, lang } of texts) {
      const language: StemLanguage = lang === "en" ? "en" : "nl";
      const known = this.known[language];
      for (const word of words(text)) stems.add(known.get(word) ?? this.learn(word, language));
    }
    return stems;
  }

  clear(): void {
    this.known.nl.clear();
    this.known.en.clear();
  }

  private learn(word: string, language: StemLanguage): string {
    const known = this.known[language];
    const term = stemTerm(word, language);
    if (known.size >= REMEMBERED_AT_MOST) known.clear();
    known.set(word, term);
    this.connection.run("INSERT OR IGNORE INTO word (word, stem) VALUES (?, ?)", word, term);
    return term;
  }
}

const MOST_STEMS = 200;

/** The stems of the words that begin so; undefined where there are too many to name. */
export function stemsOfBeginning(connection: Connection, beginning: string): readonly string[] | undefined {
  const rows = connection.all<{ stem: string }>(
    "SELECT DISTINCT stem FROM word WHERE word >= ? AND word < ? LIMIT ?",
    beginning,
    `${beginning}\u{10FFFF}`,
    MOST_STEMS + 1,
  );
  return rows.length > MOST_STEMS ? undefined : rows.map(({ stem }) => stem);
}
