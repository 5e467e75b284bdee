import { readPortfolio } from "./portfolios.js";

/** An office that a phrase names, with its place in the phrase. */
export interface NamedOffice {
  /** "minister van Buitenlandse Zaken": title as printed in the singular, misprints of the title aside. */
  readonly office: string;
  readonly title: string;
  /** Who holds it, where the phrase says so ("…, mw. De Wit"). */
  readonly name: string | null;
  readonly start: number;
  readonly end: number;
  /** False for a portfolio that no table has. */
  readonly known: boolean;
}

export interface OfficePhrase {
  readonly offices: readonly NamedOffice[];
  /** Offset behind the phrase. */
  readonly end: number;
}

const SEPARATOR = /(?:\s*(?:[,;&]|\b(?:en|alsmede|alsook|evenals|respectievelijk|resp\.)(?=\s|\p{Lu}|van\b|voor\b|de\b)))*\s*/uy;
const ARTICLE = /(?:aan\s+)?(?:de|het|den)\s+|aan\s+/uy;
const TITLE =
  /(?:demissionaire?\s+|vice-?\s?)?(?:(?<president>minister(?:s)?\s?-\s?president(?:en)?|premier)|(?<minister>ministers?|minsters?|mininsters?|minister\.)|(?<secretary>sta+t+s?\s?-?secretaris(?:sen)?))/iuy;
const LINK = /\s*\b(?<link>van|voor|vor|v\.)(?=\s|\p{Lu}|$)\s*/uy;
const ABSENCE = /,?\s*\(?bij (?:diens |hun |haar |zijn )?(?:afwezigheid|ontstentenis|verhindering)(?: van)?/iuy;
const HOLDER =
  /(?:,\s*|\s*\(|\s+)(?:mw\.?|mevr\.?|mevrouw|dhr\.?|de heer|drs\.?|mr\.?|dr\.?|ir\.?)\s+(?<name>[\p{L}.' -]{2,50}?)(?=\s*(?:[,)]|\ben\b|\bover\b|\binzake\b|$))\)?,?/iuy;

/** Reads "de ministers van A, van B en voor C en de staatssecretaris van D" from `from` on. */
export function readOffices(text: string, from: number): OfficePhrase {
  const offices: NamedOffice[] = [];
  let titles: Titled[] = [];
  let end = from;
  let absent = false;
  for (let at = from; at < text.length; ) {
    const absence = matchAt(ABSENCE, text, at);
    if (absence) {
      absent = true;
      at += absence[0].length;
    }
    const parted = at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0);
    let next = skip(ARTICLE, text, parted);
    const title = readTitle(text, next);
    if (title) {
      if (title.kind === "president") {
        if (!absent) offices.push(presidency(title));
        titles = [];
        at = end = skipGeneralAffairs(text, title.end);
        continue;
      }
      titles = isJoint(text, parted, titles, end) ? [...titles, title] : [title];
      next = title.end;
      if (joinsAnotherTitle(text, next)) {
        at = next;
        continue;
      }
    } else if (titles.length === 0 || (text.slice(at, parted).trim() === "" && !absent)) break;
    const link = matchAt(LINK, text, next);
    const portfolio = readPortfolio(text, next + (link?.[0].length ?? /^\s*/u.exec(text.slice(next))?.[0].length ?? 0));
    if (!portfolio || (!link && !title && !portfolio.known)) break;
    const holder = matchAt(HOLDER, text, portfolio.end);
    const printedLink = /^vo+r$/iu.test(link?.groups?.link ?? "") ? "voor" : "van";
    for (const of of titles) {
      if (absent) continue;
      offices.push({
        title: of.text,
        office: `${of.text} ${link ? printedLink : portfolio.link} ${portfolio.name}`,
        name: holder?.groups?.name?.trim() ?? null,
        start: title ? of.start : next,
        end: portfolio.end,
        known: portfolio.known,
      });
    }
    titles = titles.map((of) => ({ ...of, used: true }));
    at = end = portfolio.end + (holder?.[0].length ?? 0);
  }
  return { offices, end };
}

interface Titled {
  readonly kind: "minister" | "secretary" | "president";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly used: boolean;
}

/** The title that stands at `at`, in the singular and rightly spelt. */
export function readTitle(text: string, at: number): Titled | undefined {
  const match = matchAt(TITLE, text, at);
  if (!match || /^\p{Ll}/u.test(text.slice(at + match[0].length))) return undefined;
  const kind = match.groups?.president ? "president" : match.groups?.secretary ? "secretary" : "minister";
  const upper = /^\p{Lu}/u.test(match[0]);
  const word = {
    minister: "minister",
    secretary: "staatssecretaris",
    president: /^premier/iu.test(match[0]) ? "premier" : presidentAs(match[0]),
  }[kind];
  return { kind, text: upper ? word.charAt(0).toUpperCase() + word.slice(1) : word, start: at, end: at + match[0].length, used: false };
}

function presidentAs(printed: string): string {
  return /-\s?P/u.test(printed) ? "minister-President" : "minister-president";
}

function presidency(title: Titled): NamedOffice {
  return { title: title.text, office: title.text, name: null, start: title.start, end: title.end, known: true };
}

/** "de minister-president, minister van Algemene Zaken" names one office. */
function skipGeneralAffairs(text: string, at: number): number {
  const match = /^,?\s*(?:tevens\s+)?(?:minister\s+)?van\s+Algemene\s+Zaken,?/iu.exec(text.slice(at, at + 60));
  return at + (match?.[0].length ?? 0);
}

/** "de Minister en de Staatssecretaris van X": the first title waits for the portfolio. */
function joinsAnotherTitle(text: string, at: number): boolean {
  const rest = skip(ARTICLE, text, at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0));
  return rest > at && readTitle(text, rest) !== undefined && readTitle(text, rest)?.kind !== "president";
}

function isJoint(text: string, at: number, titles: readonly Titled[], end: number): boolean {
  const last = titles.at(-1);
  return last !== undefined && !last.used && last.end > end - 1 && text.slice(last.end, at).trim().length <= 12;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
