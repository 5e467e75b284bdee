import type { Reference } from "../../../model/paper.js";
import { type Flow, spanOf } from "../../../parse/flow.js";

interface Found {
  readonly kind: Reference["kind"];
  readonly number: string;
  readonly start: number;
  readonly end: number;
}
type Rule = (text: string) => readonly Found[];

/** Question sets: "2024Z17972", also printed "2024Z 17972". Documents of the chamber: "2024D28457". */
const OWN_NUMBER = /(?<![\p{L}\d])(20\d{2}) ?([ZD]) ?(\d{5})(?!\d)/gu;
const DIRECT = /(?<![\p{L}\d-])(?:ah-tk-\d{8}-\d{1,5}|kst-\d{5}(?:-[IVXA-Z]{1,6})?-\d{1,5})(?!\d)/gu;
const SESSION =
  "(?:(?:II|TK|Tweede Kamer)?,? ?(?:\\(?(?:vergaderjaar|verga- ?derjaar|vgj\\.?|jaargang)?,? ?)?(?<from>(?:19|20)\\d{2}) ?[-/] ?(?<until>\\d{2,4})\\)?,? ?)";
const NUMBER_LIST = "(?<numbers>\\d{1,5}(?:(?:, ?| en )\\d{1,5})*)";
const APPENDICES: readonly RegExp[] = [
  new RegExp(
    `Aanhangsel(?: van de| der| bij de)? ?Handelingen,? ?(?:II,? ?|Tweede Kamer,? ?)?${SESSION}(?:nrs?\\.?|nummers?)? ?${NUMBER_LIST}`,
    "giu",
  ),
  new RegExp(`Aanhangsel(?: van de| der)? ?Handelingen,? ?nrs?\\.? ?${NUMBER_LIST},? ?${SESSION}`, "giu"), // before 2000
  new RegExp(`${SESSION}Aanhangsel(?:(?: van de| der)? ?Handelingen)?,? ?nrs?\\.? ?${NUMBER_LIST}`, "giu"),
  // "ah-tk-2017-2018, nr. 2509", "Kamervragen (Aanhangsel) 2020-2021, nr. 2345"
  /(?:ah-tk-|Kamervragen,? ?\((?:met antwoord )?Aanhangsel\),? ?|(?<![\p{L}])AH(?: ?TK)?,? )(?<from>20\d{2}) ?[-/] ?(?<until>\d{2,4}),? ?nrs?\.? ?(?<numbers>\d{1,5}(?:(?:, ?| en )\d{1,5})*)/giu,
];
const DOSSIER =
  "(?<dossier>\\d{2}[ .]?\\d{3}(?![\\d.,]\\d)(?:[- ]\\d{2}(?=[, ]))?)(?:[ -]?\\(?(?<part>[IVX]{1,6}(?:-?[A-D])?|[A-Z](?=, ?nr))\\)?(?![\\p{L}]))?";
const OTHER = "\\d{2}[ .]?\\d{3}(?![\\d.,]\\d)(?: \\(?[IVX]{1,6}\\)?)?"; // one paper may be of several: "36 200 XV en 36 201, nr. 7"
const NUMBERS = "(?:nrs?\\.?|nummers?|no\\.?) ?(?<numbers>(?:[A-Z]|\\d{1,5})(?:(?:, ?| en )\\d{1,5})*)(?![\\p{L}\\d])";
const PAPER = new RegExp(
  `(?:Kamerstuk(?:ken|nummer)?(?: (?:II|I|TK))?|Kst\\.?|Tweede Kamer|(?<!\\p{L})TK),? ?(?:${SESSION})?(?:Kamerstuk(?:ken)?,? ?)?(?<others>(?:${OTHER}(?:, ?| en )){1,3})?${DOSSIER}(?:,? ?${NUMBERS}|, (?<letter>[A-Z]{1,2})(?![\\p{L}\\d]))?`,
  "giu",
);
/** A further paper in a list: "…, nr. 6; I 2022/23, 36 021, B". */
const CONTINUED = new RegExp(
  `(?<=[;(] ?)(?:II|I|EK|TK),? ?${SESSION}${DOSSIER}, ?(?:${NUMBERS}|(?<letter>[A-Z]{1,2})(?![\\p{L}\\d]))`,
  "gu",
);
/** "Kamerstuk 21501-20-2128", "36471-64": number and paper in one. */
const DASHED =
  /Kamerstuk(?:ken|nummer)?(?: II)?,? ?(?<dossier>\d{2}[ .]?\d{3}(?:-\d{2}(?=-))?)(?:-(?<part>[IVX]{1,6}))?-(?<numbers>\d{1,5})(?![\d-])/giu;
const BRACKETED = new RegExp(`\\((?:II,? ?)?${DOSSIER}(?:,? ?${NUMBERS}| ?- ?(?<dashed>\\d{1,5}))\\)`, "giu");
const MOTION_BEFORE = /\b(?:moties?|amendement)\b(?:[^.;?!]|c\.s\.){0,180}$/iu;

const MOTION_AT_MOST = 200; // characters from the word to the brackets

const RULES: readonly Rule[] = [ownNumbers, directIds, appendices, dashed, papers, bracketed];

