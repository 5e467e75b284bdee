import { fold, stem } from "../../src/model/words.js";
import { numbersOf, type SetFact } from "./set-facts.js";
import type { StatedGraph } from "./stated-graph.js";

/** `QuestionSetFilter` as it is sent. */
export interface Filter {
  readonly [field: string]: unknown;
}

const ROLES_OF: Readonly<Record<string, readonly string[] | null>> = {
  involvesAny: null,
  asker: ["asker"],
  party: ["party"],
  addressee: ["addressee"],
  ministry: ["ministry"],
  minister: ["addressee", "answerer"],
  topic: ["topic"],
  company: ["mentioned"],
  article: ["cited"],
  publisher: ["cited"],
};

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : [String(value)]);
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Whether a set matches a filter: every field that is given must hold. */
export function matches(graph: StatedGraph, set: SetFact, filter: Filter | undefined, around = 0): boolean {
  if (!filter) return true;
  const least = isGiven(filter.minConfidence) ? Number(filter.minConfidence) : around;
  const tied = (id: string, roles: readonly string[] | null | undefined): boolean => {
    const node = graph.canonical(id);
    const as = set.roles.get(node);
    if (!as || (roles && !roles.some((role) => as.has(role)))) return false;
    return (set.sureness.get(node) ?? 1) >= least;
  };
  const holds: Readonly<Record<string, (value: never) => boolean>> = {
    text: (text: string) => holdsWords(set.words, text),
    involves: (ids: unknown) => listOf(ids).every((id) => tied(id, null)),
    parliament: (ids: unknown) =>
      listOf(ids).some(
        (id) => (id.startsWith("parliament:") ? id.slice("parliament:".length) : id).toLowerCase() === set.node.properties.parliament,
      ),
    number: (numbers: unknown) => listOf(numbers).some((number) => numbersOf(set.node).map(sameNumber).includes(sameNumber(number))),
    submitted: (range: Filter) => isWithin(set.submitted, range),
    answered: (range: Filter) => isWithin(set.answered, range),
    status: (statuses: unknown) => set.status !== null && listOf(statuses).includes(set.status),
    language: (languages: unknown) =>
      listOf(languages).some((each) => listOf(set.node.properties.languages ?? []).includes(each.toLowerCase())),
    and: (all: readonly Filter[]) => all.every((each) => matches(graph, set, each, least)),
    or: (some: readonly Filter[]) => some.some((each) => matches(graph, set, each, least)),
    not: (inner: Filter) => !matches(graph, set, inner, least),
  };
  return Object.entries(filter).every(([field, value]) => {
    if (!isGiven(value)) return true;
    if (field in ROLES_OF) return listOf(value).some((id) => tied(id, ROLES_OF[field]));
    return holds[field]?.(value as never) ?? true;
  });
}

const sameNumber = (number: string): string => fold(number).replace(/[^\p{L}\p{N}]+/gu, "");

function isWithin(day: string | null, { from, until }: Filter): boolean {
  if (!isGiven(from) && !isGiven(until)) return true;
  return day !== null && (!isGiven(from) || day >= String(from)) && (!isGiven(until) || day <= String(until));
}

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Accents, case, and Dutch and English word forms do not matter. */
export const meets = (terms: ReadonlySet<string>, word: string): boolean =>
  terms.has(word) || terms.has(`~${stem(word, "nl")}`) || terms.has(`~${stem(word, "en")}`);

export const holdsWords = (terms: ReadonlySet<string>, text: string): boolean => wordsOf(text).every((word) => meets(terms, word));
