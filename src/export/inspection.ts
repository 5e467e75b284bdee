import { confidenceOf } from "../model/confidence.js";
import type { Document } from "../model/document.js";
import type { EntityRef, ResolvedMention, ResolvedPaper, TopicScore } from "../model/mention.js";
import type { Message } from "../model/message.js";
import type { ByLanguage, Footnote, Paper, PaperAnswer, PaperQuestion, Place, Words } from "../model/paper.js";

/** What `interpel inspect` prints of one document: the contract `inspect.schema.json`. */
export interface Inspected {
  readonly document: Document;
  readonly papers: readonly { readonly paper: Paper; readonly resolved: ResolvedPaper }[];
  readonly messages: readonly Message[];
}

/** One object a paper; a document without a paper is one of kind "other". A second paper of a document adds "#2" to `file`. */
export function inspection({ document, papers, messages }: Inspected): object[] {
  if (papers.length === 0) return [{ ...EMPTY, file: document.path, sha256: document.sha256, ...judged(messages) }];
  return papers.map(({ paper, resolved }, index) => ({
    file: index === 0 ? document.path : `${document.path}#${index + 1}`,
    sha256: document.sha256,
    ...headingOf(paper, resolved),
    ...bodyOf(paper, resolved),
    ...judged(papers.length === 1 ? messages : [...document.messages, ...paper.messages]),
  }));
}

const judged = (messages: readonly Message[]) => ({ confidence: confidenceOf(messages), messages: messages.map(messageOf) });

const EMPTY = {
  kind: "other",
  parliament: null,
  languages: [],
  numbers: { questionSet: null, document: null },
  subject: {},
  submitted: null,
  received: null,
  date: null,
  askers: [],
  addressees: [],
  answeredBy: [],
  questions: [],
  answers: [],
  footnotes: [],
  references: [],
  mentions: [],
};

function headingOf(paper: Paper, { heading }: ResolvedPaper): object {
  return {
    kind: paper.kind,
    parliament: paper.parliament,
    languages: paper.languages,
    numbers: { questionSet: paper.numbers.questionSet, document: paper.numbers.document },
    subject: texts(paper.subject),
    submitted: paper.submitted,
    received: paper.received,
    date: paper.date?.date ?? null,
    askers: paper.askers.map(({ name, party }, index) => ({ name, party, id: idOf(heading.askers[index]?.person) })),
    addressees: paper.addressees.flatMap(({ office }, index) =>
      office === null
        ? []
        : [
            {
              office,
              id: idOf(heading.addressees[index]?.office),
              holder: idOf(heading.addressees[index]?.person),
            },
          ],
    ),
    answeredBy: paper.answeredBy.map(({ name, office, onBehalfOf }, index) => ({
      name,
      office,
      onBehalfOf,
      id: idOf(heading.answeredBy[index]?.person),
    })),
  };
}

function bodyOf(paper: Paper, resolved: ResolvedPaper): object {
  const within = (test: (place: Place) => boolean) => resolved.mentions.filter(({ place }) => test(place)).map(mentionOf);
  const hasAnswers = paper.answers.length > 0;
  return {
    questions: paper.questions.map((question) => ({
      number: question.number,
      texts: texts(question.versions),
      spans: spans(question.versions),
      footnotes: question.footnotes,
      mentions: within((place) => place.part === "question" && place.number === question.number),
      topics: topicsOf(resolved.topics, question),
      status: hasAnswers ? statusOf(question, paper.answers) : "OPEN",
    })),
    answers: paper.answers.map((answer) => ({
      questions: answer.questions,
      texts: texts(answer.versions),
      spans: spans(answer.versions),
      refersTo: answer.refersTo.length > 0 ? answer.refersTo : null,
      footnotes: answer.footnotes,
      mentions: within((place) => place.part === "answer" && place.number === answer.questions.join("+")),
    })),
    footnotes: paper.footnotes.map(footnoteOf),
    references: paper.references.map(({ kind, number, text }) => ({ kind, number, text })),
    mentions: within((place) => place.part === "heading" || place.part === "prose" || place.part === "notice"),
  };
}

function statusOf({ number }: PaperQuestion, answers: readonly PaperAnswer[]): string {
  const own = answers.filter(({ questions }) => questions.includes(number));
  if (own.length === 0) return "UNANSWERED";
  if (own.every(({ refersTo }) => refersTo.length > 0)) return "REFERRED";
  return own.some(({ questions }) => questions.length > 1) ? "ANSWERED_JOINTLY" : "ANSWERED";
}

const texts = (versions: ByLanguage<Words>) => Object.fromEntries(Object.entries(versions).map(([lang, { text }]) => [lang, text]));
const spans = (versions: ByLanguage<Words>) => Object.fromEntries(Object.entries(versions).map(([lang, words]) => [lang, words.spans]));
const idOf = (ref: EntityRef | null | undefined): string | null => ref?.id ?? null;

const footnoteOf = ({ number, text, urls, publisher, title, date, citedBy }: Footnote) => ({
  number,
  text,
  url: urls[0] ?? null,
  urls,
  publisher,
  title,
  date,
  citedBy,
});

const mentionOf = (mention: ResolvedMention) => ({
  type: mention.type,
  id: mention.entity,
  name: mention.name,
  status: mention.status,
  lang: mention.lang,
  quote: mention.quote,
  start: mention.span[0],
  end: mention.span[1],
  method: mention.method,
  confidence: mention.confidence,
  adjective: mention.adjective,
});

const topicsOf = (topics: readonly TopicScore[], { number }: PaperQuestion) =>
  topics
    .filter(({ place }) => place.part === "question" && place.number === number)
    .map(({ topic, label, score, inherited }) => ({ id: topic, label, score, inherited }));

const messageOf = ({ rule, severity, reason, span }: Message) => ({
  rule,
  severity,
  reason,
  ...(span ? { start: span[0], end: span[1] } : {}),
});
