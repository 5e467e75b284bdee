import type { Count } from "../../reads.js";
import { KIND_CODES } from "../codes.js";
import { sql } from "../fragment.js";
import { type Asked, isAskedEntity, spelled } from "./search-tiers.js";

interface KindCount {
  readonly kind: number;
  readonly count: number;
}

/** How many nodes are found, by kind; each kind, and all together, counted up to `cap`. Most first. */
export function countHits(asked: Asked, cap: number): { total: Count; kinds: KindCount[] } {
  const kinds = [...countEntities(asked), ...countSets(asked, cap), ...countParts(asked, cap)].filter(({ count }) => count > 0);
  const sum = kinds.reduce((total, { count }) => total + count, 0);
  return {
    total: { value: Math.min(sum, cap), exact: sum <= cap },
    kinds: kinds.map(({ kind, count }) => ({ kind, count: Math.min(count, cap) })).sort((a, b) => b.count - a.count || a.kind - b.kind),
  };
}

function countEntities(asked: Asked): KindCount[] {
  const { connection, match } = asked;
  const found = sql`SELECT rowid AS ref FROM name_text WHERE name_text MATCH ${match.names} UNION ${spelled(asked)}
    UNION SELECT rowid FROM title_text WHERE title_text MATCH ${match.names}`;
  return connection.query<KindCount>(
    sql`SELECT n.kind, count(*) AS count FROM (${found}) t CROSS JOIN entity n ON n.ref = t.ref WHERE ${isAskedEntity(asked)} GROUP BY n.kind`,
  );
}

function countSets(asked: Asked, cap: number): KindCount[] {
  const { connection, match, codes } = asked;
  if (!codes.has(KIND_CODES.QuestionSet)) return [];
  const spoken =
    connection.first<{ count: number }>(
      sql`SELECT count(*) AS count FROM (SELECT 1 FROM set_text WHERE set_text MATCH ${match.bodies} LIMIT ${cap + 1})`,
    )?.count ?? 0;
  if (spoken > cap) return [{ kind: KIND_CODES.QuestionSet, count: spoken }];
  // The beginning of a word, or a number printed with a blank, may be met in a title or a number only.
  const besides =
    connection.first<{ count: number }>(
      sql`SELECT count(*) AS count FROM (SELECT rowid AS ref FROM title_text WHERE title_text MATCH ${match.names} UNION ${spelled(asked)}) t
        CROSS JOIN question_set s ON s.ref = t.ref WHERE s.ref NOT IN (SELECT rowid FROM set_text WHERE set_text MATCH ${match.bodies})`,
    )?.count ?? 0;
  return [{ kind: KIND_CODES.QuestionSet, count: spoken + besides }];
}

function countParts(asked: Asked, cap: number): KindCount[] {
  const { connection, match, codes } = asked;
  return (
    [
      [KIND_CODES.Question, 1],
      [KIND_CODES.Answer, 2],
    ] as const
  )
    .filter(([kind]) => codes.has(kind))
    .map(([kind, bit]) => ({
      kind,
      count:
        connection.first<{ count: number }>(
          sql`SELECT count(*) AS count FROM (SELECT 1 FROM part_text t WHERE part_text MATCH ${match.bodies} AND t.rowid & 3 = ${bit} LIMIT ${cap + 1})`,
        )?.count ?? 0,
    }));
}
