import type { Answerer } from "../../../model/paper.js";
import { type Flow, spanOf } from "../../../parse/flow.js";
import { tidyName } from "./askers.js";
import { parseDate } from "./dates.js";
import { readOffices, readTitle } from "./offices.js";
import { readPortfolio } from "./portfolios.js";

/** What the sentence above answers, or above a notice, says of who gives them. */
export interface AnswerHeading {
  readonly form: "answer" | "notice";
  readonly answeredBy: readonly Answerer[];
  readonly received: string | null;
}

/** "Antwoord van minister A (B), mede namens …", "Mededeling van staatssecretaris A (B)". */
export const ANSWER_HEADING_START =
  /^(?:(?:Nader|Aanvullend|Gewijzigd|Herzien|Gecorrigeerd|Vervolg|Gezamenlijk)e?[- ])*(?:(?<answer>(?:A|a)ntwoord(?:en)?|Beantwoording|Reactie|ANTWOORD)|(?<notice>(?:M|m)ede ?deling|Mededelmg|Uitstelbericht|Uitstelbrief|MEDEDELING))(?: op (?:de )?vragen)? van (?=(?:de|het|demissionair|[Mm]inister|[Ss]taa?ts?|[Vv]ice|premier|mevr|mw|dhr)|\p{Lu})/u;
const RECEIVED = /[([]\s?(?:\(?ontvangen\s?\(\s?)?ontvangen\s?(?:op |d\.d\. ?)?(?<date>[^()[\]]{4,50})[)\]]?/iu;
const ON_BEHALF = /[,;]?\s*(?:en\s+)?(?:\(?mede\s+namens|namens|in overeenstemming met|in afstemming met|na overleg met)\s+/iuy;
const BETWEEN =
  /\s*(?:[,;]|\ben\b|\balsmede\b|\bevenals\b)*\s*(?:en\s+)?(?:\b(?:nader\s+)?antwoord\b\s*|\bmededeling\b\s*)?(?:\bvan\b\s*)?/iuy;
const ARTICLE = /(?:de|het)\s+/iuy;
const GENTLEMAN = /(?:de\s+)?(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?)\s+/iuy;
const NAME = /\s*(?<name>[^(),;]{2,60}?)\s*(?=[(,;]|$)/uy;

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
  for (let at = from; at < until; ) {
    const behalf = matchAt(ON_BEHALF, text, at);
    if (behalf) onBehalfOf = true;
    const start = skip(ARTICLE, text, at + (behalf?.[0].length ?? matchAt(BETWEEN, text, at)?.[0].length ?? 0));
    const next = readNamed(flow, text, start, onBehalfOf) ?? readUnnamed(flow, text, start, onBehalfOf);
    if (!next) break;
    found.push(...next.answerers);
    at = next.end;
  }
  return found;
}

interface Read {
  readonly answerers: readonly Answerer[];
  readonly end: number;
}

/** "minister A (X)", "de heer A, minister van X". */
function readNamed(flow: Flow, text: string, at: number, onBehalfOf: boolean): Read | undefined {
  const gentleman = matchAt(GENTLEMAN, text, at);
  const title = readTitle(text, at);
  if (!gentleman && !title) return undefined;
  if (title && namesOffice(text, title.end)) return undefined;
  const name = matchAt(NAME, text, title?.end ?? at + (gentleman as RegExpExecArray)[0].length);
  if (!name?.groups?.name) return undefined;
  const end = at + (title ? title.end - at : (gentleman as RegExpExecArray)[0].length) + name[0].length;
  const bracket = /^\s*\(\s*(?<inside>[^()]{3,160})\)?/u.exec(text.slice(end));
  const person = tidyName(name.groups.name);
  if (title && bracket && !/^ontvangen/iu.test(bracket.groups?.inside ?? "")) {
    const inside = bracket.groups?.inside as string;
    const offset = end + bracket[0].indexOf(inside);
    const portfolio = readPortfolio(text, offset);
    const whole = portfolio?.known && /^\W*$/u.test(text.slice(portfolio.end, offset + inside.length)) ? portfolio.name : inside.trim();
    const office = title.kind === "president" ? title.text : `${title.text} ${portfolio?.link ?? "van"} ${whole}`;
    const span = spanOf(flow, title.start, end + bracket[0].length);
    return { answerers: [{ office, name: person, lang: "nl", span, onBehalfOf }], end: end + bracket[0].length };
  }
  const after = title ? end : skip(/,\s*(?:de\s+)?/uy, text, end);
  const phrase = title ? undefined : readOffices(text, after);
  const office = phrase?.offices[0]?.office ?? (title ? title.text : null);
  const stop = phrase?.offices.length ? phrase.end : end;
  return { answerers: [{ office, name: person, lang: "nl", span: spanOf(flow, at, stop), onBehalfOf }], end: stop };
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
