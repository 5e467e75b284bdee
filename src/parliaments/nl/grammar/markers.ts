import type { Span } from "../../../model/message.js";
import { isHidden, type Line, mask, type View } from "../../../parse/view.js";
import { type Note, orderOf } from "./note.js";
import { isCounted } from "./note-start.js";

/** A footnote's number where the text calls it. */
export interface Marker {
  readonly number: string;
  readonly span: Span;
}

interface Candidate extends Marker {
  readonly score: number;
  /** Printed as markers only are: bracketed or raised. Every such one counts, not only the best. */
  readonly sure: boolean;
}

/** Finds the markers of the notes in what is left of the text, and masks them. */
export function takeMarkers(view: View, notes: readonly Note[]): readonly Marker[] {
  const numbers = new Set(notes.map((note) => note.number));
  const raised = raisedMarkers(view, numbers);
  const markers = [...raised, ...(raised.length > 0 ? [] : printedMarkers(view, notes))].sort((a, b) => a.span[0] - b.span[0]);
  for (const marker of markers) mask(view, withBlankBefore(view, marker.span));
  maskCommas(view, markers);
  return markers;
}

/** Pieces that the layout raises and that name notes: "1", "1 2", "3,4". */
function raisedMarkers(view: View, numbers: ReadonlySet<string>): Marker[] {
  const markers: Marker[] = [];
  for (const line of view.lines) {
    for (const [start, end] of line.block?.superscripts ?? []) {
      if (start < line.start || end > line.end || view.masked[start] === 1) continue;
      for (const { 0: printed, 1: number, index } of view.shadow.slice(start, end).matchAll(/[([]?(\d{1,3})[)\]]?/gu)) {
        if (number && numbers.has(number)) markers.push({ number, span: [start + index, start + index + printed.length] });
      }
    }
  }
  return markers;
}

function printedMarkers(view: View, notes: readonly Note[]): Marker[] {
  const markers: Marker[] = [];
  let from = view.span[0];
  for (const page of pagesOf(notes)) {
    const end = Math.min(...page.map((note) => note.start));
    const candidates = page.map((note) => onOwnPage(candidatesFor(view, note, [from, end]), note));
    const sure = candidates.flat().filter((candidate) => candidate.sure);
    if (sure.length > 0) markers.push(...sure);
    else markers.push(...withRepeated(bestInOrder(candidates), candidates.flat(), view));
    from = page.at(-1)?.page === null ? from : Math.max(from, page.at(-1)?.spans.at(-1)?.[1] ?? from);
    if (page.at(-1)?.page === null) from = page.at(-1)?.spans.at(-1)?.[1] ?? from;
  }
  return markers;
}

/** A note is called on its own page; only where nothing there calls it, before. */
function onOwnPage(candidates: readonly Candidate[], note: Note): readonly Candidate[] {
  const own = candidates.filter((candidate) => candidate.span[0] >= note.pageStart);
  return own.length > 0 ? own : candidates;
}

/** Notes by the stretch of text that can call them: a page, or the text before a list of notes. */
function pagesOf(notes: readonly Note[]): Note[][] {
  const pages: Note[][] = [];
  for (const note of notes) {
    const last = pages.at(-1);
    const same =
      last !== undefined &&
      last[0]?.page === note.page &&
      (note.page !== null || orderOf(note.number) > orderOf(last.at(-1)?.number ?? ""));
    if (same) last.push(note);
    else pages.push([note]);
  }
  return pages;
}

