import type { TopicScore } from "../model/mention.js";
import type { Paper, Place } from "../model/paper.js";
import type { Registers } from "../model/register.js";
import { foldWord } from "./lexicon.js";
import type { Reading } from "./reading.js";
import { type TopicTerms, topicTermsOf } from "./topic-terms.js";
import { addWeights, type TopicWeight, type TopicWeights, weighTopics } from "./topic-weights.js";

const ENOUGH = 1; // the weight from which a question, or the set, is about a topic
const ENOUGH_UNDER_TITLE = 0.5; // the same, where the title is about it too
const TITLE = 1.5,
  ARTICLE = 0.7,
  QUESTION = 0.4; // how the parts count for the set
const CITED = 0.7; // and how the cited article counts for the question that cites it
const OF_QUESTION = 4,
  OF_SET = 6; // topics at most
const INHERITED = 0.8; // times the score of the question that is pointed back at

/** What each question is about, and the set as a whole: the terms of the topic scheme, weighed. */
export function extractTopics(paper: Paper, readings: readonly Reading[], registers: Registers): TopicScore[] {
  if (registers.topics.length === 0) return [];
  const terms = topicTermsOf(registers);
  const title = heaviest(
    readings.filter(({ passage }) => passage.place.part === "heading"),
    terms,
  );
  const articles = new Map(paper.footnotes.map(({ number }) => [number, heaviest(at(readings, "footnote", number), terms)]));
  const questions = paper.questions.map(({ number, footnotes }) => {
    const own = at(readings, "question", number);
    const cited = footnotes.map((note): readonly [TopicWeights, number] => [articles.get(note) ?? NOTHING, CITED]);
    return { number, own, weights: addWeights([heaviest(own, terms), 1], ...cited) };
  });
  const scores: TopicScore[] = [];
  let before: readonly TopicScore[] = [];
  for (const { number, own, weights } of questions) {
    const place: Place = { part: "question", number };
    const direct = chosen(weights, OF_QUESTION, (id) => ((title.get(id)?.weight ?? 0) >= ENOUGH ? ENOUGH_UNDER_TITLE : ENOUGH)).map(
      (weight) => score(weight, place),
    );
    if (direct.length > 0) before = direct;
    else before = own.some(pointsBack) ? before.map((one) => inherit(one, place)) : [];
    scores.push(...before);
  }
  const whole = addWeights(
    [title, TITLE],
    ...[...articles.values()].map((weights): readonly [TopicWeights, number] => [weights, ARTICLE]),
    ...questions.map(({ weights }): readonly [TopicWeights, number] => [weights, QUESTION]),
  );
  return [...chosen(whole, OF_SET, () => ENOUGH).map((weight) => score(weight, { part: "heading" })), ...scores];
}

const NOTHING: TopicWeights = new Map();

function at(readings: readonly Reading[], part: "question" | "footnote", number: string): Reading[] {
  return readings.filter(({ passage: { place } }) => place.part === part && place.number === number);
}

/** Versions of one text in several languages say the same once. */
function heaviest(readings: readonly Reading[], terms: TopicTerms): TopicWeights {
  const best = new Map<string, TopicWeight>();
  for (const reading of readings) {
    for (const [id, weight] of weighTopics(reading, terms)) if (weight.weight > (best.get(id)?.weight ?? 0)) best.set(id, weight);
  }
  return best;
}

function chosen(weights: TopicWeights, most: number, enough: (id: string) => number): TopicWeight[] {
  return [...weights]
    .filter(([id, { weight }]) => weight >= enough(id))
    .sort(([a, { weight: one }], [b, { weight: other }]) => other - one || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, weight]) => weight);
}

function score({ topic, weight, span }: TopicWeight, place: Place): TopicScore {
  const label = topic.name.nl ?? topic.name.en ?? topic.id;
  return { topic: topic.id, label, score: rounded(1 - Math.exp(-weight)), inherited: false, span, place };
}

const inherit = (one: TopicScore, place: Place): TopicScore => ({
  ...one,
  score: rounded(one.score * INHERITED),
  inherited: true,
  span: null,
  place,
});

const rounded = (value: number): number => Math.round(value * 100) / 100;

const POINTERS = new Set([
  "deze",
  "dit",
  "die",
  "dat",
  "hierover",
  "hierop",
  "hiervan",
  "hiertoe",
  "hiermee",
  "hierbij",
  "daarover",
  "daarop",
  "daarvan",
  "daartoe",
  "daarmee",
  "daarbij",
  "hieraan",
  "daaraan",
  "hiervoor",
  "daarvoor",
  "bovenstaande",
  "bovengenoemde",
  "genoemde",
  "dergelijke",
  "zo",
  "this",
  "these",
  "that",
  "those",
  "such",
  "it",
  "so",
]);
const SHORT = 40; // words; a longer question has a subject of its own

/** "Hoe beoordeelt u deze berichtgeving?" */
function pointsBack({ tokens: { words } }: Reading): boolean {
  return words.length <= SHORT && words.some((word) => POINTERS.has(foldWord(word)));
}
