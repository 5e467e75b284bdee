import type { Span } from "../../../model/message.js";
import { isHidden, type Line, mask, type View } from "../../../parse/view.js";
import { ANSWER_HEADING_START } from "./answer-heading.js";
import { isNote } from "./furniture.js";
import { type NoteStart, type NoteStyle, readNoteStart, readsLikeNote } from "./note-start.js";

/** A footnote as it stands in the document, before its words are read. */
export interface Note {
  readonly number: string;
  readonly style: NoteStyle;
  /** Offset of its number. */
  readonly start: number;
  /** Its words, number left out, one span for each stretch of lines. */
  readonly spans: readonly Span[];
  /** Page that it stands on; null where notes stand at the end of the text. */
  readonly page: number | null;
  /** Offset at which that page begins; 0 without pages. */
  readonly pageStart: number;
}

/** What lies between two feet: lines [from, until) and where labels stop. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly page: number | null;
  readonly start: number;
}

/**
 * Finds the footnotes of a view and masks them: those that layout tells apart, else those at the foot of each page, else
 * those at the end of the text. `feet`: indexes of the lines that end pages. `isLabel`: a line that no note can hold.
 */
export function takeNotes(view: View, feet: readonly number[], isLabel: (line: Line) => boolean): readonly Note[] {
  const notes = view.lines.some(isNote)
    ? notesOfLayout(view)
    : feet.length > 0
      ? notesOfPages(view, feet, isLabel)
      : notesOfText(view, isLabel);
  return notes;
}

function notesOfLayout(view: View): Note[] {
  const notes: Note[] = [];
  for (const line of view.lines) {
    if (!isNote(line) || isHidden(view, line)) continue;
    const expected = Number(notes.at(-1)?.number ?? 0) + 1;
    const printed = line.block?.label;
    const label = printed !== undefined && line.start === firstOf(view, line) ? Number.parseInt(printed, 10) : Number.NaN;
    const start = Number.isNaN(label) ? startOf(line, expected) : { number: label, style: "spaced" as const, length: 0 };
    if (start)
      notes.push({
        number: String(start.number),
        style: start.style,
        start: line.start,
        spans: [[line.start + start.length, line.end]],
        page: line.page,
        pageStart: pageStart(view, line.page),
      });
    else if (notes.length > 0) extend(notes, line);
    mask(view, [line.start, line.end]);
  }
  return notes;
}

/** A line that begins the next note, or one that a raised number begins. */
function startOf(line: Line, expected: number): NoteStart | undefined {
  const raised = line.block?.superscripts?.some(([start]) => start === line.start) === true;
  const start = readNoteStart(line.text, expected);
  return start && (start.number === expected || (raised && start.number > 0 && start.number < 1000)) ? start : undefined;
}

function firstOf(view: View, line: Line): number {
  const [from] = line.block?.span ?? [line.start];
  return view.lines.find((other) => other.start >= from)?.start ?? line.start;
}

function pageStart(view: View, page: number): number {
  return view.lines.find((line) => line.page === page)?.start ?? 0;
}

function extend(notes: Note[], line: Line): void {
  const last = notes.at(-1);
  if (last) (last.spans as Span[]).push([line.start, line.end]);
}

function notesOfPages(view: View, feet: readonly number[], isLabel: (line: Line) => boolean): Note[] {
  const notes: Note[] = [];
  let from = 0;
  feet.forEach((foot, page) => {
    const stretch = { from, until: foot, page, start: view.lines[from]?.start ?? 0 };
    const labels = lastLabel(view, stretch, isLabel);
    notes.push(...chainFrom(view, { ...stretch, from: labels + 1 }, Number(notes.at(-1)?.number ?? 0) + 1));
    from = foot + 1;
  });
  return notes;
}

function lastLabel(view: View, { from, until }: Stretch, isLabel: (line: Line) => boolean): number {
  for (let index = until - 1; index >= from; index--) if (isLabel(view.lines[index] as Line)) return index;
  return from - 1;
}

/** The notes `first`, `first + 1` … with which a stretch ends; the best place to begin is chosen by how it reads. */
function chainFrom(view: View, stretch: Stretch, first: number): Note[] {
  let best: { notes: Note[]; score: number } = { notes: [], score: 0 };
  for (let index = stretch.from; index < stretch.until; index++) {
    const line = view.lines[index] as Line;
    if (isHidden(view, line)) continue;
    const start = readNoteStart(line.text, first);
    if (start?.number !== first || line.text.length <= start.length) continue;
    const notes = chain(view, { ...stretch, from: index }, start);
    const score = scoreOf(view, notes, start.style);
    if (score > best.score) best = { notes, score };
  }
  for (const note of best.notes) {
    mask(view, [note.start, note.spans[0]?.[0] ?? note.start]);
    for (const span of note.spans) mask(view, span);
  }
  return best.notes;
}