const NAMED = /(?:vra(?:ag|gen)|onder|sub|artikel|lid) $/iu; // "in vraag (2) genoemde"
const RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function candidatesFor(view: View, note: Note, within: Span): Candidate[] {
  const { number } = note;
  const text = view.shadow.slice(within[0], within[1]);
  const found: Candidate[] = [];
  const offer = (pattern: RegExp, score: number | ((match: RegExpExecArray) => number), sure: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const start = within[0] + match.index + match[0].length - (match[1] as string).length;
      const value = typeof score === "number" ? score : score(match);
      if (value > 0 && view.masked[start] === 0)
        found.push({ number, span: [start, start + (match[1] as string).length], score: value, sure });
    }
  };
  if (note.style === "stars") {
    offer(new RegExp(`[^\\s*] ?(${"\\*".repeat(number.length)}\\)?)(?![*\\p{L}\\p{N}])`, "gu"), 6, true);
    return found;
  }
  const inBrackets = note.style === "brackets" || note.style === "paren";
  offer(
    new RegExp(`(\\(${number}\\))`, "gu"),
    (match) =>
      isListItem(text, match.index) || NAMED.test(text.slice(Math.max(0, match.index - 12), match.index)) ? 0 : inBrackets ? 6 : 3,
    inBrackets,
  );
  offer(new RegExp(`(\\[${number}\\])`, "gu"), 6, true);
  offer(
    new RegExp(`(${[...number].map((digit) => RAISED_DIGITS[Number(digit)]).join("")})(?![⁰¹²³⁴⁵⁶⁷⁸⁹])`, "gu"),
    (match) => (/\b(?:k?m|cm|mm)$/u.test(text.slice(0, match.index)) ? 0 : 6),
    true,
  );
  offer(
    new RegExp(`(?<![\\d(])(${number} ?\\))`, "gu"),
    (match) => (note.style === "paren" && !isListItem(text, match.index) ? 6 : 0),
    note.style === "paren",
  );
  if (note.style !== "brackets" && note.style !== "square") {
    offer(
      new RegExp(`[\\p{L}?!.,;:"')\\]](${number})(?![\\d\\p{Ll}%°])(?![.,]\\d)`, "gu"),
      (match) => scoreInline(text, match.index),
      false,
    );
    offer(new RegExp(`(?:^|\\n) *(${number})(?= *(?:[.,;:?!)"']|\\n|$| [^\\n]))`, "gu"), (match) => scoreAtLineStart(text, match), false);
    offer(new RegExp(`(?<!\\d)(?:19|20)\\d{2}(${number})(?=[\\s.,;)])(?![.,]\\d)`, "gu"), 3, false); // "29 juni 20224"
    const [last, next] = [Number(number) - 1, Number(number) + 1];
    const row = `(?:\\d{1,3}[ ,]{1,3}){0,6}${last}[ ,]{1,3}(${number})`;
    if (text.includes(`${number},`) || text.includes(`${number} ,`))
      offer(new RegExp(`(?:\\p{L}|["')\\]?!] ?)(${number})(?= ?, ?${next}(?![\\d\\p{L}%]))`, "gu"), 5, false); // "plannen6,7"
    if (text.includes(`, ${number}`)) offer(new RegExp(`["')\\]\\p{L}]${last}[?!.], (${number})(?![\\d\\p{L}%])`, "gu"), 5, false); // "»1?, 2"
    offer(new RegExp(`[\\p{L}?!."')] ?${row}(?!\\d)`, "gu"), 5, false); // "…»?1 2 3"
    offer(new RegExp(`(?:^|\\n) *${row}(?= *(?:\\n|$))`, "gu"), 6, false); // a line "1 2"
    offer(new RegExp(`[?!."')] (${number})(?=(?: \\d{1,3}){0,6} *(?:\\n|$))`, "gu"), 4, false); // "…»? 1 2"
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** "(1)" that begins a line with text behind it begins a list, not calls a note. */
function isListItem(text: string, at: number): boolean {
  return /(?:^|\n) *$/u.test(text.slice(Math.max(0, at - 40), at)) && /^\(?\d{1,3}\) *[^\s.,;:?!]/u.test(text.slice(at, at + 12));
}

const FORMULA = /(?:^|[^\p{L}])(?:CO|NO|SO|CH|NH|[HONGAFBPDE]|PM|COP|k?m|[cdm]m|eHerkenning)$/u; // "CO2", "COP28", "m2", "A12", "F16"

/** A figure behind a letter: "onderzoek?1", "wetenschappers2 melden"; seldom a formula ("CO2") or a name ("COP28"). */
function scoreInline(text: string, at: number): number {
  const character = text[at] as string;
  const before = text.slice(Math.max(0, at - 30), at + 1);
  if (character === "." && /\d\.$/u.test(before)) return /\b(?:19|20)\d{2}\.$/u.test(before) && endsSentence(text, at + 1) ? 3 : 0;
  if (character === "." || character === "," || character === ";" || character === ":")
    return /(?:\p{Ll}|[)"'])[.,;:]$/u.test(before) ? 4 : 1;
  if (!/\p{L}/u.test(character)) return 5;
  if (FORMULA.test(before)) return 0;
  if (/(?:^|[^\p{L}])(?:[\p{Lu}]{1,5}|\p{L}{1,2})$/u.test(before)) return /\p{Lu}{3,5}$/u.test(before) ? 3 : 1;
  return 4;
}

/** Whether nothing, or a new sentence, follows the figure at `at`. */
function endsSentence(text: string, at: number): boolean {
  return /^\d{1,3}(?: *(?:\n|$)| \d| ["']?\p{Lu})/u.test(text.slice(at, at + 12));
}

/** A figure at a line's start: a marker that the text layer set on a line of its own, seldom a figure of the sentence. */
function scoreAtLineStart(text: string, match: RegExpExecArray): number {
  const start = match.index + (match[0].startsWith("\n") ? 1 : 0);
  const rest = text.slice(start, start + 40);
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  if (/^ *\d+ *\n/u.test(rest)) return 6;
  if (isCounted(rest.replace(/^ *\d+ /u, ""))) return 0;
  if (/^ *\d+\)?[.,;:?!)"'](?!\d)/u.test(rest)) return /^ *\d+\. +\p{Lu}/u.test(rest) && /[.:;]$/u.test(before) ? 1 : 5;
  if (/(?:vraag|vragen|artikel|nr\.?|lid|en|of|nummer|paragraaf|van|de|op|circa|ongeveer)$/iu.test(before)) return 1;
  return /^ *\d+ ["']?\p{Lu}/u.test(rest) ? 4 : 3;
}

/** One candidate a note, in the order of the notes, that together score best: the text calls notes in their order. */
function bestInOrder(candidates: readonly (readonly Candidate[])[]): Marker[] {
  let paths: { readonly end: number; readonly score: number; readonly chosen: readonly Candidate[] }[] = [
    { end: -1, score: 0, chosen: [] },
  ];
  for (const own of candidates) {
    const next = [...paths];
    for (const candidate of own) {
      const before = paths.filter((path) => path.end <= candidate.span[0]).reduce((a, b) => (b.score > a.score ? b : a));
      next.push({ end: candidate.span[1], score: before.score + candidate.score, chosen: [...before.chosen, candidate] });
    }
    paths = next.length > 400 ? next.sort((a, b) => b.score - a.score).slice(0, 400) : next;
  }
  return [...paths.reduce((a, b) => (b.score > a.score ? b : a)).chosen];
}

const ENDS_IN_MARKER = /[?!"')\]]$/u;

/** A note may be called again: by its number right behind a question, a quotation or a bracket. */
function withRepeated(chosen: readonly Marker[], candidates: readonly Candidate[], { shadow }: View): readonly Marker[] {
  const numbers = new Set(chosen.map(({ number }) => number));
  const again = candidates.filter(
    ({ number, span: [start, end] }) =>
      numbers.has(number) &&
      ENDS_IN_MARKER.test(shadow.slice(start - 1, start)) &&
      /^(?:\s|$)/u.test(shadow.slice(end, end + 1)) &&
      chosen.every(({ span }) => span[1] <= start || span[0] >= end),
  );
  return [...chosen, ...new Map(again.map((candidate) => [candidate.span[0], candidate])).values()];
}

/** "…testte (1)." → the blank goes with the marker where closing punctuation, or nothing, follows. */
function withBlankBefore(view: View, span: Span): Span {
  let start = span[0];
  while (start > 0 && view.shadow[start - 1] === " ") start--;
  return /^\s*[.,;:?!)]/u.test(view.shadow.slice(span[1], span[1] + 3)) ? [start, span[1]] : span;
}

/** "»1, 2", "»1?, 2": the comma between two markers goes with them. */
function maskCommas(view: View, markers: readonly Marker[]): void {
  markers.forEach(({ span: [start] }, index) => {
    const end = markers[index - 1]?.span[1] ?? start;
    const comma = start - end < 5 ? /^[?!.]?(?= ?, ?$)/u.exec(view.shadow.slice(end, start)) : null;
    if (comma) mask(view, [end + comma[0].length, start]);
  });
}

/** Whether a line holds nothing but figures that a note may have: a marker that the text layer set apart. */
export function isLoneMarker(view: View, line: Line): boolean {
  return !isHidden(view, line) && /^\d{1,3}(?: \d{1,3})*$/u.test(line.text);
}
