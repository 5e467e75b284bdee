import type { Column } from "../../export/column.js";
import type { Picture, PictureEdge, PictureNode } from "../../export/picture.js";
import type { GraphEdge, GraphNode } from "../../model/batch.js";
import { kindOfId, type NodeId } from "../../model/ids.js";
import { BOOKKEEPING_EDGES, BOOKKEEPING_NODES, EDGE_TYPES, type EdgeType } from "../../model/vocabulary.js";
import type { Asking } from "./asking.js";
import { labelOf } from "./entities.js";
import { drawn, tabular } from "./form.js";
import { setIds } from "./set-ids.js";

/** Those that people read from: not how documents are kept, nor what the store derives. */
const TYPES = (Object.keys(EDGE_TYPES) as EdgeType[]).filter((type) => !BOOKKEEPING_EDGES.includes(type));

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

const COLUMNS: readonly Column<GraphEdge>[] = [
  { name: "Id", cell: ({ id }) => id },
  { name: "Source", cell: ({ from }) => from },
  { name: "Target", cell: ({ to }) => to },
  { name: "Type", cell: () => "Directed" },
  { name: "Label", cell: ({ type }) => type },
  { name: "Weight", cell: ({ evidence }) => Math.max(1, evidence.length) },
  { name: "source_kind", cell: ({ from }) => kindOfId(from) ?? null },
  { name: "target_kind", cell: ({ to }) => kindOfId(to) ?? null },
  { name: "since", cell: ({ properties }) => text(properties.since) },
  { name: "until", cell: ({ properties }) => text(properties.until) },
  { name: "confidence", cell: ({ evidence }) => (evidence.length > 0 ? Math.max(...evidence.map(({ confidence }) => confidence)) : null) },
  { name: "document", cell: ({ evidence }) => evidence[0]?.document ?? null },
  { name: "quote", cell: ({ evidence }) => evidence[0]?.quote ?? null },
];

/** Every edge; with a filter those of the sets that match, of their questions, answers, notices and articles. */
async function* edgesOf(asking: Asking): AsyncGenerator<GraphEdge> {
  const { store, where, signal } = asking;
  if (!where) {
    for await (const edge of store.stream("edges")) {
      if (signal.aborted) return;
      if (!BOOKKEEPING_EDGES.includes(edge.type)) yield edge;
    }
    return;
  }
  const written = new Set<string>();
  for await (const sets of setIds(asking)) {
    for (const edge of await around(sets, asking)) {
      if (written.has(edge.id)) continue;
      written.add(edge.id);
      yield edge;
    }
  }
}

/** What some sets and what is said in them are tied to. */
async function around(sets: readonly NodeId[], { store, signal }: Asking): Promise<readonly GraphEdge[]> {
  const leaving = async (ids: readonly NodeId[]) =>
    (await store.edges(ids, { types: TYPES, direction: "out" }, { signal })).flatMap(({ items }) => items.map(({ item }) => item));
  const reaching = async (ids: readonly NodeId[], type: EdgeType) =>
    (await store.edges(ids, { types: [type], direction: "in", evidence: 0 }, { signal })).flatMap(({ items }) =>
      items.map(({ item }) => item.from),
    );
  const own = await leaving(sets);
  const questions = own.filter(({ type }) => type === "HAS_QUESTION").map(({ to }) => to);
  const answers = [...new Set(await reaching(questions, "ANSWERS"))];
  const notices = await reaching(sets, "CONCERNS");
  const said = await leaving([...questions, ...answers, ...notices]);
  const articles = [...new Set([...own, ...said].filter(({ type }) => type === "CITES").map(({ to }) => to))];
  return [...own, ...said, ...(await leaving(articles))];
}

const TOGETHER = 500;

/** Every node, but papers as they are kept to which no text refers. */
async function* nodesOfAll({ store, signal }: Asking): AsyncGenerator<GraphNode> {
  const isDrawn = async (some: readonly GraphNode[]): Promise<readonly GraphNode[]> => {
    const kept = some.filter(({ kind }) => BOOKKEEPING_NODES.includes(kind));
    const reaching = await store.edges(
      kept.map(({ id }) => id),
      { types: TYPES, direction: "in", evidence: 0, page: { first: 1 } },
      { signal },
    );
    const without = new Set(kept.filter((_, at) => reaching[at]?.items.length === 0));
    return some.filter((node) => !without.has(node));
  };
  let some: GraphNode[] = [];
  for await (const node of store.stream("nodes")) {
    if (signal.aborted) return;
    some.push(node);
    if (some.length < TOGETHER) continue;
    yield* await isDrawn(some);
    some = [];
  }
  yield* await isDrawn(some);
}

/** The ends of the edges of sets that match. */
async function* nodesOfSome(asking: Asking): AsyncGenerator<GraphNode> {
  const ends = new Set<NodeId>();
  for await (const { from, to } of edgesOf(asking)) ends.add(from).add(to);
  const ids = [...ends].sort();
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = await asking.store.nodes(ids.slice(from, from + TOGETHER), { signal: asking.signal });
    yield* some.filter((node) => node !== undefined);
  }
}

async function picture(asking: Asking): Promise<Picture> {
  async function* nodes(): AsyncGenerator<PictureNode> {
    for await (const node of asking.where ? nodesOfSome(asking) : nodesOfAll(asking)) {
      yield { id: node.id, label: labelOf(node, asking.parameters.lang), values: [node.kind] };
    }
  }
  async function* edges(): AsyncGenerator<PictureEdge> {
    for await (const { id, type, from, to, evidence, properties } of edgesOf(asking)) {
      const [first, last] = [text(properties.since), text(properties.until)];
      yield { id, source: from, target: to, label: type, weight: Math.max(1, evidence.length), first, last, values: [type] };
    }
  }
  return {
    title: "Parliamentary questions: who asked whom what, and what it is tied to",
    directed: true,
    nodeAttributes: [{ name: "kind", type: "string" }],
    edgeAttributes: [{ name: "type", type: "string" }],
    nodes,
    edges,
  };
}

/** The graph as it stands, in the order of ids; a filtered one set by set, the newest first. */
export const edges = { ...tabular(COLUMNS, edgesOf), ...drawn(picture) };
