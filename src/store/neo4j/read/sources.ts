import { type EntityKind, isEntityKind, type NodeKind } from "../../../model/vocabulary.js";
import type { Condition, Order, Selection } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { type Ordering, UNORDERED } from "../../sqlite/read/keyset.js";
import type { Query } from "../database.js";
import { list, YES } from "./asked.js";
import { type Asking, compileAll, conjunctsOf, inRoles, isSure, rootIds, SETS, type Subject } from "./conditions.js";
import { matchOf } from "./match.js";

/** Where nodes are met, as `s`, `q` or `n`, and what is left to check. */
export interface Source {
  readonly source: Fragment;
  readonly where: Fragment;
}

/** A source with the node that is listed, and how it is ordered. */
export interface ListSource extends Source {
  readonly node: Fragment;
  readonly ordering: Ordering;
}

/** Kinds of which entities are listed; `Member` and `Minister` are persons by role. */
export type Listed = EntityKind | "Member" | "Minister";

export const isListed = (kind: NodeKind | "Member" | "Minister"): kind is Listed =>
  kind === "Member" || kind === "Minister" || isEntityKind(kind);

export const entityKindOf = (kind: Listed): EntityKind => (kind === "Member" || kind === "Minister" ? "Person" : kind);

/** How many sets an entity counts for: a member for those that he asks, a minister for those that are put to him or that he answers. */
export function setCount(kind: Listed): "own" | "serving" | "sets" {
  if (kind === "Member") return "own";
  return kind === "Minister" ? "serving" : "sets";
}

/** Where nothing leads to few sets. */
export const ALL_SETS = sql`MATCH (s:QuestionSet) WHERE s.date >= '' AND s.id IS NOT NULL`;

/** More matches than this are looked up while walking sets by date, fewer are sorted. */
const FEW_MATCHES = 4_000;

interface Start {
  readonly condition: Condition;
  /** How many rows it leads to. */
  readonly rows: number;
  readonly source: Fragment;
}

/** Sets as `s`. Starts from whatever leads to the fewest: an entity's sets, the words, the ids, or else all sets by date. */
export async function setSource(query: Query, condition: Condition | undefined, asking: Asking): Promise<Source> {
  const conditions = conjunctsOf(condition);
  const starts: Start[] = [];
  for (const each of conditions) starts.push(...(await startsFrom(query, each, asking)));
  const [best] = starts.sort((a, b) => a.rows - b.rows);
  const rest = best ? conditions.filter((each) => each !== best.condition) : conditions;
  return { source: best?.source ?? ALL_SETS, where: compileAll(rest, SETS, asking) };
}

async function startsFrom(query: Query, condition: Condition, asking: Asking): Promise<Start[]> {
  if ("involves" in condition) {
    const ids = rootIds(asking, condition.involves);
    const [counted] = await query<{ count: number }>("entity-counts", { ids });
    const source = sql`MATCH (e:Id)<-[i:INVOLVES]-(s:QuestionSet) WHERE e.id IN ${list(ids)} AND ${inRoles(sql`i`, condition.roles)} AND ${isSure(condition.minConfidence)} WITH DISTINCT s`;
    return [{ condition, rows: counted?.count ?? 0, source }];
  }
  if ("id" in condition) {
    const ids = rootIds(asking, condition.id);
    return [{ condition, rows: ids.length, source: sql`MATCH (s:Id) WHERE s.id IN ${list(ids)} AND s:QuestionSet` }];
  }
  if (!("text" in condition)) return [];
  const match = (await matchOf(query, condition.text))?.bodies;
  if (match === undefined) return [];
  const rows = await countWords(query, "interpel_set_words", { match, limit: FEW_MATCHES + 1 });
  const source = sql`CALL db.index.fulltext.queryNodes('interpel_set_words', ${match}) YIELD node AS s`;
  return rows > FEW_MATCHES ? [] : [{ condition, rows, source }];
}

export async function countWords(query: Query, index: string, { match, limit }: { match: string; limit: number }): Promise<number> {
  const [row] = await query<{ count: number }>("count-words", { index, match, limit });
  return row?.count ?? 0;
}

