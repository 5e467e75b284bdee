import type { Document } from "../../../model/document.js";
import type { Message, Span } from "../../../model/message.js";
import type { Answerer, Language, Paper, PaperQuestion } from "../../../model/paper.js";
import { type Flow, flowOf } from "../../../parse/flow.js";
import { type View, viewOf } from "../../../parse/view.js";
import { readAnswers } from "./answers.js";
import { checkPaper } from "./checks.js";
import { type Furniture, type Imprint, takeFurniture } from "./furniture.js";
import { readSignatories } from "./letter.js";
import { markParts } from "./mark-parts.js";
import { type Marker, takeMarkers } from "./markers.js";
import { findMarks, isLabel } from "./marks.js";
import { takeNotes } from "./notes.js";
import { linkFootnotes, readNotes } from "./paper-footnotes.js";
import { type PaperHeading, readHeading } from "./paper-heading.js";
import { type Told, tellKind } from "./paper-kind.js";
import { paperNumbers, takeNumberLines } from "./paper-numbers.js";
import { proseOf } from "./prose.js";
import { type Asked, joinVersions, readQuestions } from "./questions.js";
import { referencesOf } from "./references-of.js";
import { partPapers, partSections, type Section } from "./sections.js";
import { compareVersions } from "./versions.js";

/** Whose papers are read, and what its print looks like. */
export interface Printed {
  readonly parliament: string;
  readonly imprint: Imprint;
}

/** Reads the papers of a document, or of the one field of it that holds the paper's text. Empty where it holds none. */
export function readPapers(document: Document, printed: Printed, field?: Span): readonly Paper[] {
  const view = viewOf(document, field);
  const furniture = takeFurniture(view, printed.imprint); // what print adds to each page
  const numbers = takeNumberLines(view);
  const notes = takeNotes(view, furniture.feet, isLabel); // footnotes, before anything numbered is taken for a question
  const marks = markParts(view, findMarks(view)); // where headings, questions and answers begin
  const markers = takeMarkers(view, notes);
  const papers = partPapers(view, partSections(view, marks, notes)); // one for each heading, both languages together
  const groups = papers.length > 0 ? papers : [[]];
  return groups.flatMap(
    (sections) =>
      readPaper({
        view,
        sections,
        markers,
        furniture,
        numbers,
        printed,
        alone: groups.length === 1,
        notes: notes.filter((note) => isWithin(note.start, sections, groups)),
      }) ?? [],
  );
}

interface Reading {
  readonly view: View;
  readonly sections: readonly Section[];
  readonly markers: readonly Marker[];
  readonly notes: Parameters<typeof readNotes>[1];
  readonly furniture: Furniture;
  readonly numbers: { readonly set: string | null; readonly appendix: string | null };
  readonly printed: Printed;
  readonly alone: boolean;
}

function isWithin(offset: number, sections: readonly Section[], groups: readonly (readonly Section[])[]): boolean {
  const start = (group: readonly Section[]) => group[0]?.blocks[0]?.start ?? 0;
  const own = groups.indexOf(sections as Section[]);
  return (own === 0 || offset >= start(sections)) && (own === groups.length - 1 || offset < start(groups[own + 1] as Section[]));
}

function readPaper(reading: Reading): Paper[] | undefined {
  const { view, sections, markers } = reading;
  const messages: Message[] = [];
  const preludeEnd =
    sections.flatMap(({ blocks }) => blocks).find((block) => ["question", "answer", "notice"].includes(block.kind))?.start ?? view.span[1];
  const start = reading.alone ? view.span[0] : (sections[0]?.blocks[0]?.start ?? view.span[0]);
  const prelude = flowOf(view, [start, preludeEnd]);
  const heading = readHeading(view, sections, { prelude, preludeEnd, portfolios: reading.printed.imprint.portfolios ?? [], messages });
  const asked = sections.flatMap((section) =>
    readQuestions(
      view,
      section.blocks.filter((block) => block.kind === "question"),
      { lang: section.lang, markers, messages },
    ),
  );
  for (const section of sections) if (section.restarted) messages.push(restartOf(section));
  compareVersions(asked, messages);
  const questions = joinVersions(asked);
  const said = sections.flatMap((section) => readAnswers(view, section.blocks, { lang: section.lang, markers, messages }));
  const { kind, answers, notice } = tellKind({ view, sections, heading, questions, answers: said, prelude });
  if (kind === "other") return undefined;
  return [finish({ reading, heading, asked, questions, answers, notice, kind, prelude, start, messages })];
}

