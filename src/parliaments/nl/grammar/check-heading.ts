import type { Message } from "../../../model/message.js";
import type { Paper } from "../../../model/paper.js";

const NAMED_SINCE = "1998-09-01"; // before that year of parliament, headings mostly do not say whom they ask
const IN_HEADING = /\(ingezonden\b|\bvragen van (?:het lid|de leden) \p{Lu}/iu;
const NO_NAME = /\d|[?!:;()«»"]|(?:^|\s)(?:aan|over|vragen|minister|staatssecretaris|lid|leden|beiden|allen|ingezonden|het|en)(?:\s|$)/iu;
const NO_PARTY = /[^\p{L}\p{N}\s.,'’/&+–-]|\b(?:aan|over|minister|staatssecretaris|ingezonden)\b|.{40}/iu;
const NO_SUBJECT = /\(?ingezonden\b|\bAntwoord van\b|\bMededeling van\b|^(?:de|het) (?:minister|staatssecretaris)\b|.{600}/iu;
const OPEN_END = /(?:^|\s)(?:van|aan|de|het|een|voor|over|in|op|met|en|bij|door|dat|om|uit|tot|naar)$|[,(«]$/iu;

/** What a heading lacks, and what it says that is no name, party or subject. */
export function checkHeading(paper: Paper): readonly Message[] {
  return [...lacking(paper), ...odd(paper)];
}

/** All papers print a heading, but answers that were sent as a letter or typed into a form: these print nothing of it. */
function printsHeading({ kind, askers, addressees, subject, submitted, prose, document }: Paper): boolean {
  if (kind !== "answers" && kind !== "other") return true;
  const nothing = askers.length === 0 && addressees.length === 0 && submitted === null && Object.keys(subject).length === 0;
  return !nothing || prose.some((span) => IN_HEADING.test(document.text.slice(...span)));
}

function lacking(paper: Paper): readonly Message[] {
  const { kind, askers, addressees, subject, submitted, date, answeredBy, received } = paper;
  const must = printsHeading(paper);
  const namesOffice = (submitted ?? date?.date ?? NAMED_SINCE) >= NAMED_SINCE;
  const lacks: (readonly [keyof typeof LACKING, boolean, boolean])[] = [
    ["no-asker", askers.length === 0, must],
    ["no-party", askers.some((asker) => asker.party === null), true],
    ["no-addressee", addressees.length === 0, must && namesOffice],
    ["no-subject", Object.keys(subject).length === 0, must],
    ["no-date", submitted === null && date === null, must],
    ["no-submitted", submitted === null && date !== null && paper.rank !== "page" && must, true],
    ["no-answerer", kind === "answers" && answeredBy.length === 0, paper.rank !== "structured"],
    ["no-received", kind === "answers" && received === null, false],
  ];
  return lacks
    .filter(([, fails]) => fails)
    .map(([what, , matters]) => ({
      rule: `heading/${what}`,
      severity: matters ? "warning" : "info",
      reason: `The paper's heading prints ${LACKING[what]}.`,
    }));
}
const LACKING = {
  "no-asker": "no member who asks",
  "no-party": "a member without party",
  "no-addressee": "no office that is asked",
  "no-subject": "no subject",
  "no-date": "no date",
  "no-submitted": "no date of submission",
  "no-answerer": "nobody who answers",
  "no-received": "no date of the answer",
} as const;

function odd({ askers, subject, addressees }: Paper): readonly Message[] {
  const names = askers.filter(({ name }) => NO_NAME.test(name) || !/\p{Lu}/u.test(name) || name.split(" ").length > 6);
  const parties = askers.filter(({ party }) => party !== null && NO_PARTY.test(party));
  const subjects = Object.values(subject).filter(({ text }) => NO_SUBJECT.test(text) || OPEN_END.test(text) || isUneven(text));
  const offices = addressees.filter(({ office }) => office !== null && (/[\d?!:;«»"]/u.test(office) || office.length > 120));
  return [
    ...names.map(({ name, span }) => oddity("asker", `"${name}" does not read like the name of a member`, span)),
    ...parties.map(({ party, partySpan }) => oddity("party", `"${party}" does not read like the name of a party`, partySpan)),
    ...subjects.map(({ text, spans }) => oddity("subject", `"…${text.slice(-60)}" does not read like a whole subject`, spans[0])),
    ...offices.map(({ office, span }) => oddity("office", `"${office}" does not read like an office`, span)),
  ];
}

/** Brackets or quotes that are open at its end, or closed without having been opened. */
const isUneven = (text: string): boolean => {
  const count = (mark: string) => text.split(mark).length;
  return count("(") !== count(")") || count("«") !== count("»");
};

function oddity(what: string, says: string, span: Message["span"] | null): Message {
  return { rule: `heading/odd-${what}`, severity: "warning", reason: `${says}.`, ...(span ? { span } : {}) };
}
