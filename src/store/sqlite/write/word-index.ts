import type { Connection } from "../connection.js";

/** The four indexes of words: of names, of titles, of whole sets, of single questions and answers. */
export type WordTable = "name_text" | "title_text" | "set_text" | "part_text";

interface Entry {
  /** The database has a row, which must go first. */
  isKept: boolean;
  /** Null: no row shall be there. */
  words: string | null;
}

/**
 * Changes to the indexes of words, written at the end of a transaction: while an index has unwritten words, every other
 * statement that may fail half way makes it write them out, one small piece for each.
 */
export class WordIndex {
  private readonly tables = new Map<WordTable, Map<number, Entry>>();

  /** `isKept`: there may be a row already. */
  put(table: WordTable, row: number, { words, isKept }: { words: string; isKept: boolean }): void {
    const entry = this.entry(table, row);
    entry.words = words;
    entry.isKept ||= isKept;
  }

  remove(table: WordTable, row: number): void {
    const entry = this.entry(table, row);
    entry.words = null;
    entry.isKept = true;
  }

  write(connection: Connection): void {
    for (const [table, entries] of this.tables) {
      // In order of rows: the index keeps words in memory only as long as rows ascend.
      for (const [row, { isKept, words }] of [...entries].sort(([a], [b]) => a - b)) {
        if (isKept) connection.run(`DELETE FROM ${table} WHERE rowid = ?`, row);
        if (words !== null) connection.run(`INSERT INTO ${table} (rowid, words) VALUES (?, ?)`, row, words);
      }
    }
    this.tables.clear();
  }

  private entry(table: WordTable, row: number): Entry {
    const entries = this.tables.get(table) ?? new Map<number, Entry>();
    const entry = entries.get(row) ?? { isKept: false, words: null };
    this.tables.set(table, entries.set(row, entry));
    return entry;
  }
}
