import type { OfficeNamed, Words } from "../../../model/paper.js";
import { type Flow, spanOf, wordsOf } from "../../../parse/flow.js";
import { readMembers } from "./askers.js";
import { parseDate } from "./dates.js";
import { askerOf, type Heading } from "./heading.js";

const FORM = "(?:the )?(?:MPs?|[Mm]embers?(?: of (?:the )?(?:[Pp]arliament|[Hh]ouse(?: of [Rr]epresentatives)?))?|Mr\\.?|Ms\\.?|Mrs\\.?)";
/** "Questions from MP A (X) to the Minister of B about C": as members translate their own questions. */
export const ENGLISH_START = new RegExp(
  `^(?:(?:Written|Oral|Parliamentary|Further|Follow-up)[ -])*[Qq]uestions? (?:submitted )?(?:from|by|of) ${FORM} `,
  "u",
);
const TO = /\s*(?:addressed )?to (?:the )?/iuy;
const OFFICE =
  /(?<office>(?:Prime Minister|(?:Caretaker )?(?:Ministers?|State Secretar(?:y|ies)|Secretar(?:y|ies) of State)(?: (?:of|for) (?<portfolio>(?:\p{Lu}[\p{L}'-]*|the)(?:(?:, (?:and )?| and | of | for the | the | )(?!the (?:Minister|State|Secretary|Prime))\p{Lu}[\p{L}'-]*)*))?))/uy;
const BETWEEN = /\s*(?:,|and|&)+\s*(?:and )?(?:to )?(?:the )?/iuy;
const NEXT_PORTFOLIO = /(?:of|for) (?<portfolio>\p{Lu}[\p{L}'-]*(?:(?:, (?:and )?| and | )\p{Lu}[\p{L}'-]*)*)/uy;
const ABOUT = /\s*(?:,\s*)?(?:about|on|regarding|concerning)\s+/iuy;
const SUBMITTED = /[([]\s*(?:submitted|sent in|sent)\s*(?:on)?\s*(?<date>[^()[\]]{4,50})[)\]]?/iu;

export function parseEnglishHeading(flow: Flow, paperDate: string | null): Heading | undefined {
  const text = flow.shadow;
  const start = ENGLISH_START.exec(text);
  if (!start) return undefined;
  const members = readMembers(text, start[0].length, flow.text);
  const submitted = SUBMITTED.exec(text);
  const { addressees, end } = readEnglishOffices(flow, members.end);
  return {
    lang: "en",
    askers: members.members.map((member) => askerOf(flow, member)),
    addressees,
    subject: subjectOf(flow, end, submitted?.index ?? text.length),
    submitted: submitted ? parseDate(submitted.groups?.date ?? "", paperDate) : null,
    oral: /^Oral/u.test(text),
    unknownOffice: null,
  };
}

function readEnglishOffices(flow: Flow, from: number): { addressees: OfficeNamed[]; end: number } {
  const text = flow.shadow;
  const addressees: OfficeNamed[] = [];
  let at = from + (matchAt(TO, text, from)?.[0].length ?? 0);
  let end = at;
  let title = "";
  for (;;) {
    const office = matchAt(OFFICE, text, at);
    const next = office ? null : matchAt(NEXT_PORTFOLIO, text, at);
    const found = office ?? (title ? next : null);
    if (!found) return { addressees, end };
    if (office) title = singular(found[0].replace(/ (?:of|for) .*$/u, ""));
    const printed = office ? singular(found[0]) : `${title} ${found[0]}`;
    addressees.push({ office: printed, name: null, lang: "en", span: spanOf(flow, at, at + found[0].length) });
    end = at + found[0].length;
    const between = matchAt(BETWEEN, text, end);
    if (!between) return { addressees, end };
    at = end + between[0].length;
  }
}

function singular(title: string): string {
  return title.replace(/^Ministers/u, "Minister").replace(/Secretaries/u, "Secretary");
}

function subjectOf(flow: Flow, from: number, until: number): Words | null {
  const text = flow.shadow.slice(0, until);
  const about = matchAt(ABOUT, text, from);
  if (!about) return null;
  const end = text.length - (/(?<![\s.;,])[\s.;,]+$/u.exec(text)?.[0].length ?? 0);
  return wordsOf(flow, from + about[0].length, end);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
