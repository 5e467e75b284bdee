import type { CandidateStatement, EdgeStatement, Evidence, GraphBatch, NodeStatement, Properties } from "../../src/model/batch.js";
import type { DocumentRecord, SourceRank } from "../../src/model/document.js";
import { kindOfId } from "../../src/model/ids.js";
import type { EdgeType } from "../../src/model/vocabulary.js";
import type { Application } from "../../src/store/store.js";

/** Papers of an invented parliament, as what they state. */

export interface AskedQuestion {
  readonly text?: string | Readonly<Record<string, string>>;
  readonly mentions?: readonly string[];
  readonly cites?: readonly string[];
  readonly topics?: readonly string[];
}

export interface GivenAnswer {
  /** Numbers of the questions that it answers. */
  readonly to: readonly number[];
  readonly text?: string;
  readonly by?: string;
  readonly as?: string;
  readonly mentions?: readonly string[];
  readonly cites?: readonly string[];
}

export interface PaperFacts {
  readonly set: string;
  readonly title?: string | Readonly<Record<string, string>>;
  readonly submitted?: string | null;
  readonly date?: string | null;
  readonly answered?: string | null;
  readonly due?: string | null;
  readonly extendedDue?: string | null;
  readonly concluded?: boolean;
  readonly numbers?: readonly string[];
  readonly languages?: readonly string[];
  readonly parliament?: string;
  readonly askers?: readonly string[];
  readonly parties?: readonly string[];
  readonly offices?: readonly string[];
  /** Office → who held it. */
  readonly holders?: Readonly<Record<string, string>>;
  readonly ministries?: Readonly<Record<string, string>>;
  readonly publishers?: Readonly<Record<string, string>>;
  readonly mentions?: readonly string[];
  readonly cites?: readonly string[];
  readonly topics?: readonly string[];
  readonly questions?: readonly AskedQuestion[];
  readonly answers?: readonly GivenAnswer[];
  readonly notice?: "DELAY" | "WITHDRAWAL";
  readonly nodes?: readonly NodeStatement[];
  readonly edges?: readonly EdgeStatement[];
  readonly candidates?: readonly CandidateStatement[];
}

export interface DocumentFacts {
  readonly id?: string;
  readonly rank?: SourceRank;
  readonly date?: string | null;
  readonly text?: string;
  readonly readWith?: string;
}

export const setId = (number: string): string => `question-set:xx/${number}`;
export const questionId = (number: string, question: number): string => `question:xx/${number}/${question}`;
export const answerId = (number: string, answer: number): string => `answer:xx/${number}/${answer}`;
export const noticeId = (number: string): string => `notice:xx/${number}`;

export function node(id: string, properties: Properties = {}): NodeStatement {
  const kind = id.startsWith("register:") ? "Document" : kindOfId(id);
  if (!kind) throw new Error(`"${id}" has no kind.`);
  return { id, kind, properties };
}

