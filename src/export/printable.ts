/** What a terminal would obey or hide instead of print: control characters, marks without width, marks that turn the direction. */
const UNPRINTABLE = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const NAMED: Readonly<Record<string, string>> = { "\n": "⏎", "\t": "→", "\r": "", "\f": "⏎" };
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COMBINING = /\p{M}/u;

/** The text with everything that is no ink shown as what it is: "\u001b" for an escape. */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    (character) => NAMED[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** Columns that a terminal takes for a printable text. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** On one line of at most `columns`; what does not fit ends in "…". */
export function fitted(text: string, columns: number): string {
  const line = printable(text.replace(/\s+/gu, " ").trim());
  if (columnsOf(line) <= columns) return line;
  let kept = "";
  let taken = 0;
  for (const character of line) {
    taken += columnsOf(character);
    if (taken > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** With blanks up to `columns`. */
export const padded = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - columnsOf(text)));

/** Words on as many lines as they need. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of printable(text.replace(/\s+/gu, " ").trim()).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && columnsOf(longer) > columns) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].map((each) => fitted(each, columns));
}
