import { BOOKKEEPING_EDGES, BOOKKEEPING_NODES, EDGE_TYPES, type EdgeType, type NodeKind } from "../../../model/vocabulary.js";
import type { Condition } from "../../reads.js";
import { EDGE_CODES, KIND_CODES } from "../codes.js";
import { type Fragment, listOf, sql } from "../fragment.js";
import { type Asking, both, compile, isOneOf, SETS } from "./conditions.js";

interface Wanted {
  readonly edgeTypes?: readonly EdgeType[];
  readonly kinds?: readonly NodeKind[];
  /** Sets outside it, and what hangs on them alone, are left out. */
  readonly where?: Condition;
}

/** What may be walked: which edges, by their codes, and which nodes, `o`, may be reached. Bookkeeping takes no part. */
export interface Walkable {
  readonly types: readonly number[];
  readonly nodes: Fragment;
}

export function walkable({ edgeTypes, kinds, where }: Wanted, asking: Asking): Walkable {
  const types = (edgeTypes ?? (Object.keys(EDGE_TYPES) as EdgeType[]))
    .filter((type) => !BOOKKEEPING_EDGES.includes(type))
    .map((type) => EDGE_CODES[type]);
  const nodes = [sql`o.kind NOT IN ${listOf(BOOKKEEPING_NODES.map((kind) => KIND_CODES[kind]))}`];
  if (kinds)
    nodes.push(
      isOneOf(
        sql`o.kind`,
        kinds.map((kind) => KIND_CODES[kind]),
      ),
    );
  if (where) nodes.push(ofMatchingSets(compile(where, SETS, asking)));
  return { types, nodes: both(nodes) };
}

/** Sets that match, and of questions, answers and notices those that hang on one; everything else may stand. */
function ofMatchingSets(condition: Fragment): Fragment {
  const { QuestionSet, Question, Answer, Notice } = KIND_CODES;
  return sql`CASE o.kind
    WHEN ${QuestionSet} THEN EXISTS (SELECT 1 FROM question_set s WHERE s.ref = o.ref AND ${condition})
    WHEN ${Question} THEN EXISTS (SELECT 1 FROM edge h JOIN question_set s ON s.ref = h.source
      WHERE h.target = o.ref AND h.type = ${EDGE_CODES.HAS_QUESTION} AND ${condition})
    WHEN ${Answer} THEN EXISTS (SELECT 1 FROM edge a JOIN edge h ON h.target = a.target AND h.type = ${EDGE_CODES.HAS_QUESTION}
      JOIN question_set s ON s.ref = h.source WHERE a.source = o.ref AND a.type = ${EDGE_CODES.ANSWERS} AND ${condition})
    WHEN ${Notice} THEN EXISTS (SELECT 1 FROM edge c JOIN question_set s ON s.ref = c.target
      WHERE c.source = o.ref AND c.type = ${EDGE_CODES.CONCERNS} AND ${condition})
    ELSE 1 END`;
}
