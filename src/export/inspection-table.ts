import { confidenceOf, DOUBTFUL } from "../model/confidence.js";
import type { ResolvedPaper } from "../model/mention.js";
import type { Message } from "../model/message.js";
import type { Footnote, Paper, PaperAnswer, PaperQuestion } from "../model/paper.js";
import type { Show } from "./explain.js";
import type { Inspected } from "./inspection.js";
import { INK_OF_SEVERITY } from "./paint.js";
import { columnsOf, fitted, padded, printable, wrapped } from "./printable.js";

const KINDS: Readonly<Record<Paper["kind"], string>> = {
  questions: "questions as submitted",
  answers: "answers",
  delay: "notice of delay",
  withdrawal: "notice of withdrawal",
  oral: "oral question",
  other: "something else",
};
const LABEL = 11; // columns of the left margin, with its labels

/** What was understood of a document, at a glance: header, questions, answers, notes, names, and what is doubtful. */
export function inspectionTable({ document, papers, messages }: Inspected, show: Show): string {
  if (papers.length === 0) return `${titleOf(document.path, "no paper", messages, show)}\n${messageLines(messages, show).join("\n")}\n`;
  return papers
    .map(({ paper, resolved }, index) => {
      const own = papers.length === 1 ? messages : [...document.messages, ...paper.messages];
      const path = index === 0 ? document.path : `${document.path}#${index + 1}`;
      const blocks = [headerLines(paper, resolved, show), questionLines(paper, show), answerLines(paper, show), noteLines(paper, show)];
      const rest = [namedLines(paper, resolved, show), messageLines(own, show)];
      const body = [...blocks, ...rest].filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
      return `${[titleOf(path, KINDS[paper.kind], own, show), ...body].join("\n")}\n`;
    })
    .join("\n");
}

function titleOf(path: string, kind: string, messages: readonly Message[], { paint }: Show): string {
  const confidence = confidenceOf(messages);
  const sure = confidence >= DOUBTFUL ? "green" : confidence > 0 ? "yellow" : "red";
  return `${paint("bold", printable(path))}  ${kind}  ${paint(sure, `confidence ${confidence.toFixed(2)}`)}`;
}

/** Lines under a label that stands before the first of them. */
function labelled(label: string, lines: readonly string[], { paint }: Show): string[] {
  return lines.map((line, index) => `  ${paint("dim", padded(index === 0 ? label : "", LABEL))}${line}`);
}

const room = ({ columns }: Show): number => columns - LABEL - 2;

function headerLines(paper: Paper, { heading }: ResolvedPaper, show: Show): string[] {
  const { numbers, askers, addressees, subject, answeredBy, notice, languages } = paper;
  const known = (ref: { readonly name: string } | null | undefined) => (ref ? ` → ${ref.name}` : "");
  const dates = [paper.submitted && `submitted ${paper.submitted}`, paper.received && `received ${paper.received}`].filter(Boolean);
  const rows: readonly (readonly [string, readonly (string | null)[]])[] = [
    ["Number", [[numbers.questionSet, numbers.document].filter(Boolean).join(", ")]],
    ["Asked by", askers.map(({ name, party }, index) => `${name} (${party ?? "no party"})${known(heading.askers[index]?.person)}`)],
    ["To", addressees.map(({ office, name }, index) => `${office ?? name ?? ""}${known(heading.addressees[index]?.person)}`)],
    ["About", Object.values(subject).map(({ text }) => text)],
    ["Dates", [dates.join(", ")]],
    [
      "Given by",
      answeredBy.map(
        ({ name, office, onBehalfOf }, index) =>
          `${onBehalfOf ? "also for " : ""}${[name, office].filter(Boolean).join(", ")}${known(heading.answeredBy[index]?.person)}`,
      ),
    ],
    ["Notice", [notice?.reason ?? notice?.words.text ?? ""]],
    ["Languages", languages.length > 1 ? [languages.join(", ")] : []],
  ];
  return rows.flatMap(([label, values]) => {
    const lines = values.filter((value) => value).map((value) => fitted(value as string, room(show)));
    const printed = ["Number", "Asked by", "About"].includes(label) && lines.length === 0 ? [show.paint("yellow", "–")] : lines;
    return labelled(label, printed, show);
  });
}

