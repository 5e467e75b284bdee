import type { Message } from "../../../../model/message.js";
import type { MarkedText } from "./marked-text.js";
import type { KvrEntry, KvrSource } from "./source.js";

/** What stands in `kvr/@type` where no words were cut off: what kind of paper it is. */
const KIND_OF_PAPER = /^(?:\S+ )?(?:nadere? )?(?:vragen|antwoord|mededeling)(?:en)?$/iu;
const SENTENCE_END = /[.?!…]$/u;
/** A full stop that ends no sentence: "vóór 15 februari a.s." */
const ABBREVIATION_END = /(?:^|\s)(?:a\.s|j\.?l|nrs?|blz|pag|p|art|resp|dhr|mw|ca|d\.d|dd|i\.v\.m|m\.b\.t|t\.a\.v|[A-Z])\.$/u;
/** What a scan leaves of a page: numbers and dirt. */
const NO_WORDS = /^[^\p{L}]*$/u;

interface Repaired {
  readonly source: KvrSource;
  readonly messages: readonly Message[];
}

/**
 * The last words of a paper are often cut off and stand in `kvr/@type`: they are put back behind its last text, unless
 * that text ends a sentence.
 */
export function repairEnd(source: KvrSource): Repaired {
  const words = source.leftOver;
  const last = lastText(source);
  if (!last || NO_WORDS.test(words) || KIND_OF_PAPER.test(words)) return { source, messages: [] };
  if (SENTENCE_END.test(last.words.text) && !ABBREVIATION_END.test(last.words.text)) {
    const reason = `The last sentence is complete, and "${words}" is left over: the printed paper tells where it belongs.`;
    return { source, messages: [{ rule: "text/words-left-over", severity: "warning", reason }] };
  }
  const whole = { text: `${last.words.text} ${words}`, markers: last.words.markers };
  const reason = `The last words "${words}" were cut off in the source, and are put back.`;
  return { source: last.put(whole), messages: [{ rule: "text/cut-off", severity: "info", reason }] };
}

interface LastText {
  readonly words: MarkedText;
  put(words: MarkedText): KvrSource;
}

/** In the order in which such papers are printed: questions, explanation, answers, notice. */
function lastText(source: KvrSource): LastText | undefined {
  const { notice } = source;
  if (notice && notice.text.text !== "") return { words: notice.text, put: (text) => ({ ...source, notice: { ...notice, text } }) };
  const answer = lastEntry(source.answers, (answers) => ({ ...source, answers }));
  if (answer) return answer;
  if (source.explanation.text !== "") return { words: source.explanation, put: (explanation) => ({ ...source, explanation }) };
  return lastEntry(source.questions, (questions) => ({ ...source, questions }));
}

function lastEntry(entries: readonly KvrEntry[], put: (entries: readonly KvrEntry[]) => KvrSource): LastText | undefined {
  const at = entries.findLastIndex(({ words }) => words.text !== "");
  const entry = entries[at];
  return entry && { words: entry.words, put: (words) => put(entries.with(at, { ...entry, words })) };
}
