import { isMisprintOf } from "./misprint.js";
import { lettersOf, PORTFOLIOS, type Portfolio, SHORT_PORTFOLIOS } from "./portfolio-names.js";

export interface FoundPortfolio {
  /** As printed; with the table's blanks where print lost some, in full where a short form stands. */
  readonly name: string;
  readonly link: "van" | "voor";
  /** Offset behind it. */
  readonly end: number;
  readonly known: boolean;
}

const LONGEST = 150;
const MAY_FOLLOW = /^(?:over|en(?:\s|\p{Lu}|de|van|voor)|aan|van|voor|inzake|mede|betreffende|\()/u; // words glued to a name
const MAY_GO_ON = /^,? ?(?:en |& ?)?\p{L}/u; // "Binnenlandse Zaken" stands there, and misspelt words of a longer name may follow
const CAPITALISED = "(?:\\p{Lu}[\\p{L}'-]*|&)";
/** A name that no table has: capitalised words, joined by blanks, commas and "en". */
const UNKNOWN = new RegExp(`^${CAPITALISED}(?:(?:,? (?:en |and )?|, ?)${CAPITALISED})*`, "u");
const SHORT = /^\p{Lu}[\p{L}&]{1,5}(?![\p{L}-])/u;
const WORD = /(?:,? ?(?:en |& ?)?)(?<word>[\p{L}'-]{3,})/uy;
const NOT_OF_A_NAME = /^(?:over|inzake|aan|van|voor|mede|betreffende|omtrent|het|een|met|minister.*|staatssecretaris.*)$/iu;
const WORDS_AT_MOST = 7;

/** The longest portfolio name that starts at `from`, misprints of a letter or two aside; else the capitalised words that stand there. */
export function readPortfolio(text: string, from: number): FoundPortfolio | undefined {
  const window = text.slice(from, from + LONGEST);
  const exact = exactly(window);
  const goesOn = !exact || MAY_GO_ON.test(window.slice(exact.end));
  const found = (goesOn ? nearly(window, exact?.portfolio.letters.length ?? 0) : undefined) ?? exact;
  if (found) {
    const { portfolio, end } = found;
    return {
      name: spelled(window.slice(0, end).replace(/\s+/gu, " "), portfolio.name),
      link: portfolio.link,
      end: from + end,
      known: true,
    };
  }
  const short = SHORT.exec(window)?.[0] ?? "";
  const full = SHORT_PORTFOLIOS.get(short);
  if (full) return { name: full, link: "van", end: from + short.length, known: true };
  const unknown = UNKNOWN.exec(window)?.[0].replace(/(?<![,& ])[,& ]+$/u, "");
  return unknown ? { name: unknown, link: "van", end: from + unknown.length, known: false } : undefined;
}

export function isPortfolio(name: string): boolean {
  const letters = lettersOf(name);
  return PORTFOLIOS.some((portfolio) => portfolio.letters === letters);
}

interface Found {
  readonly portfolio: Portfolio;
  /** Offset in the window behind it. */
  readonly end: number;
}

function exactly(window: string): Found | undefined {
  const { letters, ends } = squeeze(window);
  for (const portfolio of PORTFOLIOS) {
    if (!letters.startsWith(portfolio.letters)) continue;
    const end = ends[portfolio.letters.length - 1] as number;
    const rest = window.slice(end);
    if (!/^\p{L}/u.test(rest) || MAY_FOLLOW.test(rest)) return { portfolio, end };
  }
  return undefined;
}

/** The longest name of more letters than `known` from which the words that stand there differ by a letter or two. */
function nearly(window: string, known: number): Found | undefined {
  let best: Found | undefined;
  let letters = "";
  let end = 0;
  for (let count = 0; count < WORDS_AT_MOST; count++) {
    WORD.lastIndex = end;
    const match = WORD.exec(window);
    if (!match || NOT_OF_A_NAME.test(match.groups?.word ?? "")) break;
    letters += lettersOf(match[0].replace("&", "en"));
    end += match[0].length;
    const near = PORTFOLIOS.find((portfolio) => portfolio.letters.length > known + 2 && isNear(portfolio.letters, letters));
    if (near) best = { portfolio: near, end };
  }
  return best;
}

const TWO_FROM = 14; // letters: shorter names may differ by one
const AT_LEAST = 7;

function isNear(name: string, printed: string): boolean {
  return name.length >= AT_LEAST && isMisprintOf(name, printed, name.length < TWO_FROM ? 1 : 2);
}

function spelled(printed: string, name: string): string {
  const squeezed = (text: string) => text.replace(/[\s,]/gu, "").toLowerCase();
  const differsInBlanks = printed.replace(/ /gu, "").toLowerCase() === name.replace(/ /gu, "").toLowerCase();
  return differsInBlanks && printed.length !== name.length && squeezed(printed) === squeezed(name) ? name : printed;
}

/** The letters of a text, each with the offset behind it; "&" is read as "en". */
function squeeze(text: string): { letters: string; ends: number[] } {
  let letters = "";
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const folded = text[at] === "&" ? "en" : lettersOf(text[at] as string);
    for (const letter of folded) {
      letters += letter;
      ends.push(at + 1);
    }
  }
  return { letters, ends };
}
