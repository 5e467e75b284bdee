import type { Paint } from "./draw-svg.js";
import { GLYPHS, sizeOf } from "./glyph-shapes.js";
import type { Kind } from "./graph.js";
import { labelsOf } from "./labels.js";
import type { Place } from "./layout.js";
import type { ShownNode } from "./shown.js";

export interface Layer {
  readonly nodes: readonly ShownNode[];
  readonly at: (id: string) => Place | undefined;
  readonly paint: Paint;
  readonly first: ReadonlySet<string>;
  /** Others are drawn faintly; empty for none. */
  readonly only: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly more: (count: number) => string;
}

const SANS = '"Instrument Sans Variable", ui-sans-serif, system-ui, sans-serif';
const SERIF = '"Newsreader Variable", ui-serif, Georgia, serif';

/** Draws glyphs and labels over the lines: shapes say the kind, so each is drawn as its outline, kept as a bitmap by kind and size. */
export function glyphLayer(canvas: HTMLCanvasElement): { readonly draw: (layer: Layer) => void; readonly forget: () => void } {
  const stamps = new Map<string, HTMLCanvasElement>();
  const context = canvas.getContext("2d");
  const stamp = (kind: Kind, size: number, paint: Paint): HTMLCanvasElement => {
    const key = `${kind} ${size}`;
    const known = stamps.get(key) ?? drawnStamp(kind, size, paint);
    stamps.set(key, known);
    return known;
  };
  const draw = (layer: Layer): void => {
    if (!context) return;
    const ratio = devicePixelRatio;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      stamps.clear();
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    for (const node of layer.nodes.toReversed()) {
      const place = layer.at(node.id);
      if (!place) continue;
      context.globalAlpha = layer.only.size === 0 || layer.only.has(node.id) ? 1 : 0.25;
      const size = sizeOf(node.shown);
      if (layer.first.has(node.id)) halo(context, place, { size, paint: layer.paint });
      context.drawImage(stamp(node.kind, size, layer.paint), place.x - size / 2 - 2, place.y - size / 2 - 2, size + 4, size + 4);
      if (layer.pinned.has(node.id)) context.fillRect(place.x - 1.5, place.y - size / 2 - 6, 3, 6);
    }
    context.globalAlpha = 1;
    const named = layer.only.size === 0 ? layer.nodes : layer.nodes.filter(({ id }) => layer.only.has(id));
    for (const label of labelsOf({ ...layer, nodes: named, width, height })) {
      write(context, label.text, { ...label, color: layer.paint.ink, paper: layer.paint.paper });
      if (label.more)
        write(context, label.more, {
          ...label,
          y: label.y + 14,
          size: 12,
          weight: 650,
          serif: false,
          color: layer.paint.ink2,
          paper: layer.paint.paper,
        });
    }
  };
  return { draw, forget: () => stamps.clear() };
}

function halo(context: CanvasRenderingContext2D, { x, y }: Place, { size, paint }: { readonly size: number; readonly paint: Paint }): void {
  context.beginPath();
  context.arc(x, y, size * 0.82, 0, 2 * Math.PI);
  context.fillStyle = paint.mark;
  context.fill();
  context.strokeStyle = paint.markLine;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawnStamp(kind: Kind, size: number, paint: Paint): HTMLCanvasElement {
  const stamp = document.createElement("canvas");
  const scale = devicePixelRatio;
  stamp.width = Math.ceil((size + 4) * scale);
  stamp.height = stamp.width;
  const context = stamp.getContext("2d");
  if (!context) return stamp;
  const { family, path, pen } = GLYPHS[kind];
  context.setTransform((size / 16) * scale, 0, 0, (size / 16) * scale, 2 * scale, 2 * scale);
  context.fillStyle = pen === null ? paint[family] : paint.paper;
  context.fill(new Path2D(path));
  context.strokeStyle = paint[family];
  context.lineWidth = pen ?? 0;
  if (pen !== null) context.stroke(new Path2D(path));
  return stamp;
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly serif: boolean;
  readonly color: string;
  readonly paper: string;
}

function write(context: CanvasRenderingContext2D, text: string, { x, y, size, weight, serif, color, paper }: Written): void {
  context.font = `${weight} ${size}px ${serif ? SERIF : SANS}`;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
