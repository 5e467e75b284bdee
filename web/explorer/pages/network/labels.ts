import { SAID, sizeOf } from "../../parts/glyph-shapes.js";
import type { Place } from "./layout.js";
import type { ShownNode } from "./shown.js";

/** A label and where it stands, in pixels of the picture. */
export interface Label {
  readonly id: string;
  readonly text: string;
  /** "1,204 more", below the label; null where nothing is held back. */
  readonly more: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 650;
  readonly serif: boolean;
}

export interface Labelled {
  /** The most linked first. */
  readonly nodes: readonly ShownNode[];
  readonly at: (id: string) => Place | undefined;
  /** Selection and path: labelled whatever they cover. */
  readonly first: ReadonlySet<string>;
  readonly more: (count: number) => string;
  readonly width: number;
  readonly height: number;
}

const LONGEST = 32;
const MOST = 90;
const LINE = 14;

/** Selection and path, then by links; a label that would cover another or a larger node's glyph is left out. */
export function labelsOf({ nodes, at, first, more, width, height }: Labelled): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  const inOrder = [...nodes.filter(({ id }) => first.has(id)), ...nodes.filter(({ id }) => !first.has(id))];
  for (const node of inOrder) {
    if (labels.length >= MOST) break;
    const place = at(node.id);
    if (!place || place.x < -40 || place.y < -40 || place.x > width + 40 || place.y > height + 40) continue;
    const label = labelAt(node, place, { first: first.has(node.id), more });
    const box = boxOf(label);
    const glyph = around(place, sizeOf(node.shown) / 2);
    if (!first.has(node.id) && (!fits(box, taken) || node.shown === 0)) {
      taken.push(glyph);
      continue;
    }
    taken.push(box, glyph);
    labels.push(label);
  }
  return labels;
}

function labelAt(node: ShownNode, { x, y }: Place, { first, more }: { readonly first: boolean; readonly more: Labelled["more"] }): Label {
  const big = first || node.shown >= 8;
  const serif = SAID.has(node.kind);
  return {
    id: node.id,
    text: first ? shortened(node.label) : briefly(node),
    more: node.more > 0 ? more(node.more) : null,
    x,
    y: y + sizeOf(node.shown) / 2 + LINE,
    size: serif ? (big ? 16 : 14) : big ? 14 : 12,
    weight: big ? 650 : 400,
    serif,
  };
}

/** A question is called by its number until it is looked at: its words are for the table. */
const briefly = ({ kind, label }: ShownNode): string =>
  shortened(kind === "QUESTION" || kind === "ANSWER" ? (/^[\d, –-]+(?=\. )/u.exec(label)?.[0] ?? label) : label);

/** As a picture has room for it: the table holds the whole. */
export const shortened = (text: string): string =>
  [...text].length <= LONGEST
    ? text
    : `${[...text]
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Measured by the number of letters: close enough to keep labels apart, and the same on every machine. */
function boxOf({ text, more, x, y, size }: Label): Box {
  const half = (Math.max([...text].length * size, (more?.length ?? 0) * 12) * 0.52) / 2;
  return { left: x - half, right: x + half, top: y - LINE, bottom: y + 3 + (more === null ? 0 : LINE) };
}

const around = ({ x, y }: Place, half: number): Box => ({ left: x - half, right: x + half, top: y - half, bottom: y + half });

const fits = (box: Box, taken: readonly Box[]): boolean =>
  taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
