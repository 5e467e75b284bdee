import type { GraphEdge, GraphNode } from "../model/batch.js";

/** One JSON object a line: every node, then every edge, keys in a fixed order, so that the same graph gives the same bytes. */
export async function* exportNdjson(nodes: AsyncIterable<GraphNode>, edges: AsyncIterable<GraphEdge>): AsyncGenerator<string> {
  for await (const { id, kind, properties } of nodes) yield `${stable({ node: id, kind, properties })}\n`;
  for await (const { type, from, to, key, properties, evidence } of edges) {
    yield `${stable({ edge: type, from, to, key, properties, evidence })}\n`;
  }
}

/** JSON with the keys of inner objects sorted; the outermost keep the order given. */
function stable(line: Record<string, unknown>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(line).map(([key, value]) => [key, sorted(value)])));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
