import graphology from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** Its types tell of a default export within; what is loaded is the function itself. */
const layOut = typeof forceAtlas2 === "function" ? forceAtlas2 : forceAtlas2.default;

export interface Place {
  readonly x: number;
  readonly y: number;
}
export type Places = ReadonlyMap<string, Place>;

export interface Plan {
  /** Ids that came together: each ring is laid out around those before it, which stay. */
  readonly rings: readonly (readonly string[])[];
  /** From, to and weight. */
  readonly edges: readonly (readonly [string, string, number])[];
  /** The same seed always gives the same places. */
  readonly seed: number;
}

const SETTINGS = { gravity: 1, scalingRatio: 40, slowDown: 4, edgeWeightInfluence: 0.5 } as const;
/** Steps for a first picture and for what joins one; fewer where many push each other. */
const STEPS = { first: 400, joining: 120 } as const;
const MANY = 250;

/** Places for all nodes by ForceAtlas2, ring by ring: what stood before a ring came stands there still. */
export function placesOf({ rings, edges, seed }: Plan): Places {
  const places = new Map<string, Place>();
  const neighbours = neighboursIn(edges);
  for (const ring of rings) {
    const start = new Map(ring.map((id) => [id, places.size === 0 ? anywhere(id, seed) : beside(id, { places, neighbours, seed })]));
    for (const [id, place] of settled({ before: places, start, edges })) places.set(id, place);
  }
  return places;
}

interface Joining {
  readonly before: Places;
  readonly start: Places;
  readonly edges: Plan["edges"];
}

function settled({ before, start, edges }: Joining): Places {
  const graph = new graphology.UndirectedGraph();
  for (const [id, place] of before) graph.addNode(id, { ...place, fixed: true, size: 4 });
  for (const [id, place] of start) graph.addNode(id, { ...place, fixed: false, size: 4 });
  for (const [source, target, weight] of edges)
    if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target, { weight: Math.sqrt(weight) });
  const settings = { ...SETTINGS, barnesHutOptimize: graph.order > MANY };
  layOut.assign(graph, { iterations: before.size === 0 ? STEPS.first : STEPS.joining, settings, getEdgeWeight: "weight" });
  return new Map(
    [...start.keys()].map((id) => [id, { x: tenths(graph.getNodeAttribute(id, "x")), y: tenths(graph.getNodeAttribute(id, "y")) }]),
  );
}

const tenths = (value: unknown): number => (typeof value === "number" && Number.isFinite(value) ? Math.round(value * 10) / 10 : 0);

function neighboursIn(edges: Plan["edges"]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (id: string, other: string) => found.set(id, [...(found.get(id) ?? []), other]);
  for (const [source, target] of edges) {
    note(source, target);
    note(target, source);
  }
  return found;
}

/** Somewhere in a square, told by the id and the seed alone. */
function anywhere(id: string, seed: number): Place {
  return { x: (chance(`${seed} x ${id}`) - 0.5) * 1_000, y: (chance(`${seed} y ${id}`) - 0.5) * 1_000 };
}

interface Beside {
  readonly places: Places;
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  readonly seed: number;
}

/** Near the middle of its neighbours that stand already, on the side away from the middle of all. */
function beside(id: string, { places, neighbours, seed }: Beside): Place {
  const near = (neighbours.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
  const middle = meanOf(near);
  const angle = chance(`${seed} turn ${id}`) * 2 * Math.PI;
  const away = Math.atan2(middle.y, middle.x) + (angle - Math.PI) / 2;
  return { x: middle.x + Math.cos(away) * 60, y: middle.y + Math.sin(away) * 60 };
}

function meanOf(places: readonly Place[]): Place {
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, places.length), y: sum.y / Math.max(1, places.length) };
}

/** Between 0 and 1, the same for the same text: FNV-1a, mixed once more. */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
