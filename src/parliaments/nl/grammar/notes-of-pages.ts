import { continuesAddress } from "../../../parse/line-end.js";
import { isHidden, type Line, type View } from "../../../parse/view.js";
import { extendNote, maskNotes, type Note, noteAt } from "./note.js";
import { type NoteStart, type NoteStyle, readNoteStartAbove, readsLikeNote } from "./note-start.js";

/** What lies between two feet: lines [from, until). */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly page: number;
  /** Offset at which the page begins. */
  readonly start: number;
}

const LINES_AT_MOST = 120; // at the end of a page, in which its notes are looked for

/** The notes at the foot of each page, masked. `feet`: indexes of the lines that end pages. `isLabel`: a line that no note can hold. */
export function notesOfPages(view: View, feet: readonly number[], isLabel: (line: Line) => boolean): Note[] {
  const notes: Note[] = [];
  let from = 0;
  feet.forEach((foot, page) => {
    const stretch = { from, until: foot, page, start: view.lines[from]?.start ?? 0 };
    const lines = { ...stretch, from: Math.max(lastLabel(view, stretch, isLabel) + 1, foot - LINES_AT_MOST) };
    const found = findNotes(view, lines, Number(notes.at(-1)?.number ?? 0) + 1);
    maskNotes(view, found);
    takeRest(view, lines, notes, found);
    notes.push(...found);
    from = foot + 1;
  });
  return notes;
}

function lastLabel(view: View, { from, until }: Stretch, isLabel: (line: Line) => boolean): number {
  for (let index = until - 1; index >= from; index--) if (isLabel(view.lines[index] as Line)) return index;
  return from - 1;
}

/** An address that the page before broke off goes on above the notes of this one. */
function takeRest(view: View, { from, until }: Stretch, before: readonly Note[], found: readonly Note[]): void {
  const last = before.at(-1);
  const [, end] = last?.spans.at(-1) ?? [0, 0];
  const tail = /\S*$/u.exec(view.shadow.slice(Math.max(0, end - 300), end))?.[0] ?? "";
  const above = view.lines.slice(from, until).findLast((line) => !isHidden(view, line) && line.start < (found[0]?.start ?? line.end));
  if (!last || !above || above.text.includes(" ") || !/[-/_=?&%]$/u.test(tail) || !continuesAddress(tail, above.text)) return;
  extendNote([last], above);
  maskNotes(view, [last]);
}

const MISSED_AT_MOST = 2; // notes before, whose own page did not tell them from its text

/** The notes with which a stretch ends: those that follow on the last, or where none do, on some that were missed. */
function findNotes(view: View, stretch: Stretch, expected: number): Note[] {
  const isCalled = callsIn(view, stretch);
  for (let first = expected; first <= expected + MISSED_AT_MOST; first++) {
    const found = chainFrom(view, stretch, { first, isCalled });
    if (found.score > (first - expected) * MISSED_COSTS) return found.notes;
  }
  return [];
}
const MISSED_COSTS = 1;

/** The notes `first`, `first + 1` … with which a stretch ends; the best place to begin is chosen by how it reads. */
function chainFrom(
  view: View,
  stretch: Stretch,
  of: { readonly first: number; readonly isCalled: Called },
): { notes: Note[]; score: number } {
  let best: { notes: Note[]; score: number } = { notes: [], score: 0 };
  for (let index = stretch.from; index < stretch.until; index++) {
    const line = view.lines[index] as Line;
    if (isHidden(view, line)) continue;
    const start = readNoteStartAbove(line.text, textBelow(view, index), of.first);
    const notes =
      start?.number === of.first
        ? chain(view, { ...stretch, from: index }, start)
        : numbersFirst(view, { ...stretch, from: index }, of.first);
    if (notes.length === 0) continue;
    const score = scoreOf(view, notes, of.isCalled);
    if (score > best.score) best = { notes, score };
  }
  return best;
}

function chain(view: View, { from, until, page, start: pageStart }: Stretch, first: NoteStart): Note[] {
  const notes: Note[] = [];
  let expected = first.number;
  for (let index = from; index < until; index++) {
    const line = view.lines[index] as Line;
    if (isHidden(view, line)) continue;
    const start = readNoteStartAbove(line.text, textBelow(view, index), expected);
    if (start?.number === expected && start.style === first.style) {
      notes.push(noteAt(line, start, { page, pageStart }));
      expected++;
    } else extendNote(notes, line);
  }
  return notes;
}

