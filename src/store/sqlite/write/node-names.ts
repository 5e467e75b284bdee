import type { Properties } from "../../../model/batch.js";
import { isEntityKind } from "../../../model/vocabulary.js";
import { KIND_CODES, kindOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { namesOf, spellingOf, termsOf, type Wording, wordings } from "./names.js";
import type { WordIndex, WordTable } from "./word-index.js";
import type { Work } from "./work.js";

/** Properties as they were and as they are; null while the node does not stand. */
interface Versions {
  readonly old: Properties | null;
  readonly now: Properties | null;
}

/** What a node is found by: its names and aliases, its title, or its official numbers. */
export function keepNames({ connection, words }: Work, { ref, kind }: { ref: number; kind: number | null }, versions: Versions): void {
  if (kind === null) return;
  if (kind === KIND_CODES.QuestionSet) {
    keepSpellings(
      connection,
      ref,
      each(versions, (properties) => numbersOf(properties).map(numberSpelling)),
    );
    indexWords(words, ref, { table: "title_text", ...each(versions, ({ title }) => wordings(title)) });
  } else if (kind === KIND_CODES.Article) {
    indexWords(words, ref, { table: "title_text", ...each(versions, ({ title }) => wordings(title)) });
  } else if (isEntityKind(kindOf(kind))) {
    keepSpellings(
      connection,
      ref,
      each(versions, (properties) => namesOf(properties).map(({ text }) => spellingOf(text))),
    );
    indexWords(words, ref, { table: "name_text", ...each(versions, namesOf) });
  }
}

const each = <T>({ old, now }: Versions, read: (properties: Properties) => T[]): { before: T[]; after: T[] } => ({
  before: old ? read(old) : [],
  after: now ? read(now) : [],
});

/** Whole names and official numbers, for what is asked for exactly. */
function keepSpellings(connection: Connection, ref: number, { before, after }: { before: string[]; after: string[] }): void {
  const [old, now] = [new Set(before), new Set(after)];
  for (const folded of old) if (!now.has(folded)) connection.run("DELETE FROM spelling WHERE folded = ? AND node = ?", folded, ref);
  for (const folded of now)
    if (!old.has(folded)) connection.run("INSERT OR IGNORE INTO spelling (folded, node) VALUES (?, ?)", folded, ref);
}

interface Index {
  readonly table: WordTable;
  readonly before: readonly Wording[];
  readonly after: readonly Wording[];
}

function indexWords(words: WordIndex, ref: number, { table, before, after }: Index): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (after.length > 0) words.put(table, ref, { words: termsOf(after), isKept: before.length > 0 });
  else words.remove(table, ref);
}

/** Blanks and case do not matter in an official number ("2020Z 25656"). */
export const numberSpelling = (number: string): string => spellingOf(number.replace(/\s+/gu, ""));

export function numbersOf({ numbers, number }: Properties): string[] {
  const all = Array.isArray(numbers) ? numbers.filter((each): each is string => typeof each === "string") : [];
  return [...new Set(typeof number === "string" ? [...all, number] : all)];
}
