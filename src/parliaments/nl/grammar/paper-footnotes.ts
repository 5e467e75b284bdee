import type { Message } from "../../../model/message.js";
import type { Footnote, PaperAnswer, PaperQuestion } from "../../../model/paper.js";
import { type Flow, flowOf, spansOf } from "../../../parse/flow.js";
import type { View } from "../../../parse/view.js";
import { type Cited, readCited } from "./footnote.js";
import type { Note } from "./note.js";

/** A note with its words, before it is known who calls it. */
export interface ReadNote {
  readonly number: string;
  readonly flow: Flow;
  readonly cited: Cited;
}

/** Reads the words of notes that `takeNotes` masked; a note printed twice (below each language) is one. */
export function readNotes(view: View, notes: readonly Note[], of: { paperDate: string | null; messages: Message[] }): readonly ReadNote[] {
  const read: ReadNote[] = [];
  const masked = new Uint8Array(view.masked.length).fill(1); // between the pieces of a note stands the text of a page
  for (const note of notes) {
    for (const [from, until] of note.spans) masked.fill(0, from, until);
    const span = [note.spans[0]?.[0] ?? note.start, note.spans.at(-1)?.[1] ?? note.start] as const;
    const flow = flowOf({ ...view, masked }, span);
    for (const [from, until] of note.spans) masked.fill(1, from, until);
    const own = { number: note.number, flow, cited: readCited(flow, of.paperDate) };
    const twin = read.find((other) => other.number === note.number);
    if (!twin) read.push(own);
    else if (!sameNote(twin, own))
      of.messages.push({
        rule: "footnotes/number-repeated",
        severity: "warning",
        span,
        reason: `Two footnotes have the number "${note.number}"; the first counts.`,
      });
  }
  return read;
}

/** The same words, or the same addresses: two versions of a note may be in two languages. */
function sameNote(a: ReadNote, b: ReadNote): boolean {
  const bare = (text: string) => text.replace(/[\s.]+/gu, " ").trim();
  return (
    bare(a.flow.shadow) === bare(b.flow.shadow) ||
    (a.cited.urls.length > 0 && a.cited.urls[0] === b.cited.urls[0]) ||
    a.cited.date === b.cited.date
  );
}

const POINTS_BACK = /^(?:zie (?:ook )?(?:de )?(?:voet)?noot|zie noot|idem(?: als)? (?:voet)?noot|see (?:foot)?note)\s*(\d{1,3})/iu;
const SAME_AGAIN = /^(?:idem|ibid(?:em)?)\.?\W*$/iu;

/** Footnotes with who calls them. "Idem" and "Zie noot 3" cite what the note that they point at cites. */
export function linkFootnotes(
  notes: readonly ReadNote[],
  questions: readonly PaperQuestion[],
  answers: readonly PaperAnswer[],
): readonly Footnote[] {
  const byNumber = new Map(notes.map((note) => [note.number, note] as const));
  return notes.map((note, index) => {
    const { flow, number } = note;
    const back = POINTS_BACK.exec(flow.shadow)?.[1];
    const meant = back ? byNumber.get(back) : SAME_AGAIN.test(flow.shadow) ? notes[index - 1] : undefined;
    const cited = meant?.cited ?? note.cited;
    return {
      number,
      text: flow.text.replaceAll("\n", " "),
      spans: spansOf(flow),
      ...cited,
      citedBy: {
        questions: questions.filter((question) => question.footnotes.includes(number)).map((question) => question.number),
        answers: answers.filter((answer) => answer.footnotes.includes(number)).flatMap((answer) => answer.questions),
      },
    };
  });
}
