import type { Value } from "../../../model/batch.js";
import type { NodeId } from "../../../model/ids.js";
import type { Likeness, SimilarQuery } from "../../analyses.js";
import {
  type AskedFeatures,
  type AskedWord,
  askedStems,
  likenessOf,
  MOST_CANDIDATES,
  mostHolders,
  rarestOf,
  rarity,
} from "../../likeness.js";
import { EDGE_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { listOf, sql } from "../fragment.js";
import { fromSortKey } from "../sort-key.js";
import { type Wording, wordings } from "../write/names.js";
import { startOfDay } from "../write/slots.js";
import { nodeAt, refOf } from "./node-reads.js";
import { termHolders } from "./term-holders.js";

const TELLING = [EDGE_CODES.MENTIONS, EDGE_CODES.ABOUT];

interface Asked {
  readonly texts: readonly Partial<Wording>[];
  /** Questions and the like whose entities count, or the entity itself. */
  readonly entities: readonly number[];
  readonly set: number | undefined;
}

/** Questions like the given words, or like a node, best first. */
export function readSimilar(connection: Connection, query: SimilarQuery): Likeness[] {
  const asked =
    query.id === undefined ? { texts: [{ text: query.text ?? "" }], entities: [], set: undefined } : askedBy(connection, query.id);
  const questions = connection.get<{ count: number }>("SELECT count(*) AS count FROM question")?.count ?? 0;
  const words = weigh(connection, asked.texts, questions);
  const entities = weighEntities(connection, asked.entities);
  const candidates = candidatesFor(connection, { words, entities, set: asked.set ?? -1 });
  const features: AskedFeatures = { words, entities: new Map([...entities].map(([, { id, weight }]) => [id, weight])) };
  return candidates
    .flatMap((ref) => {
      const question = nodeAt(connection, ref);
      return (question && likenessOf(features, { question, entities: entitiesOf(connection, [ref]).map(({ id }) => id) })) ?? [];
    })
    .sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1))
    .slice(0, query.first);
}

