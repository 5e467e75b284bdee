import type { Answerer } from "../../../model/paper.js";
import { type Flow, flowOf, spanOf, wordsOf } from "../../../parse/flow.js";
import { isHidden, type Line, type View } from "../../../parse/view.js";
import { readAnswerers } from "./answer-heading.js";
import { readMembers, tidyName } from "./askers.js";
import { parseDate } from "./dates.js";
import { askerOf, type Heading, parseRest } from "./heading.js";
import { type NamedOffice, readOffices } from "./offices.js";

const EMBEDDED =
  /(?:(?:schriftelijke|nadere|aanvullende|mondelinge|bovengenoemde|bovenvermelde|genoemde|bijgevoegde)\s+){0,4}(?:Kamer|kamer)?vra(?:ag|gen)(?: die)?(?: (?:werden|zijn|is))?(?:,)? ?(?:(?:mij |ons )?(?:gesteld|ingediend|toegezonden|ontvangen) )?(?:van|door) (?=(?:het|de|mevrouw|den)\b)/giu;
const PARTS = {
  about: /^\s*(?:gesteld |ingediend )?(?:aan mij )?(?:over|inzake|betreffende|omtrent|met betrekking tot)\s+/iu,
  end: /(?:(?<!\s)\s+)?(?:[([](?:ingezonden|met kenmerk|kenmerk|(?:19|20)\d{2}|d\.d\.|uw kenmerk|vraagnummer)|,? (?:die|welke|waarbij) |,? (?:met (?:als )?kenmerk|met nummer)|(?:,|\s) ?(?:ingezonden|kenmerk)\b|\s(?:tot mijn spijt|helaas|kunnen|kan|niet|zijn|worden|is|wil|bericht|deel|zal|mede namens)\b|\.(?:\s|$))/iu,
  submitted: /(?:ingezonden|ontvangen op|toegezonden op|van|d\.d\.)\s*(?:op\s*)?(\d{1,2} ?\p{L}{3,9} ?(?:\d{4}|jl\.?|jongstleden))/iu,
};

/** "Op 4 november 2034 heeft het lid A (X) schriftelijke vragen gesteld aan …": who asks stands before the questions. */
const ASKED_BY = /\b(?:heeft|hebben) (?=(?:het|de) (?:Kamer)?(?:lid|leden)\b)/giu;
const DAY_BEFORE = /\bop \d{1,2} \p{L}{3,9}(?: \d{4})? $/iu;
const QUESTIONS_BEHIND =
  /^[,\s]*(?:van uw Kamer )?(?:mij )?(?:(?:schriftelijke|nadere|aanvullende) )*(?:Kamer)?vragen (?=gesteld|ingediend|gestuurd|over|inzake|aan)/iu;

/** What a letter's first sentences say of the questions that it is about: "… de vragen van het lid A (X) over B (kenmerk …)". */
export function readLetter(
  flow: Flow,
  paperDate: string | null,
): Pick<Heading, "askers" | "addressees" | "subject" | "submitted"> | undefined {
  const asked = [...flow.shadow.matchAll(EMBEDDED), ...flow.shadow.matchAll(ASKED_BY)];
  for (const match of asked) {
    const named = readMembers(flow.shadow, match.index + match[0].length, flow.text);
    const behind = QUESTIONS_BEHIND.exec(flow.shadow.slice(named.end, named.end + 120));
    if (named.members.length === 0 || (/^h/iu.test(match[0]) && !behind)) continue;
    const members = { ...named, end: named.end + (behind?.[0].length ?? 0) };
    const to = /^\s*(?:gesteld\s+)?aan\s+(?=de\b|het\b)/iu.exec(flow.shadow.slice(members.end));
    const offices = to ? readOffices(flow.shadow, members.end + to[0].length) : { offices: [], end: members.end };
    const rest = flow.shadow.slice(offices.end);
    const about = PARTS.about.exec(rest);
    const start = offices.end + (about?.[0].length ?? 0);
    const end = subjectLength(flow.shadow.slice(start));
    const submitted = /ingezonden[^()]{0,60}/iu.exec(rest.slice(0, 600));
    return {
      askers: members.members.map((member) => askerOf(flow, member)),
      addressees: offices.offices.map((office) => ({
        office: office.office,
        name: office.name,
        lang: "nl",
        span: spanOf(flow, office.start, office.end),
      })),
      subject: about && end > 0 ? wordsOf(flow, start, start + end) : null,
      submitted: parseDate(submitted?.[0] ?? DAY_BEFORE.exec(flow.shadow.slice(0, match.index))?.[0] ?? "", paperDate),
    };
  }
  return readOwnLetter(flow, paperDate);
}

/** A subject ends where the sentence goes on, at the latest with its paragraph. */
function subjectLength(rest: string): number {
  const paragraph = rest.indexOf("\n");
  const ends = [PARTS.end.exec(rest)?.index ?? -1, paragraph].filter((end) => end > 0);
  return ends.length > 0 ? Math.min(...ends) : rest.length;
}

const OWN_QUESTIONS =
  /\b(?:mijn|onze) (?:schriftelijke |mondelinge )?(?:Kamer)?vragen\s+(?=over|inzake|betreffende|omtrent|met betrekking)/iu;
const SIGNED_BY_MEMBER =
  /(?:^|[\n,.] ?)(?<name>(?:\p{Lu}\.){0,9}(?: ?(?:van|de|der|den|ter|ten)){0,4} ?\p{Lu}[\p{L}' -]{1,50}) \((?<party>[\p{L}\d][\p{L}\d -]{1,40})\)\s*$/u;

/** What a member writes of the member's own questions: "Hierbij trek ik mijn vragen over B (ingezonden …) in". */
function readOwnLetter(flow: Flow, paperDate: string | null): ReturnType<typeof readLetter> {
  const own = OWN_QUESTIONS.exec(flow.shadow);
  if (!own) return undefined;
  const rest = parseRest(flow, own.index + own[0].length, paperDate);
  const start = own.index + own[0].length;
  const about = PARTS.about.exec(flow.shadow.slice(start));
  const from = start + (about?.[0].length ?? 0);
  const end = PARTS.end.exec(flow.shadow.slice(from))?.index ?? -1;
  const signed = SIGNED_BY_MEMBER.exec(flow.shadow);
  const members = signed ? readMembers(flow.shadow, signed.index + signed[0].indexOf(signed.groups?.name ?? ""), flow.text).members : [];
  return {
    askers: members.map((member) => askerOf(flow, member)),
    addressees: [],
    subject: about && end > 0 ? wordsOf(flow, from, from + end) : null,
    submitted: rest.submitted,
  };
}

const SIGNATORY = /^(?:De|DE|de|Namens de) (?=(?:demissionair )?(?:minister|staatssecretaris|vice))/iu;
const NAME_LINE =
  /^(?:\(?w\.g\.\)?\s*)?(?<name>(?:(?:drs|mr|dr|ir|prof|ing)\.? )*(?:\p{Lu}\.(?: |-(?=\p{Lu}\.))?)*[\p{L}'´-]+(?: [\p{L}'´-]+){0,5} ?)$/u;
const ON_BEHALF = /\bmede namens (?=(?:de|het|mijn) )/iu;
const LINES_READ = 30;

/** Who signs a letter at its end, and on whose behalf it is written. */
export function readSignatories(view: View, letter: Flow): readonly Answerer[] {
  const lines = view.lines.filter((line) => !isHidden(view, line)).slice(-LINES_READ);
  const signed = lines.flatMap((line, index) => {
    const start = SIGNATORY.exec(line.text);
    if (!start) return [];
    const alone = signatureOf(view, line, line);
    const joined = signatureOf(view, line, lines[index + 1] ?? line);
    const found = joined && (!alone || joined.office.end > line.end - line.start) ? joined : alone;
    if (!found) return [];
    const { flow, office } = found;
    const name = lines
      .slice(index + 1, index + 4)
      .map((next) => (SIGNATORY.test(next.text) ? undefined : NAME_LINE.exec(next.text)?.groups?.name))
      .find((found) => found !== undefined);
    return [
      {
        office: office.office,
        name: name ? tidyName(name) : null,
        lang: "nl" as const,
        span: spanOf(flow, office.start, office.end),
        onBehalfOf: false,
      },
    ];
  });
  const behalf = ON_BEHALF.exec(letter.shadow);
  return signed.length === 0 || !behalf ? signed : [...signed, ...readAnswerers(letter, behalf.index, letter.shadow.length)];
}

/** The office that one or two lines hold, and nothing else. */
function signatureOf(view: View, from: Line, until: Line): { flow: Flow; office: NamedOffice } | undefined {
  const flow = flowOf(view, [from.start, until.end]);
  const [office, another] = readOffices(flow.shadow, SIGNATORY.exec(flow.shadow)?.[0].length ?? 0).offices;
  return office && !another && /^[\s,.]*$/u.test(flow.shadow.slice(office.end)) ? { flow, office } : undefined;
}
