import type { Document, XmlElement } from "../../../../model/document.js";
import type { Message } from "../../../../model/message.js";
import type { Paper, PaperForm, PaperNotice } from "../../../../model/paper.js";
import { type Flow, spansOf } from "../../../../parse/flow.js";
import { mask, type View, viewOf } from "../../../../parse/view.js";
import type { Format } from "../../../parliament.js";
import { checkPaper } from "../../grammar/checks.js";
import { kindOfNotice, readNotice } from "../../grammar/notice.js";
import { textOf } from "../tree.js";
import { flowOfElements } from "./element-flow.js";
import { localName, type Part, type PartName, partsOf, within } from "./elements.js";
import { answersOf, questionsOf, readEntry } from "./entries.js";
import { firstValue, isMetadata, metadataOf } from "./metadata.js";
import { readMetadata } from "./metadata-paper.js";
import { dayOf } from "./official-days.js";
import { readOfficialHeading } from "./official-heading.js";
import { footnotesOf, notesOf } from "./official-notes.js";
import { numbersOf } from "./official-numbers.js";
import { officialReferences } from "./official-references.js";

const ROOTS: ReadonlySet<string> = new Set(["officiele-publicatie", "kamervragen", "vragen", "reactie"]);

/**
 * The XML in which the Dutch government publishes questions and answers (officielebekendmakingen.nl, schema op-xsd of 2014 and
 * the older ones of its archive), and the file of metadata that stands beside each. Read by the names that are documented of it;
 * no authentic file was at hand when this was written.
 */
export const officialOf =
  (parliament: string): Format =>
  (document) => {
    if (document.structure?.kind !== "xml") return undefined;
    const { root } = document.structure;
    if (isMetadata(root)) return readMetadata(document, root, parliament);
    if (!ROOTS.has(localName(root))) return undefined;
    const parts = partsOf(root);
    const isPaper = parts.some(({ name }) => name === "vraag" || name === "antwoord" || name === "omschrijving");
    return isPaper ? [readPublication(document, root, { parliament, parts })] : undefined;
  };

function readPublication(document: Document, root: XmlElement, of: { parliament: string; parts: readonly Part[] }): Paper {
  const { parliament, parts } = of;
  const view = viewOf(document);
  for (const { span } of within(root, "noot")) mask(view, span);
  const messages: Message[] = [];
  const metadata = metadataOf(root);
  const notes = notesOf(view, root);
  const heading = readOfficialHeading(view, parts);
  const entries = parts
    .filter(({ name }) => name === "vraag" || name === "antwoord")
    .map(({ name, element }) => ({ name, element, ...readEntry(view, element, notes) }));
  const questions = questionsOf(
    entries.filter(({ name }) => name === "vraag"),
    messages,
  );
  const answers = answersOf(entries);
  const remark = remarkOf(view, parts);
  const told = tell(remark, heading.form, answers.length > 0);
  const submitted = dayOf(heading.asked, heading.submitted, firstValue(metadata, "datumindiening"));
  const received = dayOf(heading.replied, heading.received, firstValue(metadata, "datumontvangst"));
  const referring = [
    ...heading.flows.map((flow) => ({
      place: null,
      flow,
      elements: [heading.asked, heading.replied].filter((each) => each !== undefined),
    })),
    ...entries.map(({ name, numbers, flow, element }) => ({
      place:
        name === "vraag" ? { part: "question" as const, number: numbers[0] ?? "" } : { part: "answer" as const, number: numbers.join("+") },
      flow,
      elements: [element],
    })),
    ...(remark
      ? [{ place: told.notice ? { part: "notice" as const } : null, flow: remark, elements: elementsNamed(parts, "opmerking") }]
      : []),
    ...notes.map(({ number, flow, element }) => ({ place: { part: "footnote" as const, number }, flow, elements: [element] })),
  ];
  const paper: Paper = {
    document,
    parliament,
    kind: told.kind,
    rank: "structured",
    languages: [...new Set([...questions, ...answers].flatMap(({ versions }) => Object.keys(versions) as (keyof typeof versions)[]))],
    numbers: numbersOf(metadata, {
      number: textOf(elementsNamed(parts, "nummer")[0]),
      session: elementsNamed(parts, "kop").map(textOf).join(" "),
    }),
    subject: heading.subject ? { nl: heading.subject } : {},
    submitted: submitted.day,
    received: received.day,
    date: submitted.day ? { date: submitted.day, basis: "submitted" } : received.day ? { date: received.day, basis: "answer" } : null,
    askers: heading.askers,
    addressees: heading.addressees,
    answeredBy: heading.answeredBy,
    questions,
    answers,
    footnotes: footnotesOf(notes, {
      asked: questions.map(({ number, footnotes }) => ({ questions: [number], footnotes })),
      answered: answers,
      paperDate: received.day ?? submitted.day,
    }),
    references: onceEach(referring.flatMap((each) => officialReferences(view, each))),
    notice: told.notice,
    prose: [...heading.flows, ...(remark && !told.notice ? [remark] : [])].flatMap((flow) => spansOf(flow)),
    clerksTopics: (metadata.get("category") ?? []).map(({ text }) => text),
    concluded: false,
    messages: [...messages, ...submitted.messages, ...received.messages],
  };
  const whole = paper.languages.length > 0 ? paper : { ...paper, languages: ["nl" as const] };
  return { ...whole, messages: [...whole.messages, ...checkPaper(whole)] };
}

const elementsNamed = (parts: readonly Part[], name: PartName): XmlElement[] =>
  parts.filter((part) => part.name === name).map(({ element }) => element);

/** The remark below questions or answers: an explanation, or that the answer comes later; in older schemas bare paragraphs. */
function remarkOf(view: View, parts: readonly Part[]): Flow | null {
  const marked = elementsNamed(parts, "opmerking");
  const flow = flowOfElements(view, marked.length > 0 ? marked : elementsNamed(parts, "al"));
  return flow.text === "" ? null : flow;
}

interface Told {
  readonly kind: PaperForm;
  readonly notice: PaperNotice | null;
}

/** What the publication is: by what stands in it, since answers and notices share one series of numbers. */
function tell(remark: Flow | null, form: "answer" | "notice" | null, answered: boolean): Told {
  if (answered) return { kind: "answers", notice: null };
  const kind = remark && (form !== null || /^Mededeling\b/u.test(remark.text)) ? kindOfNotice(remark.shadow) : "unclear";
  if (remark && kind === "withdrawal") return { kind, notice: readNotice(remark, "WITHDRAWAL") };
  if (remark && (kind === "delay" || form === "notice")) return { kind: "delay", notice: readNotice(remark, "DELAY") };
  return { kind: form === null ? "questions" : "answers", notice: null };
}

function onceEach(references: Paper["references"]): Paper["references"] {
  const seen = new Set<string>();
  return references.filter(({ number, text, place }) => {
    const key = JSON.stringify([number ?? text, place]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
