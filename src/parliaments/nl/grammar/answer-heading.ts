import type { Answerer } from "../../../model/paper.js";
import { type Flow, spanOf } from "../../../parse/flow.js";
import { tidyName } from "./askers.js";
import { parseDate } from "./dates.js";
import { type OfficeTitle, readTitle } from "./office-title.js";
import { OFFICES_AT_MOST, readOffices } from "./offices.js";
import { readPortfolio } from "./portfolios.js";

/** What the sentence above answers, or above a notice, says of who gives them. */
export interface AnswerHeading {
  readonly form: "answer" | "notice";
  readonly answeredBy: readonly Answerer[];
  readonly received: string | null;
}

/** "Antwoord van minister A (B), mede namens …", "Mededeling van staatssecretaris A (B)". */
export const ANSWER_HEADING_START =
  /^(?:(?:Nader|Aanvullend|Gewijzigd|Herzien|Gecorrigeerd|Vervolg|Gezamenlijk)e?[- ])*(?:(?<answer>(?:A|a)ntwoord(?:en)?|Beantwoording|Reactie|ANTWOORD)|(?<notice>(?:M|m)ede ?deling|Mededelmg|Uitstelbericht|Uitstelbrief|MEDEDELING))(?: op (?:de )?vragen)? van(?: (?!(?:het|de) (?:Kamer)?(?:lid|leden)\b)(?=(?:de|het|demissionair|[Mm]inister|[Ss]taa?ts?|[Vv]ice|premier|mevr|mw|dhr)|\p{Lu})|(?=Minister|Staats))/u;
