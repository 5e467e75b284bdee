import type { Words } from "../../../model/paper.js";
import { type Flow, isMaskedBetween, wordsOf } from "../../../parse/flow.js";
import { opensQuestion } from "./question-opening.js";

/** What one joint label ("Vraag 4, 5 en 7") holds, part by part; `sure` is false where the words do not tell the parts apart. */
export interface Parted {
  readonly parts: readonly Words[];
  readonly sure: boolean;
}

const FOLLOWS_ON = /^["'(]?(?:Zo (?:ja|nee|niet)|Waarom|Indien|Wat (?:is|zijn) daarvan|En |Of |Kunt u (?:dit|dat|uw antwoord) )/u;
const LIST_ITEM = /^(?:[-•*·▪●] |\(?[a-z][.)] |\d{1,2}[.)] )/u;

/** Parts the words under a joint label into one question for each of its numbers. */
export function partJoint(flow: Flow, numbers: readonly string[]): Parted {
  const count = numbers.length;
  const numbered = numberedRanges(flow, numbers);
  if (numbered) return { parts: numbered.map(([from, until]) => wordsOf(flow, from, until)), sure: true };
  const paragraphs = rangesBetween(flow, paragraphEnds(flow));
  const joined = joinTails(flow, paragraphs, count);
  if (joined.length === count) return { parts: joined.map(([from, until]) => wordsOf(flow, from, until)), sure: true };
  if (joined.length < count) {
    const lost = [...new Set([...gluedEnds(flow), ...brokenEnds(flow)])].sort((a, b) => a - b);
    const glued = closest(flow, joined, lost, count) ?? closest(flow, joined, sentenceEnds(flow), count);
    if (glued) return { parts: glued.map(([from, until]) => wordsOf(flow, from, until)), sure: true };
  }
  const guessed = likeliest(flow, count);
  return { parts: guessed ? guessed.map(([from, until]) => wordsOf(flow, from, until)) : numbers.map(() => wordsOf(flow)), sure: false };
}

/** The ranges between the ends that look most like those of questions; undefined where there are too few. */
function likeliest(flow: Flow, count: number): Range[] | undefined {
  const paragraphs = new Set(paragraphEnds(flow));
  const lines = new Set(brokenEnds(flow));
  const ends = [...new Set([...paragraphs, ...lines, ...gluedEnds(flow), ...sentenceEnds(flow)])]
    .filter((end) => end > 0 && end < flow.text.length && /\?["')]*$/u.test(flow.shadow.slice(Math.max(0, end - 4), end)))
    .map((end) => {
      const next = flow.shadow.slice(end, end + 80).trimStart();
      const marked = isMaskedBetween(flow.view, flow.at[end - 1] as number, flow.at[end + 1] as number);
      const places = (paragraphs.has(end) ? 3 : 0) + (lines.has(end) ? 2 : 0) + (marked ? 1 : 0);
      return { end, score: places + (opensQuestion(next) ? 1 : 0) - (FOLLOWS_ON.test(next) ? 3 : 0) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, count - 1);
  if (ends.length < count - 1) return undefined;
  return rangesBetween(
    flow,
    ends.map(({ end }) => end).sort((a, b) => a - b),
  );
}

type Range = readonly [number, number];

/** "Vragen 1 en 2", and below it "1. …" and "2. …": each behind its own number. */
function numberedRanges(flow: Flow, numbers: readonly string[]): Range[] | undefined {
  const starts: { readonly number: number; readonly words: number }[] = [];
  for (const number of numbers) {
    const from = starts.at(-1)?.words ?? 0;
    const found = new RegExp(`(?:^|\\n)${number} ?[.):] ?(?=\\S)`, "u").exec(flow.shadow.slice(from));
    if (!found) return undefined;
    starts.push({ number: from + found.index, words: from + found.index + found[0].length });
  }
  if (flow.shadow.slice(0, starts[0]?.number).trim() !== "") return undefined;
  return starts.map(({ words }, index) => [words, starts[index + 1]?.number ?? flow.text.length] as const);
}

function paragraphEnds(flow: Flow): number[] {
  return [...flow.text.matchAll(/\n/gu)].map((match) => match.index);
}

/** "…hiervan?Deelt u …": a text layer lost the line end, and with it the paragraph's. */
function gluedEnds(flow: Flow): number[] {
  return [...flow.shadow.matchAll(/[?!.]["')]?(?=\p{Lu})/gu)]
    .filter((match) => !/\p{Lu}\.$|\bnr\.$/u.test(flow.shadow.slice(match.index - 2, match.index + 1)))
    .map((match) => match.index + match[0].length);
}

/** A question that ends with its line: perhaps, where layout says no more, its paragraph does too. */
function brokenEnds(flow: Flow): number[] {
  return sentenceEnds(flow).filter((end) => /\n|\f/u.test(flow.view.raw.slice(flow.at[end - 1], flow.at[end + 1])));
}

function sentenceEnds(flow: Flow): number[] {
  return [...flow.shadow.matchAll(/\?["')]?(?=\s+["'(]?\p{Lu})/gu)].map((match) => match.index + match[0].length);
}

function rangesBetween(flow: Flow, ends: readonly number[]): Range[] {
  const borders = [0, ...ends, flow.text.length];
  return borders
    .slice(1)
    .map((end, index) => [borders[index] as number, end] as const)
    .filter(([from, until]) => flow.text.slice(from, until).trim() !== "");
}

/** Too many paragraphs: what does not ask joins what follows, what only goes on joins what came before. */
function joinTails(flow: Flow, ranges: readonly Range[], count: number): Range[] {
  let joined = [...ranges];
  const startsOn = (range: Range) => flow.shadow.slice(range[0], range[1]).trimStart();
  const asks = (range: Range) => /\?/u.test(flow.shadow.slice(range[0], range[1]));
  const rules: readonly ((range: Range, index: number) => -1 | 0 | 1)[] = [
    (range, index) => (index > 0 && LIST_ITEM.test(startsOn(range)) ? -1 : 0),
    (range, index) => (index < joined.length - 1 && !asks(range) ? 1 : 0),
    (range, index) => (index > 0 && !asks(range) ? -1 : 0),
    (range, index) => (index > 0 && FOLLOWS_ON.test(startsOn(range)) ? -1 : 0),
  ];
  for (const rule of rules) {
    for (let index = joined.length - 1; index >= 0 && joined.length > count; index--) {
      const way = rule(joined[index] as Range, index);
      if (way === 0) continue;
      const first = way === -1 ? index - 1 : index;
      joined = [
        ...joined.slice(0, first),
        [(joined[first] as Range)[0], (joined[first + 1] as Range)[1]] as const,
        ...joined.slice(first + 2),
      ];
    }
  }
  return joined;
}

/** The ranges parted further at some of `ends`, so that there are `count`; undefined where the ends do not tell which. */
function closest(flow: Flow, ranges: readonly Range[], ends: readonly number[], count: number): Range[] | undefined {
  const inner = ends.filter((end) => end > 0 && end < flow.text.length && ranges.every(([from]) => from !== end));
  const borders = ranges.slice(1).map(([from]) => from);
  const missing = count - ranges.length;
  const asking = inner.filter((end) => /\?["')]?$/u.test(flow.shadow.slice(0, end)));
  const opening = asking.filter((end) => !FOLLOWS_ON.test(flow.shadow.slice(end).trimStart()));
  const chosen = [inner, asking, opening].find((offered) => offered.length === missing);
  return chosen
    ? rangesBetween(
        flow,
        [...borders, ...chosen].sort((a, b) => a - b),
      )
    : undefined;
}
