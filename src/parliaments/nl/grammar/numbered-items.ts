import { isHidden, type Line, type View } from "../../../parse/view.js";
import { expandNumbers, LABEL_NUMBERS, ROMAN } from "./label-numbers.js";
import type { Mark } from "./marks.js";

/** How questions without the word "Vraag" are numbered; one paper keeps to one of these. */
export const NUMBER_STYLES = ["automatic", "dot", "alone", "paren", "brackets", "spaced", "colon", "roman"] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A line that a number begins: perhaps a question or an answer, perhaps an item of a list within one, or a figure. */
export interface NumberedItem extends Mark {
  readonly style: NumberStyle;
  /** How much it reads as if a new part of the paper began here; below zero it reads as part of the text before. */
  readonly score: number;
}

const SHAPES: readonly (readonly [NumberStyle, RegExp])[] = [
  ["alone", new RegExp(`^(${LABEL_NUMBERS}) ?[.):]?$`, "u")], // "3" on a line of its own, "2 en 3"
  ["dot", new RegExp(`^(${LABEL_NUMBERS}) ?\\. ?(?=[^\\d\\s])`, "u")], // "3. Bent u …", "3 en 4. Ja."
  ["paren", new RegExp(`^(${LABEL_NUMBERS}) ?\\) ?(?=\\S)`, "u")], // "3) Bent u …"
  ["colon", new RegExp(`^(${LABEL_NUMBERS}) ?: ?(?=[^\\d\\s])`, "u")], // "3: Bent u …"
  ["brackets", /^\((\d{1,3}[a-h]?)\) ?(?=\S)/u], // "(3) Bent u …"
  ["spaced", /^(\d{1,3}[a-h]?) (?=["'(]?\p{Lu})/u], // "3 Bent u …"
  ["roman", new RegExp(`^(${ROMAN})(?: ?[.):] ?(?=\\S)|[.):]?$)`, "u")], // "III. Bent u …", "III" on a line of its own
];
const AUTOMATIC = /^\(?\d{1,3}[a-h]?[.)]?$/u;
const ENDED = /(?:[.?!…]["')\]]*|["')\]])\s*[([]?\d{0,3}[)\]]?$/u; // a sentence, with or without marker, a bracket or a quotation
const GOES_ON = /(?:[:;,]|\p{L})$/u;
const BEGINS = /^["'(]*[\p{Lu}\d€]/u;

/** The numbered lines behind `from`, by their style, in order. */
export function numberedItems(view: View, from: number): ReadonlyMap<NumberStyle, readonly NumberedItem[]> {
  const items = new Map<NumberStyle, NumberedItem[]>(NUMBER_STYLES.map((style) => [style, []]));
  let above: Line | null = null;
  view.lines.forEach((line, index) => {
    if (isHidden(view, line)) return;
    if (line.start >= from) for (const item of itemsOf(view, line, { index, above })) items.get(item.style)?.push(item);
    above = line;
  });
  return items;
}

function itemsOf(view: View, line: Line, at: { readonly index: number; readonly above: Line | null }): NumberedItem[] {
  const item = (style: NumberStyle, printed: string, length: number): NumberedItem => ({
    kind: "question",
    style,
    start: line.start,
    body: line.start + length,
    numbers: expandNumbers(printed),
    line: at.index,
    score: scoreOf(view, line, { length, above: at.above, index: at.index }),
  });
  const label = line.block?.label;
  const own = line.block !== null && line.start - line.block.span[0] < 3;
  if (label !== undefined && own && AUTOMATIC.test(label)) return [item("automatic", label, 0)];
  return SHAPES.flatMap(([style, shape]) => {
    const match = shape.exec(line.text);
    return match ? [item(style, match[1] as string, match[0].length)] : [];
  });
}

function scoreOf(view: View, line: Line, of: { length: number; above: Line | null; index: number }): number {
  const rest = line.text.slice(of.length).trim();
  const words = rest === "" ? (view.lines.slice(of.index + 1).find((next) => !isHidden(view, next))?.text ?? "") : rest;
  const begins = BEGINS.test(words) ? 0.5 : -2;
  const above = of.above?.text ?? "";
  const ended = line.gap || above === "" || ENDED.test(above) || isHeading(of.above) ? 0.5 : GOES_ON.test(above) ? -1.5 : -0.5;
  return 1 + begins + ended;
}

/** A line that heads what follows: "Vragen aan de minister van …", or a short one that stands apart. */
function isHeading(line: Line | null): boolean {
  if (line === null || /[:;,]$/u.test(line.text)) return false;
  return (
    /^(?:Vra(?:ag|gen)|Questions?) \p{L}/u.test(line.text) || (line.gap && line.text.length < HEADING_AT_MOST && /^\p{Lu}/u.test(line.text))
  );
}
const HEADING_AT_MOST = 120;
