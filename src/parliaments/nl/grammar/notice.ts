import type { PaperNotice } from "../../../model/paper.js";
import { type Flow, wordsOf } from "../../../parse/flow.js";

const WITHDRAWS = /\b(?:ingetrokken|in te trekken|trekt? (?:hierbij )?(?:de |deze |haar |zijn )?(?:schriftelijke )?vragen|intrekking|withdrawn)\b/iu;
const DELAYS = new RegExp(
  "\\b(?:uitstel|uitgesteld|vertraging|niet (?:binnen|op korte termijn|tijdig|mogelijk)|nog niet|niet (?:kan|kunnen|zal|zullen|lukt)[^.]{0,80}(?:termijn|weken)|(?:gebruikelijke|gestelde|voorgeschreven|daarvoor|gevraagde|reguliere) (?:\\S+ ){0,2}termijn|" +
    "zo (?:spoedig|snel) mogelijk|meer tijd|langer(?:e)? tijd|ten spoedigste|termijn[^.]{0,60}niet|nadere? (?:informatie|inlichtingen|afstemming|onderzoek)|toekomen|delayed)\\b",
  "iu",
);
const ANSWERED = /\b(?:zijn|is|werden|worden|zal|zullen)?[^.]{0,80}\bbeantwoord (?:middels|met|via|door|in|per|bij)\b|\b(?:verwijs|verwezen)\b[^.]{0,80}\bbrief\b|beantwoord (?:in|door|middels) (?:de|een|mijn) (?:brief|Kamerbrief)/iu;
const REASON = /(?:[Dd]e reden (?:van|voor|hiervan|hiervoor|is)|[Rr]eden |omdat|aangezien|vanwege|in verband met|doordat|wegens|gelet op|want )/u;

/** What a communication does: it postpones the answer, says that the questions were withdrawn, or that the answer stands elsewhere. */
export function kindOfNotice(text: string): "delay" | "withdrawal" | "answered" | "unclear" {
  if (WITHDRAWS.test(text)) return "withdrawal";
  if (/\b(?:niet|uitstel|vertraging|nog)\b/iu.test(text) && DELAYS.test(text)) return "delay";
  if (ANSWERED.test(text)) return "answered";
  return DELAYS.test(text) ? "delay" : "unclear";
}

export function readNotice(flow: Flow, kind: PaperNotice["kind"]): PaperNotice {
  return { kind, reason: reasonOf(flow), words: wordsOf(flow) };
}

/** The sentence that says why. */
function reasonOf(flow: Flow): string | null {
  const sentences = flow.text.match(/[^.!?\n]+(?:[.!?](?!\s+\p{Lu}|\s*$)[^.!?\n]*)*[.!?]?/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).find((sentence) => REASON.test(sentence)) ?? null;
}
