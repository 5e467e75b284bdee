import type { Message } from "../../../model/message.js";
import type { Answerer, Asker, ByLanguage, Language, OfficeNamed, Words } from "../../../model/paper.js";
import { type Flow, flowOf } from "../../../parse/flow.js";
import type { View } from "../../../parse/view.js";
import { type AnswerHeading, parseAnswerHeading } from "./answer-heading.js";
import { parseDate } from "./dates.js";
import { parseEnglishHeading } from "./english-heading.js";
import { type Heading, parseHeading, parseSubmitted } from "./heading.js";
import { readLetter } from "./letter.js";
import { findDates } from "./paper-dates.js";
import type { Block, Section } from "./sections.js";

/** All that stands above the questions and answers. */
export interface PaperHeading {
  readonly askers: readonly Asker[];
  readonly addressees: readonly OfficeNamed[];
  readonly subject: ByLanguage<Words>;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly pageDate: string | null;
  readonly answer: AnswerHeading | null;
  readonly oral: boolean;
  /** The words of the headings, for numbers and references. */
  readonly flows: readonly Flow[];
}

/** Reads the headings of a paper's sections; what they do not say is looked for in the words before the first question. */
export function readHeading(
  view: View,
  sections: readonly Section[],
  of: { prelude: Flow; preludeEnd: number; portfolios: readonly string[]; messages: Message[] },
): PaperHeading {
  const answer = readAnswerHeading(view, sections, null);
  const dates = findDates(view, of.preludeEnd);
  const received = answer?.heading.received ?? (dates.received ? parseDate(dates.received, dates.page) : null);
  const paperDate = received ?? dates.page;
  const headings = sections.flatMap((section) => headingsOf(view, section, paperDate));
  const named = headings.filter(({ heading }) => heading.askers.length > 0);
  const main = named[0]?.heading ?? headings[0]?.heading;
  const letter = named.length === 0 ? readLetter(of.prelude, paperDate) : undefined;
  const unknown = headings.map(({ heading }) => heading.unknownOffice).find((office) => office !== null);
  if (unknown?.span && !of.portfolios.some((name) => unknown.office?.endsWith(` ${name}`)))
    of.messages.push({
      rule: "heading/unknown-office",
      severity: "info",
      span: unknown.span,
      reason: `"${unknown.office}" is in no table of portfolios; it is taken as printed.`,
    });
  const askers = main?.askers.length ? main.askers : (letter?.askers ?? []);
  const submitted =
    headings.map(({ heading }) => heading.submitted).find((date) => date !== null) ??
    letter?.submitted ??
    (dates.submitted ? parseSubmitted(dates.submitted, paperDate) : null);
  return {
    askers,
    submitted,
    received,
    pageDate: dates.page,
    answer: answer?.heading ?? null,
    addressees: main?.addressees.length ? main.addressees : (letter?.addressees ?? []),
    subject: subjectsOf(headings, letter?.subject ?? null),
    oral: headings.some(({ heading }) => heading.oral),
    flows: [...headings.map(({ flow }) => flow), ...(answer ? [answer.flow] : [])],
  };
}

interface Read {
  readonly heading: Heading;
  readonly flow: Flow;
}

function headingsOf(view: View, section: Section, paperDate: string | null): Read[] {
  const blocks = section.blocks.filter((block) => block.kind === "heading" || block.kind === "title");
  const ordered = section.heading ? [section.heading, ...blocks.filter((block) => block !== section.heading)] : blocks;
  return ordered.flatMap((block) => {
    const flow = headingFlow(view, block);
    const heading = parseHeading(flow, paperDate) ?? parseEnglishHeading(flow, paperDate);
    return heading ? [{ heading, flow }] : [];
  });
}

const SUBMITTED_END = /[([]\s*(?:ingezonden|ingediend)\b[^()[\]]{0,60}[)\]]?\.?/iu;
const SENTENCE_AT_MOST = 1500; // characters

/**
 * The heading's own sentence: up to the day of submission, on however many lines; else its first paragraph, and the next
 * while brackets or the subject are still open.
 */
function headingFlow(view: View, block: Block): Flow {
  const whole = flowOf(view, [block.start, block.end]);
  const submitted = SUBMITTED_END.exec(whole.shadow.slice(0, SENTENCE_AT_MOST));
  const length = submitted ? submitted.index + submitted[0].length : sentenceLength(whole.text.split("\n"));
  const cut = (text: string) => text.slice(0, length).replaceAll("\n", " ");
  return { ...whole, text: cut(whole.text), shadow: cut(whole.shadow), at: whole.at.slice(0, length) };
}

function sentenceLength(paragraphs: readonly string[]): number {
  let taken = 1;
  while (taken < paragraphs.length && taken < 4 && isOpen(paragraphs.slice(0, taken).join(" "), paragraphs[taken] as string)) taken++;
  return paragraphs.slice(0, taken).join("\n").length;
}

function isOpen(text: string, next: string): boolean {
  if (/^\s*(?:\(\s*)?ingezonden/iu.test(next) || (/^\s*\p{Ll}/u.test(next) && !/[.?!]["')]*$/u.test(text))) return true;
  if (/(?:[,]|\b(?:en|van|voor|de|het|een|aan|over|op|in|met|Minister|minister))$/u.test(text)) return true;
  return (
    (text.split("(").length > text.split(")").length && text.length < 600) ||
    !/\b(?:over|inzake|betreffende|about|on|regarding|concerning|omtrent)/iu.test(text)
  );
}

function subjectsOf(headings: readonly Read[], ofLetter: Words | null): ByLanguage<Words> {
  const subjects: Partial<Record<Language, Words>> = {};
  for (const { heading } of headings) if (heading.subject) subjects[heading.lang] ??= heading.subject;
  if (ofLetter) subjects.nl ??= ofLetter;
  return subjects;
}

/** The sentence that says who answers; `paperDate` completes its date. */
function readAnswerHeading(
  view: View,
  sections: readonly Section[],
  paperDate: string | null,
): { heading: AnswerHeading; flow: Flow } | undefined {
  const found = sections
    .flatMap(({ blocks }) => blocks.filter((block) => block.kind === "answer-heading"))
    .flatMap((block) => {
      const flow = flowOf(view, [block.start, Math.min(block.end, block.start + 1500)]);
      const heading = parseAnswerHeading(flow, paperDate);
      return heading ? [{ heading, flow }] : [];
    });
  const [first] = found;
  if (!first || found.length === 1) return first;
  const answeredBy: Answerer[] = found.flatMap(({ heading }) => [...heading.answeredBy]);
  return {
    flow: first.flow,
    heading: { ...first.heading, answeredBy, received: found.map(({ heading }) => heading.received).find((date) => date !== null) ?? null },
  };
}
