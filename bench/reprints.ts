import type { Paper, PaperAnswer } from "../src/model/paper.js";
import { layOut, type Paragraph } from "./page-layout.js";

/** A question or an answer as it is printed: which numbers it has, its words, and the notes it calls. */
export interface Piece {
  readonly numbers: readonly string[];
  readonly text: string;
  readonly notes: Paragraph["notes"];
}

/** What a paper says, free of how it was printed. Notes are numbered anew, in the order in which they are called. */
export interface Said {
  readonly heading: string;
  readonly giver: string;
  readonly questions: readonly Piece[];
  readonly answers: readonly Piece[];
}

/** How papers have been printed over the years, and what conversion made of the prints. Each takes a paper anew to text. */
export const REPRINTS: Readonly<Record<string, (said: Said) => string>> = {
  "pages, broken words, joint labels": (said) => pages(said, 0),
  "pages, glued lines, joint labels": (said) => pages(said, 0.8),
  "numbers above, answers behind": numbersAbove,
  "numbers before, answers behind": numbersBefore,
  "label of answers without numbers": bareAnswers,
  "answers alone under numbers": (said) => [said.heading, said.giver, ...said.answers.map(beforeText)].join("\n\n"),
};

export function saidBy(paper: Paper): Said {
  const first = paper.answeredBy[0];
  const notes = numberNotes(paper);
  const piece = (numbers: readonly string[], text: string | undefined, side: "questions" | "answers"): Piece => ({
    numbers,
    text: text ?? "",
    notes: notes.filter((note) => note.side === side && note.calledBy === numbers[0]),
  });
  return {
    heading: paper.document.text.slice(0, paper.document.text.indexOf("\n")).replace(/;[^;]*$/u, ""),
    giver: `Antwoord van ${first?.office ?? "minister"} ${first?.name ?? ""} (ontvangen ${paper.received ?? ""})`,
    questions: paper.questions.map(({ number, versions }) => piece([number], versions.nl?.text, "questions")),
    answers: paper.answers.map(({ questions, versions }) => piece(questions, versions.nl?.text, "answers")),
  };
}

interface Numbered {
  readonly number: number;
  readonly text: string;
  readonly side: "questions" | "answers";
  readonly calledBy: string;
}

/** The notes in the order in which modern print calls them: those of an answer behind those of its questions. */
function numberNotes({ answers, footnotes }: Paper): readonly Numbered[] {
  const callers = answers.flatMap(({ questions }) => [
    ...questions.toSorted((a, b) => Number(a) - Number(b)).map((number) => ({ side: "questions" as const, calledBy: number })),
    { side: "answers" as const, calledBy: questions[0] ?? "" },
  ]);
  return callers
    .flatMap(({ side, calledBy }) =>
      footnotes.filter(({ citedBy, text }) => citedBy[side][0] === calledBy && text !== "").map(({ text }) => ({ side, calledBy, text })),
    )
    .map((note, index) => ({ ...note, number: index + 1 }));
}

/** Whether a paper can be printed so that its own words say where its parts end. */
export function isPlain({ questions, answers, kind }: Paper): boolean {
  const parts = [...questions.map(({ versions }) => versions.nl?.text), ...answers.map(({ versions }) => versions.nl?.text)];
  const runsOn = questions.every(({ number }, index) => number === String(index + 1));
  return (
    kind === "answers" &&
    questions.length > 0 &&
    runsOn &&
    parts.every((text) => text !== undefined && /[.?!]$/u.test(text)) &&
    once(questions.length, answers)
  );
}

/** Whether each question is answered once. */
function once(asked: number, answers: readonly PaperAnswer[]): boolean {
  const numbers = answers.flatMap(({ questions }) => questions);
  return numbers.length === asked && new Set(numbers).size === asked && answers.every(({ questions }) => questions.length > 0);
}

const labelOf = (numbers: readonly string[]): string =>
  numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}` : (numbers[0] ?? "");

const plain = (text: string): Paragraph => ({ text, notes: [] });
const marked = ({ text, notes }: Piece): Paragraph => ({ text: text + notes.map(({ number }) => number).join(" "), notes });

/** Modern print: questions that share an answer stand together under one label, each a paragraph of its own. */
function pages(said: Said, lost: number): string {
  const blocks = said.answers.flatMap((answer) => {
    const own = said.questions.filter(({ numbers }) => numbers.some((number) => answer.numbers.includes(number)));
    return [plain(`Vraag ${labelOf(answer.numbers)}`), ...own.map(marked), plain(`Antwoord ${labelOf(answer.numbers)}`), marked(answer)];
  });
  const foot = (page: number) => `Tweede Kamer, vergaderjaar 2005–2006, Aanhangsel ${page}`;
  return layOut([plain(said.heading), plain(`${said.giver}.`), ...blocks], { columns: 80, linesOfPage: 50, foot, lost });
}

const below = ({ numbers, text }: Piece): string => `${labelOf(numbers)}\n${text}`;
const beforeText = ({ numbers, text }: Piece): string => `${labelOf(numbers)}. ${text}`;

function numbersAbove({ heading, giver, questions, answers }: Said): string {
  return [heading, ...questions.map(below), "Antwoord", giver, ...answers.map(below)].join("\n");
}

function numbersBefore({ heading, giver, questions, answers }: Said): string {
  return [heading, ...questions.map(beforeText), giver, ...answers.map(beforeText)].join("\n\n");
}

function bareAnswers({ heading, giver, questions, answers }: Said): string {
  const blocks = answers.map((answer) => {
    const own = questions.filter(({ numbers }) => numbers.some((number) => answer.numbers.includes(number)));
    return [...own.map(below), "Antwoord", answer.text].join("\n");
  });
  return [heading, giver, ...blocks].join("\n");
}
