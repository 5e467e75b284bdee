import type { NodeId } from "./ids.js";
import { MENTION_TYPES, type MentionType } from "./mention.js";
import { fold } from "./words.js";

/** What a person decided, one line of a file. The later line about the same stands; `undo` takes back what was decided. */
export type Judgement = PairJudgement | NameJudgement;

/** Whether two nodes are one. Of entities the first stays; of question sets the one with an official number. */
export interface PairJudgement extends Signed {
  readonly decision: "same" | "different" | "undo";
  readonly nodes: readonly [NodeId, NodeId];
}

/** What a name in running text is: a new entity, none, or another name of one that is known. */
export interface NameJudgement extends Signed {
  readonly decision: "accept" | "reject" | "alias" | "undo";
  readonly type: MentionType;
  readonly name: string;
  /** For `alias`: whose name it is. */
  readonly of?: NodeId;
}

interface Signed {
  /** ISO 8601: when it was decided. */
  readonly at?: string;
  readonly note?: string;
}

/** Kinds of names that may become an entity by decision alone: persons and parties need a seat, which registers tell. */
export const ACCEPTED_TYPES: readonly MentionType[] = MENTION_TYPES.filter((type) => !["party", "person", "ministry"].includes(type));

export const isAboutPair = (judgement: Judgement): judgement is PairJudgement => "nodes" in judgement;

/** What a judgement is about, whatever it says. */
export function subjectOf(judgement: Judgement): string {
  return isAboutPair(judgement) ? pairKey(...judgement.nodes) : nameKey(judgement.type, judgement.name);
}

export const pairKey = (one: NodeId, other: NodeId): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
export const nameKey = (type: MentionType, name: string): string => `${type} ${fold(name).replace(/\s+/gu, " ").trim()}`;