/** What a node asks: a set by all of its questions, anything else by its own words or names. */
function askedBy(connection: Connection, id: NodeId): Asked {
  const ref = refOf(connection, id);
  const node = ref === undefined ? undefined : nodeAt(connection, ref);
  if (ref === undefined || !node) return { texts: [], entities: [], set: undefined };
  const own = firstWording(node.properties.text ?? node.properties.title ?? node.properties.name);
  switch (node.kind) {
    case "QuestionSet": {
      const parts = connection.all<{ ref: number }>(
        `SELECT target AS ref FROM edge WHERE source = ? AND type = ${EDGE_CODES.HAS_QUESTION}`,
        ref,
      );
      const texts = parts.flatMap((part) => firstWording(nodeAt(connection, part.ref)?.properties.text));
      return {
        texts: [...own, ...texts],
        entities: entitiesOf(connection, [ref, ...parts.map((part) => part.ref)]).map((each) => each.ref),
        set: ref,
      };
    }
    case "Question": {
      const set = connection.get<{ set: number }>(`SELECT "set" FROM question WHERE ref = ?`, ref)?.set;
      return { texts: own, entities: entitiesOf(connection, [ref]).map((each) => each.ref), set };
    }
    case "Answer":
    case "Article":
      return { texts: own, entities: entitiesOf(connection, [ref]).map((each) => each.ref), set: undefined };
    default:
      return { texts: own, entities: [ref], set: undefined };
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

function entitiesOf(connection: Connection, refs: readonly number[]): { ref: number; id: string }[] {
  const rows = connection.query<{ ref: number; id: string }>(
    sql`SELECT DISTINCT o.ref, o.id FROM edge e JOIN node o ON o.ref = e.target WHERE e.source IN ${listOf(refs)} AND e.type IN ${listOf(TELLING)}`,
  );
  return rows.map(({ ref, id }) => ({ ref, id: fromSortKey(id) }));
}

/** What each word weighs; what nearly every question holds is left aside. */
function weigh(connection: Connection, texts: readonly Partial<Wording>[], questions: number): AskedWord[] {
  const stems = new Map(texts.flatMap(({ text, lang }) => askedStems(text ?? "", lang)).map((each) => [each.join(" "), each]));
  const most = mostHolders(questions);
  const holdersOf = termHolders(connection, most + 1);
  return [...stems.values()].flatMap((each) => {
    const holders = holdersOf(matchOf(each));
    return holders > most ? [] : [{ stems: each, weight: rarity(holders, questions) }];
  });
}

const matchOf = (stems: readonly string[]): string => stems.map((stem) => `"~${stem}"`).join(" OR ");

interface WeightedEntity {
  readonly id: NodeId;
  readonly weight: number;
}

/** By the sets that involve each, which are counted already. */
function weighEntities(connection: Connection, refs: readonly number[]): Map<number, WeightedEntity> {
  const sets = connection.get<{ count: number }>("SELECT count(*) AS count FROM question_set")?.count ?? 0;
  const rows = connection.query<{ ref: number; id: string; sets: number }>(
    sql`SELECT n.ref, n.id, n.sets FROM entity n WHERE n.ref IN ${listOf(refs)} AND n.sets <= ${mostHolders(sets)}`,
  );
  return new Map(rows.map((row) => [row.ref, { id: fromSortKey(row.id), weight: rarity(row.sets, sets) }]));
}

interface Wanted {
  readonly words: readonly AskedWord[];
  readonly entities: ReadonlyMap<number, WeightedEntity>;
  /** Its questions are left out. */
  readonly set: number;
}

/** The questions that share most with what is asked, by the terms that are looked for. */
function candidatesFor(connection: Connection, { words, entities, set }: Wanted): number[] {
  const weights = new Map<number, number>();
  const add = (slots: string | null | undefined, weight: number) => {
    for (const slot of slots ? slots.split(",") : []) weights.set(Number(slot), (weights.get(Number(slot)) ?? 0) + weight);
  };
  for (const { stems, weight } of rarestOf(words)) {
    const text = sql`SELECT group_concat(t.rowid) AS slots FROM part_text t WHERE part_text MATCH ${matchOf(stems)} AND t.rowid & 3 = 1`;
    add(connection.first<{ slots: string | null }>(text)?.slots, weight);
  }
  for (const [ref, { weight }] of entities) {
    const holding = sql`SELECT group_concat(p.slot) AS slots FROM edge e JOIN passage p ON p.node = e.source
      WHERE e.target = ${ref} AND e.type IN ${listOf(TELLING)} AND p.slot & 3 = 1`;
    add(connection.first<{ slots: string | null }>(holding)?.slots, weight);
  }
  const own = sql`SELECT p.slot FROM edge h JOIN passage p ON p.node = h.target WHERE h.source = ${set} AND h.type = ${EDGE_CODES.HAS_QUESTION}`;
  for (const { slot } of connection.query<{ slot: number }>(own)) weights.delete(slot);
  return nearest(connection, weights);
}

/** Slots lie in the order of days; of one day, in that of arrival, which must not decide who is left out. */
function nearest(connection: Connection, weights: ReadonlyMap<number, number>): number[] {
  const ranked = [...weights].map(([slot, weight]) => ({ slot, weight: Math.round(weight * 1e9), day: startOfDay(slot) }));
  ranked.sort((a, b) => b.weight - a.weight || b.slot - a.slot);
  const last = ranked[MOST_CANDIDATES - 1];
  const kept = ranked.filter(({ weight, day }, place) => place < MOST_CANDIDATES || (last && weight === last.weight && day === last.day));
  const rows = connection.query<{ ref: number; id: string }>(
    sql`SELECT n.ref, n.id FROM json_each(${JSON.stringify(kept.map(({ slot }) => slot))}) asked CROSS JOIN passage p ON p.slot = asked.value
        CROSS JOIN node n ON n.ref = p.node ORDER BY asked.key`,
  );
  return rows
    .map((row, place) => ({ ...row, ...(kept[place] as (typeof kept)[number]) }))
    .sort((a, b) => b.weight - a.weight || b.day - a.day || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES)
    .map(({ ref }) => ref);
}
