import type { Asker, Language, OfficeNamed, Words } from "../../../model/paper.js";
import type { Flow } from "../../../parse/flow.js";
import { spanOf, wordsOf } from "../../../parse/flow.js";
import { type NamedMember, readMembers } from "./askers.js";
import { parseDate } from "./dates.js";
import { readOffices } from "./offices.js";

/** What the sentence above a paper says of its questions. */
export interface Heading {
  readonly lang: Language;
  readonly askers: readonly Asker[];
  readonly addressees: readonly OfficeNamed[];
  readonly subject: Words | null;
  readonly submitted: string | null;
  /** Announces a question to be put orally. */
  readonly oral: boolean;
  /** A portfolio that no table has. */
  readonly unknownOffice: OfficeNamed | null;
}

const KIND_WORD =
  "(?:(?:[Ss]chriftelijke|[Mm]ondelinge|[Nn]adere|[Aa]anvullende|[Gg]ezamenlijke|[Hh]erziene|[Gg]ewijzigde|[Nn]ieuwe|[Vv]ervolg|[Ff]eitelijke|[Ss]poed)[- ]*)*";
const NOUN = "(?:[Vv]ervolg|[Kk]amer|[Ss]poed|[Ii]nterpellatie)?-?[Vv]ra(?:ag|gen)";
const ANSWERS_TO = "(?:Antwoord(?:en)?|Beantwoording|Reactie)(?: (?:op|van))? (?:de |het )?";
/** "Antwoorden op de vragen van het lid A (X) …": the heading of questions, above answers to them. */
export const ANSWERS_TITLE = new RegExp(`^${ANSWERS_TO}`, "u");
const MARKS_SET = "(?:set |\\d{1,2} )?";
const MEMBER = "(?:(?:het|de)(?:lid|leden)?|den|mevrouw|mevr|mw|dhr|lid|leden|(?:Tweede )?Kamerl(?:id|eden))\\b";
/** A bare name is a member's where a party in brackets or an office follows. */
const BARE_NAME = "\\p{Lu}[^.?!;:()]{1,60}(?:\\(\\p{L}|aan (?:de )?(?:[Mm]inister|[Ss]taatss?ecret))";
/** "Vragen van het lid A (X) …": how the heading of Dutch papers starts. */
export const HEADING_START = new RegExp(
  `^${MARKS_SET}(?:${ANSWERS_TO})?${KIND_WORD}${NOUN}:? (?:gesteld |ingediend )?(?:(?:[Vv]an|[Dd]oor) (?=${MEMBER}|${BARE_NAME})|(?=(?:het lid|de leden) ))`,
  "u",
);
/** A page's title: "Schriftelijke vragen aan de minister van A over B". */
export const TITLE_START = new RegExp(`^${MARKS_SET}${KIND_WORD}${NOUN} (?=aan (?:de|het) )`, "u");
const ABOUT_WORDS =
  "over|inzake|betreffende|omtrent|aangaande|rondom|met betrekking tot|naar aanleiding van|ten aanzien van|in verband met|in het kader van|ter ?zake van|m\\.b\\.t\\.|n\\.a\\.v\\.|t\\.a\\.v\\.";
const ABOUT = new RegExp(`[\\s,]*(?:${ABOUT_WORDS})(?=[\\s:"'\\p{L}])\\s*:?\\s*`, "iuy"); // also "overhet", where a line end was lost
const ABOUT_ANYWHERE = new RegExp(`(?<![\\p{L}])(?:${ABOUT_WORDS})(?![\\p{L}])\\s*:?\\s*`, "iu");
const SUBMITTED =
  /[([]\s*(?:in?[gn]e?zo?nd?en|ingezo\p{L}{3,4}|ingediend|ingestuurd)\s*:?\s*(?:op|d\.d\.)?\s*(?<date>[^()[\]]{4,50})[)\]]?/iu;
/** How the Eerste Kamer says when: "op 16 mei 2000 medegedeeld aan de minister van …". */
const IMPARTED =
  /,?\s*(?:\d{1,2}\)?\s+)?(?:op (?<date>\d{1,2} ?\p{L}{3,9} ?\d{4}),? )?(?:(?:mede|mee)gedeeld|gesteld|gericht|toegezonden|gezonden|voorgelegd|ingediend)[\s,]+(?=aan )/iuy;
