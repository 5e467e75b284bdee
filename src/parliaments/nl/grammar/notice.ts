import type { PaperNotice } from "../../../model/paper.js";
import { type Flow, wordsOf } from "../../../parse/flow.js";

const WITHDRAWS =
  /\b(?:ingetrokken|in te trekken|trek(?:ken)? (?:ik|wij) [^.]{0,120}\bvragen\b[^.]{0,200}\bin\b|trekt? (?:hierbij )?(?:de |deze |haar |zijn )?(?:schriftelijke )?vragen|intrekking|afgevoerd|vervallen|niet (?:meer|langer) nodig|withdrawn)\b/iu;
const TERM = "(?:termijn(?:en)?|weken)";
/** A communication that postpones says so in one of these ways. */
const POSTPONES: readonly RegExp[] = [
  /\b(?:uitstel|uitgesteld|vertraging|delayed|meer tijd|op een later|later (?:moment|tijdstip)|(?:enige|extra|langere?) (?:extra )?tijd|nog (?:nader|enige|interdepartementaal) )\b/iu,
  new RegExp(
    `\\bniet\\b[^.]{0,160}\\b(?:${TERM}|tijd)\\b|\\b${TERM}\\b[^.]{0,160}\\bniet\\b|\\b(?:later|langer) [^.]{0,60}\\b${TERM}\\b`,
    "iu",
  ),
];
const PUTS_OFF =
  /\bniet (?:tijdig|mogelijk|in staat|op korte termijn|voor)\b|\b(?:zo (?:spoedig|snel) mogelijk|op zo kort mogelijke termijn|ten spoedigste|zodra|nog (?:niet|geen))\b/iu;
const ANSWERED =
  /\b(?:zijn|is|werden|worden|heb)\b[^.]{0,200}\bbeantwoord\b(?! kunnen| te)|\bbeantwoord (?:middels|met|via|door|in|per|bij)\b|\b(?:verwijs|verwezen)\b[^.]{0,80}\bbrief\b/iu;
const NOT_ANSWERED = /\bniet\b[^.]{0,120}\bbeantwoord|\bbeantwoord\b[^.]{0,60}\bniet\b/iu;
const REASON =
  /(?:[Dd]e reden (?:van|voor|hiervan|hiervoor|is)|[Rr]eden |omdat|aangezien|vanwege|in verband met|doordat|wegens|gelet op|want |Vanwege|In verband met|Aangezien|Doordat|Wegens|Omdat|Gelet op )/u;

/** What a communication does: it postpones the answer, says that the questions were withdrawn, or that the answer stands elsewhere. */
export function kindOfNotice(text: string): "delay" | "withdrawal" | "answered" | "unclear" {
  if (WITHDRAWS.test(text)) return "withdrawal";
  if (POSTPONES.some((pattern) => pattern.test(text))) return "delay";
  if (ANSWERED.test(text) && !NOT_ANSWERED.test(text)) return "answered";
  return PUTS_OFF.test(text) ? "delay" : "unclear";
}

export function readNotice(flow: Flow, kind: PaperNotice["kind"]): PaperNotice {
  return { kind, reason: reasonOf(flow), words: wordsOf(flow) };
}

/** The sentence that says why. */
function reasonOf(flow: Flow): string | null {
  const sentences = flow.text.match(/[^.!?\n]+(?:[.!?](?!\s+\p{Lu}|\s*$)[^.!?\n]*)*[.!?]?/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).find((sentence) => REASON.test(sentence)) ?? null;
}

const WITHDRAWN = /\(\s*(?:ingezonden[^()]{4,40}[,;]\s*)?ingetrokken(?:\s+(?:op|d\.d\.))?\s*:?\s*(?:\d[^()]{4,30})?\)/iu;

/** The mark above questions that says that they were withdrawn: "(ingezonden 14 november 2024, ingetrokken 20 november 2024)". */
export function readWithdrawn(heading: Flow): PaperNotice | undefined {
  const match = WITHDRAWN.exec(heading.shadow);
  return match ? { kind: "WITHDRAWAL", reason: null, words: wordsOf(heading, match.index, match.index + match[0].length) } : undefined;
}
