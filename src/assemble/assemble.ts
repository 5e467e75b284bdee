import type { EdgeStatement, GraphBatch, NodeStatement } from "../model/batch.js";
import { parliamentId } from "../model/ids.js";
import type { ResolvedPaper } from "../model/mention.js";
import type { Paper } from "../model/paper.js";
import { stateAnswers } from "./answers.js";
import { stateCitations } from "./citations.js";
import type { Frame, Setting } from "./frame.js";
import { frame } from "./frame.js";
import { stateHeading } from "./heading.js";
import { stateMentions } from "./mentions.js";
import { stateNotice } from "./notice.js";
import { stateQuestions } from "./questions.js";
import { stateSet } from "./set.js";
import { stateTopics } from "./topics.js";

/** What some part of a paper adds to the batch. */
export interface Stated {
  readonly nodes: readonly NodeStatement[];
  readonly edges: readonly EdgeStatement[];
}

const PARTS: readonly ((frame: Frame) => Stated)[] = [
  stateSet,
  stateHeading,
  stateQuestions,
  stateAnswers,
  stateNotice,
  stateCitations,
  stateMentions,
  stateTopics,
];

/** All that a paper states, with its evidence. */
export function assemble(paper: Paper, resolved: ResolvedPaper, setting: Setting): GraphBatch {
  const inside = frame(paper, resolved, setting);
  if (!inside) return { nodes: [], edges: [], candidates: [] };
  const stated = PARTS.map((state) => state(inside));
  const code = paper.parliament ?? "";
  const parliament: NodeStatement = { id: parliamentId(code), kind: "Parliament", properties: { name: inside.setting.term.name } };
  return {
    nodes: merge([parliament, ...stated.flatMap(({ nodes }) => nodes)]),
    edges: stated.flatMap(({ edges }) => edges),
    candidates: inside.candidates(),
  };
}

/** One statement a node; the fullest properties win, since several parts name the same entity. */
function merge(nodes: readonly NodeStatement[]): NodeStatement[] {
  const byId = new Map<string, NodeStatement>();
  for (const node of nodes) {
    const known = byId.get(node.id);
    byId.set(node.id, known ? { ...known, properties: { ...node.properties, ...known.properties } } : node);
  }
  return [...byId.values()];
}
