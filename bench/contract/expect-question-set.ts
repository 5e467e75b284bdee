import { daysFrom } from "./periods.js";
import { inOrder, languagesIn, type SetFact, textOf } from "./set-facts.js";
import { byText, type StatedEdge, type StatedEvidence, type StatedNode } from "./stated-graph.js";
import { ANY, among, bag, entity, enumOf, languagesOfSet, nameOf, numberOf, spoken, titleOf, type World } from "./world.js";

export interface Variables {
  readonly [name: string]: unknown;
}

/** `question-set.graphql` */
export function expectQuestionSet(world: World, { id, number, lang = "NL" }: Variables) {
  const canonical = typeof id === "string" ? world.graph.canonical(id) : setNumbered(world, String(number));
  const set = world.setOf.get(canonical);
  return { questionSet: set ? shown(world, set, String(lang)) : null };
}

/** Also as printed with a space. */
function setNumbered({ sets }: World, printed: string): string {
  const number = printed.replace(/\s+/gu, "").toUpperCase();
  const carries = ({ node: { properties } }: SetFact) =>
    [properties.number, ...((properties.numbers ?? []) as unknown[])].some((each) => String(each).toUpperCase() === number);
  return sets.find(carries)?.id ?? "";
}

export function deadlineOf({ today }: World, set: SetFact) {
  const { submitted, due, extendedDue, answered, status } = set;
  if (!submitted && !due) return null;
  const term = extendedDue ?? due;
  const until = answered ?? (status === "WITHDRAWN" || status === null ? null : today);
  return {
    due,
    extendedDue,
    daysTaken: submitted && answered ? daysFrom(submitted, answered) : null,
    daysLate: term && until ? Math.max(0, daysFrom(term, until)) : null,
  };
}

export const askersOf = (world: World, set: SetFact) =>
  inOrder(world.graph.out(set.id, "ASKED_BY")).map(({ to, properties }) => ({
    person: entity(world, to),
    party: entity(world, properties.party),
  }));

export const documentsOf = ({ graph }: World, id: string): StatedNode[] =>
  graph.out(id, "STATED_IN").map(({ to }) => graph.nodes.get(to) as StatedNode);

function shown(world: World, set: SetFact, lang: string) {
  const { graph } = world;
  const ministry = (office: string) =>
    entity(
      world,
      graph
        .out(office, "PART_OF")
        .map(({ to }) => to)
        .sort()[0],
      lang,
    );
  return {
    id: set.id,
    number: numberOf(set),
    title: titleOf(set, lang),
    languages: bag(languagesOfSet(set).map((each) => each.toUpperCase())),
    status: set.status,
    submitted: set.submitted,
    answered: set.answered,
    askers: askersOf(world, set),
    addressees: inOrder(graph.out(set.id, "ADDRESSED_TO")).map(({ to, properties }) => ({
      office: { ...entity(world, to, lang), ministry: ministry(to) },
      holder: entity(world, properties.holder),
    })),
    deadline: deadlineOf(world, set),
    notices: [...set.notices]
      .sort((a, b) => byText(textOf(a.properties.received) ?? "", textOf(b.properties.received) ?? "") || byText(a.id, b.id))
      .map(({ id, properties: { noticeKind, received, reason } }) => ({
        id,
        kind: noticeKind,
        received: received ?? null,
        reason: reason ?? null,
      })),
    questions: {
      totalCount: { value: set.questions.length, exact: true },
      nodes: set.questions.slice(0, 50).map((question) => shownQuestion(world, set, { question, lang })),
    },
    references: ANY,
    documents: bag(
      documentsOf(world, set.id).map(({ id, properties: { url, documentKind, retrieved } }) => ({
        id,
        url: url ?? null,
        kind: String(documentKind).toUpperCase(),
        retrieved: retrieved ? ANY : null,
      })),
    ),
  };
}

interface Asked {
  readonly question: StatedNode;
  readonly lang: string;
}

