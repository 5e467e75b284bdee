import { type QueryTerm, queryTerms } from "../../../model/words.js";
import type { Connection } from "../connection.js";
import { stemsOfBeginning } from "../write/vocabulary.js";

/** What a text must hold, as full-text queries: for names and titles, and for running text. */
export interface Match {
  readonly names: string;
  readonly bodies: string;
}

/** Further words of a query are not looked for. */
const MOST_WORDS = 24;
/** A shorter beginning of a word would meet a good part of all running text: there it is taken as a whole word. */
const SHORTEST_BEGINNING = 3;

/**
 * The query of the user's words; undefined where there are none. Words are letters and digits alone, each in quotes, so
 * nothing of the query language can come from the user.
 */
export function matchOf(connection: Connection, text: string, { lastIsPrefix = false } = {}): Match | undefined {
  const terms = queryTerms(text, { lastIsPrefix });
  const last = terms.at(-1);
  const asked = terms.length > MOST_WORDS && last ? [...terms.slice(0, MOST_WORDS - 1), last] : terms;
  if (asked.length === 0) return undefined;
  return { names: allOf(asked.map(inNames)), bodies: allOf(asked.map((term) => inBodies(connection, term))) };
}

const allOf = (alternatives: readonly (readonly string[])[]): string =>
  [...new Set(alternatives.map((each) => `(${each.join(" OR ")})`))].join(" AND ");

const inNames = ({ anyOf, prefix }: QueryTerm): string[] => [...anyOf.map(quote), ...(prefix === null ? [] : [`${quote(prefix)}*`])];

/** Running text is indexed by stems, which are marked. */
function inBodies(connection: Connection, { anyOf, prefix }: QueryTerm): string[] {
  const stems = anyOf.filter((term) => term.startsWith("~"));
  if (prefix === null || prefix.length < SHORTEST_BEGINNING) return stems.map(quote);
  const begun = stemsOfBeginning(connection, prefix);
  return begun ? [...new Set([...stems, ...begun])].map(quote) : [...stems.map(quote), `${quote(`~${prefix}`)}*`];
}

const quote = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** How many rows match, counted up to `limit`. */
export function countMatches(
  connection: Connection,
  table: "set_text" | "part_text",
  { match, limit }: { match: string; limit: number },
): number {
  return (
    connection.get<{ count: number }>(`SELECT count(*) AS count FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`, match, limit)
      ?.count ?? 0
  );
}
