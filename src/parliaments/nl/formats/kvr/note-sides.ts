import type { Message } from "../../../../model/message.js";
import type { KvrSet } from "./sets.js";
import type { KvrEntry, KvrNote, KvrSource } from "./source.js";

/** Footnotes are numbered anew in the answers: "1" of the questions and "1" of the answers are two notes. */
export interface NoteSides {
  readonly questions: readonly KvrNote[];
  readonly answers: readonly KvrNote[];
}

interface Noted {
  readonly set: KvrSet;
  readonly notes: NoteSides;
  readonly messages: readonly Message[];
}

/**
 * Finds the notes of a set and sees to it that each marker has one. The notes of the document are those of its last set;
 * in a paper without answers they stand under `antwoorden` and belong to the questions all the same.
 */
export function noteSet(source: KvrSource, set: KvrSet, isLast: boolean): Noted {
  const given = isLast ? source.notes : { questions: [], answers: [] };
  const printed = { questions: given.questions.filter(hasText), answers: given.answers.filter(hasText) };
  const answersAreMissing = set.answers.length === 0 && printed.questions.length === 0;
  const questionNotes = answersAreMissing ? printed.answers : printed.questions;
  const asked = noteSide({ entries: set.questions, notes: [...questionNotes, ...set.notes], moved: given.questions.filter(isEmpty) });
  const answered = noteSide({
    entries: set.answers,
    notes: answersAreMissing ? [] : printed.answers,
    moved: given.answers.filter(isEmpty),
  });
  return {
    set: { ...set, questions: asked.entries, answers: answered.entries },
    notes: { questions: asked.notes, answers: answered.notes },
    messages: [...asked.messages, ...answered.messages],
  };
}

const hasText = ({ text }: KvrNote): boolean => text !== "";
const isEmpty = (note: KvrNote): boolean => !hasText(note);

interface Side {
  readonly entries: readonly KvrEntry[];
  readonly notes: readonly KvrNote[];
  /** Notes without words: the source puts the marker of the last question, or the last answer, there. */
  readonly moved: readonly KvrNote[];
}

function noteSide(side: Side): { entries: readonly KvrEntry[]; notes: readonly KvrNote[]; messages: Message[] } {
  const marked = new Set(side.entries.flatMap(({ words }) => words.markers.map(({ number }) => number)));
  const notes = numberedOnce(side.notes, marked);
  const known = new Set(notes.map(({ number }) => number));
  const entries = side.entries.map((entry) => withPlainMarkers(entry, (number) => known.has(number) && !marked.has(number)));
  for (const { words } of entries) for (const { number } of words.markers) marked.add(number);
  const messages = [...marked].filter((number) => !known.has(number)).map(withoutNote);
  const moved = [...new Set(side.moved.map(({ number }) => number))].filter((number) => known.has(number) && !marked.has(number));
  const last = entries.findLastIndex(({ words }) => words.text !== "");
  const entry = entries[last];
  if (!entry || moved.length === 0) return { entries, notes, messages };
  const markers = [...entry.words.markers, ...moved.map((number) => ({ number, at: entry.words.text.length }))];
  return {
    entries: entries.with(last, { ...entry, words: { ...entry.words, markers } }),
    notes,
    messages: [...messages, ...moved.map((number) => movedBack(number, entry))],
  };
}

const PLAIN = /(?<=[.?!»”"')\]]) ?(?<numbers>\d{1,2}(?:(?:, ?| en | )\d{1,2}){0,9})$/u;

/** "…, zoals gemeld? 4, 5": markers at an end that the source did not mark up, where notes wait for them. */
function withPlainMarkers(entry: KvrEntry, waits: (number: string) => boolean): KvrEntry {
  const { text, markers } = entry.words;
  const plain = PLAIN.exec(text);
  const numbers = plain?.groups?.numbers?.match(/\d+/gu) ?? [];
  if (!plain || numbers.length === 0 || !numbers.every(waits)) return entry;
  const end = plain.index;
  const placed = markers.map(({ number, at }) => ({ number, at: Math.min(at, end) }));
  return { ...entry, words: { text: text.slice(0, end), markers: [...placed, ...numbers.map((number) => ({ number, at: end }))] } };
}

/** A number that two notes have is, for the later one, the place of that note where a marker names it. */
function numberedOnce(notes: readonly KvrNote[], marked: ReadonlySet<string>): KvrNote[] {
  const used = new Set<string>();
  const given = new Set(notes.map(({ number }) => number));
  return notes.map((note, index) => {
    const place = String(index + 1);
    const number = used.has(note.number) && marked.has(place) && !given.has(place) ? place : note.number;
    used.add(number);
    return { ...note, number };
  });
}

function withoutNote(number: string): Message {
  return { rule: "footnotes/marker-without-note", severity: "warning", reason: `The marker "${number}" has no footnote.` };
}

function movedBack(number: string, { number: entry }: KvrEntry): Message {
  const reason = `The source keeps the marker "${number}" apart from the text; it is that of the last one, "${entry}".`;
  return { rule: "footnotes/marker-apart", severity: "info", reason };
}
