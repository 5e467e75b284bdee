import { GLYPHS, sizeOf } from "../../parts/glyph-shapes.js";
import type { Paint } from "./draw-svg.js";
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

/** A shape or a word drawn once, to be laid down many times. */
interface Stamp {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

/** Kept by hand of the processor: small pictures laid down by the hundred are faster so, above all without a graphics card. */
const contextOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => canvas.getContext("2d", { willReadFrequently: true });

/** Draws glyphs and labels over the lines. Outlines and letters are costly: each is drawn once and then copied, frame by frame. */
export function glyphLayer(canvas: HTMLCanvasElement): { readonly draw: (layer: Layer) => void; readonly forget: () => void } {
  const stamps = new Map<string, Stamp>();
  const context = contextOf(canvas);
  const kept = (key: string, make: () => Stamp): Stamp => {
    const stamp = stamps.get(key) ?? make();
    stamps.set(key, stamp);
    return stamp;
  };
  const lay = ({ canvas: drawn, width, height }: Stamp, x: number, y: number): void => {
    const snap = (value: number) => Math.round(value * devicePixelRatio) / devicePixelRatio;
    context?.drawImage(drawn, snap(x), snap(y), width, height);
  };
  const write = (words: Words, x: number, y: number): void => {
    const stamp = kept(`${words.weight} ${words.size} ${words.serif} ${words.color} ${words.text}`, () => wordStamp(words));
    lay(stamp, x - stamp.width / 2, y - words.size - 2);
  };
  const draw = (layer: Layer): void => {
    if (!context) return;
    const { width, height } = fitted(canvas, () => stamps.clear());
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { paint, only, first } = layer;
    for (const node of layer.nodes.toReversed()) {
      const place = layer.at(node.id);
      if (!place || place.x < -20 || place.y < -20 || place.x > width + 20 || place.y > height + 20) continue;
      context.globalAlpha = only.size === 0 || only.has(node.id) ? 1 : 0.25;
      const size = sizeOf(node.shown);
      if (first.has(node.id)) halo(context, place, { size, paint });
      const stamp = kept(`${node.kind} ${size}`, () => glyphStamp(node.kind, size, paint));
      lay(stamp, place.x - stamp.width / 2, place.y - stamp.height / 2);
      if (layer.pinned.has(node.id)) pin(context, place, { size, paint });
    }
    context.globalAlpha = 1;
    const named = only.size === 0 ? layer.nodes : layer.nodes.filter(({ id }) => only.has(id));
    for (const { text, more, x, y, size, weight, serif } of labelsOf({ ...layer, nodes: named, width, height })) {
      write({ text, size, weight, serif, color: paint.ink, paper: paint.paper }, x, y);
      if (more) write({ text: more, size: 12, weight: 650, serif: false, color: paint.ink2, paper: paint.paper }, x, y + 14);
    }
  };
  return { draw, forget: () => stamps.clear() };
}

/** Size of the canvas in pixels of the page; as many pixels of the screen as it has. */
function fitted(canvas: HTMLCanvasElement, resized: () => void): { readonly width: number; readonly height: number } {
  const { clientWidth: width, clientHeight: height } = canvas;
  const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    resized();
  }
  return { width, height };
}

interface Sized {
  readonly size: number;
  readonly paint: Paint;
}

function halo(context: CanvasRenderingContext2D, { x, y }: Place, { size, paint }: Sized): void {
  context.beginPath();
  context.arc(x, y, size * 0.82, 0, 2 * Math.PI);
  context.fillStyle = paint.mark;
  context.fill();
  context.strokeStyle = paint.markLine;
  context.lineWidth = 1.5;
  context.stroke();
}

function pin(context: CanvasRenderingContext2D, { x, y }: Place, { size, paint }: Sized): void {
  context.fillStyle = paint.ink;
  context.fillRect(x - 1.5, y - size / 2 - 6, 3, 6);
}

/** A canvas of this size in pixels of the page, ready to be drawn on. */
function blank(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): Stamp {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * devicePixelRatio);
  canvas.height = Math.ceil(height * devicePixelRatio);
  const context = contextOf(canvas);
  context?.scale(devicePixelRatio, devicePixelRatio);
  if (context) draw(context);
  return { canvas, width: canvas.width / devicePixelRatio, height: canvas.height / devicePixelRatio };
}

function glyphStamp(kind: Kind, size: number, paint: Paint): Stamp {
  const { family, path, pen } = GLYPHS[kind];
  return blank(size + 4, size + 4, (context) => {
    context.translate(2, 2);
    context.scale(size / 16, size / 16);
    context.fillStyle = pen === null ? paint[family] : paint.paper;
    context.fill(new Path2D(path));
    context.strokeStyle = paint[family];
    context.lineWidth = pen ?? 0;
    if (pen !== null) context.stroke(new Path2D(path));
  });
}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly serif: boolean;
  readonly color: string;
  readonly paper: string;
}

/** On a halo of paper, so that lines do not cross the letters. */
function wordStamp({ text, size, weight, serif, color, paper }: Words): Stamp {
  const font = `${weight} ${size}px ${serif ? SERIF : SANS}`;
  const ruler = document.createElement("canvas").getContext("2d");
  if (ruler) ruler.font = font;
  return blank((ruler?.measureText(text).width ?? 0) + 8, size + 10, (context) => {
    context.font = font;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.strokeText(text, 4, size + 2);
    context.fillStyle = color;
    context.fillText(text, 4, size + 2);
  });
}
