import { type BehindOffice, readBehindOffice, readHolderBefore } from "./office-holder.js";
import { type OfficeTitle, readTitle } from "./office-title.js";
import { type FoundPortfolio, readPortfolio } from "./portfolios.js";

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

const SEPARATOR = /(?:\s*(?:[,;&]|(?:en|alsmede|alsook|evenals|respectievelijk|resp\.)(?=\s|\p{Lu}|van\b|voor\b|de\b)))*\s*/uy;
const ARTICLE = /(?:aan\s*)?(?:(?:de|het)\s+beide|de|het|den|beide)(?:\s+|(?=minis|staat|vice|prem))|aan\s+/iuy;
const LINK = /\s*(?:zonder portefeuille\s+)?(?<link>van|voor|vor|v\.)(?:\s+de(?=\s+\p{Lu}))?(?=\s|\p{Lu}|$)\s*/uy;
const ABSENCE =
  /,?\s*\(?(?:en,?\s+)?bij (?:(?:diens|hun|haar|zijn) )?(?:afwezigheid|ontstentenis|verhindering)(?<of> van)?,?(?: (?:aan )?(?=de ))?/iuy;
const GENERAL_AFFAIRS = /^\s*(?:[,/]\s*)?(?:tevens\s+)?(?:(?:minister\s+)?van\s+Algemene\s+Zaken|minister van AZ),?/iu;

/** More than any government has. */
export const OFFICES_AT_MOST = 60;

/** Reads "de ministers van A, van B en voor C en de staatssecretaris van D" from `from` on. */
export function readOffices(text: string, from: number): OfficePhrase {
  const offices: NamedOffice[] = [];
  let titles: readonly Waiting[] = [];
  let end = from;
  let absent = false;
  for (let at = from; at < text.length && offices.length < OFFICES_AT_MOST; ) {
    const absence = matchAt(ABSENCE, text, at);
    if (absence) absent = absence.groups?.of !== undefined; // "bij afwezigheid van A" says who is not asked, "bij diens afwezigheid A" who is
    at += absence?.[0].length ?? 0;
    const parted = at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0);
    let next = skip(ARTICLE, text, parted);
    if (!absence && /^aan/iu.test(text.slice(parted, next))) absent = false;
    const title = readTitle(text, next);
    if (title?.kind === "president") {
      if (!absent) offices.push(presidency(title));
      titles = [];
      at = end = skipGeneralAffairs(text, title.end);
      continue;
    }
    if (title) {
      titles = isJoint(text, parted, titles, end) ? [...titles, title] : [title];
      next = title.end;
      if (joinsAnotherTitle(text, next)) {
        at = next;
        continue;
      }
    } else if (titles.length === 0 || (text.slice(at, parted).trim() === "" && !absent)) break;
    const field = readField(text, next, title !== undefined);
    if (!field) break;
    const behind = readBehindOffice(text, field.portfolio.end);
    if (!absent) offices.push(...titles.map((of) => officeOf(of, field, { ...behind, start: title ? of.start : next })));
    titles = titles.map((of) => ({ ...of, used: true }));
    at = end = behind.end;
  }
  return { offices, end };
}

interface Waiting extends OfficeTitle {
  readonly used?: boolean;
}

interface Field {
  readonly link: "van" | "voor";
  readonly portfolio: FoundPortfolio;
  /** "minister De Wit van Defensie": who stands between title and portfolio. */
  readonly name: string | null;
}

/** "van Defensie", "voor Zorg", "Defensie" behind a title; behind another portfolio only what a table has. */
function readField(text: string, at: number, titled: boolean): Field | undefined {
  const link = matchAt(LINK, text, at);
  const start = at + (link?.[0].length ?? /^\s*/u.exec(text.slice(at))?.[0].length ?? 0);
  const portfolio = text[start] === "(" ? readInBrackets(text, start) : readPortfolio(text, start);
  const before = titled && portfolio?.known !== true ? readHolderBefore(text, at) : undefined;
  const behind = before && readField(text, before.end, false);
  if (before && behind?.portfolio.known) return { ...behind, name: before.name };
  if (!portfolio || (!link && !titled && !portfolio.known)) return undefined;
  const printed = link && (/^vo+r$/iu.test(link.groups?.link ?? "") ? "voor" : "van");
  return { link: printed ?? portfolio.link, portfolio, name: null };
}

/** "de minister van (Defensie)" */
function readInBrackets(text: string, at: number): FoundPortfolio | undefined {
  const inside = readPortfolio(text, at + 1);
  return inside?.known && text[inside.end] === ")" ? { ...inside, end: inside.end + 1 } : undefined;
}

function officeOf(title: Waiting, { link, portfolio, name }: Field, of: BehindOffice & { start: number }): NamedOffice {
  return {
    title: title.text,
    office: `${title.text} ${link} ${portfolio.name}${of.part.replace(/^,?\s*\(/u, " (")}`,
    name: name ?? of.name,
    start: of.start,
    end: portfolio.end + of.part.length,
    known: portfolio.known,
  };
}

function presidency(title: OfficeTitle): NamedOffice {
  return { title: title.text, office: title.text, name: null, start: title.start, end: title.end, known: true };
}

/** "de minister-president, minister van Algemene Zaken" names one office. */
function skipGeneralAffairs(text: string, at: number): number {
  return at + (GENERAL_AFFAIRS.exec(text.slice(at, at + 60))?.[0].length ?? 0);
}

/** "de Minister en de Staatssecretaris van X": the first title waits for the portfolio. */
function joinsAnotherTitle(text: string, at: number): boolean {
  const rest = skip(ARTICLE, text, at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0));
  return rest > at && readTitle(text, rest) !== undefined && readTitle(text, rest)?.kind !== "president";
}

function isJoint(text: string, at: number, titles: readonly Waiting[], end: number): boolean {
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
