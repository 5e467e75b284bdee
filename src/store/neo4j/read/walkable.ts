import { BOOKKEEPING_EDGES, BOOKKEEPING_NODES, EDGE_TYPES, type EdgeType, type NodeKind } from "../../../model/vocabulary.js";
import type { Condition } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { both, list } from "./asked.js";
import { type Asking, compileAll, conjunctsOf, SETS } from "./conditions.js";

interface Wanted {
  readonly edgeTypes?: readonly EdgeType[];
  readonly kinds?: readonly NodeKind[];
  /** Sets outside it, and what hangs on them alone, are left out. */
  readonly where?: Condition;
}

/** What may be walked: which edges, and which nodes, `o`, may be reached. Bookkeeping takes no part. */
export interface Walkable {
  readonly types: readonly EdgeType[];
  readonly nodes: Fragment;
}

export function walkable({ edgeTypes, kinds, where }: Wanted, asking: Asking): Walkable {
  const types = (edgeTypes ?? (Object.keys(EDGE_TYPES) as EdgeType[])).filter((type) => !BOOKKEEPING_EDGES.includes(type));
  const nodes = [sql`NOT o.kind IN ${list(BOOKKEEPING_NODES)}`];
  if (kinds) nodes.push(sql`o.kind IN ${list(kinds)}`);
  if (where) nodes.push(ofMatchingSets(compileAll(conjunctsOf(where), SETS, asking)));
  return { types, nodes: both(nodes) };
}

/** Sets that match, and of questions, answers and notices those that hang on one; everything else may stand. */
const ofMatchingSets = (condition: Fragment): Fragment => sql`CASE o.kind
  WHEN 'QuestionSet' THEN EXISTS { MATCH (s:QuestionSet) WHERE s = o AND ${condition} }
  WHEN 'Question' THEN EXISTS { MATCH (o)<-[:HAS_QUESTION]-(s:QuestionSet) WHERE ${condition} }
  WHEN 'Answer' THEN EXISTS { MATCH (o)-[:ANSWERS]->(:Question)<-[:HAS_QUESTION]-(s:QuestionSet) WHERE ${condition} }
  WHEN 'Notice' THEN EXISTS { MATCH (o)-[:CONCERNS]->(s:QuestionSet) WHERE ${condition} }
  ELSE true END`;
