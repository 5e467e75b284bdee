import { isHidden, type Line, mask, type View } from "../../../parse/view.js";
import { isNote } from "./furniture.js";
import { extendNote, type Note, noteAt } from "./note.js";
import { type NoteStart, readNoteStart } from "./note-start.js";
import { notesOfPages } from "./notes-of-pages.js";
import { notesOfText } from "./notes-of-text.js";

/**
 * Finds the footnotes of a view and masks them: those that layout tells apart, else those at the foot of each page, else
 * those at the end of the text. `feet`: indexes of the lines that end pages. `isLabel`: a line that no note can hold.
 */
export function takeNotes(view: View, feet: readonly number[], isLabel: (line: Line) => boolean): readonly Note[] {
  if (view.lines.some(isNote)) return notesOfLayout(view);
  return feet.length > 0 ? notesOfPages(view, feet, isLabel) : notesOfText(view, isLabel);
}

function notesOfLayout(view: View): Note[] {
  const notes: Note[] = [];
  for (const line of view.lines) {
    if (!isNote(line) || isHidden(view, line)) continue;
    const expected = Number(notes.at(-1)?.number ?? 0) + 1;
    const printed = line.block?.label;
    const label = printed !== undefined && line.start === firstOf(view, line) ? Number.parseInt(printed, 10) : Number.NaN;
    const start = Number.isNaN(label) ? startOf(line, expected) : { number: label, style: "spaced" as const, length: 0 };
    if (start) notes.push(noteAt(line, start, { page: line.page, pageStart: pageStart(view, line.page) }));
    else if (notes.length > 0) extendNote(notes, line);
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
