import type { Found } from "./known-names.js";
import { foldWord } from "./lexicon.js";
import { isAcronym } from "./name-case.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";
import { SIGNS } from "./word-signs.js";

const LONGEST = 7; // letters
const TELLING = 5; // letters; shorter words are shared by chance

/**
 * What a paper's own abbreviations do not mean: where it writes "Delta Rivier Corridor (DRC)", every DRC in it is that corridor and
 * no country; also where only the words stand there. Leaves what the paper spells out by a name, or by words of a name, of the entity itself.
 */
export function withoutRedefined(found: readonly Found[], readings: readonly Reading[]): Found[] {
  const short = found.filter(isShortName);
  if (short.length === 0) return [...found];
  const asked = new Set(short.map(wordOf));
  const defined = new Map<string, ReadonlySet<string>>();
  for (const reading of readings) {
    reading.tokens.words.forEach((word, at) => {
      const bracketed = asked.has(word) && reading.tokens.text.charAt((reading.tokens.starts[at] ?? 0) - 1) === "(";
      const words = bracketed ? spelledOut(reading, at) : undefined;
      if (words) defined.set(word, new Set([...(defined.get(word) ?? []), ...words]));
    });
    for (const { word, words } of namesInCapitals(reading, asked)) defined.set(word, new Set([...(defined.get(word) ?? []), ...words]));
  }
  return defined.size === 0 ? [...found] : found.filter((one) => !isShortName(one) || !means(defined.get(wordOf(one)), one));
}

const wordOf = ({ reading, from }: Found): string => reading.tokens.words[from] ?? "";

const isShortName = (one: Found): boolean =>
  one.until - one.from === 1 && one.surplus === 0 && isAcronym(wordOf(one)) && wordOf(one).length <= LONGEST;

/** The folded words before the bracket whose initials the abbreviation is; small words between them may have none. */
function spelledOut({ tokens }: Reading, at: number): string[] | undefined {
  const letters = [...foldWord(tokens.words[at] ?? "")];
  const words: string[] = [];
  for (let before = at - 1; letters.length > 0; before--) {
    const word = foldWord(tokens.words[before] ?? "");
    if (word === "" || at - before > LONGEST * 2) return undefined;
    if (word.startsWith(letters.at(-1) as string)) letters.pop();
    else if (word.length > 3) return undefined;
    words.push(word);
  }
  return words;
}

const SHORTEST = 3; // letters; two capitals in a row begin many names

/** "de Delta Rivier Corridor", for which a paper then writes DRC without saying so. */
function namesInCapitals({ tokens, signs }: Reading, asked: ReadonlySet<string>): { word: string; words: string[] }[] {
  const names: { word: string; words: string[] }[] = [];
  for (const word of asked) {
    if (word.length < SHORTEST) continue;
    for (let at = 0; at + word.length <= tokens.words.length; at++) {
      if (tokens.words[at]?.charAt(0) !== word.charAt(0)) continue;
      const words = tokens.words.slice(at, at + word.length);
      const adjoins = (step: number): boolean => step === 0 || tokens.gaps[at + step] === GAPS.near;
      const fits = words.every(
        (each, step) => each.charAt(0) === word.charAt(step) && each.length > 1 && !isAcronym(each) && adjoins(step),
      );
      if (fits && ((signs[at] ?? 0) & SIGNS.upper) !== 0) names.push({ word, words: words.map(foldWord) });
    }
  }
  return names;
}

/** Whether the paper's words are not the entity's: none of its names has a telling word of them. */
function means(words: ReadonlySet<string> | undefined, { patterns }: Found): boolean {
  if (!words) return false;
  const own = patterns.flatMap(({ entry }) => [...Object.values(entry.name), ...entry.aliases.map(({ text }) => text)]).join(" ");
  const known = foldWord(own);
  if (!known.split(/[^\p{L}]+/u).some((word) => word.length >= TELLING)) return false; // no name of its own spells it out
  return ![...words].some((word) => word.length >= TELLING && known.includes(word.slice(0, TELLING)));
}
