/** A paragraph to print: its words, and the footnotes that it calls, by number. */
export interface Paragraph {
  readonly text: string;
  readonly notes: readonly { readonly number: number; readonly text: string }[];
}

interface Layout {
  readonly columns: number;
  readonly linesOfPage: number;
  /** What ends page `page`, counted from 1. */
  readonly foot: (page: number) => string;
  /** The text layer lost this share of the line ends within paragraphs, and the blanks that they stood for. */
  readonly lost: number;
}

/** Prints paragraphs on pages: lines broken at words and within them, notes at the foot of the page on which they are called. */
export function layOut(paragraphs: readonly Paragraph[], layout: Layout): string {
  const pages: string[] = [];
  let lines: string[] = [];
  let notes: string[] = [];
  const endPage = () => {
    pages.push([...lines, ...notes, layout.foot(pages.length + 1)].join("\n"));
    lines = [];
    notes = [];
  };
  for (const { text, notes: called } of paragraphs) {
    const below = called.flatMap((note) => broken(`${note.number}${layout.lost > 0 ? "" : " "}${note.text}`, layout));
    const own = broken(text, layout);
    for (const [index, line] of own.entries()) {
      const isLast = index === own.length - 1; // there the markers stand, and their notes on the same page
      if (lines.length + notes.length + (isLast ? below.length : 0) >= layout.linesOfPage && lines.length > 0) endPage();
      lines.push(line);
      if (isLast) notes.push(...below);
    }
  }
  if (lines.length + notes.length > 0) endPage();
  return pages.join("\n");
}

/** The lines of a paragraph; where the layer lost line ends, several printed lines are one. */
function broken(text: string, { columns, lost }: Layout): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let kept = 0;
  const end = (goesOn: boolean) => {
    kept += lost;
    const glue = goesOn && kept >= 1;
    if (glue) kept -= 1;
    lines.push(`${line}${glue ? GLUE : ""}`);
    line = "";
  };
  for (const word of text.split(" ")) {
    const blank = line === "" ? "" : " ";
    if (line.length + blank.length + word.length <= columns) {
      line += blank + word;
      continue;
    }
    const [head, tail] = parted(word, columns - line.length - blank.length - 1);
    if (head !== "") line += `${blank}${head}-`;
    if (line !== "") end(true);
    line = tail;
  }
  if (line !== "") end(false);
  return lines.join("\n").replaceAll(`${GLUE}\n`, "").split("\n");
}
const GLUE = "\u0000";

/** The part of a word that still fits, broken where Dutch breaks many words: before a consonant and a vowel. */
function parted(word: string, room: number): readonly [string, string] {
  if (!/^\p{Ll}{7,}$/u.test(word)) return ["", word];
  for (let at = Math.min(room, word.length - 3); at >= 3; at--)
    if (/[bdfgklmnprstvwz][aeiou]/u.test(word.slice(at, at + 2)) && /[aeioubdfgklmnprst]/u.test(word[at - 1] as string))
      return [word.slice(0, at), word.slice(at)];
  return ["", word];
}
