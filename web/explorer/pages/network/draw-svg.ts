import { FAMILIES, type Family, GLYPHS, sizeOf } from "../../parts/glyph-shapes.js";
import type { Kind } from "./graph.js";
import { type Label, labelsOf } from "./labels.js";
import type { Place, Places } from "./layout.js";
import type { Shown, ShownLink, ShownNode } from "./shown.js";
import { xmlText } from "./xml-text.js";

/** Colours as they are resolved: a file knows no style sheet. */
export type Paint = Readonly<Record<Family | "paper" | "ink" | "ink2" | "mark" | "markLine", string>>;

export interface Drawing {
  readonly shown: Shown;
  readonly places: Places;
  readonly width: number;
  readonly height: number;
  readonly paint: Paint;
  readonly selected: string | null;
  /** Ids of the nodes of a path, from end to end; empty without one. */
  readonly path: readonly string[];
  readonly more: (count: number) => string;
  /** Title, then lines on what is shown; a legend of kinds. Null for a bare picture on a page. */
  readonly margin: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly legend: readonly (readonly [Kind, string])[];
  } | null;
}

const MARGIN = 48;
const ROW = 20;

/** The picture as SVG 1.1 with presentation attributes only: no style, no script, no reference to anything outside. */
export function svgOf(drawing: Drawing): string {
  const { width, height, paint, margin } = drawing;
  const at = fitted(drawing);
  const onPath = new Set(drawing.path);
  const first = new Set([...(drawing.selected ? [drawing.selected] : []), ...drawing.path]);
  const labels = labelsOf({ nodes: drawing.shown.nodes, at, first, more: drawing.more, width, height });
  const below = margin ? marginOf(drawing, margin) : { text: "", height: 0 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height + below.height}" width="${width}" height="${height + below.height}" role="img">`,
    margin ? `<title>${xmlText(margin.title)}</title><rect width="100%" height="100%" fill="${paint.paper}"/>` : "",
    `<g fill="none" stroke="${paint.ink}">${drawing.shown.links.map((link) => lineOf(link, at, onPath, paint)).join("")}</g>`,
    drawing.shown.nodes.map((node) => nodeOf(node, at, { paint, marked: first.has(node.id) })).join(""),
    labels.map((label) => labelOf(label, paint)).join(""),
    below.text,
    "</svg>",
  ].join("\n");
}

type At = (id: string) => Place | undefined;

/** Places of the layout as pixels, as large as they fit. */
function fitted({ shown, places, width, height }: Drawing): At {
  const all = shown.nodes.flatMap(({ id }) => places.get(id) ?? []);
  if (all.length === 0) return () => undefined;
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.min(...all.map(({ y }) => y));
  const across = Math.max(1, Math.max(...all.map(({ x }) => x)) - left);
  const down = Math.max(1, Math.max(...all.map(({ y }) => y)) - top);
  const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down, 4);
  const [shiftX, shiftY] = [(width - across * scale) / 2, (height - down * scale) / 2];
  return (id) => {
    const place = places.get(id);
    return place && { x: round((place.x - left) * scale + shiftX), y: round(height - (place.y - top) * scale - shiftY) };
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function lineOf({ key, source, target, types, weight }: ShownLink, at: At, onPath: ReadonlySet<string>, paint: Paint): string {
  const [from, to] = [at(source), at(target)];
  if (!from || !to) return "";
  const line = `x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"`;
  const wide = round(Math.min(5, 0.8 + Math.log2(weight) * 0.6));
  if (onPath.has(source) && onPath.has(target))
    return `<line ${line} stroke="${paint.markLine}" stroke-width="9" stroke-linecap="round"/><line ${line} stroke-width="2"/>`;
  return `<line data-link="${xmlText(key)}" ${line} stroke-opacity=".22" stroke-width="${wide}"><title>${xmlText(types.join(", "))}</title></line>`;
}

function nodeOf(node: ShownNode, at: At, { paint, marked }: { readonly paint: Paint; readonly marked: boolean }): string {
  const place = at(node.id);
  if (!place) return "";
  const size = sizeOf(node.shown);
  const halo = `<circle cx="${place.x}" cy="${place.y}" r="${size * 0.82}" fill="${paint.mark}" stroke="${paint.markLine}" stroke-width="1.5"/>`;
  return `<g data-node="${xmlText(node.id)}"><title>${xmlText(node.label)}</title>${marked ? halo : ""}${glyphAt(node.kind, { ...place, size, paint })}</g>`;
}

function glyphAt(kind: Kind, { x, y, size, paint }: Place & { readonly size: number; readonly paint: Paint }): string {
  const { family, path, pen } = GLYPHS[kind];
  const drawn = pen === null ? `fill="${paint[family]}"` : `fill="${paint.paper}" stroke="${paint[family]}" stroke-width="${pen}"`;
  return `<path transform="translate(${round(x - size / 2)} ${round(y - size / 2)}) scale(${round((size / 16) * 10) / 10})" d="${path}" ${drawn}/>`;
}

const SANS = "Instrument Sans, Segoe UI, sans-serif";
const SERIF = "Newsreader, Georgia, serif";

function labelOf({ text, more, x, y, size, weight, serif }: Label, paint: Paint): string {
  const halo = `stroke="${paint.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  const words = `<text x="${x}" y="${y}" text-anchor="middle" font-family="${serif ? SERIF : SANS}" font-size="${size}" font-weight="${weight}" fill="${paint.ink}" ${halo}>${xmlText(text)}</text>`;
  if (more === null) return words;
  return `${words}<text x="${x}" y="${y + 14}" text-anchor="middle" font-family="${SANS}" font-size="12" font-weight="600" fill="${paint.ink2}" ${halo}>${xmlText(more)}</text>`;
}

function marginOf(
  { width, height, paint }: Drawing,
  { title, lines, legend }: NonNullable<Drawing["margin"]>,
): { text: string; height: number } {
  const columns = Math.max(1, Math.floor((width - 32) / 190));
  const sorted = [...legend].sort(([one], [other]) => FAMILIES.indexOf(GLYPHS[one].family) - FAMILIES.indexOf(GLYPHS[other].family));
  const rows = Math.ceil(sorted.length / columns);
  const keys = sorted.map(([kind, name], at) => {
    const [x, y] = [24 + (at % columns) * 190, height + 54 + Math.floor(at / columns) * ROW];
    return `${glyphAt(kind, { x, y: y - 4, size: 13, paint })}<text x="${x + 14}" y="${y}" font-family="${SANS}" font-size="12" fill="${paint.ink}">${xmlText(name)}</text>`;
  });
  const under = lines.map(
    (line, at) =>
      `<text x="16" y="${height + 68 + (rows + at) * ROW}" font-family="${SANS}" font-size="12" fill="${paint.ink2}">${xmlText(line)}</text>`,
  );
  const head = `<line x1="0" y1="${height + 4}" x2="${width}" y2="${height + 4}" stroke="${paint.ink}"/><text x="16" y="${height + 28}" font-family="${SANS}" font-size="14" font-weight="650" fill="${paint.ink}">${xmlText(title)}</text>`;
  return { text: [head, ...keys, ...under].join("\n"), height: 80 + (rows + lines.length) * ROW };
}
