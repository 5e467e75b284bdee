import type { PlacedGlyph } from "./segments.js";

/** Accents that stand alone, and the mark that each is over or under a letter. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["´", "\u0301"],
  ["`", "\u0300"],
  ["ˋ", "\u0300"],
  ["¨", "\u0308"],
  ["ˆ", "\u0302"],
  ["^", "\u0302"],
  ["˜", "\u0303"],
  ["¯", "\u0304"],
  ["˘", "\u0306"],
  ["˙", "\u0307"],
  ["˚", "\u030a"],
  ["˝", "\u030b"],
  ["ˇ", "\u030c"],
  ["¸", "\u0327"],
  ["˛", "\u0328"],
]);

export const isAccent = (text: string): boolean => MARKS.has(text);

/**
 * Fonts without a letter such as "ş" print "s" and then "¸" over or under it. Where an accent's middle stands within a letter's
 * box and both compose to one character, they are that character; an accent beside a letter stays what it is.
 */
export function composeAccents(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  if (!glyphs.some(({ text }) => MARKS.has(text))) return glyphs;
  const composed = [...glyphs];
  for (let at = 0; at < composed.length; at++) {
    const accent = composed[at];
    const mark = accent && MARKS.get(accent.text);
    if (!accent || mark === undefined) continue;
    for (const neighbour of [at - 1, at + 1]) {
      const letter = composed[neighbour];
      const together = letter && letter.text !== " " && stands(accent, letter) ? (letter.text + mark).normalize("NFC") : "";
      if (!letter || [...together].length !== [...letter.text].length || together === "") continue;
      composed[neighbour] = { ...letter, text: together };
      composed.splice(at--, 1);
      break;
    }
  }
  return composed;
}

function stands(accent: PlacedGlyph, letter: PlacedGlyph): boolean {
  const centre = (accent.x + accent.end) / 2;
  return centre >= letter.x && centre <= letter.end;
}
