import { parseJudgement } from "../ingest/judgements.js";
import { isAboutPair, type Judgement } from "../model/judgement.js";

/** Words that are no judgement: a mistake of the call. */
export class JudgementError extends Error {
  override readonly name = "JudgementError";
}

const FORMS: readonly RegExp[] = [
  /^(?<decision>same|different|undo)\s+(?<one>[a-z-]+:\S+)\s+(?<other>[a-z-]+:\S+)$/u,
  /^(?<decision>accept|reject|undo)\s+(?<type>\p{L}+)\s+(?<name>\S.*)$/u,
  /^(?<decision>alias)\s+(?<of>[a-z-]+:\S+)\s+(?<type>\p{L}+)\s+(?<name>\S.*)$/u,
];

/** "same question-set:nl/a question-set:nl/b", "accept company Optivista", "alias company:optivista company Optivista BV", or a line of JSON. */
export function judgementOfWords(words: string): Judgement {
  const text = words.trim();
  try {
    if (text.startsWith("{")) return parseJudgement(JSON.parse(text));
    for (const form of FORMS) {
      const groups = form.exec(text)?.groups;
      if (!groups) continue;
      const { one, other, ...rest } = groups;
      return parseJudgement(one && other ? { decision: rest.decision, nodes: [one, other] } : rest);
    }
  } catch (cause) {
    throw new JudgementError(unclear(words), { cause });
  }
  throw new JudgementError(unclear(words));
}

const unclear = (words: string): string =>
  `"${words.slice(0, 120)}" is no decision. Say "same <id> <id>", "different <id> <id>", "accept <type> <name>", "reject <type> <name>", "alias <id> <type> <name>", or "undo" before what was decided.`;

/** The words that `judgementOfWords` reads. */
export function wordsOfJudgement(judgement: Judgement): string {
  if (isAboutPair(judgement)) return `${judgement.decision} ${judgement.nodes.join(" ")}`;
  return [judgement.decision, judgement.of, judgement.type, judgement.name].filter((word) => word !== undefined).join(" ");
}
