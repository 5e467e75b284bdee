/** How the lines of a text came to be. */
export interface Layout {
  /**
   * `flowing`: a line is a paragraph. `wrapped`: lines were broken to fit the page.
   * `glued`: broken to fit the page, and then many of the breaks lost, with the blank that they stood for.
   */
  readonly kind: "flowing" | "wrapped" | "glued";
  /** Width of a full line, in the unit of `widthOf`. */
  readonly width: number;
}

interface Broken {
  readonly text: string;
  readonly gap: boolean;
}

const CONTINUED = /^\p{Ll}/u; // a sentence that goes on from the line before
const CLOSED = /[.?!:;)\]"']\s*\d{0,3}$/u; // a sentence, a bracket or a quotation that ends with its line, with or without marker
const FULL_AT_MOST = 115; // characters that fit a line of official print
const ONE_LINE_AT_MOST = 88; // characters: in a glued text, a longer line may be several
const SENTENCE_AT_LEAST = 40; // characters: a shorter line is a label or a heading
const WRAPPED_AT_LEAST = 0.3; // share of the long lines that end within a sentence

export function layoutOf(lines: readonly Broken[]): Layout {
  let sentences = 0;
  let broken = 0;
  let long = 0;
  for (let index = 1; index < lines.length; index++) {
    const before = (lines[index - 1] as Broken).text;
    const line = lines[index] as Broken;
    if (line.text.length > FULL_AT_MOST) long++;
    const goesOn = CONTINUED.test(line.text);
    if (line.gap || before.length < SENTENCE_AT_LEAST || (line.text.length < SENTENCE_AT_LEAST && !goesOn)) continue;
    sentences++;
    if (goesOn || !CLOSED.test(before)) broken++;
  }
  const wrapped = broken > 1 && broken / sentences > WRAPPED_AT_LEAST;
  const kind = !wrapped ? "flowing" : long > lines.length * 0.03 ? "glued" : "wrapped";
  return {
    kind,
    width: kind === "flowing" ? Number.POSITIVE_INFINITY : fullWidth(lines, kind === "glued" ? ONE_LINE_AT_MOST : FULL_AT_MOST),
  };
}

/** The width of a full line of a text as it stands, measured when it is first asked for; infinite where a line is a paragraph. */
export function lineWidthOf(text: string): () => number {
  let width: number | undefined;
  return () => {
    width ??= layoutOf(text.split("\n").map((line) => ({ text: line.trim(), gap: false }))).width;
    return width;
  };
}

/** The width that all but the widest few lines keep to. */
function fullWidth(lines: readonly Broken[], longest: number): number {
  const widths = lines
    .filter((line) => line.text.length <= longest)
    .map((line) => widthOf(line.text))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.97)] ?? 0;
}

const NARROW = new Set("iljtfrI.,;:'|!()[]/- ");
const WIDE = new Set("mwMWGOQDCANHUK%@€–—…");

/** About how wide a line is set, in halves of an average letter: enough to tell whether one more word had fitted. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.has(character) ? 1.1 : WIDE.has(character) ? 2.7 : 2;
  return width;
}
