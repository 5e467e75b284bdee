import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EdgeStatement, Evidence, NodeStatement, Properties } from "../../src/model/batch.js";
import * as ids from "../../src/model/ids.js";
import type { EdgeType, NodeKind } from "../../src/model/vocabulary.js";
import { openStore } from "../../src/store/open.js";
import type { Application, GraphStore } from "../../src/store/store.js";

/** A paper of the invented parliament, in as few words as a test needs. Names stand for their ids: "Vermeulen" for `person:xx/vermeulen`. */
export interface SmallPaper {
  readonly number: string;
  readonly parliament?: string;
  readonly title?: Readonly<Record<string, string>>;
  readonly submitted?: string | null;
  readonly languages?: readonly string[];
  readonly askers?: readonly { readonly name: string; readonly party: string | null }[];
  readonly addressee?: { readonly office: string; readonly ministry: string; readonly holder: string | null };
  readonly questions?: readonly SmallQuestion[];
  readonly answers?: readonly SmallAnswer[];
  readonly answered?: string;
  readonly delayed?: { readonly received: string; readonly reason: string };
  readonly withdrawn?: boolean;
  readonly references?: readonly { readonly text: string; readonly kind: string; readonly number: string | null }[];
}
export interface SmallQuestion {
  readonly text: Readonly<Record<string, string>>;
  readonly companies?: readonly string[];
  readonly topics?: readonly string[];
  readonly articles?: readonly SmallArticle[];
}
export interface SmallArticle {
  readonly footnote: string;
  readonly address: string;
  readonly title: string;
  readonly publisher?: string;
}
export interface SmallAnswer {
  readonly questions: readonly string[];
  readonly text: Readonly<Record<string, string>>;
  readonly refersTo?: readonly string[];
}

export const person = (name: string) => ids.personId("xx", name);
export const party = (name: string) => ids.partyId("xx", name);
export const office = (name: string) => ids.officeId("xx", name);
export const ministry = (name: string) => ids.ministryId("xx", name);
export const topic = (name: string) => `topic:${ids.slug(name)}`;
export const setId = (number: string, parliament = "xx") => ids.questionSetId(parliament, number);

/** What the paper states, as one document does. */
export function application(paper: SmallPaper): Application {
  const { number, parliament = "xx", questions = [], answers = [] } = paper;
  const set = setId(number, parliament);
  const document = ids.documentId(parliament, number, "txt");
  const { nodes, edges, node, edge } = statements(document);
  node("Parliament", ids.parliamentId(parliament), { name: { nl: "Staten van Nieuwland" } });
  node("Document", document, {
    url: `https://papers.example/${number}`,
    path: `${number}.txt`,
    mediaType: "text/plain",
    sha256: hash(number),
    retrieved: "2031-05-01T10:00:00+02:00",
    documentKind: answers.length > 0 ? "answers" : "questions",
    number,
  });
  node("QuestionSet", set, setProperties(paper));
  edge("STATED_IN", set, document);
  paper.askers?.forEach(({ name, party: of }, index) => {
    node("Person", person(name), { name: { nl: name } });
    edge("ASKED_BY", set, person(name), { position: index + 1, party: of && party(of), printed: name });
    if (!of) return;
    node("Party", party(of), { name: { nl: of }, aliases: [`Partij ${of}`] });
    edge("ON_BEHALF_OF", set, party(of), { printed: of });
  });
  if (paper.addressee) stateOffice(paper.addressee, set, { node, edge });
  questions.forEach((question, index) => {
    const id = ids.questionId(set, String(index + 1));
    node("Question", id, { number: String(index + 1), position: index + 1, text: question.text, footnotes: [] });
    edge("HAS_QUESTION", set, id, { position: index + 1 });
    stateContent(question, id, { node, edge });
  });
  answers.forEach((answer, index) => {
    const id = ids.answerId(parliament, null, set, answer.questions);
    const refersTo = answer.refersTo ?? [];
    node("Answer", id, { text: answer.text, given: paper.answered ?? null, questions: answer.questions, refersTo, position: index + 1 });
    edge("STATED_IN", id, document);
    for (const question of answer.questions) edge("ANSWERS", id, ids.questionId(set, question), { refersTo: refersTo.length > 0 });
    const { holder, office: as } = paper.addressee ?? {};
    if (holder) edge("GIVEN_BY", id, person(holder), { onBehalfOf: false, office: as ? office(as) : null, position: 1 });
    if (as) edge("GIVEN_AS", id, office(as), { onBehalfOf: false, position: 1 });
  });
  stateNotices(paper, set, { node, edge });
  return { document: record(document, paper), batches: [{ nodes, edges, candidates: [] }] };
}

