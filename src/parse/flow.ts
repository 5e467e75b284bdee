import type { Span } from "../model/message.js";
import type { Words } from "../model/paper.js";
import { continuesAddress, joinAtHyphen } from "./line-end.js";
import { endsParagraph } from "./paragraphs.js";
import { isInvisible } from "./shadow.js";
import { type Line, lineAt, type View } from "./view.js";

/** Clean words with the place of every character in the document. */
export interface Flow {
  /** White space collapsed, paragraphs parted by "\n", words broken at a line end rejoined. */
  readonly text: string;
  /** `text` as it is matched, of the same length. */
  readonly shadow: string;
  /** Offset in the document of each character of `text`. */
  readonly at: readonly number[];
  readonly view: View;
}

const CLOSING = /[.,;:?!)\]»”]/u; // never stands behind a blank: what parted it was a marker

/** What is left to read in a span, as one run of clean words. */
export function flowOf(view: View, span: Span): Flow {
  const writing: Writing = { view, text: [], shadow: [], at: [] };
  let before: Line | null = null;
  for (let index = lineAt(view.lines, span[0]); index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    if (line.start >= span[1]) break;
    const from = Math.max(line.start, span[0]);
    const until = Math.min(line.end, span[1]);
    const first = firstVisible(view, from, until);
    if (first === until) continue;
    if (before !== null) joinLines(writing, before, line, first);
    append(writing, first, until);
    before = line;
  }
  dropBlanks(writing);
  return { view, text: writing.text.join(""), shadow: writing.shadow.join(""), at: writing.at };
}

/** A flow while it is written: its text and shadow in pieces, none of them empty. */
interface Writing {
  readonly view: View;
  readonly text: string[];
  readonly shadow: string[];
  readonly at: number[];
}

function firstVisible(view: View, from: number, until: number): number {
  let at = from;
  while (at < until && (view.masked[at] === 1 || view.shadow[at] === " ")) at++;
  return at;
}

const IRREGULAR = / {2}|[^\S ]|[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/u; // blanks to collapse, marks to leave out

function append(writing: Writing, from: number, until: number): void {
  const { view, at } = writing;
  const raw = view.raw.slice(from, until);
  if (!isMaskedBetween(view, from, until) && !IRREGULAR.test(raw)) {
    writing.text.push(raw);
    writing.shadow.push(view.shadow.slice(from, until));
    for (let offset = from; offset < until; offset++) at.push(offset);
    return;
  }
  for (let offset = from; offset < until; offset++) {
    if (view.masked[offset] === 1 || isInvisible(view.raw[offset] as string)) continue;
    if (view.shadow[offset] !== " ") push(writing, view.raw[offset] as string, view.shadow[offset] as string, offset);
    else if (writing.text.length > 0 && !isBlank(writing.text.at(-1)?.at(-1))) push(writing, " ", " ", offset);
  }
}

function push(writing: Writing, character: string, shadow: string, offset: number): void {
  writing.text.push(character);
  writing.shadow.push(shadow);
  writing.at.push(offset);
}

/** Takes the last character back. */
function drop({ text, shadow, at }: Writing): void {
  for (const pieces of [text, shadow]) {
    const rest = (pieces.pop() as string).slice(0, -1);
    if (rest !== "") pieces.push(rest);
  }
  at.pop();
}

function dropBlanks(writing: Writing): void {
  while (isBlank(writing.text.at(-1)?.at(-1))) drop(writing);
}

function joinLines(writing: Writing, before: Line, after: Line, first: number): void {
  const { view, at } = writing;
  dropBlanks(writing);
  if (writing.text.length === 0) return;
  const next = view.shadow.slice(first, Math.min(after.end, first + 40));
  const tail = tailOf(writing.shadow);
  if (continuesAddress(tail, next) || (FORMULA.test(tail) && /^[2-4](?!\d)/u.test(next))) return;
  const crossing = isMaskedBetween(view, before.end, after.start);
  const sameLine = first > after.start; // it begins with a marker, which the text layer set on a line of its own
  let joint = !sameLine && endsParagraph(before, after, { layout: view.layout, crossing, said: saidBy(view, before) }) ? "\n" : " ";
  if (joint === " " && tail.endsWith("-")) {
    const join = joinAtHyphen(tail.slice(0, -1), next, (word) => view.shadow.includes(word));
    if (join === "") drop(writing);
    joint = join === "- " ? " " : "";
  } else if (joint === " " && (sameLine || crossing) && CLOSING.test(view.raw[first] as string)) joint = "";
  if (joint !== "") push(writing, joint, joint, Math.max(before.end, (at.at(-1) ?? 0) + 1));
}

/** A line up to the last of it that is not masked. */
function saidBy(view: View, line: Line): string {
  let end = line.end;
  while (end > line.start && (view.masked[end - 1] === 1 || view.shadow[end - 1] === " ")) end--;
  return end === line.end ? line.text : view.shadow.slice(line.start, end);
}

const FORMULA = /(?:^|[^\p{L}])(?:CO|NO|SO|CH|NH|PM)$/u; // its figure, set low, stands on the next line

const LONGEST_WORD = 500; // an address may be long

/** The word, or address, that ends what is written. */
function tailOf(pieces: readonly string[]): string {
  let tail = "";
  for (let index = pieces.length - 1; index >= 0 && tail.length < LONGEST_WORD; index--) {
    const piece = pieces[index] as string;
    const blank = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
    tail = piece.slice(blank + 1) + tail;
    if (blank !== -1) break;
  }
  return tail.slice(-LONGEST_WORD);
}

/** Whether something masked stands in a stretch of the document. */
export function isMaskedBetween(view: View, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (view.masked[at] === 1) return true;
  return false;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\n";
}

/** Where a part of a flow stands: one span for each stretch that nothing masked interrupts. */
export function spansOf(flow: Flow, from = 0, until = flow.text.length): readonly Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = -1;
  for (let index = from; index < until; index++) {
    const offset = flow.at[index] as number;
    if (start === -1) start = offset;
    else if (isMaskedBetween(flow.view, end, offset)) {
      spans.push(trimSpan(flow.view, [start, end]));
      start = offset;
    }
    end = offset + 1;
  }
  if (start !== -1) spans.push(trimSpan(flow.view, [start, end]));
  return spans.filter(([from_, until_]) => from_ < until_);
}

/** The stretch of the document from the first to the last character of a part of a flow. */
export function spanOf(flow: Flow, from: number, until: number): Span {
  return [flow.at[from] as number, (flow.at[until - 1] as number) + 1];
}

export function wordsOf(flow: Flow, from = 0, until = flow.text.length): Words {
  const [start, end] = trimRange(flow.text, from, until);
  return { text: flow.text.slice(start, end), spans: spansOf(flow, start, end) };
}

function trimSpan(view: View, span: Span): Span {
  let [start, end] = span;
  const blank = (at: number) => /\s/u.test(view.shadow[at] as string);
  while (start < end && blank(start)) start++;
  while (end > start && blank(end - 1)) end--;
  return [start, end];
}

function trimRange(text: string, from: number, until: number): [number, number] {
  let start = from;
  let end = until;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return [start, end];
}