function questionLines(paper: Paper, show: Show): string[] {
  const rows = paper.questions.map((question) => {
    const tail = [answeredHow(question, paper.answers), notesCalled(question.footnotes)].filter((part) => part !== "").join("  ");
    return rowOf(question.number, firstWords(question.versions), tail, show);
  });
  return rows.length === 0 ? [] : ["", ...labelled("Questions", rows, show)];
}

function answeredHow({ number }: PaperQuestion, answers: readonly PaperAnswer[]): string {
  if (answers.length === 0) return "";
  const own = answers.filter(({ questions }) => questions.includes(number));
  return own.length === 0 ? "no answer" : "";
}

function answerLines({ answers }: Paper, show: Show): string[] {
  const rows = answers.map((answer) => {
    const refers = answer.refersTo.length > 0 ? `see ${answer.refersTo.join(", ")}` : "";
    const tail = [refers, notesCalled(answer.footnotes)].filter((part) => part !== "").join("  ");
    return rowOf(answer.questions.join("+") || "all", firstWords(answer.versions), tail, show);
  });
  return rows.length === 0 ? [] : ["", ...labelled("Answers", rows, show)];
}

const notesCalled = (numbers: readonly string[]): string => (numbers.length > 0 ? `note ${numbers.join(", ")}` : "");

const firstWords = (versions: PaperQuestion["versions"]): string => Object.values(versions)[0]?.text ?? "";

const NUMBER = 5; // columns

function rowOf(number: string, words: string, tail: string, show: Show): string {
  const label = padded(fitted(number, 24), NUMBER);
  const space = room(show) - columnsOf(label) - 1 - (tail === "" ? 0 : columnsOf(tail) + 2);
  const line = fitted(words, Math.max(8, space));
  return `${show.paint("bold", label)} ${tail === "" ? line : `${padded(line, space)}  ${show.paint("cyan", printable(tail))}`}`;
}

function noteLines({ footnotes }: Paper, show: Show): string[] {
  const rows = footnotes.map((note) => rowOf(note.number, citedIn(note), calledBy(note), show));
  return rows.length === 0 ? [] : ["", ...labelled("Notes", rows, show)];
}

function citedIn({ publisher, date, title, text, urls }: Footnote): string {
  const cited = [publisher, date, title && `«${title}»`].filter(Boolean).join(", ");
  return [cited || text, urls[0]].filter(Boolean).join("  ");
}

function calledBy({ citedBy: { questions, answers } }: Footnote): string {
  const callers = [...questions.map((number) => `question ${number}`), ...answers.map((number) => `answer ${number}`)];
  return callers.length > 0 ? callers.join(", ") : "nobody calls it";
}

const NAMES_SHOWN = 24;

/** The earlier papers, names and topics that it holds; a name that no register confirms ends in "?". */
function namedLines({ references }: Paper, { mentions, topics }: ResolvedPaper, show: Show): string[] {
  const counts = new Map<string, number>();
  for (const { name, type, status } of mentions) {
    const shown = `${name} (${type}${status === "candidate" ? "?" : ""})`;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const names = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["Refers to", [...new Set(references.map(({ number, text }) => number ?? text))]],
    ["Names", names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), `${names.length - NAMES_SHOWN} more`] : names],
    ["Topics", [...new Set(topics.map(({ label }) => label))]],
  ];
  const lines = rows.flatMap(([label, values]) =>
    values.length === 0 ? [] : labelled(label, wrapped(values.join(", "), room(show)), show),
  );
  return lines.length === 0 ? [] : ["", ...lines];
}

function messageLines(messages: readonly Message[], show: Show): string[] {
  const rules = [...new Set(messages.map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const all = messages.filter((message) => message.rule === rule);
    const first = all[0] as Message;
    const more = all.length > 1 ? `, and ${all.length - 1} more` : "";
    const head = `${first.severity} ${first.rule}${more}: `;
    const [start = "", ...rest] = wrapped(head + first.reason, room(show));
    return [show.paint(INK_OF_SEVERITY[first.severity], start), ...rest];
  });
  return lines.length === 0 ? [] : ["", ...labelled("Messages", lines, show)];
}
