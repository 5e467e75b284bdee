import type { NameToReview, PairToReview, Review } from "../ingest/review-queue.js";
import { wordsOfJudgement } from "./judgement-of-words.js";

/** All that waits, as lines for a person. */
export function sayReview(review: Review): string {
  const parts = [
    part("Names that no register knows", review.candidates.map(sayName)),
    part("Question sets that may be one", review.doubtful.map(sayPair)),
    part(
      "Members without a seat in the registers",
      review.personsWithoutSeat.map(({ id, name }) => `${name}  ${id}`),
    ),
    part(
      "Papers whose languages do not fit",
      review.unalignedLanguages.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    part(
      "Judgements that a later one contradicts",
      review.overruled.map(({ judgement, by }) => `${wordsOfJudgement(judgement)}\n    now: ${wordsOfJudgement(by)}`),
    ),
    part(
      "Judgements about nodes that are not there",
      review.withoutNodes.map(({ judgement, missing }) => `${wordsOfJudgement(judgement)}\n    not there: ${missing.join(", ")}`),
    ),
  ];
  return parts.join("\n\n");
}

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? `${title}: none` : [`${title}:`, ...lines.map((line) => `  ${line}`)].join("\n");

export function sayName({ type, name, count, contexts }: NameToReview): string {
  const shown = contexts.map(({ before, quote, after }) => `    … ${flat(before)}[${flat(quote)}]${flat(after)} …`);
  return [`${name} (${type}), ${count} times`, ...shown].join("\n");
}

export function sayPair({ nodes, titles, score, reasons }: PairToReview): string {
  return [`${score}  ${reasons.join("; ")}`, ...nodes.map((id, at) => `    ${id}  ${titles[at] ?? ""}`)].join("\n");
}

/** A text may hold what steers a terminal: nothing but letters, marks and blanks of it is printed. */
const flat = (text: string): string => text.replace(/[\s\p{C}]+/gu, " ");
