import type { GraphNode, Value } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import { fold, stem } from "../model/words.js";
import type { Likeness } from "./analyses.js";

/** How much questions are alike: one rule for every store, which gives counts and candidates. */

/** A word of what is asked for: the stems under which texts hold it, and what it weighs. */
export interface AskedWord {
  readonly stems: readonly string[];
  readonly weight: number;
}

export interface AskedFeatures {
  readonly words: readonly AskedWord[];
  readonly entities: ReadonlyMap<NodeId, number>;
}

/** A question that may be alike, with the entities that it mentions and the topics that it is about. */
export interface Candidate {
  readonly question: GraphNode;
  readonly entities: readonly NodeId[];
}

/** What is in more than this share of all questions tells nothing; in a small collection everything does. */
const COMMON_SHARE = 1 / 20;
const COMMON_AT_LEAST = 100;
const SHORTEST_WORD = 3;
const LONGEST_TEXT = 20_000;
const MOST_REASONS = 8;
/** How much a question loses by each length of what is asked that it is longer. */
const LENGTH_LOSS = 0.3;

/** Questions that are looked at closely, those of one weight by their day, then their id. */
export const MOST_CANDIDATES = 150;
/** Terms by which questions are looked for; all terms count once they are found. */
const MOST_TERMS = 16;

/** The words by which questions are looked for: of equal weight always the same ones, in whichever order a store gave them. */
export const rarestOf = (words: readonly AskedWord[]): readonly AskedWord[] =>
  [...words].sort((a, b) => b.weight - a.weight || (a.stems.join(" ") < b.stems.join(" ") ? -1 : 1)).slice(0, MOST_TERMS);

/** A term or entity that more questions hold than this is left aside. */
export const mostHolders = (questions: number): number => Math.max(COMMON_AT_LEAST, Math.floor(questions * COMMON_SHARE));

/** What a term or entity weighs that `holders` of all questions hold. */
export const rarity = (holders: number, questions: number): number => Math.log(1 + questions / Math.max(1, holders));

/** The distinct words of a text, each with its stems: of its language, or of both where that is not known. */
export function askedStems(text: string, language?: string): string[][] {
  const languages = language === undefined ? (["nl", "en"] as const) : [language === "en" ? ("en" as const) : ("nl" as const)];
  const found = new Map<string, string[]>();
  for (const word of wordsOf(text)) {
    const stems = [...new Set(languages.map((each) => stem(fold(word), each)))];
    found.set(stems.join(" "), stems);
  }
  return [...found.values()];
}

/** Undefined where nothing is shared. */
export function likenessOf(asked: AskedFeatures, { question, entities }: Candidate): Likeness | undefined {
  const all = sumOf([...asked.words.map(({ weight }) => weight), ...asked.entities.values()]);
  const sharedEntities = entities.filter((id) => asked.entities.has(id)).sort(byWeight(asked.entities));
  const ofEntities = sharedEntities.reduce((sum, id) => sum + (asked.entities.get(id) ?? 0), 0);
  const best = versionsOf(question.properties.text)
    .map((version) => comparedWith(asked, version))
    .reduce((a, b) => (b.score > a.score ? b : a), { score: 0, length: 1, words: [] as string[] });
  const shared = best.score + ofEntities;
  if (shared <= 0 || all <= 0) return undefined;
  const longer = Math.max(1, best.length / Math.max(1, asked.words.length));
  return {
    question,
    score: Math.min(1, shared / all / (1 - LENGTH_LOSS + LENGTH_LOSS * longer)),
    words: best.words.slice(0, MOST_REASONS),
    entities: sharedEntities.slice(0, MOST_REASONS),
  };
}

/** Of the same numbers always the same, to the last digit: stores give them in orders of their own. */
const sumOf = (weights: readonly number[]): number => [...weights].sort((a, b) => b - a).reduce((sum, weight) => sum + weight, 0);

const byWeight = (weights: ReadonlyMap<NodeId, number>) => (a: NodeId, b: NodeId) =>
  (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1);

interface Version {
  readonly text: string;
  readonly language: "nl" | "en";
}

function versionsOf(text: Value | undefined): Version[] {
  if (typeof text === "string") return [{ text, language: "nl" }];
  if (typeof text !== "object" || text === null || Array.isArray(text)) return [];
  return Object.entries(text).flatMap(([language, words]) =>
    typeof words === "string" ? [{ text: words, language: language === "en" ? ("en" as const) : ("nl" as const) }] : [],
  );
}

function comparedWith(asked: AskedFeatures, { text, language }: Version): { score: number; length: number; words: string[] } {
  const held = new Map(wordsOf(text).map((word) => [stem(fold(word), language), word.toLowerCase()]));
  const shared = asked.words
    .flatMap(({ stems, weight }) => {
      const word = stems.map((each) => held.get(each)).find((each) => each !== undefined);
      return word === undefined ? [] : [{ word, weight }];
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  return { score: shared.reduce((sum, { weight }) => sum + weight, 0), length: held.size, words: shared.map(({ word }) => word) };
}

const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => (text.slice(0, LONGEST_TEXT).match(WORD) ?? []).filter(({ length }) => length >= SHORTEST_WORD);