function shownQuestion(world: World, set: SetFact, { question, lang }: Asked) {
  const { graph } = world;
  const own = languagesOfSet(set);
  const answers = (set.answersOf.get(question.id) ?? []).map((id) => graph.nodes.get(id) as StatedNode);
  const mentions = graph.out(question.id, "MENTIONS");
  return {
    id: question.id,
    number: question.properties.number,
    text: spoken(question.properties.text, lang, own),
    status: statusOfQuestion(set, answers),
    answers: bag(
      answers.map((answer) => ({
        id: answer.id,
        questions: bag(graph.out(answer.id, "ANSWERS").map(({ to }) => ({ number: graph.nodes.get(to)?.properties.number }))),
        text: spoken(answer.properties.text, lang),
        given: answer.properties.given ?? null,
        givenBy: bag(givers(world, answer)),
      })),
    ),
    citations: bag(graph.out(question.id, "CITES").flatMap((edge) => citationsOf(world, edge))),
    mentions: {
      nodes: among(
        mentions.map(({ to, evidence }) => ({
          entity: { __typename: graph.nodes.get(to)?.kind, ...entity(world, to, lang) },
          evidence: among(
            evidence.map((each) => shownEvidence(world, each)),
            Math.min(2, evidence.length),
          ),
        })),
        Math.min(20, mentions.length),
      ),
    },
    topics: graph
      .out(question.id, "ABOUT")
      .map(({ to, properties }) => ({
        topic: entity(world, to, lang),
        score: Number(properties.score),
        inherited: properties.inherited ?? false,
      }))
      .sort((a, b) => b.score - a.score || byText(a.topic?.id ?? "", b.topic?.id ?? "")),
  };
}

export function statusOfQuestion(set: SetFact, answers: readonly StatedNode[]): string {
  const refers = ({ properties: { refersTo } }: StatedNode) => Array.isArray(refersTo) && refersTo.length > 0;
  if (answers.length === 0) return set.questions.some(({ id }) => (set.answersOf.get(id) ?? []).length > 0) ? "UNANSWERED" : "OPEN";
  const whole = answers.filter((answer) => !refers(answer));
  if (whole.length === 0) return "REFERRED";
  const isAlone = ({ properties: { questions } }: StatedNode) => !Array.isArray(questions) || questions.length <= 1;
  return whole.some(isAlone) ? "ANSWERED" : "ANSWERED_JOINTLY";
}

/** An office stands with the person who holds it. */
function givers(world: World, answer: StatedNode) {
  const by = world.graph.out(answer.id, "GIVEN_BY");
  const offices = new Set(by.map(({ properties }) => properties.office));
  const as = world.graph.out(answer.id, "GIVEN_AS").filter(({ to }) => !offices.has(to));
  const office = (id: unknown) => {
    const found = entity(world, id);
    return found && { id: found.id };
  };
  return [
    ...by.map(({ to, properties }) => ({
      person: entity(world, to),
      office: office(properties.office),
      onBehalfOf: properties.onBehalfOf ?? false,
    })),
    ...as.map(({ to, properties }) => ({ person: null, office: office(to), onBehalfOf: properties.onBehalfOf ?? false })),
  ];
}

function citationsOf(world: World, { to, properties }: StatedEdge) {
  const article = world.graph.nodes.get(to) as StatedNode;
  const footnotes = (properties.footnotes ?? []) as readonly string[];
  const { title, url, date } = article.properties;
  const publisher = entity(world, world.graph.out(to, "PUBLISHED_BY")[0]?.to);
  return (footnotes.length > 0 ? footnotes : [null]).map((footnote) => ({
    footnote,
    article: { id: to, title: title ?? null, url: url ?? null, date: date ?? null, publisher },
  }));
}

/** A quote stands where it says that it does. */
export function shownEvidence({ graph }: World, { document, start, end, quote, lang, method, confidence }: StatedEvidence) {
  const record = graph.documents.get(document);
  const words = start !== null && end !== null && record ? record.text.slice(start, end) : quote;
  const url = graph.nodes.get(document)?.properties.url ?? null;
  return { quote: words, start, end, lang: languagesIn(lang), method, confidence, document: { id: document, url } };
}

export const shownNode = ({ graph }: World, id: string) => {
  const node = graph.nodes.get(id) as StatedNode;
  return { id, kind: enumOf(node.kind), name: nameOf(node) };
};