const IMPARTED_BEHIND = /,? op (?<date>\d{1,2} ?\p{L}{3,9} ?\d{4})(?=[\s,.])/uy;
const RECEIVED = /[([]\s*ontvangen\s+(?:op\s+)?(?<date>[^()[\]]{4,50})[)\]]/iu; // of questions, where nothing says that they were sent in
const ANSWERED = /(?:antwoord|mededeling) van/iu;
const FAR_AT_MOST = 60; // characters between offices and "over"
const TRAILING = /(?<![\s.;,])[\s.;,]+$/u;

/** Parses a heading sentence of the Dutch form; undefined where the words are none. `paperDate` completes a date without year. */
export function parseHeading(flow: Flow, paperDate: string | null): Heading | undefined {
  const text = flow.shadow;
  const named = HEADING_START.exec(text);
  const start = named ?? TITLE_START.exec(text);
  if (!start) return undefined;
  const members = named ? readMembers(text, start[0].length, flow.text) : { members: [], end: start[0].length };
  return {
    ...parseRest(flow, members.end, paperDate),
    askers: members.members.map((member) => askerOf(flow, member)),
    oral: /^(?:\S+ )?Mondelinge/u.test(text),
  };
}

/** What follows the askers: offices, subject, date of submission. */
export function parseRest(flow: Flow, from: number, paperDate: string | null): Omit<Heading, "askers" | "oral"> {
  const text = flow.shadow;
  const submitted = SUBMITTED.exec(text) ?? (ANSWERED.test(text) ? null : RECEIVED.exec(text));
  const imparted = matchAt(IMPARTED, text, from);
  const phrase = readOffices(text, from + (imparted?.[0].length ?? 0));
  const behind = phrase.offices.length > 0 ? matchAt(IMPARTED_BEHIND, text, phrase.end) : null;
  const addressees = phrase.offices.map((office) => ({
    office: office.office,
    name: office.name,
    lang: "nl" as const,
    span: spanOf(flow, office.start, office.end),
  }));
  const date = submitted?.groups?.date ?? imparted?.groups?.date ?? behind?.groups?.date;
  const start = { at: phrase.end + (behind?.[0].length ?? 0), isBehindOffices: phrase.offices.length > 0 };
  return {
    lang: "nl",
    addressees,
    subject: subjectOf(flow, start, submitted?.index ?? text.length),
    submitted: date ? parseSubmitted(date, paperDate) : null,
    unknownOffice: addressees[phrase.offices.findIndex((office) => !office.known)] ?? null,
  };
}

/** A date without year is of the paper's year: "(ingezonden 6 november)". */
export function parseSubmitted(printed: string, paperDate: string | null): string | null {
  return parseDate(printed, paperDate) ?? parseDate(`${printed.trim()} jl.`, paperDate);
}

/** The words behind "over", up to the date of submission, without final period; where "over" was forgotten, what stands behind the offices. */
function subjectOf(flow: Flow, { at, isBehindOffices }: { at: number; isBehindOffices: boolean }, until: number): Words | null {
  const text = flow.shadow.slice(0, until);
  const near = matchAt(ABOUT, text, at);
  const far = near ? null : ABOUT_ANYWHERE.exec(text.slice(at));
  const forgotten = /^[\s,]*/u.exec(text.slice(at))?.[0].length ?? 0;
  const isFar = far && (!isBehindOffices || (far.index <= FAR_AT_MOST && /^[\s,]*[\p{Lu}(\d]/u.test(text.slice(at)))); // a name may stand between
  const start = near ? at + near[0].length : isFar ? at + far.index + far[0].length : isBehindOffices ? at + forgotten : -1;
  if (start === -1) return null;
  const end = text.length - (TRAILING.exec(text)?.[0].length ?? 0);
  return end > start ? wordsOf(flow, start, end) : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function askerOf(flow: Flow, member: NamedMember): Asker {
  return {
    name: member.name,
    party: member.party?.text ?? null,
    span: spanOf(flow, member.start, member.end),
    partySpan: member.party ? spanOf(flow, member.party.start, member.party.end) : null,
  };
}
