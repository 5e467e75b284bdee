import type { Document } from "../../../../model/document.js";
import type { Span } from "../../../../model/message.js";
import { isPortfolio } from "../../grammar/portfolios.js";
import type { NoteSides } from "./note-sides.js";
import type { KvrSet } from "./sets.js";
import { Sheet, shifted } from "./sheet.js";
import type { Attributes, KvrAnswerer, KvrEntry, KvrNote, KvrPerson, KvrSource } from "./source.js";

/** A question or an answer with its place in the written text. */
export interface LaidEntry {
  readonly number: string;
  readonly span: Span;
  /** Of the footnotes whose markers it carries. */
  readonly markers: readonly string[];
}
export interface LaidNote {
  readonly number: string;
  readonly span: Span;
  readonly attributes: Attributes;
}
export interface LaidPerson {
  readonly name: Span;
  readonly party: Span | null;
}
export interface LaidGiver {
  readonly span: Span;
  readonly onBehalfOf: boolean;
  /** Nothing but a name stands there. */
  readonly isName: boolean;
}

/** A set with the place of each of its parts. What the document has once, as who answers, stands with every set. */
export interface LaidSet {
  readonly heading: Span | null;
  readonly askers: readonly LaidPerson[];
  /** "de ministers van A en van B", as the source has it beside the heading. */
  readonly addressees: Span | null;
  readonly questions: readonly LaidEntry[];
  readonly explanation: Span | null;
  /** Who answers or gives notice: "minister A (B)", and on whose behalf: "de ministers van C en van D". */
  readonly givers: readonly LaidGiver[];
  readonly replies: readonly { readonly form: "answer" | "notice"; readonly span: Span }[];
  readonly answers: readonly LaidEntry[];
  readonly notice: Span | null;
  readonly notes: { readonly questions: readonly LaidNote[]; readonly answers: readonly LaidNote[] };
  /** What is neither question, answer, note nor notice. */
  readonly prose: readonly Span[];
}

export interface SetToWrite {
  readonly set: KvrSet;
  readonly notes: NoteSides;
}

interface LaidOut {
  readonly sets: readonly LaidSet[];
  /** The document with the text that was written. */
  readonly document: Document;
}

const CLERKS = ["Rubriek", "Trefwoorden", "Vindplaats", "Vraagnr_bij_indiening", "Datum_indiening", "Datum_reaktie", "Tekstcorrecties"];

/** Writes the document's text in the order in which such a paper is printed, then what its clerks say of it. */
export function layOut(
  document: Document,
  source: KvrSource,
  { sets, others }: { sets: readonly SetToWrite[]; others: readonly string[] },
): LaidOut {
  const sheet = new Sheet();
  const write = (line: string | undefined): Span | null => (line ? sheet.write(line) : null);
  const asked = sets.map((each, index) => layOutAsked(sheet, source, { ...each, isFirst: index === 0, severalSets: sets.length > 1 }));
  const givers = layOutGivers(sheet, source);
  const received = write(/\p{L}/u.test(source.answered("antwoorddatum")) ? source.answered("antwoorddatum") : undefined);
  const answered = sets.map(({ set, notes }) => ({
    replies: set.replies.map(({ form, words }) => ({ form, span: sheet.write(words.text) })),
    answers: set.answers.map((answer) => layOutEntry(sheet, answer)),
    notes: notes.answers.map((note) => layOutNote(sheet, note)),
  }));
  const notice = write(source.notice?.text.text);
  const abstract = write(source.items.get("Inhoud"));
  for (const text of [...others, ...CLERKS.map((name) => source.items.get(name))]) write(text);
  const laid = asked.map(({ notes, ...rest }, index) => {
    const { notes: answerNotes, ...replied } = answered[index] as (typeof answered)[number];
    const prose = [rest.heading, rest.explanation, received, abstract].filter((span) => span !== null);
    return { ...rest, ...replied, givers, notice, notes: { questions: notes, answers: answerNotes }, prose };
  });
  return { sets: laid, document: { ...document, text: sheet.text, blocks: sheet.blocks, structure: null } };
}

