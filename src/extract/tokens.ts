/**
 * Words of a text and what stands between them. One token is a run of letters and digits, or "&"; a word broken over a
 * line end ("bewa-\nking") and an acronym with full stops ("V.N.") are one token. Nothing is copied but the words themselves, so that spans stay exact.
 */
export interface Tokens {
  readonly text: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before each token. */
  readonly gaps: readonly Gap[];
  /** Whether a capital says nothing here: a sentence, a line, a quotation or a bracket begins. */
  readonly opens: readonly boolean[];
}

/** `near`: white space, hyphen or nothing. `break`: no name reaches over it. */
export const GAPS = { near: 0, dot: 1, apostrophe: 2, slash: 3, plus: 4, comma: 5, dotSpace: 6, break: 7 } as const;
export type Gap = (typeof GAPS)[keyof typeof GAPS];

const OTHER = 0,
  LETTER = 1,
  SPACE = 2;
const LETTERS = /[\p{L}\p{N}\p{M}\u00A8\u00B8\u00AD\u200B-\u200D\uFEFF]/u; // and accents printed behind their letter ("Belgie¨"), soft hyphens, what has no width
const kinds = new Uint8Array(65_536).fill(255); // kind of each code unit, worked out when first met

function kindOf(unit: number): number {
  const known = kinds[unit] ?? OTHER;
  if (known !== 255) return known;
  const character = String.fromCharCode(unit);
  const surrogate = unit >= 0xd800 && unit <= 0xdfff; // letters outside the first plane are rare and all read alike
  const kind = surrogate || LETTERS.test(character) ? LETTER : /\s/u.test(character) ? SPACE : OTHER;
  kinds[unit] = kind;
  return kind;
}

/** Ends a sentence, begins a quotation, a bracket, an item of a list. */
const OPENING = /[.?!:;«"“”‘([•…]|\n[^\S\n]*[-–]|(?:^|\s)'/u;

const AMPERSAND = 38,
  HYPHEN = 45,
  NEWLINE = 10,
  FULL_STOP = 46;

export function tokenize(text: string): Tokens {
  const words: string[] = [],
    starts: number[] = [],
    ends: number[] = [],
    gaps: Gap[] = [],
    opens: boolean[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit !== AMPERSAND && kindOf(unit) !== LETTER) {
      at++;
      continue;
    }
    const start = at;
    let word = "";
    if (unit === AMPERSAND) at++;
    else {
      for (let piece = at; ; piece = at) {
        while (at < text.length && kindOf(text.charCodeAt(at)) === LETTER) at++;
        word += text.slice(piece, at);
        const rest = restOfBrokenWord(text, at);
        if (rest < 0 && isDotted(text, at)) at++;
        else if (rest < 0) break;
        else at = rest;
      }
    }
    const between = text.slice(from, start);
    gaps.push(starts.length === 0 ? GAPS.break : gapOf(between));
    opens.push(starts.length === 0 || (between !== " " && OPENING.test(between)));
    starts.push(start);
    const seam = seamOf(word);
    if (seam > 0) {
      words.push(word.slice(0, seam));
      ends.push(start + seam);
      gaps.push(GAPS.near);
      opens.push(false);
      starts.push(start + seam);
    }
    words.push(unit === AMPERSAND ? "&" : word.slice(seam));
    ends.push(at);
    from = at;
  }
  return { text, words, starts, ends, gaps, opens };
}

/** Small words to which a text layer that lost its blanks glues the name behind: "vanNederland", "deKamer". */
const GLUED =
  /^(?:aan|als|alsook|bij|binnen|dan|dat|de|dit|door|een|en|het|hun|in|is|maar|met|na|naar|niet|of|om|omdat|onder|ook|op|over|per|tegen|te|tot|tussen|uit|van|vanaf|via|voor|waar|wat|ze|zijn|zoals|zonder)(?=\p{Lu}[\p{Ll}\p{Lu}])/u;

/** Longer words of small letters with a name glued behind: "streeftNederland". "iPhone" and "eHealth" are no such words. */
const GLUED_LONGER = /^\p{Ll}{4,}(?=\p{Lu}\p{Ll}{2})/u;

/** Where such a word ends, or 0. */
function seamOf(word: string): number {
  const unit = word.charCodeAt(0);
  if (word.length < 4 || unit < 97 || unit > 122 || word === word.toLowerCase()) return 0; // a to z, and a capital inside
  return (GLUED.exec(word) ?? GLUED_LONGER.exec(word))?.[0].length ?? 0;
}

/** Where the word goes on behind a hyphen at a line's end; -1 where it does not. Both sides must be lower case: "VN-\nmissie" stays two. */
function restOfBrokenWord(text: string, at: number): number {
  if (text.charCodeAt(at) !== HYPHEN || !isLower(text[at - 1])) return -1;
  let next = at + 1;
  let broken = false;
  while (next < text.length && kindOf(text.charCodeAt(next)) === SPACE) {
    if (text.charCodeAt(next) === NEWLINE) broken = true;
    next++;
  }
  return broken && isLower(text[next]) ? next : -1;
}

/** Whether a full stop at `at` stands between the single capitals of an acronym: "V.N.", "E.V.R.M.". */
function isDotted(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== FULL_STOP || !isUpper(text[at - 1]) || !isUpper(text[at + 1])) return false;
  const alone = at < 2 || kindOf(text.charCodeAt(at - 2)) !== LETTER;
  return alone && (at + 2 >= text.length || kindOf(text.charCodeAt(at + 2)) !== LETTER);
}

const isUpper = (character: string | undefined): boolean => character !== undefined && character !== character.toLowerCase();
const isLower = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toUpperCase() && character === character.toLowerCase();

/** The kind of what stands between two tokens, in a text or in an alias. */
export function gapOf(between: string): Gap {
  switch (between) {
    case "":
    case " ":
    case "-":
    case "\u00A0":
    case "\n":
    case "_":
    case "‑":
    case "-\n":
      return GAPS.near;
    case ".":
      return GAPS.dot;
    case "'":
    case "’":
    case "‘":
    case "`":
    case "´":
      return GAPS.apostrophe;
    case "/":
      return GAPS.slash;
    case "+":
      return GAPS.plus;
    case ". ":
    case ".\u00A0":
    case ".\n":
      return GAPS.dotSpace;
    case ", ":
    case "., ":
    case ",\n":
      return GAPS.comma;
    default:
      return /^\s+$/u.test(between) && !/\n\s*\n/u.test(between) ? GAPS.near : GAPS.break;
  }
}
