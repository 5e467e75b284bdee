import { nameKey } from "../model/judgement.js";
import type { Mention, ResolvedPaper, TopicScore } from "../model/mention.js";
import type { Paper } from "../model/paper.js";
import type { Registers } from "../model/register.js";
import { withHolderWhoAnswers } from "./holder-who-answers.js";
import { knownFrom } from "./known.js";
import { resolveAsker } from "./resolve-asker.js";
import { resolveMention } from "./resolve-mention.js";
import { resolveOffice } from "./resolve-office.js";
import { resolvePublishers } from "./resolve-publishers.js";
import { paperDay } from "./term.js";

export interface Found {
  readonly mentions: readonly Mention[];
  readonly topics: readonly TopicScore[];
}

/**
 * Who and what a paper names, at its date. Pure. What is not nearly certain stays a candidate, or becomes a node keyed by the
 * printed words, each with its reason; nothing is guessed.
 */
export function resolve(paper: Paper, found: Found, registers: Registers): ResolvedPaper {
  const known = knownFrom(registers);
  const asked = paperDay(paper);
  const answered = paper.received ? { day: paper.received, slack: 7 } : asked;
  const answeredBy = paper.answeredBy.map((office) => resolveOffice(office, answered, known)); // name, office, date of the answer → a minister
  const addressees = paper.addressees.map((office) => resolveOffice(office, asked, known)); // title, portfolio, date → office, holder
  return {
    heading: {
      askers: paper.askers.map((asker) => resolveAsker(asker, asked, known)), // surname, party, date → a member
      addressees: addressees.map((addressee) => withHolderWhoAnswers(addressee, answeredBy, { at: asked, known })),
      answeredBy,
    },
    mentions: found.mentions
      .map((mention) => resolveMention(mention, { text: paper.document.text, at: asked, known }))
      .filter(({ type, name, quote }) => ![name, quote].some((words) => registers.rejected?.has(nameKey(type, words)))),
    topics: found.topics,
    publishers: resolvePublishers(paper.footnotes, known),
  };
}
