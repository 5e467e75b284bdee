import graphology from "graphology";
import louvain from "graphology-communities-louvain";
import type { NodeId } from "../model/ids.js";
import type { Network } from "../store/analyses.js";

/** Nodes of a network that are tied more among each other than to the others. */
export interface Community {
  /** 0 for the largest. */
  readonly number: number;
  readonly size: number;
  /** After whom it may be called: it stays the same while the network does. */
  readonly strongest: NodeId;
}

export interface Communities {
  /** The largest first; of two of a size, the one whose strongest node is stronger. */
  readonly all: readonly Community[];
  readonly of: ReadonlyMap<NodeId, number>;
}

const SEED = 20_311; // any number will do: it says that two runs choose alike

/** Its types tell of a default export within; what is loaded is the function itself. */
const divide = typeof louvain === "function" ? louvain : louvain.default;

const known = new WeakMap<Network, Communities>();

/** Communities by the method of Louvain (Blondel and others, 2008), weighted by ties; the same network always gives the same. */
export function communitiesOf(network: Network): Communities {
  const found = known.get(network) ?? find(network);
  known.set(network, found);
  return found;
}

function find({ nodes, edges }: Network): Communities {
  const graph = new graphology.UndirectedGraph();
  for (const { entity } of nodes) graph.addNode(entity);
  for (const { source, target, weight } of edges) graph.addEdge(source, target, { weight });
  const chosen = divide(graph, { getEdgeWeight: "weight", rng: random(SEED) });
  const members = new Map<number, NodeId[]>(); // nodes come strongest first, and so do the communities of each size
  for (const { entity } of nodes) {
    const number = chosen[entity] ?? -1;
    members.set(number, [...(members.get(number) ?? []), entity]);
  }
  const bySize = [...members.values()].sort((a, b) => b.length - a.length);
  return {
    all: bySize.map((ids, number) => ({ number, size: ids.length, strongest: ids[0] as NodeId })),
    of: new Map(bySize.flatMap((ids, number) => ids.map((id) => [id, number] as const))),
  };
}

/** Mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