/** Notes whose numbers a text layer put together, line by line, above their texts: as many lines as numbers. */
function numbersFirst(view: View, { from, until, page, start: pageStart }: Stretch, first: number): Note[] {
  if (view.lines[from]?.text !== String(first)) return [];
  const lines = view.lines.slice(from, until).filter((line) => !isHidden(view, line));
  let numbers = 1;
  while (lines[numbers]?.text === String(first + numbers)) numbers++;
  if (numbers < 2 || lines.length !== numbers * 2) return [];
  return lines.slice(0, numbers).map((line, index) => {
    const words = lines[numbers + index] as Line;
    return { number: String(first + index), style: "above", start: line.start, spans: [[words.start, words.end]], page, pageStart };
  });
}

function textBelow(view: View, index: number): string | undefined {
  return view.lines.slice(index + 1, index + 8).find((line) => !isHidden(view, line))?.text;
}

type Called = (note: Note) => boolean;

/** Whether the page calls a note above it: with its number behind a sentence, a quotation or a word, or on a line of its own. */
function callsIn(view: View, { start, until }: Stretch): Called {
  const text = visible(view, start, view.lines[until - 1]?.end ?? start);
  const known = new Map<string, number>();
  return ({ number, start: noteStart }) => {
    let at = known.get(number);
    if (at === undefined) {
      const index = text.search(callOf(number));
      at = index === -1 ? Number.POSITIVE_INFINITY : start + index;
      known.set(number, at);
    }
    return at < noteStart;
  };
}

function callOf(number: string): RegExp {
  const behind = [
    `(?:[?!"')\\]]|[\\p{L}\\s)\\]"'][.,;:]|\\p{Ll}{3})${number}(?=[\\s.,;:?!)"'\\p{Lu}]|$)`, // "onderzoek?1"
    `(?<!\\d)(?:19|20)\\d{2}[.,;:]?${number}(?=[\\s.,;)]|$)`, // "juni 20221"
    `^ *(?:\\d{1,3} )*${number}(?: \\d{1,3})*$`, // a line "1 2"
    `[([]${number}[)\\]]`,
  ];
  return new RegExp(behind.join("|"), "mu");
}

/** A stretch of the text with blanks for all that is masked. */
function visible({ shadow, masked }: View, from: number, until: number): string {
  let text = "";
  for (let at = from; at < until; at++) text += masked[at] === 1 ? " " : shadow[at];
  return text;
}

/** How much the beginning of a note tells by the way in which it is printed. */
const TELLING: Readonly<Record<NoteStyle, number>> = {
  glued: 1.5,
  brackets: 0.5,
  square: 0.5,
  paren: 0.5,
  raised: 0.5,
  spaced: -0.5,
  dot: -0.5,
  above: 0,
  stars: 0,
  named: 0.5,
};
const CALLED_COUNTS = 1.2;
const DOUBTFUL_COSTS = 3; // nothing calls it, it cites nothing, and it begins in lower case
const UNCALLED_COSTS = 5;
const LONG_COSTS = 0.15; // each line beyond four

/** A number alone on a line is a marker itself, unless the text has another; one glued to figures is one figure ("13 maart"). */
function needsMarker({ style }: Note, text: string): boolean {
  return style === "above" || (style === "glued" && /^\d/u.test(text));
}

function scoreOf(view: View, notes: readonly Note[], isCalled: Called): number {
  const scores = notes.map((note, index) => {
    const text = view.shadow.slice(note.spans[0]?.[0], note.spans.at(-1)?.[1]);
    const like = readsLikeNote(text);
    const called = isCalled(note);
    const doubtful = !like && !called && /^\p{Ll}/u.test(text);
    const alone = notes.length === 1 && !like && !called && note.style !== "glued";
    return (
      (like ? 1 : 0) +
      (called ? CALLED_COUNTS : 0) +
      TELLING[note.style] -
      (doubtful ? DOUBTFUL_COSTS : 0) -
      (alone ? 1 : 0) -
      (!called && needsMarker(note, text) && (index === 0 || !like) ? UNCALLED_COSTS : 0) -
      Math.max(0, note.spans.length - 4) * LONG_COSTS
    );
  });
  return scores.reduce((sum, score) => sum + score, 0);
}