/** Where the nodes of a selection are met. */
export async function listSource(query: Query, selection: Selection, asking: Asking): Promise<ListSource> {
  const { kind, where } = selection;
  const { field, direction } = orderOf(selection);
  const descending = direction === "descending";
  if (kind === "QuestionSet") {
    const key = field === "answered" ? sql`s.answered` : sql`s.date`;
    const source = await setSource(query, where, asking);
    return { ...source, node: sql`s`, ordering: { key, tie: sql`s.id`, descending, hasUnknown: true } };
  }
  if (kind === "Question") {
    const isPlain = field === "position";
    const ordering = { key: isPlain ? UNORDERED : sql`q.date`, tie: sql`q.tie`, descending, hasUnknown: !isPlain };
    return { ...(await questionSource(query, where, asking)), node: sql`q`, ordering };
  }
  if (isListed(kind)) return { ...entitySource(kind, where, asking), node: sql`n`, ordering: entityOrdering(kind, { field, direction }) };
  const condition = compileAll(conjunctsOf(where), OTHERS, asking);
  const ordering = { key: sql`coalesce(n.date, '')`, tie: sql`n.id`, descending, hasUnknown: true };
  return { source: sql`MATCH (n:Node) WHERE n.kind = ${kind} AND n.id IS NOT NULL`, where: condition, node: sql`n`, ordering };
}

/** Papers newest first, entities by name, unless told otherwise. */
export function orderOf({ kind, order }: Selection): Order {
  if (order) return order;
  return isListed(kind) ? { field: "name", direction: "ascending" } : { field: "date", direction: "descending" };
}

/** Questions as `q`, their sets as `s`: from the question's own words where they are asked for, else from all by date. */
async function questionSource(query: Query, condition: Condition | undefined, asking: Asking): Promise<Source> {
  const conditions = conjunctsOf(condition);
  const worded = conditions.find((each): each is Extract<Condition, { text: string }> => "text" in each);
  const match = worded && (await matchOf(query, worded.text))?.bodies;
  const rest = compileAll(match === undefined ? conditions : conditions.filter((each) => each !== worded), QUESTIONS, asking);
  const from =
    match === undefined
      ? sql`MATCH (q:Question) WHERE q.date >= '' AND q.tie IS NOT NULL`
      : sql`CALL db.index.fulltext.queryNodes('interpel_part_words', ${match}) YIELD node AS q WITH q WHERE q:Question`;
  return rest.text.includes("s.") || rest.text.includes("(s)")
    ? { source: sql`${from} OPTIONAL MATCH (s:Id {id: q.set})`, where: rest }
    : { source: from, where: rest };
}

const QUESTIONS: Subject = { id: sql`q.id`, words: sql`q.words`, ofSet: (condition) => condition };

function entitySource(kind: Listed, condition: Condition | undefined, asking: Asking): Source {
  const byRole = kind === "Member" || kind === "Minister" ? sql`n:${{ text: kind, values: [] }}` : YES;
  return {
    source: sql`MATCH (n:Entity) WHERE n.kind = ${entityKindOf(kind)} AND n.name IS NOT NULL AND n.id IS NOT NULL AND ${byRole}`,
    where: compileAll(conjunctsOf(condition), subjectOf(kind), asking),
  };
}

const entityOrdering = (kind: Listed, { field, direction }: Order): Ordering => ({
  key: field === "questionSets" ? sql`n.${{ text: setCount(kind), values: [] }}` : sql`n.name`,
  tie: sql`n.id`,
  descending: direction === "descending",
  hasUnknown: field !== "questionSets",
});

const subjectOf = (kind: Listed): Subject => ({
  id: sql`n.id`,
  words: kind === "Article" ? sql`n.titles` : sql`n.names`,
  ofSet: (condition) => sql`EXISTS { MATCH (n)<-[:INVOLVES]-(s:QuestionSet) WHERE ${condition} }`,
});

/** Answers, notices and documents. */
const OTHERS: Subject = {
  id: sql`n.id`,
  words: sql`n.words`,
  // By way of the answered question, of what the notice concerns, or of what was read in the document.
  ofSet: (condition) => sql`(EXISTS { MATCH (n)-[:ANSWERS]->(:Question)<-[:HAS_QUESTION]-(s:QuestionSet) WHERE ${condition} }
    OR EXISTS { MATCH (n)-[:CONCERNS]->(s:QuestionSet) WHERE ${condition} } OR EXISTS { MATCH (n)<-[:STATED_IN]-(s:QuestionSet) WHERE ${condition} })`,
};