type Write = Pick<ReturnType<typeof statements>, "node" | "edge">;

function statements(document: string) {
  const nodes: NodeStatement[] = [];
  const edges: EdgeStatement[] = [];
  const evidence: Evidence = { document, start: 10, end: 19, quote: "Optivista", lang: "nl", method: "register", confidence: 0.9 };
  return {
    nodes,
    edges,
    node: (kind: NodeKind, id: string, properties: Properties) => void nodes.push({ id, kind, properties }),
    edge: (type: EdgeType, from: string, to: string, properties: Properties = {}) =>
      void edges.push({ type, from, to, key: "", properties, evidence: [evidence] }),
  };
}

function setProperties({
  number,
  parliament = "xx",
  title,
  submitted = "2031-03-01",
  languages = ["nl"],
  answered,
  delayed,
  references = [],
}: SmallPaper): Properties {
  return {
    parliament,
    number,
    numbers: [number],
    title: title ?? { nl: `Vragen ${number}` },
    languages,
    submitted,
    date: submitted,
    dateBasis: submitted ? "submitted" : null,
    due: submitted && plus(submitted, 21),
    extendedDue: delayed && submitted ? plus(submitted, 42) : null,
    answered: answered ?? null,
    concluded: false,
    references,
  };
}

function stateOffice({ office: as, ministry: of, holder }: NonNullable<SmallPaper["addressee"]>, set: string, { node, edge }: Write): void {
  node("Office", office(as), { name: { nl: as } });
  node("Ministry", ministry(of), { name: { nl: of } });
  edge("PART_OF", office(as), ministry(of));
  edge("ADDRESSED_TO", set, office(as), { position: 1, holder: holder && person(holder), printed: as });
  if (!holder) return;
  node("Person", person(holder), { name: { nl: holder } });
  edge("HELD", person(holder), office(as), { since: "2030-01-01", until: null });
}

function stateContent({ companies = [], topics = [], articles = [] }: SmallQuestion, question: string, { node, edge }: Write): void {
  for (const name of companies) {
    node("Company", ids.companyId(name), {
      name: { nl: name },
      aliases: [`${name} BV`],
      externalIds: [{ scheme: "wikidata", value: "Q1", url: "https://www.wikidata.org/wiki/Q1" }],
    });
    edge("MENTIONS", question, ids.companyId(name));
  }
  topics.forEach((name, index) => {
    node("Topic", topic(name), { name: { nl: name, en: `${name} (en)` } });
    edge("ABOUT", question, topic(name), { score: 0.9 - index / 10, inherited: false });
  });
  for (const { footnote, address, title, publisher } of articles) {
    node("Article", ids.articleId(address), { title, url: `https://${address}`, date: "2031-02-20" });
    edge("CITES", question, ids.articleId(address), { footnotes: [footnote] });
    if (!publisher) continue;
    node("Publisher", ids.publisherId(publisher), { name: { nl: publisher } });
    edge("PUBLISHED_BY", ids.articleId(address), ids.publisherId(publisher));
  }
}

function stateNotices({ number, parliament = "xx", delayed, withdrawn }: SmallPaper, set: string, { node, edge }: Write): void {
  if (delayed) {
    const id = ids.noticeId(parliament, null, set, "DELAY");
    node("Notice", id, { noticeKind: "DELAY", ...delayed });
    edge("CONCERNS", id, set, { kind: "DELAY" });
  }
  if (withdrawn) {
    const id = ids.noticeId(parliament, `${number}-w`, set, "WITHDRAWAL");
    node("Notice", id, { noticeKind: "WITHDRAWAL", received: "2031-03-05", reason: null });
    edge("CONCERNS", id, set, { kind: "WITHDRAWAL" });
  }
}

function record(id: string, { number, parliament = "xx", submitted = "2031-03-01" }: SmallPaper): Application["document"] {
  return {
    id,
    path: `${number}.txt`,
    mediaType: "text/plain",
    sha256: hash(number),
    url: `https://papers.example/${number}`,
    retrieved: "2031-05-01T10:00:00+02:00",
    rank: "official",
    date: submitted,
    parliament,
    kind: "questions",
    readWith: "1",
    text: "Is het waar dat Optivista camera's levert?",
    bytes: null,
    messages: [],
  };
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A store with these papers, in a folder of its own that goes when it is closed. */
export async function openGraph(papers: readonly SmallPaper[], more: readonly Application[] = []): Promise<GraphStore> {
  const folder = mkdtempSync(join(tmpdir(), "interpel-api-"));
  const store = await openStore(folder);
  await store.apply([...papers.map(application), ...more]);
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return store;
}
