import type { Condition } from "../../reads.js";
import { type Fragment, sql } from "../fragment.js";
import { firstSlot, SLOTS_A_DAY, startOfDay } from "../write/slots.js";
import { type Asking, compile, compileAll, type Subject } from "./conditions.js";
import type { Stretch } from "./keyset.js";
import { countMatches, matchOf } from "./match.js";
import { conjunctsOf } from "./set-source.js";

/** Questions are met as `q`, their sets as `s`. */
const ALL = sql`question q LEFT JOIN question_set s ON s.ref = q."set"`;
const WHILE_WANTED = sql`(q.ref & 255 OR alive())`;

const isQuestion = sql`t.rowid & 3 = 1`;

const QUESTIONS: Subject = {
  ref: sql`q.ref`,
  text: (words, connection) => {
    const match = matchOf(connection, words);
    return match
      ? sql`+q.ref IN (SELECT p.node FROM part_text t JOIN passage p ON p.slot = t.rowid WHERE part_text MATCH ${match.bodies} AND ${isQuestion})`
      : sql`1`;
  },
  ofSet: (condition) => condition,
};

export interface QuestionSource {
  readonly from: Fragment;
  readonly where: Fragment;
  /** What narrows a stretch by date to the slots in which its first `limit` rows stand, so that few rows are sorted. */
  narrow?(stretch: Stretch, limit: number): Fragment;
}

const FEW_MATCHES = 4_000;

/** Starts from the question's own words where they are asked for, else from all questions by date. */
export function questionSource(condition: Condition | undefined, asking: Asking): QuestionSource {
  const conditions = conjunctsOf(condition);
  const worded = conditions.find((each): each is Extract<Condition, { text: string }> => "text" in each);
  const match = worded && matchOf(asking.connection, worded.text)?.bodies;
  if (!worded || match === undefined) return { from: ALL, where: sql`${WHILE_WANTED} AND ${compile(condition, QUESTIONS, asking)}` };
  const rest = sql`${WHILE_WANTED} AND ${compileAll(
    conditions.filter((each) => each !== worded),
    QUESTIONS,
    asking,
  )}`;
  const from = sql`part_text t CROSS JOIN passage p ON p.slot = t.rowid CROSS JOIN question q ON q.ref = p.node LEFT JOIN question_set s ON s.ref = q."set"`;
  const where = sql`part_text MATCH ${match} AND ${isQuestion} AND ${rest}`;
  if (countMatches(asking.connection, "part_text", { match, limit: FEW_MATCHES }) < FEW_MATCHES) return { from, where };
  return {
    from,
    where,
    narrow: (stretch, limit) =>
      slotsOf(
        stretch,
        (bounds, order) =>
          asking.connection
            .query<{ slot: number }>(
              sql`SELECT t.rowid AS slot FROM ${from} WHERE ${where} AND ${bounds} AND ${stretch.where} ORDER BY ${order} LIMIT ${limit}`,
            )
            .at(-1)?.slot,
      ),
  };
}

type FindLast = (bounds: Fragment, order: Fragment) => number | undefined;

/** The slots that hold a stretch, cut after the day of the last row that is wanted. */
export function slotsOf({ keys, descends }: Stretch, findLast: FindLast): Fragment {
  const known = SLOTS_A_DAY; // what stands before has no day
  let first =
    keys.equal !== undefined
      ? firstSlot(String(keys.equal))
      : keys.above === ""
        ? known
        : keys.above === undefined
          ? 0
          : firstSlot(String(keys.above));
  let end =
    keys.equal !== undefined ? first + SLOTS_A_DAY : keys.below === undefined ? Number.MAX_SAFE_INTEGER : firstSlot(String(keys.below));
  const within = () => sql`t.rowid >= ${first} AND t.rowid < ${end}`;
  const last = findLast(within(), descends ? sql`t.rowid DESC` : sql`t.rowid ASC`);
  if (last !== undefined && descends) first = Math.max(first, startOfDay(last));
  if (last !== undefined && !descends) end = Math.min(end, startOfDay(last) + SLOTS_A_DAY);
  return within();
}