/** The earlier official papers that a text names, in its order, each naming once. */
export function readReferences(flow: Flow, place: Reference["place"]): readonly Reference[] {
  if (!mayReferToPaper(flow.shadow)) return [];
  const found = RULES.flatMap((rule) => [...rule(flow.shadow)]).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (last === undefined || next.start >= last.end || (next.start === last.start && next.number !== last.number && next.end === last.end))
      kept.push(next);
  }
  return kept.map((reference) => ({
    kind: reference.kind,
    number: reference.number,
    text: flow.text.slice(reference.start, reference.end),
    span: spanOf(flow, reference.start, reference.end),
    place,
  }));
}

/** Whether a text has figures that a number of a paper could have: most have none, and need no reading. */
export function mayReferToPaper(text: string): boolean {
  return /20\d{2} ?[ZD]|-tk-|kst|Aanhangsel|nrs?\b|\d{2}[ .]?\d{3}/iu.test(text);
}

function ownNumbers(text: string): readonly Found[] {
  return [...text.matchAll(OWN_NUMBER)].map((match) => ({
    kind: match[2] === "Z" ? "questionSet" : "paper",
    number: `${match[1]}${match[2]}${match[3]}`,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function directIds(text: string): readonly Found[] {
  return [...text.matchAll(DIRECT)].map((match) => ({
    kind: match[0].startsWith("ah") ? "appendix" : "paper",
    number: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function appendices(text: string): readonly Found[] {
  return APPENDICES.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap((match) => {
    const session = sessionOf(match.groups?.from, match.groups?.until);
    return each(match, (number) => (session ? { kind: "appendix", number: `ah-tk-${session}-${number}` } : undefined));
  });
}

function papers(text: string): readonly Found[] {
  return [PAPER, CONTINUED]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((match) => {
      const dossiers = [...othersOf(match.groups?.others ?? ""), dossierOf(match.groups)];
      const kind = text[match.index - 1] === "(" && isAfterMotion(text, match.index) ? "motion" : "paper";
      const letter = /^[A-Z]+$/u.exec(match.groups?.letter ?? "")?.[0]; // papers of the Eerste Kamer
      return dossiers.flatMap((dossier) => {
        if (letter) return [{ kind, number: `kst-${dossier}-${letter}`, ...trimmed(match) }];
        if (!match.groups?.numbers) return [{ kind: "paper" as const, number: `kst-${dossier}`, ...trimmed(match) }];
        return each(match, (number) => ({ kind, number: `kst-${dossier}-${number}` }));
      });
    });
}

function dashed(text: string): readonly Found[] {
  return [...text.matchAll(DASHED)].flatMap((match) =>
    each(match, (number) => ({
      kind: text[match.index - 1] === "(" && isAfterMotion(text, match.index) ? "motion" : "paper",
      number: `kst-${dossierOf(match.groups)}-${number}`,
    })),
  );
}

function bracketed(text: string): readonly Found[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const kind = isAfterMotion(text, match.index) ? "motion" : "paper";
    const dossier = dossierOf(match.groups);
    const inside = { start: match.index + 1, end: match.index + match[0].length - 1 };
    const numbers = match.groups?.dashed ?? match.groups?.numbers ?? "";
    return numbersIn(numbers).map((number) => ({ kind: kind as Reference["kind"], number: `kst-${dossier}-${number}`, ...inside }));
  });
}

/** "de motie van het lid A (…)": a motion, whose number the brackets behind it give. */
function isAfterMotion(text: string, at: number): boolean {
  return MOTION_BEFORE.test(text.slice(Math.max(0, at - MOTION_AT_MOST), at));
}

function each(match: RegExpExecArray, of: (number: string) => { kind: Reference["kind"]; number: string } | undefined): readonly Found[] {
  return numbersIn(match.groups?.numbers ?? "").flatMap((number) => {
    const named = of(number);
    return named ? [{ ...named, ...trimmed(match) }] : [];
  });
}

function trimmed(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].replace(/(?<![\s,])[\s,]+$/u, "").length };
}

function numbersIn(printed: string): readonly string[] {
  return printed.match(/\d+|[A-Z]/gu) ?? [];
}

function dossierOf(groups: Record<string, string | undefined> | undefined): string {
  const number = (groups?.dossier ?? "").replace(/[ .]/gu, "").replace(/^(\d{5})[- ]?(\d{2})$/u, "$1-$2");
  return groups?.part ? `${number}-${groups.part}` : number;
}

/** "36 200 XV en 36 201 en " → ["36200-XV", "36201"]. */
function othersOf(printed: string): readonly string[] {
  return [...printed.matchAll(/(\d{2})[ .]?(\d{3})(?: \(?([IVX]+))?/gu)].map(
    ([, two, three, part]) => `${two}${three}${part ? `-${part}` : ""}`,
  );
}

/** "2023", "24" → "20232024"; undefined where the two are not years that follow each other. */
function sessionOf(from: string | undefined, until: string | undefined): string | undefined {
  if (!from || !until) return undefined;
  const end = until.length === 4 ? until : from.slice(0, 4 - until.length) + until;
  return Number(end) === Number(from) + 1 || (from === "1999" && until === "00") ? `${from}${Number(from) + 1}` : undefined;
}
