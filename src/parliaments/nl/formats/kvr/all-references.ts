import type { Span } from "../../../../model/message.js";
import type { Place, Reference } from "../../../../model/paper.js";
import type { Written } from "../line.js";
import type { Replied } from "./answers.js";
import type { LaidSet } from "./lay-out.js";
import { referencesIn, referencesOfNote } from "./references.js";

/** The earlier papers that a paper names anywhere, in the order of its text. */
export function allReferences(view: Written, laid: LaidSet, replied: Replied): readonly Reference[] {
  const at = (span: Span, place: Place | null) => referencesIn(view, span, place);
  const notes = [...laid.notes.questions, ...laid.notes.answers].flatMap((note) => referencesOfNote(view, note));
  const questions = laid.questions.flatMap(({ number, span }) => at(span, { part: "question", number }));
  const answers = replied.answers.flatMap((answer, index) =>
    at(replied.spans[index] as Span, { part: "answer", number: answer.questions.join("+") }),
  );
  const prose = [...laid.prose, ...replied.prose].flatMap((span) => at(span, null));
  const notice = (replied.notice?.words.spans ?? []).flatMap((span) => at(span, { part: "notice" }));
  return [...questions, ...answers, ...notes, ...prose, ...notice].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}