function chain(view: View, { from, until, page, start: pageStart }: Stretch, first: NoteStart): Note[] {
  const notes: Note[] = [];
  let expected = first.number;
  for (let index = from; index < until; index++) {
    const line = view.lines[index] as Line;
    if (isHidden(view, line)) continue;
    const start = readNoteStart(line.text, expected);
    if (start?.number === expected && start.style === first.style) {
      notes.push({
        number: String(expected),
        style: start.style,
        start: line.start,
        spans: [[line.start + start.length, line.end]],
        page,
        pageStart,
      });
      expected++;
    } else extend(notes, line);
  }
  return notes;
}

const GLUED_IS_TELLING = 1.5;

function scoreOf(view: View, notes: readonly Note[], style: NoteStyle): number {
  const reading = notes.map((note) => (readsLikeNote(view.shadow.slice(note.spans[0]?.[0], note.spans.at(-1)?.[1])) ? 1 : 0));
  const like = reading.reduce((sum: number, one) => sum + one, 0);
  const shape = style === "glued" ? GLUED_IS_TELLING : style === "spaced" || style === "dot" ? -0.5 : 0.5;
  const doubtful = notes.filter((note, index) => reading[index] === 0 && /^\p{Ll}/u.test(view.shadow.slice(note.spans[0]?.[0]))).length;
  return like + shape * notes.length - 3 * doubtful + (notes.length === 1 && like === 0 && style !== "glued" ? -1 : 0);
}

/** Whether "Antwoord van …" stands right above: what begins with "1." there is an answer. */
function isBelowAnswerHeading(view: View, index: number): boolean {
  const above = view.lines.slice(Math.max(0, index - 6), index).filter((line) => !isHidden(view, line));
  const heading = above.findLastIndex((line) => ANSWER_HEADING_START.test(line.text));
  return heading !== -1 && above.slice(heading, -1).every((line) => !/[.?!]$/u.test(line.text));
}

/** Notes at the end of a text without pages: after the last label, in runs that start at 1. */
function notesOfText(view: View, isLabel: (line: Line) => boolean): Note[] {
  const runs: Note[][] = [];
  const last = lastLabel(view, { from: 0, until: view.lines.length, page: null, start: 0 }, isLabel);
  for (let index = 0; index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    const start = isHidden(view, line) ? undefined : readNoteStart(line.text, 1);
    if (start?.number !== 1 || start.style === "glued" || line.text.length <= start.length || isBelowAnswerHeading(view, index)) continue;
    const run = runOfText(view, index, start);
    if (isRunOfNotes(view, run, index > last)) {
      runs.push(run.notes);
      index = run.end - 1;
    }
  }
  for (const note of runs.flat()) {
    mask(view, [note.start, note.spans[0]?.[0] ?? note.start]);
    for (const span of note.spans) mask(view, span);
  }
  return runs.flat();
}

interface Run {
  readonly notes: Note[];
  /** Index of the first line behind it. */
  readonly end: number;
  readonly style: NoteStyle;
}

function runOfText(view: View, from: number, first: NoteStart): Run {
  const notes: Note[] = [];
  let expected = 1;
  let index = from;
  for (; index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    const start = readNoteStart(line.text, expected);
    if (start?.number === expected && start.style === first.style) {
      notes.push({
        number: String(expected),
        style: start.style,
        start: line.start,
        spans: [[line.start + start.length, line.end]],
        page: null,
        pageStart: 0,
      });
      expected++;
    } else if (start?.number === 1 && start.style === first.style)
      break; // another list begins
    else if (line.gap && !goesOn(view.lines.slice(index + 1, index + 4), expected, first.style)) break;
    else if (isHidden(view, line)) continue;
    else extend(notes, line);
  }
  return { notes, end: index, style: first.style };
}

/** Whether the next note of the run follows soon: notes may be parted by blank lines, and go on over several lines. */
function goesOn(lines: readonly Line[], expected: number, style: NoteStyle): boolean {
  return lines.some((line) => {
    const start = readNoteStart(line.text, expected);
    return start?.number === expected && start.style === style;
  });
}

const ASKS = /\?["')]*(?:\s*[([]?\d{0,2}[)\]]?)?\s*$/u;

function isRunOfNotes(view: View, { notes, style }: Run, behindLabels: boolean): boolean {
  const texts = notes.map((note) => view.shadow.slice(note.spans[0]?.[0], note.spans.at(-1)?.[1]));
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const like = share(readsLikeNote);
  const asking = share((text) => ASKS.test(text));
  if (asking > 0.5 && like < 0.8) return false;
  const loose = style === "dot" || style === "spaced";
  if (loose && (like < 0.8 || asking >= 0.5)) return false;
  if (behindLabels && like >= 0.6) return true;
  return notes.filter((note) => hasMarker(view, note)).length >= notes.length / 2;
}

/** Whether the number stands in brackets, or raised, somewhere before the note. */
function hasMarker(view: View, note: Note): boolean {
  const before = view.shadow.slice(view.span[0], note.start);
  return new RegExp(
    `(?:[([]${note.number}[)\\]]|[^\\s\\d(]\\s?${note.number}\\)|[\\p{L}?!."')]${note.number}(?![\\d\\p{L}%.,]\\d))`,
    "u",
  ).test(before);
}
