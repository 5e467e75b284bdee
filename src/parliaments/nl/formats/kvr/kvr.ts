import type { Span } from "../../../../model/message.js";
import type { Paper, PaperQuestion, Words } from "../../../../model/paper.js";
import type { Format } from "../../../parliament.js";
import { checkPaper } from "../../grammar/checks.js";
import { parseHeading } from "../../grammar/heading.js";
import { lineFlow, type Written, written } from "../line.js";
import { withoutEnd } from "../without-end.js";
import { addresseesOf } from "./addressees.js";
import { allReferences } from "./all-references.js";
import { readAnswers } from "./answers.js";
import { askersOf } from "./askers.js";
import { daysOf } from "./days.js";
import { footnotesOf } from "./footnotes.js";
import { type LaidEntry, layOut } from "./lay-out.js";
import { mendEncoding } from "./mend-encoding.js";
import { isScan, mendScan } from "./mend-scan.js";
import { noteSet } from "./note-sides.js";
import { numberAnswers, numberQuestions } from "./numbering.js";
import { numbersOf } from "./numbers.js";
import type { Reading } from "./reading.js";
import { repairEnd } from "./repair.js";
import { type KvrSet, sortSets } from "./sets.js";
import { isKvr, type KvrSource, kvrSource } from "./source.js";
import { topicsOf } from "./topics.js";
import { wordsAt } from "./words-at.js";

/**
 * Papers of a parliament in the XML that a university made of them: a root `kvr` with the clerks' metadata, questions,
 * answers, notices and notes. It is no official schema; words of its attributes are written into the document's text, so
 * that all that is read has its place there.
 */
export const kvrOf =
  (parliament: string): Format =>
  (document) => {
    if (!isKvr(document) || document.structure?.kind !== "xml") return undefined;
    const root = mendEncoding(document.structure.root);
    const scanned = isScan(root);
    const { source, messages } = repairEnd(kvrSource(scanned ? mendScan(root) : root));
    const sorted = sortSets(source);
    const sets = sorted.sets.map((set, index) => prepare(source, set, index === sorted.sets.length - 1));
    const laid = layOut(document, source, { sets, others: sorted.others });
    const view = written(laid.document);
    return laid.sets.map((set, index) => {
      const own = [...(index === 0 ? [...messages, ...sorted.messages] : []), ...(sets[index]?.messages ?? [])];
      return readPaper({
        parliament,
        index,
        scanned,
        source,
        set: sorted.sets[index] as KvrSet,
        laid: set,
        view,
        document: laid.document,
        messages: own,
      });
    });
  };

function prepare(source: KvrSource, set: KvrSet, isLast: boolean) {
  const numbered = numberQuestions(set.questions);
  const answered = numberAnswers(set.answers, new Set(numbered.entries.map(({ number }) => number)));
  const noted = noteSet(source, { ...set, questions: numbered.entries, answers: answered.entries }, isLast);
  return { set: noted.set, notes: noted.notes, messages: [...numbered.messages, ...answered.messages, ...noted.messages] };
}

function readPaper(reading: Reading): Paper {
  const { source, set, laid, view, document, parliament, index } = reading;
  const heading = laid.heading ? parseHeading(lineFlow(view, withoutKind(view, laid.heading)), null) : undefined;
  const asked = askersOf(laid, { text: document.text, headed: heading?.askers ?? [], scanned: reading.scanned });
  const addressed = addresseesOf(view, laid, heading);
  const replied = readAnswers(reading);
  const days = daysOf(source, { submitted: heading?.submitted ?? null, received: replied.received }, index === 0);
  const { numbers, messages } = numbersOf(source, set, { parliament, index });
  const subject = heading?.subject ?? subjectOf(view, laid.heading);
  const paper: Paper = {
    document,
    parliament,
    kind: replied.kind,
    rank: reading.scanned ? "official" : "structured",
    languages: ["nl"],
    numbers: index > 0 && replied.answers.length > 0 ? { ...numbers, document: null } : numbers,
    subject: subject ? { nl: subject } : {},
    submitted: days.submitted,
    received: days.received,
    date: days.submitted ? { date: days.submitted, basis: "submitted" } : days.received ? { date: days.received, basis: "answer" } : null,
    askers: asked.askers,
    addressees: addressed.addressees,
    answeredBy: replied.answeredBy,
    questions: laid.questions.map((question) => questionOf(view, question)),
    answers: replied.answers,
    notice: replied.notice,
    concluded: replied.concluded,
    footnotes: footnotesOf(view, laid, days.submitted),
    references: allReferences(view, laid, replied).filter(({ number }) => number !== numbers.questionSet && number !== numbers.document),
    prose: [...laid.prose, ...replied.prose],
    clerksTopics: topicsOf(source.items.get("Rubriek") ?? ""),
    messages: [...reading.messages, ...messages, ...days.messages, ...asked.messages, ...addressed.messages, ...replied.messages],
  };
  return { ...paper, messages: [...paper.messages, ...checkPaper(paper)] };
}

const KIND_AT_END = /\.?\s?;\s?(?:\p{L}+\s)?(?:nadere?\s)?(?:antwoord|mededeling)\.?$/iu;

/** The heading without what clerks add to it: "…; Antwoord". */
function withoutKind(view: Written, [start, end]: Span): Span {
  const kind = KIND_AT_END.exec(view.raw.slice(start, end));
  return kind ? [start, start + kind.index] : [start, end];
}

/** A heading that was cut off at its start is the subject itself: "het vissen in de haven." */
function subjectOf(view: Written, heading: Span | null): Words | null {
  if (!heading) return null;
  const [start, end] = withoutKind(view, heading);
  const text = withoutEnd(view.raw.slice(start, end).replace(/\(ingezonden[^)]{0,60}\)?$/iu, ""), " .;,");
  return text === "" ? null : wordsAt(view, [start, start + text.length]);
}

function questionOf(view: Written, { number, span, markers }: LaidEntry): PaperQuestion {
  return { number, versions: { nl: wordsAt(view, span) }, footnotes: markers };
}
