import { KIND_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql } from "../fragment.js";
import { either, isOneOf } from "./conditions.js";
import { type Ordering, type Stretch, UNORDERED } from "./keyset.js";
import { countMatches, type Match } from "./match.js";
import { slotsOf } from "./question-source.js";

export interface Asked {
  readonly connection: Connection;
  readonly match: Match;
  /** The whole query as a name, and as an official number. */
  readonly spelling: string;
  readonly number: string;
  /** Kinds of nodes that may be found, by their codes; persons also by role. */
  readonly codes: ReadonlySet<number>;
  readonly roles: { readonly member: boolean; readonly minister: boolean };
}

export interface HitRow {
  readonly ref: number;
  readonly key: string | number;
  readonly tie: string;
  readonly tier?: number;
}

/** Hits of one worth, in their order. */
export interface Tier {
  readonly score: number;
  readonly ordering: Ordering;
  fetch(asked: Asked, stretch: Stretch, limit: number): HitRow[];
}

const byDate: Ordering = { key: sql`date`, tie: sql`id`, descending: true, hasUnknown: true };

/** In order. What an earlier tier holds, a later one leaves out. */
export const TIERS: readonly Tier[] = [
  { score: 4, ordering: { key: UNORDERED, tie: sql`id`, descending: false, hasUnknown: false }, fetch: fetchSpelled },
  { score: 3, ordering: { key: sql`sets`, tie: sql`id`, descending: true, hasUnknown: false }, fetch: fetchNamed },
  { score: 2, ordering: byDate, fetch: fetchTitled },
  { score: 1, ordering: byDate, fetch: fetchSpoken },
];

const FEW_MATCHES = 4_000;

/** Refs of what is named or numbered exactly as asked. */
export const spelled = ({ spelling, number }: Asked): Fragment => sql`SELECT node FROM spelling WHERE folded IN (${spelling}, ${number})`;

/** Rows of `entity`, as `n`, that may be found. */
export function isAskedEntity({ codes, roles }: Asked): Fragment {
  return either([
    isOneOf(sql`n.kind`, [...codes]),
    ...(roles.member ? [sql`n.member = 1`] : []),
    ...(roles.minister ? [sql`n.minister = 1`] : []),
  ]);
}

const rows = (
  asked: Asked,
  from: Fragment,
  { stretch, ordering, limit }: { stretch: Stretch; ordering: Ordering; limit: number },
): HitRow[] =>
  asked.connection.query<HitRow>(
    sql`SELECT ref, ${ordering.key} AS key, ${ordering.tie} AS tie FROM (${from}) WHERE ${stretch.where} ORDER BY ${stretch.orderBy} LIMIT ${limit}`,
  );

function fetchSpelled(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const sets = sql`SELECT s.ref, s.id FROM question_set s WHERE s.ref IN (${spelled(asked)}) AND ${asked.codes.has(KIND_CODES.QuestionSet) ? 1 : 0}`;
  const entities = sql`SELECT n.ref, n.id FROM entity n WHERE n.ref IN (${spelled(asked)}) AND ${isAskedEntity(asked)}`;
  return rows(asked, sql`${entities} UNION ALL ${sets}`, { stretch, ordering: TIERS[0]?.ordering ?? byDate, limit });
}

function fetchNamed(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const named = sql`SELECT n.ref, n.id, n.sets FROM (SELECT rowid AS ref FROM name_text WHERE name_text MATCH ${asked.match.names}) t
    CROSS JOIN entity n ON n.ref = t.ref WHERE ${isAskedEntity(asked)} AND n.ref NOT IN (${spelled(asked)})`;
  return rows(asked, named, { stretch, ordering: TIERS[1]?.ordering ?? byDate, limit });
}

function fetchTitled(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const codes = [KIND_CODES.QuestionSet, KIND_CODES.Article].filter((code) => asked.codes.has(code));
  const titled = sql`SELECT n.ref, n.id, coalesce(n.date, '') AS date FROM (SELECT rowid AS ref FROM title_text WHERE title_text MATCH ${asked.match.names}) t
    CROSS JOIN node n ON n.ref = t.ref WHERE ${isOneOf(sql`n.kind`, codes)} AND n.ref NOT IN (${spelled(asked)})`;
  return codes.length === 0 ? [] : rows(asked, titled, { stretch, ordering: byDate, limit });
}

/** Sets by all of their words, questions and answers by their own, newest first. */
function fetchSpoken(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const { codes } = asked;
  const sets = codes.has(KIND_CODES.QuestionSet) ? fetchSets(asked, stretch, limit) : [];
  const found = [...sets, ...fetchParts(asked, stretch, limit)];
  const sign = stretch.descends ? 1 : -1; // the newest first and ids ascending, or all the other way round
  found.sort((a, b) => sign * (a.key === b.key ? compare(a.tie, b.tie) : compare(b.key, a.key)));
  return limit < 0 ? found : found.slice(0, limit);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function fetchSets(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const { connection, match } = asked;
  const isCommon = countMatches(connection, "set_text", { match: match.bodies, limit: FEW_MATCHES }) === FEW_MATCHES;
  const matches = sql`SELECT rowid AS ref FROM set_text WHERE set_text MATCH ${match.bodies}`;
  const from = isCommon ? sql`question_set s` : sql`(${matches}) t CROSS JOIN question_set s ON s.ref = t.ref`;
  return rows(
    asked,
    sql`SELECT s.ref, s.id, s.date FROM ${from} WHERE ${isCommon ? sql`+s.ref IN (${matches})` : sql`1`}
    AND +s.ref NOT IN (SELECT rowid FROM title_text WHERE title_text MATCH ${match.names}) AND +s.ref NOT IN (${spelled(asked)})`,
    { stretch, ordering: byDate, limit },
  );
}

/** The part of a slot that says whether it is a question's or an answer's. */
export function isAskedPart({ codes }: Asked): Fragment {
  const parts = [...(codes.has(KIND_CODES.Question) ? [1] : []), ...(codes.has(KIND_CODES.Answer) ? [2] : [])];
  return isOneOf(sql`t.rowid & 3`, parts);
}

function fetchParts(asked: Asked, stretch: Stretch, limit: number): HitRow[] {
  const { connection, match, codes } = asked;
  if (!codes.has(KIND_CODES.Question) && !codes.has(KIND_CODES.Answer)) return [];
  const isCommon = countMatches(connection, "part_text", { match: match.bodies, limit: FEW_MATCHES }) === FEW_MATCHES;
  const from = (slots: Fragment) => sql`SELECT t.rowid AS slot, n.ref, n.id, coalesce(n.date, '') AS date
    FROM part_text t CROSS JOIN passage p ON p.slot = t.rowid CROSS JOIN node n ON n.ref = p.node
    WHERE part_text MATCH ${match.bodies} AND ${isAskedPart(asked)} AND ${slots}`;
  const slots = !isCommon
    ? sql`1`
    : slotsOf(
        stretch,
        (bounds, order) =>
          connection
            .query<{ slot: number }>(sql`SELECT slot FROM (${from(bounds)} ORDER BY ${order}) WHERE ${stretch.where} LIMIT ${limit}`)
            .at(-1)?.slot,
      );
  return rows(asked, from(slots), { stretch, ordering: byDate, limit });
}
