import { apply, type Matrix } from "./matrix.js";
import type { Glyph, Role, Run } from "./run.js";

/** What is known of a font by its name in the page. */
export interface Font {
  readonly bold: boolean;
  /** Width of a glyph's unit in text space; 0.001 but for Type 3 fonts. */
  readonly unit: number;
}

/** The text state parameters of ISO 32000-1, 9.3. */
export interface TextState {
  readonly font: Font | undefined;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** Horizontal scaling; 1 is none. */
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
}

export interface GlyphsShown {
  /** As pdf.js hands them: glyphs, and between them adjustments in thousandths of the font's size. */
  readonly glyphs: readonly unknown[];
  readonly state: TextState;
  /** From text space to the page. */
  readonly matrix: Matrix;
  readonly pen: { readonly x: number; readonly y: number };
  readonly role: Role | undefined;
}

/** What pdf.js tells of a glyph, as far as it is used. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const QUARTER = Math.PI / 2;
const UPRIGHT_WITHIN = 0.09; // radians, about five degrees
const SMALLEST = 0.1; // points: what is smaller cannot be read on paper either

/** Where each glyph of one operator stands; `advance` is how far it moves the pen, in text space. */
export function placeGlyphs({ glyphs, state, matrix, pen, role }: GlyphsShown): { run: Run | undefined; advance: number } {
  const [a, b, c, d] = matrix;
  const size = Math.hypot(c, d) * Math.abs(state.size);
  const stretch = Math.hypot(a, b); // points for one unit of text space along the baseline
  const angle = Math.atan2(b, a) + (state.size < 0 ? Math.PI : 0);
  const turn = Math.round(angle / QUARTER);
  const upright = Math.abs(angle - turn * QUARTER) <= UPRIGHT_WITHIN;
  const turns = (((turn % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  const [startX, startY] = rotate(apply(matrix, pen.x, pen.y + state.rise), turns);
  const direction = state.size < 0 ? -1 : 1;
  const unit = state.font?.unit ?? 0.001;

  const placed: Glyph[] = [];
  let advance = 0;
  for (const shown of glyphs) {
    if (typeof shown === "number") {
      advance -= (shown * state.size * state.scale) / 1000;
      continue;
    }
    if (!isGlyph(shown)) continue;
    const width = shown.width * unit * state.size * state.scale;
    const x = startX + advance * stretch * direction;
    const text = plain(shown.unicode);
    if (text !== "") placed.push({ text, x, end: x + Math.abs(width) * stretch });
    advance += width + (state.characterSpacing + (shown.isSpace ? state.wordSpacing : 0)) * state.scale;
  }
  const [first] = placed;
  const last = placed.at(-1);
  if (!first || !last || size < SMALLEST || !Number.isFinite(startX + startY + last.end)) return { run: undefined, advance };
  const run: Run = {
    glyphs: placed,
    x: first.x,
    end: last.end,
    y: startY,
    size,
    bold: state.font?.bold ?? false,
    role,
    turns: upright ? turns : undefined,
  };
  return { run, advance };
}

/** The page turned so that text which was read in `turns` quarter turns runs from left to right. */
function rotate([x, y]: readonly [number, number], turns: 0 | 1 | 2 | 3): readonly [x: number, y: number] {
  if (turns === 0) return [x, y];
  if (turns === 1) return [y, -x];
  return turns === 2 ? [-x, -y] : [-y, x];
}

/** Characters that old fonts keep in the private use area. */
const PRIVATE: ReadonlyMap<string, string> = new Map([
  ["\uf001", "fi"],
  ["\uf002", "fl"],
  ["\uf0b7", "•"],
  ["\uf0a7", "▪"],
  ["\uf02d", "-"],
]);
const LIGATURES = /[\ufb00-\ufb06]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without a map to Unicode give them
const BLANKS = /^[\u0000-\u0020\u007f\u00a0\u2000-\u200a\u202f\u3000]+$/u;

function plain(unicode: string): string {
  if (BLANKS.test(unicode)) return " ";
  return PRIVATE.get(unicode) ?? unicode.replace(LIGATURES, (ligature) => ligature.normalize("NFKC"));
}

function isGlyph(shown: unknown): shown is PdfGlyph {
  if (typeof shown !== "object" || shown === null) return false;
  const { unicode, width } = shown as Partial<PdfGlyph>;
  return typeof unicode === "string" && typeof width === "number";
}
