import type { Span } from "../../model/message.js";
import { composeSpans } from "../compose-spans.js";
import { composeAccents } from "./compose-accents.js";
import type { Role } from "./run.js";
import type { PlacedGlyph, Segment } from "./segments.js";

/** A line of a page as printed. Spans are within its text. */
export interface Line {
  /** 1-based. */
  readonly page: number;
  /** NFC, without blanks at its ends, one blank between words. */
  readonly text: string;
  readonly superscripts: readonly Span[];
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Of most of its characters. */
  readonly size: number;
  readonly bold: boolean;
  readonly role: Role | undefined;
  /** True for what does not stand upright on the page. */
  readonly turned: boolean;
}

const NO_BLANK = 0.05; // of the size: a printed blank narrower than this separates nothing
const GAP_WITH_BLANKS = 0.16; // a gap that separates words where other words are separated by printed blanks
const GAP_WITHOUT_BLANKS = 0.11;
const PAIRS_TO_JUDGE = 5; // letters side by side from which their spacing can be told
const DOUBLED = 0.2; // of a letter's width: the same letter printed again, to make it look bold

/** Undefined where nothing but blanks is printed. */
export function toLine(segments: readonly Segment[], page: number, turned = false): Line | undefined {
  const printed = composeAccents(segments.flatMap(({ glyphs }) => withoutDoubles(glyphs)));
  const ink = printed.filter(({ text }) => text !== " ");
  const [first] = segments;
  const last = segments.at(-1);
  if (!first || !last || ink.length === 0) return undefined;
  const { text, superscripts } = join(printed, ink);
  const size = sizeOf(ink, first.size);
  return {
    page,
    text,
    superscripts,
    size,
    turned,
    x: first.x,
    end: last.end,
    y: first.y,
    bold: ink.filter(({ run }) => run.bold).length >= ink.length * 0.9,
    role: roleOf(ink),
  };
}

/** Words are separated where the gap between letters is wider than their own spacing, by a printed blank or without one. */
function join(printed: readonly PlacedGlyph[], ink: readonly PlacedGlyph[]): Pick<Line, "text" | "superscripts"> {
  const spacing = spacingOf(ink);
  const wide = printed.length > ink.length ? GAP_WITH_BLANKS : GAP_WITHOUT_BLANKS;
  let text = "";
  const superscripts: [number, number][] = [];
  let blank = false;
  let before: PlacedGlyph | undefined;
  for (const glyph of printed) {
    if (glyph.text === " ") {
      blank = true;
      continue;
    }
    const gap = before ? (glyph.x - before.end) / Math.min(glyph.run.size, before.run.size) : 0;
    const separated = before && (blank ? gap > NO_BLANK : gap - spacing > wide);
    if (separated) text += " ";
    const start = text.length;
    text += glyph.text;
    if (glyph.run.superscript) {
      const open = superscripts.at(-1);
      if (open && open[1] === start && before?.run.superscript) open[1] = text.length;
      else superscripts.push([start, text.length]);
    }
    blank = false;
    before = glyph;
  }
  const composed = composeSpans(text, superscripts);
  return { text: composed.text, superscripts: composed.spans };
}

/** How far letters are set apart, as a part of their size: the gap in the middle of all gaps, 0 where most letters touch. */
function spacingOf(ink: readonly PlacedGlyph[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < ink.length; at++) {
    const [one, other] = [ink[at - 1], ink[at]];
    if (one && other && one.run.size === other.run.size) gaps.push((other.x - one.end) / other.run.size);
  }
  if (gaps.length < PAIRS_TO_JUDGE) return 0;
  gaps.sort((one, other) => one - other);
  return Math.max(0, gaps[gaps.length >> 1] ?? 0);
}

function withoutDoubles(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const kept: PlacedGlyph[] = [];
  for (const glyph of glyphs) {
    const last = kept.at(-1);
    const again = last && last.text === glyph.text && last.run !== glyph.run && glyph.x - last.x < DOUBLED * (glyph.end - glyph.x);
    if (!again) kept.push(glyph);
  }
  return kept;
}

function sizeOf(ink: readonly PlacedGlyph[], otherwise: number): number {
  const counts = new Map<number, number>();
  for (const { run } of ink) counts.set(run.size, (counts.get(run.size) ?? 0) + 1);
  const [size] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [otherwise, 0]);
  return Math.round(size * 100) / 100;
}

function roleOf(ink: readonly PlacedGlyph[]): Role | undefined {
  const counts = new Map<Role | undefined, number>();
  for (const { run } of ink) counts.set(run.role, (counts.get(run.role) ?? 0) + 1);
  return [...counts].find(([, count]) => count > ink.length / 2)?.[0];
}
