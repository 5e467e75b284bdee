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
  "(?:(?:Schriftelijke|Mondelinge|Nadere|Aanvullende|Gezamenlijke|Herziene|Gewijzigde|Nieuwe|Vervolg|Feitelijke|Spoed)[- ]*)*";
const NOUN = "(?:[Vv]ervolg|[Kk]amer|[Ss]poed|[Ii]nterpellatie)?-?[Vv]ra(?:ag|gen)";
const MARKS_SET = "(?:set |\\d{1,2} )?";
/** "Vragen van het lid A (X) …": how the heading of Dutch papers starts. */
export const HEADING_START = new RegExp(
  `^${MARKS_SET}${KIND_WORD}${NOUN} (?:gesteld |ingediend )?(?:(?:van|door) (?=(?:het|de|den|mevrouw|mevr|mw|dhr|lid|leden|\\p{Lu})\\b)|(?=(?:het lid|de leden) ))`,
  "u",
);
/** A page's title: "Schriftelijke vragen aan de minister van A over B". */
export const TITLE_START = new RegExp(`^${MARKS_SET}${KIND_WORD}${NOUN} (?=aan (?:de|het) )`, "u");
const ABOUT =
  /\s*(?:\bover|\binzake|\bbetreffende|\bomtrent|\bmet betrekking tot|\bnaar aanleiding van|\bten aanzien van)(?=[\s:"'\p{L}])\s*:?\s*/iuy;
const ABOUT_ANYWHERE = /\b(?:over|inzake|betreffende|omtrent|met betrekking tot|naar aanleiding van)\b\s*:?\s*/iu;
const SUBMITTED = /[([]\s*(?:ingezonden|ingediend|ingezonden op|ingestuurd)\s*:?\s*(?:op|d\.d\.)?\s*(?<date>[^()[\]]{4,50})[)\]]?/iu;
const TRAILING = /[\s.;,]+$/u;

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
  const submitted = SUBMITTED.exec(text);
  const phrase = readOffices(text, from);
  const addressees = phrase.offices.map((office) => ({
    office: office.office,
    name: office.name,
    lang: "nl" as const,
    span: spanOf(flow, office.start, office.end),
  }));
  const unknown = phrase.offices.findIndex((office) => !office.known);
  return {
    lang: "nl",
    addressees,
    subject: subjectOf(flow, phrase.end, submitted?.index ?? text.length),
    submitted: submitted ? parseSubmitted(submitted.groups?.date ?? "", paperDate) : null,
    unknownOffice: addressees[unknown] ?? null,
  };
}

/** A date without year is of the paper's year: "(ingezonden 6 november)". */
export function parseSubmitted(printed: string, paperDate: string | null): string | null {
  return parseDate(printed, paperDate) ?? parseDate(`${printed.trim()} jl.`, paperDate);
}

/** The words behind "over", up to the date of submission, without final period. */
function subjectOf(flow: Flow, from: number, until: number): Words | null {
  const text = flow.shadow.slice(0, until);
  ABOUT.lastIndex = from;
  const near = ABOUT.exec(text);
  const far = near ? null : ABOUT_ANYWHERE.exec(text.slice(from));
  const start = near ? from + near[0].length : far ? from + far.index + far[0].length : -1;
  if (start === -1) return null;
  const end = text.length - (TRAILING.exec(text)?.[0].length ?? 0);
  return end > start ? wordsOf(flow, start, end) : null;
}

export function askerOf(flow: Flow, member: NamedMember): Asker {
  return {
    name: member.name,
    party: member.party?.text ?? null,
    span: spanOf(flow, member.start, member.end),
    partySpan: member.party ? spanOf(flow, member.party.start, member.party.end) : null,
  };
}
