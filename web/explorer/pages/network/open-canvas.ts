import graphology from "graphology";
import Sigma from "sigma";
import { sizeOf } from "../../parts/glyph-shapes.js";
import type { Paint } from "./draw-svg.js";
import { glyphLayer } from "./glyph-layer.js";
import type { Place, Places } from "./layout.js";
import { blended } from "./paint.js";
import type { Shown } from "./shown.js";

export interface Picture {
  readonly shown: Shown;
  readonly places: Places;
  readonly paint: Paint;
  readonly selected: string | null;
  readonly path: readonly string[];
  readonly pinned: ReadonlySet<string>;
  readonly more: (count: number) => string;
}

export interface CanvasEvents {
  readonly onSelect: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onPin: (id: string, place: Place) => void;
  /** The browser took WebGL away. */
  readonly onLost: () => void;
}

export interface Canvas {
  readonly show: (picture: Picture) => void;
  readonly zoom: (by: number) => void;
  readonly fit: () => void;
  readonly close: () => void;
}

const SEE_THROUGH = "rgba(0,0,0,0)";
/** Pixels beside a line that still count as on it. */
const NEAR = 6;

/** A canvas by sigma: it draws the lines, moves the camera and finds the node under the pointer; glyphs and labels lie above. Throws without WebGL. */
export function openCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const graph = new graphology.UndirectedGraph();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const sigma = new Sigma(graph, container, {
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    stagePadding: Math.min(60, container.clientWidth * 0.06),
    zoomToSizeRatioFunction: () => 1,
    minCameraRatio: 0.05,
    maxCameraRatio: 4,
    zIndex: true,
    allowInvalidContainer: true,
    ...(calm && { zoomDuration: 0, inertiaDuration: 0 }),
  });
  const over = document.createElement("canvas");
  over.className = "glyphs";
  over.setAttribute("aria-hidden", "true");
  container.append(over);
  const layer = glyphLayer(over);
  let picture: Picture | null = null;

  const at = (id: string): Place | undefined => (graph.hasNode(id) ? sigma.graphToViewport(placeIn(graph, id)) : undefined);
  sigma.on("afterRender", () => {
    if (!picture) return;
    const first = new Set([...(picture.selected ? [picture.selected] : []), ...picture.path]);
    layer.draw({ ...picture, nodes: picture.shown.nodes, at, first, only: new Set(picture.path) });
  });
  dragging(sigma, graph, events);
  sigma.on("clickNode", ({ node }) => events.onSelect(node));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onOpen(node);
  });
  sigma.on("clickStage", ({ event }) => events.onSelect(picture ? linkNear(event, picture, at) : null));
  sigma.on("enterNode", () => container.classList.add("on-node"));
  sigma.on("leaveNode", () => container.classList.remove("on-node"));
  for (const canvas of Object.values(sigma.getCanvases())) canvas.addEventListener("webglcontextlost", events.onLost, { once: true });

  return {
    show: (next) => {
      const before = picture;
      picture = next;
      if (before?.paint !== next.paint) layer.forget();
      fill(graph, next);
      if (!sigma.getCustomBBox() && graph.order > 0) sigma.setCustomBBox(boxOf(next));
      sigma.refresh();
    },
    zoom: (by) => {
      const camera = sigma.getCamera();
      const ratio = Math.min(4, Math.max(0.05, camera.ratio * by));
      if (calm) camera.setState({ ratio });
      else void camera.animate({ ratio }, { duration: 150 });
    },
    fit: () => {
      if (picture && graph.order > 0) sigma.setCustomBBox(boxOf(picture));
      sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
      sigma.refresh();
    },
    close: () => {
      sigma.kill();
      over.remove();
    },
  };
}

type SigmaGraph = InstanceType<typeof graphology.UndirectedGraph>;

const placeIn = (graph: SigmaGraph, id: string): Place => ({ x: graph.getNodeAttribute(id, "x"), y: graph.getNodeAttribute(id, "y") });

/** Makes sigma's graph hold just what is shown. */
function fill(graph: SigmaGraph, { shown, places, paint, path }: Picture): void {
  const wanted = new Set(shown.nodes.map(({ id }) => id));
  for (const id of graph.nodes()) if (!wanted.has(id)) graph.dropNode(id);
  for (const { id, shown: links } of shown.nodes) {
    const place = places.get(id);
    if (place) graph.mergeNode(id, { ...place, size: Math.max(8, sizeOf(links) / 2), color: SEE_THROUGH });
  }
  const onPath = new Set(path);
  const faint = blended(paint.ink, paint.paper, path.length > 0 ? 0.08 : 0.22);
  graph.clearEdges();
  for (const { source, target, weight } of shown.links) {
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
    const along = onPath.has(source) && onPath.has(target) && Math.abs(path.indexOf(source) - path.indexOf(target)) === 1;
    graph.addEdge(
      source,
      target,
      along ? { size: 6, color: paint.markLine, zIndex: 1 } : { size: Math.min(5, 1 + Math.log2(weight) * 0.6), color: faint, zIndex: 0 },
    );
  }
}

/** Around all that is shown, so that what joins later does not push the picture about. */
function boxOf({ shown, places }: Picture): { readonly x: [number, number]; readonly y: [number, number] } {
  const all = shown.nodes.flatMap(({ id }) => places.get(id) ?? []);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  return { x: [Math.min(...xs) - 1, Math.max(...xs) + 1], y: [Math.min(...ys) - 1, Math.max(...ys) + 1] };
}

function dragging(sigma: Sigma, graph: SigmaGraph, { onPin }: CanvasEvents): void {
  let held: { readonly id: string; moved: boolean } | null = null;
  sigma.on("downNode", ({ node }) => {
    held = { id: node, moved: false };
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    held.moved = true;
    graph.mergeNodeAttributes(held.id, sigma.viewportToGraph(event));
  });
  const drop = (): void => {
    if (held?.moved) onPin(held.id, placeIn(graph, held.id));
    held = null;
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}

/** Key of the line under the pointer, the nearest of several; null where there is none. */
function linkNear(event: Place, { shown }: Picture, at: (id: string) => Place | undefined): string | null {
  let nearest: { readonly key: string; readonly far: number } | null = null;
  for (const { key, source, target } of shown.links) {
    const [one, other] = [at(source), at(target)];
    if (!one || !other) continue;
    const far = distance(event, one, other);
    if (far <= NEAR && (nearest === null || far < nearest.far)) nearest = { key, far };
  }
  return nearest?.key ?? null;
}

function distance({ x, y }: Place, one: Place, other: Place): number {
  const [across, down] = [other.x - one.x, other.y - one.y];
  const along = Math.max(0, Math.min(1, ((x - one.x) * across + (y - one.y) * down) / Math.max(1, across ** 2 + down ** 2)));
  return Math.hypot(x - one.x - along * across, y - one.y - along * down);
}
