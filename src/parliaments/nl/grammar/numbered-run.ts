import { isHidden, type Line, type View } from "../../../parse/view.js";
import { expandNumbers, LABEL_NUMBERS } from "./label-numbers.js";
import type { Mark } from "./marks.js";

/** How questions without the word "Vraag" are numbered; one paper keeps to one of these. */
type Style = "automatic" | "alone" | "dot" | "paren" | "brackets" | "spaced";

interface Item extends Mark {
  readonly style: Style;
  readonly first: number;
}

const SHAPES: readonly (readonly [Style, RegExp])[] = [
  ["alone", new RegExp(`^(${LABEL_NUMBERS}) ?[.):]?$`, "u")], // "3" on a line of its own, "2 en 3"
  ["dot", /^(\d{1,3}[a-h]?)\. ?(?=[^\d\s])/u], // "3. Bent u …"
  ["paren", /^(\d{1,3}[a-h]?)\) ?(?=\S)/u], // "3) Bent u …"
  ["brackets", /^\((\d{1,3}[a-h]?)\) ?(?=\S)/u], // "(3) Bent u …"
  ["spaced", /^(\d{1,3}[a-h]?) (?=["'(]?\p{Lu})/u], // "3 Bent u …"
];
const ASKS = /\?/u;
const OPENS =
  /^["'(]?(?:Bent|Kunt|Kan|Wat|Hoe|Deelt|Is|Zijn|Welke?|Waarom|Klopt|Heeft|Hebt|Hebben|Wanneer|Wilt|Wil|Zult|Acht|Vindt|Erkent|Onderschrijft|Herkent|Herinnert|Gaat|Ziet|In hoeverre|Op welke|Op basis|Waar|Wie|Wordt|Worden|Zo ja|Zo nee|Indien|Are|Can|What|How|Do|Does|Did|Why|When|Which|Have|Has|Will|Would|Could|Should|In your)\b/u;

/** The numbered run of lines that reads most like questions, as marks; undefined where none does. */
export function findNumberedQuestions(view: View, from: number): readonly Mark[] | undefined {
  const items = view.lines.flatMap((line, index) => (line.start >= from && !isHidden(view, line) ? itemsOf(line, index) : []));
  const runs = (["automatic", "dot", "alone", "paren", "brackets", "spaced"] as const)
    .map((style) => longestRuns(items.filter((item) => item.style === style)))
    .filter((run) => run.length > 0)
    .map((run) => ({ run, score: scoreOf(view, run) }))
    .sort((a, b) => b.score - a.score);
  return runs[0] && runs[0].score > 0 ? runs[0].run : undefined;
}

function itemsOf(line: Line, index: number): Item[] {
  const at = (style: Style, printed: string, length: number): Item => {
    const numbers = expandNumbers(printed);
    return {
      kind: "question",
      style,
      start: line.start,
      body: line.start + length,
      numbers,
      first: Number.parseInt(numbers[0] ?? "0", 10),
      line: index,
    };
  };
  const label = line.block?.label;
  if (
    label !== undefined &&
    line.block?.span[0] !== undefined &&
    line.start - line.block.span[0] < 3 &&
    /^\(?\d{1,3}[a-h]?[.)]?$/u.test(label)
  )
    return [at("automatic", label, 0)];
  return SHAPES.flatMap(([style, shape]) => {
    const match = shape.exec(line.text);
    return match ? [at(style, match[1] as string, match[0].length)] : [];
  });
}

/** The items that count on from 1, and again from 1; figures that fit nowhere are left to the text. */
function longestRuns(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  let expected = 1;
  for (const item of items) {
    const starts = item.first === 1 && expected > 1 && !item.numbers[0]?.endsWith("b");
    const lettered = item.first === expected - 1 && /[b-h]$/u.test(item.numbers[0] ?? "");
    if (item.first !== expected && !starts && !lettered && !(item.first === expected + 1 && kept.length > 1)) continue;
    kept.push(item);
    expected = Number.parseInt(item.numbers.at(-1) ?? "0", 10) + 1;
  }
  return kept;
}

function scoreOf(view: View, run: readonly Item[]): number {
  let asking = 0;
  let opening = 0;
  run.forEach((item, index) => {
    const text = view.shadow.slice(item.body, Math.min(run[index + 1]?.start ?? item.body + 600, item.body + 3000)).trim();
    if (ASKS.test(text)) asking++;
    if (OPENS.test(text)) opening++;
  });
  const share = (asking + opening) / (2 * run.length);
  return share < 0.5 ? 0 : share * run.length;
}
