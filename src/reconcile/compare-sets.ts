import { likeness } from "../model/word-signature.js";
import type { KnownSet } from "./known-set.js";

/** What speaks for two sets being one, and against. */
export interface Comparison {
  /** How many of the words of the questions both have, 0 to 1; null where one has no questions. */
  readonly words: number | null;
  /** The same of the titles; null where one has none. */
  readonly title: number | null;
  /** Days between the two; null where one has no date. */
  readonly days: number | null;
  readonly asker: "first" | "shared" | "other";
  readonly addressee: "shared" | "other" | "unknown";
  /** Two numbers of one kind are two sets; a set may have one of each kind. */
  readonly numbers: "compatible" | "different" | "misprint";
}

export function compareSets(one: KnownSet, other: KnownSet): Comparison {
  return {
    words: best(one.signatures, other.signatures, likeness),
    title: best(one.titles, other.titles, sharedWords),
    days: one.day === null || other.day === null ? null : Math.abs(one.day - other.day),
    asker: one.askers[0] === other.askers[0] && one.askers[0] !== undefined ? "first" : meet(one.askers, other.askers) ? "shared" : "other",
    addressee:
      one.addressees.length === 0 || other.addressees.length === 0
        ? "unknown"
        : meet(one.addressees, other.addressees)
          ? "shared"
          : "other",
    numbers: compareNumbers(one, other),
  };
}

function best<T>(some: readonly T[], others: readonly T[], measure: (one: T, other: T) => number): number | null {
  let most: number | null = null;
  for (const one of some) for (const other of others) most = Math.max(most ?? 0, measure(one, other));
  return most;
}

/** Of the words of both titles, the share that both have. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return both / (one.size + other.size - both);
}

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some((each) => others.includes(each));

function compareNumbers(first: KnownSet, second: KnownSet): Comparison["numbers"] {
  const [one, other] = [first.number, second.number];
  if (one === null || other === null || first.kindOfNumber !== second.kindOfNumber) return "compatible";
  let wrong = 0;
  for (let at = 0; at < one.length && wrong < 2; at += 1) if (one[at] !== other[at]) wrong += 1;
  return wrong < 2 ? "misprint" : "different";
}