/** "company:optivista" → a company named Optivista. */
export function entity(id: string): NodeStatement {
  const key = id.slice(id.indexOf(":") + 1).replace(/^xx\//u, "");
  const name = key
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
  return node(id, id.startsWith("article:") ? { title: name, url: `https://${key}`, date: null } : { name: { nl: name } });
}

export function edge(
  type: EdgeType,
  from: string,
  to: string,
  more: Partial<Omit<EdgeStatement, "type" | "from" | "to">> = {},
): EdgeStatement {
  return { type, from, to, key: "", properties: {}, evidence: [], ...more };
}

export function evidence(document: string, start: number, quote: string): Evidence {
  return { document, start, end: start + quote.length, quote, lang: "nl", method: "register", confidence: 1 };
}

export function documentRecord(id: string, facts: DocumentFacts = {}): DocumentRecord {
  return {
    id,
    path: `${id}.txt`,
    mediaType: "text/plain",
    sha256: `hash of ${id}`,
    url: null,
    retrieved: null,
    rank: facts.rank ?? "official",
    date: facts.date ?? null,
    parliament: "xx",
    kind: "questions",
    readWith: facts.readWith ?? "1",
    text: facts.text ?? `text of ${id}`,
    bytes: new TextEncoder().encode(facts.text ?? `text of ${id}`),
    messages: [],
  };
}

export const application = (document: DocumentRecord, batch: Partial<GraphBatch>): Application => ({
  document,
  batches: [{ nodes: [], edges: [], candidates: [], ...batch }],
});

/** A document that states whatever is given. */
export const states = (
  id: string,
  nodes: readonly NodeStatement[],
  edges: readonly EdgeStatement[] = [],
  facts: DocumentFacts = {},
): Application => application(documentRecord(id, facts), { nodes, edges });

/** A paper with its set, questions and answers, and everything that they name. */
export function paper(facts: PaperFacts, document: DocumentFacts = {}): Application {
  const id = document.id ?? `document:xx/${facts.set}/txt`;
  return application(documentRecord(id, document), paperBatch(facts, id));
}

export function paperBatch(facts: PaperFacts, document: string): GraphBatch {
  const nodes = new Map<string, NodeStatement>();
  const edges: EdgeStatement[] = [];
  const add = (statement: NodeStatement) => void nodes.set(statement.id, nodes.get(statement.id) ?? statement);
  const tie = (type: EdgeType, from: string, to: string, properties: Properties = {}) => {
    if (!/^(?:question|answer|question-set):/u.test(to)) add(entity(to));
    edges.push(edge(type, from, to, { properties, evidence: [evidence(document, edges.length, `quote ${edges.length}`)] }));
  };
  const set = setId(facts.set);
  add(node(set, setProperties(facts)));
  for (const [index, id] of (facts.askers ?? []).entries()) {
    tie("ASKED_BY", set, id, { position: index + 1, party: facts.parties?.[index] ?? null, printed: id });
  }
  for (const id of facts.parties ?? []) tie("ON_BEHALF_OF", set, id, { printed: null });
  facts.offices?.forEach((id, index) => {
    const holder = facts.holders?.[id] ?? null;
    if (holder) add(entity(holder));
    tie("ADDRESSED_TO", set, id, { position: index + 1, holder, printed: id });
  });
  for (const [office, ministry] of Object.entries(facts.ministries ?? {})) {
    add(entity(office));
    tie("PART_OF", office, ministry);
  }
  const spoken = (from: string, { mentions, cites, topics }: AskedQuestion) => {
    for (const to of mentions ?? []) tie("MENTIONS", from, to, { count: 1 });
    for (const to of cites ?? []) tie("CITES", from, to, { footnotes: ["1"] });
    for (const to of topics ?? []) tie("ABOUT", from, to, { score: 0.9, inherited: false });
  };
  spoken(set, facts);
  facts.questions?.forEach((question, index) => {
    const own = questionId(facts.set, index + 1);
    add(
      node(own, {
        number: String(index + 1),
        position: index + 1,
        text: byLanguage(question.text ?? `Vraag ${index + 1}?`),
        footnotes: [],
      }),
    );
    tie("HAS_QUESTION", set, own, { position: index + 1 });
    spoken(own, question);
  });
  facts.answers?.forEach((answer, index) => {
    const own = answerId(facts.set, index + 1);
    add(
      node(own, {
        text: byLanguage(answer.text ?? `Antwoord ${index + 1}.`),
        given: facts.answered ?? null,
        questions: answer.to.map(String),
        refersTo: [],
        position: index + 1,
      }),
    );
    for (const number of answer.to) tie("ANSWERS", own, questionId(facts.set, number), { refersTo: false });
    if (answer.by) tie("GIVEN_BY", own, answer.by, { onBehalfOf: false, office: answer.as ?? null, position: 1 });
    if (answer.as) tie("GIVEN_AS", own, answer.as, { onBehalfOf: false, position: 1 });
    spoken(own, answer);
  });
  for (const [article, publisher] of Object.entries(facts.publishers ?? {})) tie("PUBLISHED_BY", article, publisher);
  if (facts.notice) {
    add(node(noticeId(facts.set), { noticeKind: facts.notice, received: facts.date ?? null, reason: null }));
    edges.push(edge("CONCERNS", noticeId(facts.set), set));
  }
  for (const each of facts.nodes ?? []) nodes.set(each.id, each);
  return { nodes: [...nodes.values()], edges: [...edges, ...(facts.edges ?? [])], candidates: facts.candidates ?? [] };
}

function setProperties(facts: PaperFacts): Properties {
  const date = facts.date === undefined ? (facts.submitted ?? null) : facts.date;
  return {
    parliament: facts.parliament ?? "xx",
    number: facts.set,
    numbers: [facts.set, ...(facts.numbers ?? [])],
    title: byLanguage(facts.title ?? `Titel ${facts.set}`),
    languages: facts.languages ?? ["nl"],
    submitted: facts.submitted ?? null,
    date,
    dateBasis: "submitted",
    due: facts.due ?? null,
    extendedDue: facts.extendedDue ?? null,
    answered: facts.answered ?? null,
    concluded: facts.concluded ?? false,
    references: [],
  };
}

const byLanguage = (text: string | Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  typeof text === "string" ? { nl: text } : text;
