import { fold, stem } from "../../src/model/words.js";
import { byText, type Fields, type StatedEdge, type StatedGraph, type StatedNode } from "./stated-graph.js";

/** All that one question set is, with its questions and answers. */
export interface SetFact {
  readonly id: string;
  readonly node: StatedNode;
  readonly questions: readonly StatedNode[];
  readonly answers: readonly StatedNode[];
  readonly answersOf: ReadonlyMap<string, readonly string[]>;
  readonly notices: readonly StatedNode[];
  /** By which it is listed. */
  readonly date: string | null;
  readonly submitted: string | null;
  readonly answered: string | null;
  readonly due: string | null;
  readonly extendedDue: string | null;
  readonly status: string | null;
  readonly isDelayed: boolean;
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Confidence of the surest evidence of a tie of its own to a node. */
  readonly sureness: ReadonlyMap<string, number>;
  readonly words: ReadonlySet<string>;
}

export const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
export const textsIn = (value: unknown): readonly (readonly [lang: string, text: string])[] => {
  if (typeof value === "string") return [["nl", value]];
  return typeof value === "object" && value !== null
    ? Object.entries(value as Fields).flatMap(([lang, text]) => (typeof text === "string" ? [[lang, text] as const] : []))
    : [];
};

/** Words as they stand, and their stems. */
export function termsOf(value: unknown): string[] {
  return textsIn(value).flatMap(([lang, text]) =>
    (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => [word, `~${stem(word, lang === "en" ? "en" : "nl")}`]),
  );
}

const STATED = ["ASKED_BY", "ON_BEHALF_OF", "ADDRESSED_TO", "GIVEN_BY", "GIVEN_AS", "MENTIONS", "CITES", "ABOUT"];

export function setFacts(graph: StatedGraph, today: string): SetFact[] {
  const sets = [...graph.nodes.values()].filter(({ kind }) => kind === "QuestionSet");
  return sets.map((node) => factOf(graph, node, today)).sort(newestFirst);
}

/** Newest first, without a day last, ties by id. */
export function newestFirst(a: SetFact, b: SetFact): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : byText(b.date, a.date);
  return byText(a.id, b.id);
}

function factOf(graph: StatedGraph, node: StatedNode, today: string): SetFact {
  const { properties } = node;
  const at = (id: string) => graph.nodes.get(id) as StatedNode;
  const questions = inOrder(graph.out(node.id, "HAS_QUESTION")).map(({ to }) => at(to));
  const answersOf = new Map(questions.map(({ id }) => [id, graph.in(id, "ANSWERS").map(({ from }) => from)]));
  const answers = [...new Set([...answersOf.values()].flat())].map(at);
  const notices = graph.in(node.id, "CONCERNS").map(({ from }) => at(from));
  const says = (kind: string) => notices.some(({ properties: { noticeKind } }) => noticeKind === kind);
  const day = (name: string) => textOf(properties[name]);
  const [isDelayed, due, extendedDue, answered] = [says("DELAY"), day("due"), day("extendedDue"), day("answered")];
  const withAnswer = questions.filter(({ id }) => (answersOf.get(id) ?? []).length > 0).length;
  const standing = { questions: questions.length, withAnswer, answered, isDelayed, isWithdrawn: says("WITHDRAWAL") };
  const lastDay = (isDelayed ? extendedDue : null) ?? due;
  const words = new Set([properties.title, ...questions.map(wording), ...answers.map(wording)].flatMap(termsOf));
  for (const number of numbersOf(node)) for (const term of termsOf(number)) words.add(term);
  return {
    ...{ id: node.id, node, questions, answers, answersOf, notices, isDelayed, due, extendedDue, answered, words },
    date: day("date"),
    submitted: day("submitted"),
    status: statusOf({ ...standing, isConcluded: properties.concluded === true, isPast: lastDay !== null && lastDay < today }),
    ...tiesOf(graph, node, [...questions, ...answers]),
  };
}

const wording = ({ properties }: StatedNode): unknown => properties.text;

export function numbersOf({ properties: { number, numbers } }: StatedNode): string[] {
  return [...new Set([...(Array.isArray(numbers) ? (numbers as string[]) : []), ...(typeof number === "string" ? [number] : [])])];
}

export const inOrder = (edges: readonly StatedEdge[]): StatedEdge[] =>
  [...edges].sort((a, b) => Number(a.properties.position ?? 1e9) - Number(b.properties.position ?? 1e9) || byText(a.to, b.to));

interface Standing {
  readonly questions: number;
  readonly withAnswer: number;
  readonly answered: string | null;
  readonly isDelayed: boolean;
  readonly isWithdrawn: boolean;
  readonly isConcluded: boolean;
  readonly isPast: boolean;
}

function statusOf({ questions, withAnswer, answered, isDelayed, isWithdrawn, isConcluded, isPast }: Standing): string | null {
  if (isWithdrawn) return "WITHDRAWN";
  if (questions > 0 ? withAnswer === questions : answered !== null) return "ANSWERED";
  if (withAnswer > 0) return "PARTLY_ANSWERED";
  if (isConcluded) return null;
  return isPast ? "LATE" : isDelayed ? "DELAYED" : "OPEN";
}

function tiesOf(graph: StatedGraph, set: StatedNode, parts: readonly StatedNode[]): Pick<SetFact, "roles" | "sureness"> {
  const roles = new Map<string, Set<string>>();
  const sureness = new Map<string, number>();
  const tie = (id: string, role: string) => roles.set(id, (roles.get(id) ?? new Set()).add(role));
  for (const { type, to, properties } of graph.out(set.id)) {
    if (type === "ASKED_BY") tie(to, "asker");
    if (type === "ON_BEHALF_OF") tie(to, "party");
    if (type !== "ADDRESSED_TO") continue;
    tie(to, "addressee");
    const holder = typeof properties.holder === "string" ? graph.canonical(properties.holder) : "";
    if (graph.nodes.get(holder)?.kind === "Person") tie(holder, "addressee");
    for (const led of graph.out(to, "PART_OF")) tie(led.to, "ministry");
  }
  for (const { id } of [set, ...parts]) {
    for (const { type, to, evidence } of graph.out(id, ...STATED)) {
      if (type === "MENTIONS") tie(to, "mentioned");
      if (type === "ABOUT") tie(to, "topic");
      if (type === "GIVEN_BY" || type === "GIVEN_AS") tie(to, "answerer");
      if (type === "CITES") {
        tie(to, "cited");
        for (const led of graph.out(to, "PUBLISHED_BY")) tie(led.to, "cited");
        for (const led of graph.out(to, "MENTIONS")) tie(led.to, "mentioned");
      }
      for (const { confidence } of evidence) sureness.set(to, Math.max(sureness.get(to) ?? 0, confidence));
    }
  }
  return { roles, sureness };
}

/** A language as the schema names it; null for others. */
export const languagesIn = (lang: string | null): string | null =>
  lang !== null && ["nl", "en", "fr", "de"].includes(lang) ? lang.toUpperCase() : null;
