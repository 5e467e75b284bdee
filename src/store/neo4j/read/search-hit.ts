import type { Properties } from "../../../model/batch.js";
import type { SearchHit, SearchQuery } from "../../reads.js";
import { type Field, highlight } from "../../sqlite/read/highlight.js";
import { fieldOf, fieldsOf } from "../../sqlite/read/search-hit.js";
import type { Query } from "../database.js";
import { nodeFrom } from "./node-reads.js";
import type { HitRow } from "./search.js";

/** What a hit of each tier is worth. */
const SCORES = [4, 3, 2, 1];

/** The nodes with the place in their text that matches; of a set that matches by what is said in it, the question or answer. */
export async function hitsOf(query: Query, rows: readonly HitRow[], { text, language }: SearchQuery): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  for (const row of rows) {
    const node = nodeFrom(row);
    const own = highlight(fieldsOf(node, language), text);
    const isSpoken = own === null && node.kind === "QuestionSet";
    const marked = isSpoken ? highlight(await spokenIn(query, row.id, language), text) : own;
    hits.push({ node, score: SCORES[row.tier] ?? 0, highlight: marked });
  }
  return hits;
}

interface Said {
  readonly question: string;
  readonly answerId: string | null;
  readonly answer: string | null;
}

/** What is said in a set: questions in order, then answers. */
async function spokenIn(query: Query, set: string, language: string | undefined): Promise<Field[]> {
  const rows = await query<Said>("search-said", { id: set });
  const questions = [...new Set(rows.map(({ question }) => question))];
  const answers = [...new Map(rows.flatMap(({ answerId, answer }) => (answerId && answer ? [[answerId, answer] as const] : []))).values()];
  return [...questions, ...answers].flatMap((json) => fieldOf("text", (JSON.parse(json) as Properties).text, language));
}
