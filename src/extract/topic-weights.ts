import type { Span } from "../model/message.js";
import type { TopicEntry } from "../model/register.js";
import { foldWord } from "./lexicon.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";
import { fits, type TopicTerm, type TopicTerms } from "./topic-terms.js";

/** How much the words of a passage speak for a topic, and which of them most. */
export interface TopicWeight {
  readonly topic: TopicEntry;
  readonly weight: number;
  readonly span: Span | null;
}
export type TopicWeights = ReadonlyMap<string, TopicWeight>;

const AGAIN = 0.25; // what each further use of a term adds to its weight
const AGAIN_AT_MOST = 3;

/** The weights of all topics of which a passage uses terms; a term counts once, and a little more for each further use. */
export function weighTopics(reading: Reading, terms: TopicTerms): TopicWeights {
  const uses = new Map<TopicTerm, { times: number; at: number }>();
  const { words } = reading.tokens;
  const inAddress = reading.addresses.length > 0;
  words.forEach((word, at) => {
    if (inAddress && reading.addresses.some(({ first, path }) => at >= first && at < path)) return;
    for (const term of terms.startingWith(word)) {
      if (reading.passage.lang && term.lang !== reading.passage.lang) continue;
      if (!goesOn(reading, term, at)) continue;
      const use = uses.get(term);
      if (use) use.times++;
      else uses.set(term, { times: 1, at });
    }
  });
  return sum(reading, uses);
}

function goesOn({ tokens }: Reading, { words }: TopicTerm, at: number): boolean {
  for (let position = 1; position < words.length; position++) {
    const pattern = words[position];
    const word = tokens.words[at + position];
    if (!pattern || word === undefined || tokens.gaps[at + position] === GAPS.break || !fits(pattern, foldWord(word))) return false;
  }
  return true;
}

function sum(reading: Reading, uses: ReadonlyMap<TopicTerm, { times: number; at: number }>): TopicWeights {
  const weights = new Map<string, TopicWeight & { readonly best: number }>();
  for (const [term, { times, at }] of uses) {
    const weight = term.weight * (1 + AGAIN * Math.min(times - 1, AGAIN_AT_MOST));
    const known = weights.get(term.topic.id);
    const better = !known || weight > known.best;
    weights.set(term.topic.id, {
      topic: term.topic,
      weight: (known?.weight ?? 0) + weight,
      best: better ? weight : known.best,
      span: better ? spanOf(reading, at, term.words.length) : known.span,
    });
  }
  return weights;
}

function spanOf({ passage, tokens }: Reading, at: number, words: number): Span {
  const end = tokens.ends[at + words - 1] ?? 1;
  return [passage.offset(tokens.starts[at] ?? 0), passage.offset(end - 1) + 1];
}

/** Weights side by side, each side times its factor; where the words stand is kept of the heavier side. */
export function addWeights(...sides: readonly (readonly [weights: TopicWeights, factor: number])[]): TopicWeights {
  const all = new Map<string, TopicWeight & { readonly heaviest: number }>();
  for (const [weights, factor] of sides) {
    for (const [id, { topic, weight, span }] of weights) {
      const known = all.get(id);
      const heavier = !known || weight * factor > known.heaviest;
      all.set(id, {
        topic,
        weight: (known?.weight ?? 0) + weight * factor,
        heaviest: heavier ? weight * factor : known.heaviest,
        span: heavier ? span : known.span,
      });
    }
  }
  return all;
}
