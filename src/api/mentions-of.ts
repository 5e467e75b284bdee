import type { GraphEdge, GraphNode } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import type { EdgeType } from "../model/vocabulary.js";
import { checkSize } from "./connection.js";
import type { Context } from "./context.js";
import { isNodeId } from "./reads.js";

/** Edges by which a text leads to what it speaks of. */
const SPEAKS_OF: readonly EdgeType[] = ["MENTIONS", "CITES", "ABOUT"];

/** Where a set, its questions and their answers speak of one entity. */
export async function mentionsOf(
  set: GraphNode,
  { entity, first }: { readonly entity: string; readonly first?: number | null },
  { read }: Pick<Context, "read">,
): Promise<readonly GraphEdge[]> {
  checkSize("first", first);
  const meant = isNodeId(entity) ? (await read.node(entity))?.id : undefined; // under an id of before, too
  if (meant === undefined) return [];
  const ends = async (id: NodeId, type: EdgeType, direction: "in" | "out"): Promise<readonly NodeId[]> =>
    (await read.shortList(id, { types: [type], direction, evidence: false })).map(({ from, to }) => (direction === "out" ? to : from));
  const questions = await ends(set.id, "HAS_QUESTION", "out");
  const answers = await Promise.all(questions.map((question) => ends(question, "ANSWERS", "in")));
  const texts = new Set([set.id, ...questions.flatMap((question, at) => [question, ...(answers[at] ?? [])])]);
  const leading = async (id: NodeId, evidence: boolean): Promise<readonly GraphEdge[]> =>
    (await read.shortList(id, { types: SPEAKS_OF, direction: "out", evidence })).filter(({ to }) => to === meant);
  // Where each is stated is read of those only that are shown.
  const found = (await Promise.all([...texts].map((id) => leading(id, false)))).flat().slice(0, first ?? undefined);
  const stated = await Promise.all([...new Set(found.map(({ from }) => from))].map((id) => leading(id, true)));
  return stated.flat().slice(0, first ?? undefined);
}
