import { breadth, commonness, type Steps, stepsBetween, stepsFrom } from "./steps.js";

/** Nodes that a search looks at on its way, and where it may meet itself; more and it says that it was stopped. */
const MOST_NODES = 60_000;
const MOST_MEETINGS = 1_000;

/**
 * All shortest paths between two nodes, as layers: the first holds the one end, the last the other. `links` leads from each
 * node to those of the next layer.
 */
export interface Layers {
  readonly layers: readonly (readonly number[])[];
  readonly links: ReadonlyMap<number, readonly number[]>;
  readonly truncated: boolean;
}

interface Side {
  /** Nodes by their distance from this end. */
  readonly rings: Set<number>[];
  readonly seen: Set<number>;
  /** About how many edges lead on from the last ring. */
  cost: number;
}

/** Walks from both ends, always where fewer edges lead on, until both meet; no layers where they never do. */
export function layersBetween(steps: Steps, [from, to]: readonly [number, number], maxLength: number): Layers {
  const sides = [startAt(steps, from), startAt(steps, to)] as const;
  let truncated = false;
  for (let length = 1; length <= maxLength; length += 1) {
    const [own, other] = sides[0].cost <= sides[1].cost ? sides : ([sides[1], sides[0]] as const);
    truncated = extend(steps, own, MOST_NODES - own.seen.size - other.seen.size) || truncated;
    const ring = own.rings.at(-1) ?? new Set();
    if (ring.size === 0) break;
    const meetings = [...ring].filter((ref) => other.rings.at(-1)?.has(ref));
    if (meetings.length > 0) return between(steps, { sides, meetings, truncated });
    if (truncated) break;
  }
  return { layers: [], links: new Map(), truncated };
}

const startAt = (steps: Steps, ref: number): Side => ({
  rings: [new Set([ref])],
  seen: new Set([ref]),
  cost: breadth(steps, [ref]),
});

/** Adds a ring; true where it had to be cut off. */
function extend(steps: Steps, side: Side, budget: number): boolean {
  const limit = Math.max(1, budget);
  const found = stepsFrom(steps, [...(side.rings.at(-1) ?? [])], limit);
  const ring = new Set(found.filter((ref) => !side.seen.has(ref)));
  for (const ref of ring) side.seen.add(ref);
  side.rings.push(ring);
  side.cost = breadth(steps, [...ring]);
  return found.length === limit;
}

interface Met {
  readonly sides: readonly [Side, Side];
  readonly meetings: readonly number[];
  readonly truncated: boolean;
}

/** From where both sides met back to both ends. */
function between(steps: Steps, { sides, meetings, truncated }: Met): Layers {
  const common = commonness(steps, meetings);
  const middle = [...meetings].sort((a, b) => (common.get(a) ?? 0) - (common.get(b) ?? 0) || a - b).slice(0, MOST_MEETINGS);
  const [before, after] = sides.map(({ rings }) => back(steps, middle, rings));
  const links = new Map<number, number[]>();
  for (const steppedFrom of before?.links ?? []) {
    for (const [own, nexts] of steppedFrom) for (const next of nexts) links.set(next, [...(links.get(next) ?? []), own]);
  }
  for (const stepped of after?.links ?? []) for (const [own, nexts] of stepped) links.set(own, nexts);
  return {
    layers: [...[...(before?.layers ?? [])].reverse(), middle, ...(after?.layers ?? [])],
    links,
    truncated: truncated || middle.length < meetings.length,
  };
}

/** Ring by ring towards an end: which nodes lead there, and by which steps. */
function back(steps: Steps, middle: readonly number[], rings: readonly ReadonlySet<number>[]) {
  const layers: (readonly number[])[] = [];
  const links: Map<number, number[]>[] = [];
  let layer = middle;
  for (const ring of rings.slice(0, -1).reverse()) {
    const stepped = stepsBetween(steps, layer, [...ring]);
    links.push(stepped);
    layer = [...new Set([...stepped.values()].flat())];
    layers.push(layer);
  }
  return { layers, links };
}
