import type { NodeId } from "../model/ids.js";
import { compareSets } from "./compare-sets.js";
import type { KnownSet } from "./known-set.js";
import { pairsByAsker } from "./pairs-by-asker.js";

/** A set and the earlier one that it follows up on. */
export interface FollowUp {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly reason: string;
  readonly score: number;
}

/** Words by which a title says so: "vervolgvragen over …", "nadere vragen", "antwoorden op eerdere vragen". */
const SAYS_SO =
  /\b(?:vervolgvra\p{L}+|in vervolg op|naar aanleiding van (?:de |het )?(?:eerdere )?(?:antwoord|beantwoording)\p{L}*|nadere vragen|nader antwoord|(?:antwoord\p{L}*|beantwoording|reactie) (?:op|van) (?:eerdere|de|mijn|schriftelijke) (?:schriftelijke )?(?:kamer)?vragen|eerdere (?:kamer)?vragen|follow-up questions|further to)/iu;
const SOON = 180; // days
const LIKE = 0.25; // of the words of the questions: one subject, not one text
const LIKE_TITLE = 0.5;

export interface Cited {
  readonly from: NodeId;
  readonly to: NodeId;
}

/**
 * Sets that follow up on an earlier one: because they refer to it, or because the same member asks about the same soon
 * after. `cited`: references between sets that are one no longer; `canonical` gives what an id reads as.
 */
export function followUps(
  sets: readonly KnownSet[],
  { cited, canonical }: { cited: readonly Cited[]; canonical: (id: NodeId) => NodeId },
): FollowUp[] {
  const byId = new Map<NodeId, KnownSet>();
  for (const set of sets) {
    const known = byId.get(canonical(set.id));
    if (!known || set.id === canonical(set.id) || (known.day === null && set.day !== null)) byId.set(canonical(set.id), set);
  }
  const found = new Map<string, FollowUp>();
  const note = (followUp: FollowUp) => {
    const key = `${followUp.from} ${followUp.to}`;
    if (followUp.from !== followUp.to && (found.get(key)?.score ?? 0) < followUp.score) found.set(key, followUp);
  };
  for (const { from, to } of cited) {
    const [later, earlier] = [byId.get(from), byId.get(to)];
    if (later && earlier && isLater(later, earlier)) note({ from, to, ...byReference(later, earlier) });
  }
  for (const [earlier, later] of pairsByAsker(sets, SOON)) {
    const like = bySubject(earlier, later);
    if (like) note({ from: canonical(later.id), to: canonical(earlier.id), ...like });
  }
  return [...found.values()];
}

function byReference(later: KnownSet, earlier: KnownSet): { reason: string; score: number } {
  if (SAYS_SO.test(later.title)) return { reason: "refers to it, and says that it follows up", score: 1 };
  const isShared = later.askers.some((asker) => earlier.askers.includes(asker));
  return isShared ? { reason: "refers to it, by the same member", score: 0.9 } : { reason: "refers to it", score: 0.7 };
}

function bySubject(earlier: KnownSet, later: KnownSet): { reason: string; score: number } | undefined {
  if (later.askers[0] !== earlier.askers[0] || !isLater(later, earlier)) return undefined;
  const { words, title, days, numbers } = compareSets(earlier, later);
  if (numbers === "misprint") return undefined;
  const isAlike = (words ?? 0) >= LIKE || (title ?? 0) >= LIKE_TITLE;
  if (!isAlike) return undefined;
  const reason = `the same member asks about the same ${days} days later`;
  if (SAYS_SO.test(later.title)) return { reason: `${reason}, and says that it follows up`, score: 0.9 };
  return { reason, score: Math.round(100 * Math.min(0.8, 0.4 + 0.5 * Math.max(words ?? 0, title ?? 0))) / 100 };
}

const isLater = (later: KnownSet, earlier: KnownSet): boolean => later.day !== null && earlier.day !== null && later.day > earlier.day;