const RECEIVED = /[([]\s?(?:\(?ontvangen\s?\(\s?)?ontvangen\s?(?:op |d\.d\. ?)?(?<date>[^()[\]]{4,50})[)\]]?/iu;
const ON_BEHALF =
  /[,;]?\s*(?:en\s+)?\(?(?:(?:mede|tevens|ook)\s*)?(?:namens|in (?:overeenstemming|afstemming|overleg|samenspraak) met|na overleg met)\s*/iuy;
const BETWEEN =
  /\s*(?:[,;]|\ben\b|\balsmede\b|\bevenals\b)*\s*(?:en\s+)?(?:\b(?:nader\s+)?antwoord\b\s*|\bmededeling\b\s*)?(?:\bvan\b\s*)?/iuy;
const ARTICLE = /(?:de|het)\s+|[Dd]e\s*(?=[Mm]inis|[Ss]taat|[Vv]ice)/uy; // not the "De" of "De Wit"
const GENTLEMAN = /(?:de\s+)?(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?)\s+/iuy;
const NAME =
  /\s*(?<name>(?:(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]er?|[Tt]en|'[ts]|[Ii]n|[Oo]p|[Ee]l|[Aa]l)\s+)*(?:d')?\p{Lu}[^(),;]{0,60}?)(?=\s*(?:[(,;]|$)|\s+(?:en|alsmede|mede|op)\s)/uy;
const BRACKET = /^\s*\(\s*(?!ontvangen)(?<inside>[^()]{2,160}(?:\([^()]{2,60}\)[^()]{0,40})?)\)?/iu;
const LINK = /^(?<link>van|voor)\s+/iu;
const STAND_IN = /(?<![\s,])[\s,]+\(?(?:a\.?\s?i\.?|ad interim)\)?$/iu;

export function parseAnswerHeading(flow: Flow, paperDate: string | null): AnswerHeading | undefined {
  const text = flow.shadow;
  const start = ANSWER_HEADING_START.exec(text);
  if (!start) return undefined;
  const received = RECEIVED.exec(text);
  const answeredBy = readAnswerers(flow, start[0].length, received?.index ?? text.length);
  return {
    form: start.groups?.notice ? "notice" : "answer",
    answeredBy,
    received: received ? parseDate(received.groups?.date ?? "", paperDate) : null,
  };
}

/** Reads "minister A (X) en staatssecretaris B (Y), mede namens de ministers van Z en voor W" up to `until`. */
export function readAnswerers(flow: Flow, from: number, until: number): readonly Answerer[] {
  const text = flow.shadow.slice(0, until);
  const found: Answerer[] = [];
  let onBehalfOf = false;
  let title: OfficeTitle | undefined;
  for (let at = from; at < until && found.length < OFFICES_AT_MOST; ) {
    const behalf = matchAt(ON_BEHALF, text, at);
    if (behalf) onBehalfOf = true;
    const start = skip(ARTICLE, text, at + (behalf?.[0].length ?? matchAt(BETWEEN, text, at)?.[0].length ?? 0));
    const next = readNamed(flow, text, { start, title, onBehalfOf }) ?? readUnnamed(flow, text, start, onBehalfOf);
    if (!next) break;
    found.push(...next.answerers);
    title = next.title;
    at = next.end;
  }
  return found;
}

interface Read {
  readonly answerers: readonly Answerer[];
  readonly end: number;
  /** Under which the next may stand: "de ministers A (X) en B (Y)". */
  readonly title?: OfficeTitle | undefined;
}

interface Place {
  readonly start: number;
  readonly title: OfficeTitle | undefined;
  readonly onBehalfOf: boolean;
}

/** "minister A (X)", "B (Y)" behind it, "de heer A, minister van X". */
function readNamed(flow: Flow, text: string, { start, title: before, onBehalfOf }: Place): Read | undefined {
  const own = readTitle(text, start);
  const gentleman = own ? null : matchAt(GENTLEMAN, text, start);
  if (own && (namesOffice(text, own.end) || isHeld(text, start))) return undefined;
  const name = matchAt(NAME, text, own?.end ?? start + (gentleman?.[0].length ?? 0));
  if (!name?.groups?.name) return undefined;
  const end = name.index + name[0].length;
  const bracket = BRACKET.exec(text.slice(end));
  const inside = bracket?.groups?.inside;
  const title = own ?? (gentleman || !inside ? undefined : before);
  if (!title && !gentleman) return undefined;
  const person = tidyName(name.groups.name);
  if (bracket && inside) {
    const stop = end + bracket[0].length;
    const office = officeWithin(text, end + bracket[0].indexOf(inside), inside, title);
    const span = spanOf(flow, own?.start ?? (gentleman ? start : name.index), stop);
    return { answerers: [{ office, name: person, lang: "nl", span, onBehalfOf }], end: stop, title };
  }
  const after = title ? end : skip(/,\s*(?:de\s+)?/uy, text, end);
  const phrase = title ? undefined : readOffices(text, after);
  const office = phrase?.offices[0]?.office ?? (title ? title.text : null);
  const stop = phrase?.offices.length ? phrase.end : end;
  return { answerers: [{ office, name: person, lang: "nl", span: spanOf(flow, start, stop), onBehalfOf }], end: stop };
}

/** The office that brackets behind a name give: "(Justitie)", "(voor Zorg)", "(minister van Justitie)". */
function officeWithin(text: string, at: number, inside: string, title: OfficeTitle | undefined): string | null {
  const [whole] = readTitle(text, at) ? readOffices(text.slice(0, at + inside.length), at).offices : [];
  if (whole) return whole.office;
  if (!title) return null;
  if (title.kind === "president") return title.text;
  const link = LINK.exec(inside);
  const field = inside
    .slice(link?.[0].length ?? 0)
    .replace(STAND_IN, "")
    .trim();
  const portfolio = readPortfolio(field, 0);
  const known = portfolio?.known && /^\W*$/u.test(field.slice(portfolio.end)) ? portfolio.name : field;
  return `${title.text} ${link?.groups?.link?.toLowerCase() ?? portfolio?.link ?? "van"} ${known}`;
}

const NAME_AND_FIELD_AT_MOST = 220; // characters

/** "minister A van X": the offices' own reading finds the name. */
function isHeld(text: string, at: number): boolean {
  const window = text.slice(at, at + NAME_AND_FIELD_AT_MOST);
  const [first] = readOffices(window, 0).offices;
  return first?.name != null && first.known && !/[([]/u.test(window.slice(0, first.end));
}

/** Whether a portfolio follows the title ("minister van Justitie"), not a name ("minister Van Dam (Justitie)"). */
function namesOffice(text: string, at: number): boolean {
  const link = /^\s*(?:van|voor|v\.)\s+/u.exec(text.slice(at, at + 12));
  if (!link) return false;
  const bracket = /^[^(,;]{2,50}\(\s*(?!ontvangen)/iu.exec(text.slice(at));
  return readPortfolio(text, at + link[0].length)?.known === true || bracket === null;
}

/** "de minister van X en de staatssecretarissen van Y en van Z". */
function readUnnamed(flow: Flow, text: string, at: number, onBehalfOf: boolean): Read | undefined {
  const phrase = readOffices(text, at);
  if (phrase.offices.length === 0) return undefined;
  const answerers = phrase.offices.map((office) => ({
    office: office.office,
    name: office.name,
    lang: "nl" as const,
    span: spanOf(flow, office.start, office.end),
    onBehalfOf,
  }));
  return { answerers, end: phrase.end };
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
