import type { Properties } from "../model/batch.js";
import { confidenceOf } from "../model/confidence.js";
import { isoDay } from "../model/days.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";
import { onePerTarget } from "./heading.js";
import { textsOf } from "./texts.js";
import { traceOf } from "./trace.js";

/** The set itself, its document, and the references that the paper makes. */
export function stateSet(frame: Frame): Stated {
  const { paper, setting, set, question, answer, evidence } = frame;
  const { numbers, document } = paper;
  const due = paper.submitted && isoDay(paper.submitted) ? setting.term.due(paper.submitted) : undefined;
  const listed = paper.submitted ? { date: paper.submitted, basis: "submitted" as const } : paper.date;
  const properties: Properties = {
    parliament: paper.parliament,
    number: numbers.questionSet,
    numbers: [numbers.questionSet, numbers.document].filter((number) => number !== null),
    title: textsOf(paper.subject),
    languages: paper.languages,
    submitted: paper.submitted,
    date: listed?.date ?? null,
    dateBasis: listed?.basis ?? null,
    due: due?.due ?? null,
    extendedDue: paper.notice?.kind === "DELAY" ? (due?.extendedDue ?? null) : null,
    answered: paper.answers.length > 0 ? (paper.received ?? paper.date?.date ?? null) : null,
    concluded: paper.concluded,
    references: paper.references.map(({ text, kind, number }) => ({ text, kind, number })),
    trace: { ...traceOf(frame) },
  };
  const read = {
    id: setting.document,
    kind: "Document" as const,
    properties: {
      url: document.url,
      path: document.path,
      mediaType: document.mediaType,
      sha256: document.sha256,
      retrieved: document.retrieved,
      documentKind: paper.kind,
      number: numbers.document ?? numbers.source ?? numbers.questionSet,
    },
  };
  const confidence = confidenceOf([...document.messages, ...paper.messages]);
  const places = [set, ...paper.answers.map(answer)];
  const stated = [...new Set(places)].map((from) => ({
    type: "STATED_IN" as const,
    from,
    to: setting.document,
    key: "",
    properties: {},
    evidence: [evidence(null, { method: "document", confidence })],
  }));
  const references = paper.references.flatMap((reference) => {
    const target =
      reference.kind === "questionSet" && reference.number && paper.parliament
        ? `question-set:${paper.parliament}/${reference.number}`
        : undefined;
    if (!target || target === set) return [];
    const { place } = reference;
    const from = place?.part === "question" ? question(place.number) : set;
    return [
      {
        type: "REFERS_TO" as const,
        from,
        to: target,
        key: "",
        properties: { text: reference.text },
        evidence: [evidence(reference.span, { method: "number" })],
      },
    ];
  });
  return { nodes: [{ id: set, kind: "QuestionSet", properties }, read], edges: [...stated, ...onePerTarget(references)] };
}
