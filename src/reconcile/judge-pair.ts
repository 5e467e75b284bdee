import type { NodeId } from "../model/ids.js";
import type { Comparison } from "./compare-sets.js";

/** Two sets that may be one. */
export interface SamePair {
  /** The smaller id first. */
  readonly ids: readonly [NodeId, NodeId];
  /** Nearly certain: joined without asking. */
  readonly isSure: boolean;
  /** One of the two has no questions: only a title describes it. */
  readonly byTitle: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Days that the printed dates of one set may be apart: a page is dated when it was put up, an answer may misprint a day. */
export const MOST_DAYS = 14;

const NEARLY_ALL = 0.8; // of the questions' words: papers about one set differ by misprints and cut-off ends
const MOST = 0.55;
const SAME_TITLE = 0.75;
const LIKE_TITLE = 0.5;
const DAYS_OF_TITLES = 1; // for sets that only a title describes

/** Whether two sets of one member and about one day are one; undefined where little speaks for it. */
export function judgePair(ids: SamePair["ids"], comparison: Comparison): SamePair | undefined {
  const { words, title, asker, numbers } = comparison;
  if (asker === "other" || comparison.days === null || comparison.days > MOST_DAYS || numbers === "different") return undefined;
  const basis = words ?? title ?? 0;
  const isLikely = words !== null ? words >= MOST : basis >= LIKE_TITLE && comparison.days <= DAYS_OF_TITLES;
  if (!isLikely || (numbers === "misprint" && (words ?? 0) < NEARLY_ALL)) return undefined;
  return {
    ids,
    isSure: numbers === "compatible" && isSure(comparison),
    byTitle: words === null,
    score: scoreOf(comparison, basis),
    reasons: reasonsOf(comparison),
  };
}

/** With questions to compare, their words decide, or most of them with title and day (scans); else title, day, member and addressee must all agree. */
function isSure({ words, title, days, asker, addressee }: Comparison): boolean {
  if (addressee === "other") return false;
  if (words !== null) return words >= NEARLY_ALL || (title !== null && title >= NEARLY_ALL && days === 0 && asker === "first");
  return title !== null && title >= SAME_TITLE && days !== null && days <= DAYS_OF_TITLES && asker === "first" && addressee === "shared";
}

function scoreOf({ days, addressee, asker }: Comparison, basis: number): number {
  const factors = [
    basis,
    addressee === "other" ? 0.6 : addressee === "unknown" ? 0.9 : 1,
    asker === "first" ? 1 : 0.9,
    1 - 0.02 * (days ?? 0),
  ];
  return Math.round(100 * factors.reduce((product, factor) => product * factor, 1)) / 100;
}

function reasonsOf({ words, title, days, asker, addressee, numbers }: Comparison): string[] {
  return [
    ...(words === null ? [] : [`${percent(words)} of the words of the questions are the same`]),
    ...(title === null ? [] : [`${percent(title)} of the words of the titles are the same`]),
    days === 0 ? "the same day" : `${days} days apart`,
    asker === "first" ? "the same first member" : "a member in common",
    { shared: "the same addressee", other: "other addressees", unknown: "an addressee is not known" }[addressee],
    ...(numbers === "misprint" ? ["numbers that differ in one figure"] : []),
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
