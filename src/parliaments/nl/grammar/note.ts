import type { Span } from "../../../model/message.js";
import { type Line, mask, type View } from "../../../parse/view.js";
import type { NoteStart, NoteStyle } from "./note-start.js";

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

/** A note that a line begins. */
export function noteAt(line: Line, start: NoteStart, at: { readonly page: number | null; readonly pageStart: number }): Note {
  const words = line.start + start.length;
  const number = start.style === "stars" ? "*".repeat(start.number) : String(start.number);
  return { number, style: start.style, start: line.start, spans: words < line.end ? [[words, line.end]] : [], ...at };
}

/** The place of a note among those of its list, from its number: "**" is the second. */
export const orderOf = (number: string): number => (number.startsWith("*") ? number.length : Number(number));

/** A line that the last note goes on over. */
export function extendNote(notes: readonly Note[], line: Line): void {
  const last = notes.at(-1);
  if (last) (last.spans as Span[]).push([line.start, line.end]);
}

export function maskNotes(view: View, notes: readonly Note[]): void {
  for (const note of notes) {
    mask(view, [note.start, note.start + note.number.length]);
    if (note.style !== "above") mask(view, [note.start, note.spans[0]?.[0] ?? note.start]);
    for (const span of note.spans) mask(view, span);
  }
}
