import { type QueryTerm, queryTerms } from "../../../model/words.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import type { Query } from "../database.js";
import { both, either, NO, YES } from "./asked.js";

/** Further words of a query are not looked for. */
const MOST_WORDS = 24;
/** A shorter beginning of a word would meet a good part of all running text: there it is taken as a whole word. */
const SHORTEST_BEGINNING = 3;
const MOST_STEMS = 200;
/** Longer than any word: what goes on beyond is taken as a whole word, since the index refuses to look for its beginnings. */
const LONGEST_BEGINNING = 200;

/** What a text must hold, as full-text queries: for names and titles, and for running text. */
export interface Match {
  readonly names: string;
  readonly bodies: string;
}

export function termsOf(text: string, { lastIsPrefix = false } = {}): QueryTerm[] {
  const terms = queryTerms(text, { lastIsPrefix });
  const last = terms.at(-1);
  return terms.length > MOST_WORDS && last ? [...terms.slice(0, MOST_WORDS - 1), last] : terms;
}

/** Whether indexed words, blank-separated, hold every term; true where none is asked for. */
export function holds(words: Fragment, terms: readonly QueryTerm[]): Fragment {
  if (terms.length === 0) return YES;
  const held = (term: string) => sql`(' ' + ${words} + ' ') CONTAINS ${` ${term} `}`;
  return sql`coalesce(${both(terms.map(({ anyOf }) => either(anyOf.map(held))))}, ${NO})`;
}

/**
 * The query of the user's words; undefined where there are none. Words are letters and digits alone, each in quotes or
 * followed by a star, so nothing of the query language can come from the user.
 */
export async function matchOf(query: Query, text: string, { lastIsPrefix = false } = {}): Promise<Match | undefined> {
  const terms = termsOf(text, { lastIsPrefix });
  if (terms.length === 0) return undefined;
  const bodies: string[][] = [];
  for (const term of terms) bodies.push(await inBodies(query, term));
  return { names: allOf(terms.map(inNames)), bodies: allOf(bodies) };
}

const allOf = (alternatives: readonly (readonly string[])[]): string =>
  [...new Set(alternatives.map((each) => `(${each.join(" OR ")})`))].join(" AND ");

const inNames = ({ anyOf, prefix }: QueryTerm): string[] => [...anyOf.map(quote), ...(isBeginning(prefix) ? [`${prefix}*`] : [])];

const isBeginning = (prefix: string | null): prefix is string => prefix !== null && prefix.length <= LONGEST_BEGINNING;

/** Running text is indexed by stems, which are marked. */
async function inBodies(query: Query, { anyOf, prefix }: QueryTerm): Promise<string[]> {
  const stems = anyOf.filter((term) => term.startsWith("~"));
  if (!isBeginning(prefix) || prefix.length < SHORTEST_BEGINNING) return stems.map(quote);
  const rows = await query<{ stem: string }>("word-beginning", { beginning: prefix, limit: MOST_STEMS + 1 });
  const begun = rows.length > MOST_STEMS ? undefined : rows.map(({ stem }) => stem);
  return begun ? [...new Set([...stems, ...begun])].map(quote) : [...stems.map(quote), `\\~${prefix}*`];
}

const quote = (term: string): string => `"${term}"`;
