/** How the number before a footnote, or the marker in the text, is printed. */
export type NoteStyle = "brackets" | "paren" | "square" | "raised" | "dot" | "spaced" | "glued" | "above" | "stars" | "named";

export interface NoteStart {
  readonly number: number;
  readonly style: NoteStyle;
  /** Characters of the line that the number takes. */
  readonly length: number;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const STARTS: readonly (readonly [NoteStyle, RegExp])[] = [
  ["brackets", /^\((\d{1,3})\) ?(?=\S)/u], // "(1) https://…"
  ["square", /^\[(\d{1,3})\]:? ?(?=\S)/u], // "[1] …"
  ["raised", /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}) ?(?=\S)/u], // "¹ …"
  ["paren", /^(\d{1,3}) ?\) ?(?=\S)/u], // "1) …"
  ["dot", /^(\d{1,3})\. ?(?=[^\s\d])/u], // "1. …"
  ["named", /^(?:X )?(?:Voetn|N)oot (\d{1,3})(?: ?[:.)] ?|$)/u], // "Noot 1: …", or the words below it
  ["spaced", /^(\d{1,3}) (?=\S)/u], // "1 NOS, …"
];

const COUNTED =
  /^(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|weken|week|jaar|maanden?|dagen|uur|miljoen|miljard|procent|euro|keer|personen|mensen|kinderen|%|en \d|of \d|tot \d|t\/m)(?![\p{L}])/iu;

/** Whether a number counts or dates what follows it: "1 januari 2005", "3 miljoen". */
export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

const ORDINAL = /^(?:(?:e|ste|x|m|km)(?!\p{L})|de (?!\p{Lu}))/u; // "1e", "2de keer"; "1de Volkskrant" is a note
const GLUED = new RegExp(
  [
    "^[^\\s\\d.,;:%)°/-]", // "1NOS"
    "^(?:19|20)\\d{2}\\b", // "22023 Annual report"
    "^\\d{2} \\d{3},? ", // "227 602, nr. 11"
    "^[1-9]\\d? \\p{Ll}{3,9} (?:19|20)\\d{2}\\b", // "115 september 2000"
  ].join("|"),
  "u",
);

/** The number with which a line could begin a footnote. `expected` tells "22023 Annual report" (note 2) from note 22023. */
export function readNoteStart(line: string, expected: number): NoteStart | undefined {
  for (const [style, pattern] of STARTS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const number = digitsOf(match[1] as string);
    if (style === "spaced" && isCounted(line.slice(match[0].length))) break;
    const start = { number, style, length: match[0].length };
    return style === "spaced" && number !== expected ? (gluedStart(line, expected) ?? start) : start;
  }
  return gluedStart(line, expected);
}

/** "* De Dagpost, …", "**) Het Nieuwsblad, …": as `readNoteStart`, for notes without figures. A list may begin so too. */
export function readStars(line: string): NoteStart | undefined {
  const match = /^(\*{1,5})\)? ?(?=[^\s*)])/u.exec(line);
  return match ? { number: (match[1] as string).length, style: "stars", length: match[0].length } : undefined;
}

function gluedStart(line: string, expected: number): NoteStart | undefined {
  const digits = String(expected);
  const rest = line.startsWith(digits) ? line.slice(digits.length) : "";
  const glued = GLUED.test(rest) && !ORDINAL.test(rest);
  return glued ? { number: expected, style: "glued", length: digits.length } : undefined;
}

const ADDRESS = /^<?(?:https?:|www\.)/iu;

/** As `readNoteStart`, and for a number alone on a line above its note, where a text layer, or a long address, put it. */
export function readNoteStartAbove(line: string, below: string | undefined, expected: number): NoteStart | undefined {
  if (line === String(expected) && below !== undefined && !/^\d{1,3}$/u.test(below))
    return { number: expected, style: ADDRESS.test(below) ? "spaced" : "above", length: line.length };
  const start = readNoteStart(line, expected);
  return start !== undefined && start.length < line.length ? start : undefined;
}

/** "¹²" → 12. */
export function digitsOf(printed: string): number {
  return Number([...printed].map((character) => (RAISED.includes(character) ? RAISED.indexOf(character) : character)).join(""));
}

const CITES = /https?:|www\.|\b(?:19|20)\d{2}\b|Kamerstuk|Aanhangsel|^["']|\.(?:nl|com|org|eu|be|net)\b|\b(?:zie|ibid|idem|ECLI)\b/iu;

/** Whether words read like those of a footnote: an address, a year, an official paper, a title in quotes. */
export function readsLikeNote(text: string): boolean {
  return CITES.test(text);
}
