import type { Span } from "../model/message.js";
import type { Language, Paper, Place } from "../model/paper.js";

/** A stretch of words that is read as one: a version of a question, an answer, a footnote, a piece of prose. */
export interface Passage {
  readonly place: Place;
  readonly lang: Language | null;
  readonly text: string;
  /** The document's offset of the passage's character at `index`. */
  offset(index: number): number;
}

const BROKEN_WORD = /^[-\u00AD]\s*\n\s*$/u; // all that stands between two pieces of one word

/** All words of a paper in which names may stand, in the order title, questions, answers, footnotes, prose. */
export function passagesOf(paper: Paper): Passage[] {
  const text = paper.document.text;
  const passages: Passage[] = [];
  const add = (place: Place, lang: Language | null, spans: readonly Span[]): void => {
    if (spans.length > 0) passages.push(passage(text, { place, lang, spans }));
  };
  for (const [lang, words] of versions(paper.subject)) add({ part: "heading" }, lang, words.spans);
  for (const question of paper.questions)
    for (const [lang, words] of versions(question.versions)) add({ part: "question", number: question.number }, lang, words.spans);
  for (const answer of paper.answers)
    for (const [lang, words] of versions(answer.versions)) add({ part: "answer", number: answer.questions.join("+") }, lang, words.spans);
  for (const note of paper.footnotes) add({ part: "footnote", number: note.number }, null, note.spans);
  if (paper.notice) add({ part: "notice" }, paper.languages[0] ?? null, paper.notice.words.spans);
  const prose = paper.languages.length === 1 ? (paper.languages[0] ?? null) : null;
  for (const span of paper.prose) add({ part: "prose" }, prose, [span]);
  return passages;
}

function versions<T>(byLanguage: Readonly<Partial<Record<Language, T>>>): [Language, T][] {
  return Object.entries(byLanguage) as [Language, T][];
}

function passage(document: string, { place, lang, spans }: { place: Place; lang: Language | null; spans: readonly Span[] }): Passage {
  const [only] = spans;
  if (only && spans.length === 1) return { place, lang, text: document.slice(...only), offset: (index) => only[0] + index };
  const starts: number[] = [];
  let text = "";
  spans.forEach((span, position) => {
    const before = spans[position - 1];
    if (before) text += joiner(document.slice(before[1], span[0]));
    starts.push(text.length);
    text += document.slice(...span);
  });
  const offset = (index: number): number => {
    let piece = 0;
    while (piece + 1 < starts.length && (starts[piece + 1] ?? 0) <= index) piece++;
    return (spans[piece]?.[0] ?? 0) + index - (starts[piece] ?? 0);
  };
  return { place, lang, text, offset };
}

function joiner(between: string): string {
  if (BROKEN_WORD.test(between)) return "";
  return between.includes("\n") || between.includes("\f") ? "\n" : " ";
}
