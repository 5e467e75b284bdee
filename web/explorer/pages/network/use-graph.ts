import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { EMPTY_GRAPH, type Graph } from "./graph.js";
import type { Places, Plan } from "./layout.js";
import { type Ask, type Loaded, loadGraph } from "./load-graph.js";
import type { View } from "./view.js";
import type { Lang } from "./words.js";

export interface Fetched extends Loaded {
  readonly state: "loading" | "ready" | "failed";
  readonly again: () => void;
}

const NOTHING: Loaded = { graph: EMPTY_GRAPH, paths: [], truncated: false };
/** Phones have room for fewer. */
const ROOM = { wide: 500, narrow: 150 } as const;

/** The graph of a view, kept up to date with it; what was there stays while more is on its way. */
export function useGraph(view: View, ask: Ask, lang: Lang): Fetched {
  const [loaded, setLoaded] = useState(NOTHING);
  const [state, setState] = useState<Fetched["state"]>("loading");
  const [tries, setTries] = useState(0);
  const { mode, seeds, expanded, path } = view;
  const withAnswers = [view.kindsOff.includes("ANSWER"), view.kindsOff.includes("NOTICE")];
  const key = JSON.stringify([mode, seeds, expanded, path && [path.from, path.to], withAnswers, lang, tries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all of the view that a request depends on
  useEffect(() => {
    let current = true;
    const room = matchMedia("(max-width: 760px)").matches ? ROOM.narrow : ROOM.wide;
    setState("loading");
    loadGraph(view, { ask, lang: lang === "nl" ? "NL" : "EN", room }).then(
      (next) => {
        if (!current) return;
        setLoaded(next);
        setState("ready");
      },
      () => current && setState("failed"),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return { ...loaded, state, again: () => setTries(tries + 1) };
}

/** Places of a graph, worked out beside the page's own thread; pins stand where they were put. Empty until the first are there. */
export function usePlaces(graph: Graph, { seed, pinned }: Pick<View, "seed" | "pinned">): Places {
  const [found, setFound] = useState<Places>(new Map());
  const worker = useRef<Worker | null>(null);
  const number = useRef(0);
  useEffect(() => {
    worker.current = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.current.onmessage = ({ data }: MessageEvent<{ readonly number: number; readonly places: Places }>) => {
      if (data.number === number.current) setFound(data.places);
    };
    return () => worker.current?.terminate();
  }, []);
  useEffect(() => {
    number.current++;
    if (graph.nodes.size > 0) worker.current?.postMessage({ number: number.current, plan: planOf(graph, seed) });
  }, [graph, seed]);
  return useMemo(() => new Map([...found, ...pinned.map(({ id, x, y }) => [id, { x, y }] as const)]), [found, pinned]);
}

const planOf = ({ rings, edges }: Graph, seed: number): Plan => ({
  rings,
  edges: [...edges.values()].map(({ source, target, weight }) => [source, target, weight] as const),
  seed,
});
