import type { Condition, Order } from "../../reads.js";
import { afterPrefix, EDGE_CODES, ID_PREFIXES, kindOf } from "../codes.js";
import { sql } from "../fragment.js";
import { type Asking, compile, either, type Subject } from "./conditions.js";
import type { ListSource } from "./list.js";
import { matchOf } from "./match.js";

interface Request {
  readonly order: Order;
  readonly condition: Condition | undefined;
  readonly asking: Asking;
}

/** Answers, notices and documents: met as `n`, by the beginning that the ids of a kind share. */
export function otherSource(kind: number, { order, condition, asking }: Request): ListSource {
  const ranges = ID_PREFIXES[kindOf(kind)].map((prefix) => sql`(n.id >= ${prefix} AND n.id < ${afterPrefix(prefix)})`);
  return {
    ref: sql`n.ref`,
    from: sql`node n`,
    where: sql`${either(ranges)} AND n.kind = ${kind} AND (n.ref & 255 OR alive())
      AND ${compile(condition, SUBJECT, asking)}`,
    ordering: { key: sql`coalesce(n.date, '')`, tie: sql`n.id`, descending: order.direction === "descending", hasUnknown: true },
  };
}

const SUBJECT: Subject = {
  ref: sql`n.ref`,
  text: (words, connection) => {
    const match = matchOf(connection, words)?.bodies;
    return match
      ? sql`n.ref IN (SELECT p.node FROM part_text t JOIN passage p ON p.slot = t.rowid WHERE part_text MATCH ${match})`
      : sql`1`;
  },
  // By way of the answered question, of what the notice concerns, or of what was read in the document.
  ofSet: (condition) => sql`EXISTS (
    SELECT 1 FROM edge a JOIN edge h ON h.target = a.target AND h.type = ${EDGE_CODES.HAS_QUESTION} JOIN question_set s ON s.ref = h.source
    WHERE a.source = n.ref AND a.type = ${EDGE_CODES.ANSWERS} AND ${condition}
    UNION ALL SELECT 1 FROM edge c JOIN question_set s ON s.ref = c.target WHERE c.source = n.ref AND c.type = ${EDGE_CODES.CONCERNS} AND ${condition}
    UNION ALL SELECT 1 FROM edge d JOIN question_set s ON s.ref = d.source WHERE d.target = n.ref AND d.type = ${EDGE_CODES.STATED_IN} AND ${condition})`,
};