function restartOf({ blocks }: Section): Message {
  const [first] = blocks.filter((block) => block.kind === "question");
  return {
    rule: "questions/numbering-restarts",
    severity: "warning",
    span: [first?.start ?? 0, first?.end ?? 0],
    reason: `The numbers start at 1 again; these questions are counted on, from "${first?.numbers[0] ?? ""}".`,
  };
}

interface Parts extends Told {
  readonly reading: Reading;
  readonly heading: PaperHeading;
  readonly asked: readonly Asked[];
  readonly questions: readonly PaperQuestion[];
  readonly prelude: Flow;
  readonly start: number;
  readonly messages: Message[];
}

function finish({ reading, heading, asked, questions, answers, notice, kind, prelude, start, messages }: Parts): Paper {
  const { view, sections, printed, furniture, numbers } = reading;
  const { received } = heading;
  const paperDate = received ?? heading.submitted ?? heading.pageDate;
  const read = readNotes(view, reading.notes, { paperDate, messages });
  const letter = [notice?.words.text ?? "", kind === "questions" ? "" : prelude.shadow].join("\n");
  const named = heading.answer?.answeredBy;
  const isSigned = kind !== "questions" && (named === undefined || named.some(({ name, onBehalfOf }) => name === null && !onBehalfOf));
  const signed = isSigned ? readSignatories(view, flowOf(view, view.span)) : [];
  const submitted = heading.submitted;
  const ownNumbers = paperNumbers({
    ...numbers,
    furniture,
    received,
    heading: heading.flows.map((flow) => flow.shadow).join("\n"),
    letter,
  });
  const paper: Paper = {
    document: view.document,
    kind,
    parliament: printed.parliament,
    rank: furniture.official || numbers.set || numbers.appendix ? "official" : "page",
    languages: languagesOf(sections, asked),
    numbers: ownNumbers,
    subject: heading.subject,
    submitted,
    received,
    date: submitted
      ? { date: submitted, basis: "submitted" }
      : heading.pageDate
        ? { date: heading.pageDate, basis: "page" }
        : received
          ? { date: received, basis: "answer" }
          : null,
    askers: heading.askers,
    addressees: heading.addressees,
    answeredBy: named?.map((answerer) => withSignature(answerer, signed)) ?? signed,
    questions,
    answers,
    notice,
    footnotes: linkFootnotes(read, questions, answers),
    references: referencesOf({ view, numbers: ownNumbers, prelude, sections, asked, answers, notice, notes: read }),
    prose: proseOf(view, sections, start),
    clerksTopics: [],
    concluded: false,
    messages: [],
  };
  return { ...paper, messages: [...messages, ...checkPaper(paper)] };
}

/** Who signs a letter gives a name to the office that its heading says answers. */
function withSignature(answerer: Answerer, signed: readonly Answerer[]): Answerer {
  const same = signed.find(({ office, name }) => name !== null && office?.toLowerCase() === answerer.office?.toLowerCase());
  return answerer.name === null && !answerer.onBehalfOf && same ? { ...answerer, name: same.name } : answerer;
}

function languagesOf(sections: readonly Section[], asked: readonly Asked[]): readonly Language[] {
  const spoken = asked.length > 0 ? asked.map(({ lang }) => lang) : sections.map(({ lang }) => lang);
  return spoken.length > 0 ? [...new Set(spoken)] : ["nl"];
}
