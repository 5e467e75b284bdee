import type { Properties, Value } from "../../../model/batch.js";
import type { NodeId } from "../../../model/ids.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import type { Likeness, SimilarQuery } from "../../analyses.js";
import { type AskedWord, askedStems, likenessOf, MOST_CANDIDATES, mostHolders, rarestOf, rarity } from "../../likeness.js";
import { fromSortKey } from "../../sqlite/sort-key.js";
import { type Wording, wordings } from "../../sqlite/write/names.js";
import type { Query } from "../database.js";
import { type NodeRow, nodeFrom, rootsOf } from "./node-reads.js";

interface Asked {
  readonly texts: readonly Partial<Wording>[];
  /** Entities that count, as sort keys. */
  readonly entities: readonly string[];
  readonly set: string;
}

const NOTHING: Asked = { texts: [], entities: [], set: "" };

/** Questions like the given words, or like a node, best first. */
export async function readSimilar(query: Query, { id, text, first }: SimilarQuery): Promise<Likeness[]> {
  const asked = id === undefined ? { ...NOTHING, texts: [{ text: text ?? "" }] } : await askedBy(query, id);
  const words = await weigh(query, asked.texts);
  const entities = await weighEntities(query, asked.entities);
  const rows = await query<NodeRow & { entities: readonly string[] }>("similar-candidates", {
    words: rarestOf(words).map(({ stems, weight }) => ({ match: matchOf(stems), weight })),
    entities: [...entities].map(([entity, weight]) => ({ id: entity, weight })),
    set: asked.set,
    limit: MOST_CANDIDATES,
  });
  const features = { words, entities: new Map([...entities].map(([entity, weight]) => [fromSortKey(entity), weight])) };
  return rows
    .flatMap((row) => likenessOf(features, { question: nodeFrom(row), entities: row.entities.map(fromSortKey) }) ?? [])
    .sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1))
    .slice(0, first);
}

interface AskedRow {
  readonly kind: NodeKind | null;
  readonly set: string | null;
  readonly properties: string | null;
  readonly questions: readonly string[];
  readonly entities: readonly string[];
}

/** What a node asks: a set by all of its questions, anything else by its own words or names. */
async function askedBy(query: Query, id: NodeId): Promise<Asked> {
  const root = (await rootsOf(query, [id])).get(id);
  const [row] = root === undefined ? [] : await query<AskedRow>("similar-asked", { id: root });
  if (root === undefined || !row?.kind || row.properties === null) return NOTHING;
  const properties = parse(row.properties);
  const texts = firstWording(properties.text ?? properties.title ?? properties.name);
  switch (row.kind) {
    case "QuestionSet":
      return { texts: [...texts, ...row.questions.flatMap((json) => firstWording(parse(json).text))], entities: row.entities, set: root };
    case "Question":
      return { texts, entities: row.entities, set: row.set ?? "" };
    case "Answer":
    case "Article":
      return { texts, entities: row.entities, set: "" };
    default:
      return { texts, entities: [root], set: "" };
  }
}

/** In the parliaments' language where there is such a text. */
function firstWording(value: Value | undefined): Wording[] {
  const all = wordings(value);
  return all
    .filter(({ lang }) => lang === "nl")
    .concat(all)
    .slice(0, 1);
}

/** What each word weighs; what nearly every question holds is left aside. */
async function weigh(query: Query, texts: readonly Partial<Wording>[]): Promise<AskedWord[]> {
  const [total] = await query<{ count: number }>("question-total");
  const questions = total?.count ?? 0;
  const most = mostHolders(questions);
  const stems = new Map(texts.flatMap(({ text, lang }) => askedStems(text ?? "", lang)).map((each) => [each.join(" "), each]));
  const weighed: AskedWord[] = [];
  for (const each of stems.values()) {
    const [found] = await query<{ count: number }>("search-count-parts", { match: matchOf(each), kind: "Question", limit: most + 1 });
    if (found && found.count <= most) weighed.push({ stems: each, weight: rarity(found.count, questions) });
  }
  return weighed;
}

const matchOf = (stems: readonly string[]): string => stems.map((stem) => `"~${stem}"`).join(" OR ");

/** By the sets that involve each, which are counted already. */
async function weighEntities(query: Query, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const [total] = await query<{ count: number }>("set-total");
  const sets = total?.count ?? 0;
  const rows = await query<{ id: string; sets: number }>("similar-entities", { ids, most: mostHolders(sets) });
  return new Map(rows.map((row) => [row.id, rarity(row.sets, sets)]));
}

const parse = (json: string): Properties => JSON.parse(json) as Properties;
