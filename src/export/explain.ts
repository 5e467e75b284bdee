import type { Message, Span } from "../model/message.js";
import type { Inspected } from "./inspection.js";
import { INK_OF_SEVERITY, type Paint } from "./paint.js";
import { columnsOf, padded, printable, wrapped } from "./printable.js";

export interface Show {
  /** Of the terminal: 60 and more. */
  readonly columns: number;
  readonly paint: Paint;
}

/**
 * Each message about a document with the line that it points at, and a caret below the words. Lines are those of the document's
 * text (`inspect --format text`), which for a text file are its own.
 */
export function explain({ document, messages }: Inspected, show: Show): string {
  return messages.map((message) => `${explainOne(document, message, show)}\n`).join("\n");
}

function explainOne({ path, text }: Inspected["document"], message: Message, { columns, paint }: Show): string {
  const { rule, severity, reason, span } = message;
  const ink = INK_OF_SEVERITY[severity];
  const head = `${paint(ink, severity)} ${paint("bold", printable(rule))}  ${printable(path)}`;
  if (!span) return [head, ...wrapped(reason, columns - 4).map((line) => `    ${line}`)].join("\n");
  const number = text.slice(0, span[0]).split("\n").length;
  const gutter = String(number).length + 2;
  const { line, before, marked } = windowOf(text, span, columns - gutter - 3);
  const bar = paint("dim", "|");
  const caret = `${" ".repeat(before)}${paint(ink, "^".repeat(Math.max(1, marked)))}`;
  const room = columns - gutter - 3 - before - Math.max(1, marked) - 1;
  const said = printable(reason.replace(/\s+/gu, " "));
  const beside = columnsOf(said) <= room;
  return [
    `${head}:${number}`,
    `${String(number).padStart(gutter)} ${bar} ${line}`,
    `${" ".repeat(gutter)} ${bar} ${caret}${beside ? ` ${said}` : ""}`,
    ...(beside ? [] : wrapped(reason, columns - gutter - 3).map((each) => `${" ".repeat(gutter)} ${bar} ${each}`)),
  ].join("\n");
}

const AROUND = 12; // columns kept before the words in a line that is too long

/** The line of a span as it can be printed, cut around the span, and how many columns stand before it and within it. */
function windowOf(text: string, [start, end]: Span, columns: number): { line: string; before: number; marked: number } {
  const from = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\f", start - 1)) + 1;
  const next = text.slice(start).search(/[\n\f]/u);
  const until = next === -1 ? text.length : start + next;
  const words = printable(text.slice(start, Math.max(start, Math.min(end, until))));
  const left = printable(text.slice(from, start));
  const right = printable(text.slice(Math.min(end, until), until));
  const fits = columnsOf(left + words + right) <= columns;
  const shownLeft = fits || columnsOf(left) <= AROUND + 1 ? left : `…${lastColumns(left, AROUND)}`;
  const room = columns - columnsOf(shownLeft);
  const rest = words + right;
  const shownRest = columnsOf(rest) <= room ? rest : `${firstColumns(rest, room - 1)}…`;
  const before = columnsOf(shownLeft);
  return { line: padded(shownLeft, before) + shownRest, before, marked: Math.min(columnsOf(words), columnsOf(shownRest)) };
}

function firstColumns(text: string, columns: number): string {
  let kept = "";
  let taken = 0;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > columns) break;
    kept += character;
  }
  return kept;
}

const lastColumns = (text: string, columns: number): string => [...firstColumns([...text].reverse().join(""), columns)].reverse().join("");
