import { groupBy } from "./group-by.js";
import type { Line } from "./line.js";
import type { TypeArea } from "./type-area.js";

const SMALLER = 0.93; // of the size of the text
const BREAK = 2; // of a note's size: from baseline to baseline, more is a space between blocks
const PRINTED_NUMBER = /^(?:\(\d{1,3}\)|\[\d{1,3}\]|\d{1,3}[.)]?\s|\*)/u;

/**
 * Lines of notes at the foot of their pages. Where the document itself calls lines notes, those; else small print that ends a page,
 * from the first line that begins with a note's number; small print above it without a gap goes on from the page before.
 */
export function findFootnotes(lines: readonly Line[], area: TypeArea): ReadonlySet<Line> {
  const tagged = lines.filter(({ role }) => role === "footnote");
  if (tagged.length > 0) return new Set(tagged);
  const found = new Set<Line>();
  let carried = false; // the page before ended in notes
  for (const page of groupBy(lines, (line) => line.page).values()) {
    const notes = notesOf(page, area.size * SMALLER, carried);
    for (const line of notes) found.add(line);
    carried = notes.length > 0;
  }
  return found;
}

/** From the top down. */
function notesOf(page: readonly Line[], largest: number, carried: boolean): readonly Line[] {
  const upward = [...page].sort((one, other) => one.y - other.y);
  const firstOfText = upward.findIndex(({ size }) => size > largest);
  const small = upward.slice(0, firstOfText < 0 ? upward.length : firstOfText).reverse();
  const first = firstNumbered(small);
  if (first < 0) return carried ? small.slice(blockStart(small, small.length - 1)) : [];
  return small.slice(carried ? blockStart(small, first) : first);
}

/** A raised number is a note's; one on the line is so only where none is raised. */
function firstNumbered(lines: readonly Line[]): number {
  const raised = lines.findIndex(({ superscripts }) => superscripts[0]?.[0] === 0);
  return raised >= 0 ? raised : lines.findIndex(({ text }) => PRINTED_NUMBER.test(text));
}

/** Where the lines that go on without a gap to the line at `at` begin. */
function blockStart(lines: readonly Line[], at: number): number {
  for (let line = at; line > 0; line--) {
    const [above, below] = [lines[line - 1], lines[line]];
    if (above && below && above.y - below.y > BREAK * below.size) return line;
  }
  return 0;
}
