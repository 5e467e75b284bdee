import { isHidden, type Line, mask, type View } from "../../../parse/view.js";
import { ANSWER_HEADING_START } from "./answer-heading.js";
import { extendNote, maskNotes, type Note, noteAt } from "./note.js";
import { type NoteStart, type NoteStyle, readNoteStart, readStars, readsLikeNote } from "./note-start.js";

/** Notes at the end of a text without pages, masked: after the last label, in runs that start at 1. */
export function notesOfText(view: View, isLabel: (line: Line) => boolean): Note[] {
  const runs: Note[][] = [];
  const last = view.lines.findLastIndex(isLabel);
  for (let index = 0; index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    const start = isHidden(view, line) ? undefined : startIn(view.lines, index, 1);
    if (
      start?.number !== 1 ||
      start.style === "glued" ||
      (line.text.length <= start.length && start.style !== "named") ||
      isBelowAnswerHeading(view, index, isLabel)
    )
      continue;
    const run = runOfText(view, index, { first: start, isLabel });
    if (isRunOfNotes(view, run, index > last)) {
      runs.push(run.notes);
      maskTitle(view, index);
      index = run.end - 1;
    }
  }
  maskNotes(view, runs.flat());
  return runs.flat();
}

const WORD_ABOVE = /^(?:X )?(?:Voetn|N)oot$/u; // the official site prints "X Noot" on one line and the number on the next

/** How the line at an index begins a note, perhaps with its number alone below the word. */
function startIn(lines: readonly Line[], index: number, expected: number): NoteStart | undefined {
  const { text } = lines[index] as Line;
  const isNamed = text === String(expected) && WORD_ABOVE.test(lines[index - 1]?.text ?? "");
  return isNamed ? { number: expected, style: "named", length: text.length } : (readNoteStart(text, expected) ?? readStars(text));
}

const TITLE = /^(?:(?:X )?(?:Voetn|N)oot|Voetnoten|Noten|Eindnoten|Bron(?:nen)?|Bronvermelding|Footnotes|Notes|Sources?) ?:?$/iu;

/** "Voetnoten" above the notes goes with them. */
function maskTitle(view: View, index: number): void {
  const above = view.lines.slice(0, index).findLast((line) => !isHidden(view, line));
  if (above && TITLE.test(above.text)) mask(view, [above.start, above.end]);
}

/** Whether "Antwoord van …" stands right above: what begins with "1." there is an answer. */
function isBelowAnswerHeading(view: View, index: number, isLabel: (line: Line) => boolean): boolean {
  const above = view.lines.slice(Math.max(0, index - 6), index).filter((line) => !isHidden(view, line));
  const heading = above.findLastIndex((line) => ANSWER_HEADING_START.test(line.text));
  return heading !== -1 && !above.slice(heading + 1).some(isLabel) && above.slice(heading, -1).every((line) => !/[.?!]$/u.test(line.text));
}

interface Run {
  readonly notes: Note[];
  /** Index of the first line behind it. */
  readonly end: number;
  readonly style: NoteStyle;
}

function runOfText(view: View, from: number, { first, isLabel }: { first: NoteStart; isLabel: (line: Line) => boolean }): Run {
  const notes: Note[] = [];
  let expected = 1;
  let index = from;
  for (; index < view.lines.length; index++) {
    const line = view.lines[index] as Line;
    const start = startIn(view.lines, index, expected);
    if (start?.number === expected && start.style === first.style) {
      notes.push(noteAt(line, start, { page: null, pageStart: 0 }));
      expected++;
    } else if (start?.number === 1 && start.style === first.style)
      break; // another list begins
    else if (index > from && isLabel(line)) break;
    else if (line.gap && !goesOn(view.lines, index + 1, { expected, style: first.style })) break;
    else if (isHidden(view, line) || WORD_ABOVE.test(line.text)) mask(view, [line.start, line.end]);
    else extendNote(notes, line);
  }
  return { notes, end: index, style: first.style };
}

/** Whether the next note of the run follows soon: notes may be parted by blank lines, and go on over several lines. */
function goesOn(lines: readonly Line[], from: number, { expected, style }: { expected: number; style: NoteStyle }): boolean {
  return [from, from + 1, from + 2].some((index) => {
    const start = index < lines.length ? startIn(lines, index, expected) : undefined;
    return start?.number === expected && start.style === style;
  });
}

const ASKS = /\?(?:\s*[([]?\d{0,2}[)\]]?)?\s*$/u; // a title in quotes may ask

function isRunOfNotes(view: View, { notes, style }: Run, behindLabels: boolean): boolean {
  if (style === "named") return true;
  if (style === "stars") return notes.every((note) => hasMarker(view, note));
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
  if (note.style === "stars") return new RegExp(`[^\\s*] ?${"\\*".repeat(note.number.length)}(?![*\\p{L}\\p{N}])`, "u").test(before);
  return new RegExp(
    `(?:[([]${note.number}[)\\]]|[^\\s\\d(]\\s?${note.number}\\)|[\\p{L}?!."')]${note.number}(?![\\d\\p{L}%.,]\\d))`,
    "u",
  ).test(before);
}