function layOutAsked(
  sheet: Sheet,
  source: KvrSource,
  { set, notes, isFirst, severalSets }: SetToWrite & { isFirst: boolean; severalSets: boolean },
) {
  const title = isFirst ? source.items.get("Bibliografische_omschrijving") : undefined;
  const heading = (severalSets && set.heading) || title || set.heading; // of several sets the clerks' heading may name any
  const persons = source.askers.some(({ name }) => name !== "") ? source.askers : source.submitters;
  const headingSpan = heading ? sheet.write(heading, "heading") : null;
  for (const other of [title, set.heading]) if (other && other !== heading) sheet.write(other, "heading");
  return {
    heading: headingSpan,
    askers: isFirst ? persons.filter(({ name }) => name !== "").map((person) => layOutPerson(sheet, person)) : [],
    addressees: isFirst && source.addressees ? sheet.write(source.addressees) : null,
    questions: set.questions.map((question) => layOutEntry(sheet, question)),
    notes: notes.questions.map((note) => layOutNote(sheet, note)),
    explanation: set.explanation.text === "" ? null : sheet.write(set.explanation.text),
  };
}

function layOutPerson(sheet: Sheet, { name, party }: KvrPerson): LaidPerson {
  const line = sheet.write(party ? `${name} (${party})` : name);
  return { name: shifted(line, 0, name.length), party: party ? shifted(line, name.length + 2, name.length + 2 + party.length) : null };
}

function layOutEntry(sheet: Sheet, { number, words }: KvrEntry): LaidEntry {
  return { number, span: sheet.write(words.text), markers: [...new Set(words.markers.map((marker) => marker.number))] };
}

function layOutNote(sheet: Sheet, { number, text, attributes }: KvrNote): LaidNote {
  return { number, span: sheet.write(text, "footnote"), attributes };
}

const BEHALF = /(?:,\s*|(?<!\s)\s+)?mede namens (?<others>.*)$/iu; // "Verkeer en Waterstaat, mede namens de minister van A" stands as one portfolio

/** Lines as they are printed, from attributes that hold their pieces. */
function layOutGivers(sheet: Sheet, source: KvrSource): LaidGiver[] {
  const givers = [...source.answerers, ...(source.notice ? [source.notice.given] : [])].filter(({ name }) => name !== "");
  const persons = givers.length > 0 ? [] : source.replyingPersons.filter((name) => name !== "");
  const behalf = givers.flatMap(({ portfolio }) => BEHALF.exec(portfolio)?.groups?.others ?? []);
  return [
    ...givers.map((giver) => ({ span: sheet.write(giverLine(giver)), onBehalfOf: false, isName: false })),
    ...persons.map((name) => ({ span: sheet.write(name), onBehalfOf: false, isName: true })),
    ...[...behalf, ...source.coAnswerers].map((others) => ({ span: sheet.write(others), onBehalfOf: true, isName: false })),
  ];
}

const LONGEST_NAME = 200;
const NAME_AND_PORTFOLIO = /^(?<name>.+?)(?<![,\s])[,\s]+(?<portfolio>\p{Lu}.*?)\)?$/u; // "Van Dam Buitenlandse Zaken)", where a bracket was lost

function giverLine({ title, name, portfolio }: KvrAnswerer): string {
  const office = portfolio.replace(BEHALF, "");
  const glued = office === "" && name.length < LONGEST_NAME ? gluedPortfolio(name) : undefined;
  const bracket = glued?.portfolio ?? office;
  return `${title ? `${title} ` : ""}${glued?.name ?? name}${bracket ? ` (${bracket})` : ""}`;
}

function gluedPortfolio(printed: string): { name: string; portfolio: string } | undefined {
  for (let words = NAME_AND_PORTFOLIO.exec(printed)?.groups, name = ""; words?.portfolio; ) {
    name = `${name} ${words.name}`.trim();
    const { portfolio } = words;
    if (isPortfolio(portfolio)) return /\s(?:van|voor)$/u.test(name) ? undefined : { name: name.replace(/,$/u, ""), portfolio }; // a whole office
    words = NAME_AND_PORTFOLIO.exec(portfolio)?.groups;
  }
  return undefined;
}
