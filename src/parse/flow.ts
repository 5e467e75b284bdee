import type { Span } from "../model/message.js";
import type { Words } from "../model/paper.js";
import { continuesAddress, joinAtHyphen } from "./line-end.js";
import { endsParagraph } from "./paragraphs.js";
import { isInvisible, shadowOf } from "./shadow.js";
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
  const chars: string[] = [];
  const at: number[] = [];
  let before: Line | null = null;
  for (let index = lineAt(view.lines, span[0]); index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    if (line.start >= span[1]) break;
    const from = Math.max(line.start, span[0]);
    const until = Math.min(line.end, span[1]);
    const first = firstVisible(view, from, until);
    if (first === until) continue;
    if (before !== null) joinLines({ view, chars, at }, before, line, first);
    append(view, [first, until], chars, at);
    before = line;
  }
  while (chars.length > 0 && isBlank(chars.at(-1) as string)) {
    chars.pop();
    at.pop();
  }
  const text = chars.join("");
  return { text, shadow: shadowOf(text), at, view };
}

function firstVisible(view: View, from: number, until: number): number {
  let at = from;
  while (at < until && (view.masked[at] === 1 || view.shadow[at] === " ")) at++;
  return at;
}

function append(view: View, span: Span, chars: string[], at: number[]): void {
  for (let offset = span[0]; offset < span[1]; offset++) {
    if (view.masked[offset] === 1) continue;
    const character = view.raw[offset] as string;
    if (isInvisible(character)) continue;
    if (view.shadow[offset] === " ") {
      if (chars.length > 0 && !isBlank(chars.at(-1) as string)) push(" ", offset);
    } else push(character, offset);
  }
  function push(character: string, offset: number): void {
    chars.push(character);
    at.push(offset);
  }
}

interface Writing {
  readonly view: View;
  readonly chars: string[];
  readonly at: number[];
}

function joinLines({ view, chars, at }: Writing, before: Line, after: Line, first: number): void {
  while (chars.length > 0 && isBlank(chars.at(-1) as string)) {
    chars.pop();
    at.pop();
  }
  if (chars.length === 0) return;
  const next = view.shadow.slice(first, Math.min(after.end, first + 40));
  const crossing = isMaskedBetween(view, before.end, after.start);
  const last = chars.at(-1) as string;
  if (continuesAddress(tailOf(chars), next)) return;
  const sameLine = first > after.start; // it begins with a marker, which the text layer set on a line of its own
  let joint = !sameLine && endsParagraph(before, after, { layout: view.layout, crossing }) ? "\n" : " ";
  if (joint === " " && (last === "-" || last === "\u2010" || last === "\u00ad")) {
    const join = joinAtHyphen(chars.slice(-40, -1).join(""), next, (word) => view.shadow.includes(word));
    if (join === "") {
      chars.pop();
      at.pop();
    }
    joint = join === "- " ? " " : "";
  } else if (joint === " " && (sameLine || crossing) && CLOSING.test(view.raw[first] as string)) joint = "";
  if (joint !== "") {
    chars.push(joint);
    at.push(Math.max(before.end, (at.at(-1) ?? 0) + 1));
  }
}

function tailOf(chars: readonly string[]): string {
  let start = chars.length;
  while (start > 0 && !isBlank(chars[start - 1] as string)) start--;
  return chars.slice(start).join("");
}

function isMaskedBetween(view: View, from: number, until: number): boolean {
  for (let at = from; at < until; at++) if (view.masked[at] === 1) return true;
  return false;
}

function isBlank(character: string): boolean {
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
  while (start < end && isBlank(text[start] as string)) start++;
  while (end > start && isBlank(text[end - 1] as string)) end--;
  return [start, end];
}
