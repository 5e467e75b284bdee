import type { Message, Span } from "../../../model/message.js";
import type { Paper, Words } from "../../../model/paper.js";
import { lineWidthOf, widthOf } from "../../../parse/layout.js";

/** What must not stand in the words of a question or an answer: each is the trace of a part that was read as another. */
interface Trace {
  readonly rule: string;
  readonly pattern: RegExp;
  /** Where it counts: in questions alone, or in both. */
  readonly in: "questions" | "both";
  readonly says: string;
}

/** What else papers number, and print on a line of its own. */
const COUNTED =
  "(?:Tabel|Figuur|Grafiek|Bijlage|Artikel|Hoofdstuk|Paragraaf|Kaart|Fase|Stap|Pijler|Optie|Variant|Scenario|Deel|Kader|Punt|Onderdeel|Categorie|Groep|Niveau|Jaar|Week|Kolom|Januari|Februari|Maart|April|Juni|Juli|Augustus|September|Oktober|November|December)\\b";

/**
 * Common words with "c" for "e", and words in which "c" stands before a letter that it never stands before; not those of two
 * letters, which abbreviate ("cm", "cq"), nor what is part of an address.
 */
const MISREAD =
  /(?<![\p{L}\p{N}./@&'’_-])(?=[abd-z]{0,12}c)(?:dc|cn|hct|ccn|ecn|cen|mct|nict|bcnt|wclke?|hccft|dcze|dezc|dczc|vcel|mecr|mccr|[bdfghjklmnpqrstvwxz]{0,3}c[bdfgmnpqvwxz]\p{Ll}{1,12}|\p{Ll}{1,12}c[bdfgmpvwxz]\p{Ll}{0,12})(?![\p{L}\p{N}@/&_-]|\.\p{Ll})/u;

const TRACES: readonly Trace[] = [
  {
    rule: "text/marker-left",
    pattern: /(?<=[?!»”"'’]|\p{Ll}\.)(?:\s?[([]\d{1,2}[)\]]|\d{1,2}(?:[ ,]\d{1,2})*)\s?(?:$|(?=\n))/u, // "onderzoek?1", "onderzoek? (1)"
    in: "both",
    says: "stands where a footnote marker stands, and no footnote has the number",
  },
  {
    rule: "text/marker-left",
    pattern: /(?<=[?»”)\]])\s?\d{1,2}(?:[ ,]\d{1,2})*(?:$|(?=\n|\s\p{Lu}\p{Ll}))/u, // "onderzoek?1 Zo ja", "onderzoek? 1 2"
    in: "questions",
    says: "stands where a footnote marker stands, and no footnote has the number",
  },
  {
    rule: "text/note-left",
    pattern:
      /(?:^|\n|[.?!»”"']\s)\d{1,2}\s(?=[\p{Lu}«"“(]|https?:|www\.)[^\n]{0,200}?(?:\b(?:19|20)\d{2}\b|https?:|www\.|\b(?:nr\.|noot|blz\.|p\.)\s?\d)/u,
    in: "both",
    says: "reads like a footnote within the text",
  },
  {
    rule: "text/furniture-left",
    pattern:
      /Kamer, vergaderjaar \d{4}.\d{2,4}, (?:Vragen|Aanhangsel)\b(?! (?:van de )?Handelingen)|\bISSN ?\d{4}|(?:^|\n|\s)(?:kv|ah)-tk-\S{4,16}\s?(?=$|\n|ISSN|'s-)|\b(?:Pagina|pagina|blad) \d{1,2} (?:van|\/) \d{1,2}\b|(?:^|\n)Aanhangsel van de Handelingen(?:$|\n)/u,
    in: "both",
    says: "is what print adds to a page",
  },
  {
    rule: "text/label-left",
    pattern: /(?:^|\n|[.?!:»”"']\s?)(?:[VY]raa?[gq]|Antwo{1,2}r?d)\s?\d{1,2}\b(?!\s?(?:en\s\d{1,2}\s)?\p{Ll})/iu, // "… zijn? Vraag 4 Kunt u …"
    in: "both",
    says: "is a label of a question or an answer within the text",
  },
  {
    rule: "text/label-left",
    pattern: new RegExp(`(?:^|\\n)(?!${COUNTED})\\p{Lu}\\p{L}{3,9}\\s\\d{1,2}\\.?(?:$|\\n)`, "u"), // a line "Vraaq 4"
    in: "both",
    says: "is a short line with a number, as labels are",
  },
  {
    rule: "text/label-left",
    pattern: new RegExp(`[.?!:»”"']\\s?(?!${COUNTED})\\p{Lu}\\p{L}{3,7}\\s\\d{1,2}\\s(?=\\p{Lu}\\p{Ll})`, "u"), // "… zijn? Vraaq 4 Kunt u …"
    in: "questions",
    says: "is a word with a number, as labels are",
  },
  {
    rule: "text/encoding",
    pattern: /[ÂÃ][\u0080-\u00bf]|â€[\u0080-\u2122]?|\ufffd/u, // "financiÃ«n", "ministerâ€™s"
    in: "both",
    says: "is no letter but one in the wrong encoding",
  },
  {
    rule: "text/letters-misread", // "e" and "c" are the letters that recognition of print most often takes for each other
    pattern: MISREAD,
    in: "both",
    says: "is no word but one with a letter misread",
  },
  {
    rule: "text/line-left",
    pattern: /(?:^|\n|[.?!)]\s)\d{1,3}(?:$|\n)/u, // a page's number
    in: "both",
    says: "is a number by itself",
  },
];

const SENTENCE_END = /[.?!:;…][)\]»”"'’\s]*$|[)\]»”"’]\s*$/u;
const FULL = 0.85; // of a full line: the last line of a paragraph seldom is
const MID_WORD = /[\p{Ll},-]$/u;
const MID_SENTENCE = /^[\p{Ll},;.?!)\]](?!-?\p{Lu})/u; // "e-mail", "iPhone" begin so too: only a capital behind tells

/** What the words themselves show of a misreading: traces of other parts, and texts that begin or end amid a sentence. */
export function checkWords(paper: Paper): readonly Message[] {
  const asked = paper.questions.flatMap(({ number, versions }) =>
    Object.values(versions).map((words) => ({ words, of: `Question "${number}"`, isQuestion: true })),
  );
  const answered = paper.answers.flatMap(({ questions, versions }) =>
    Object.values(versions).map((words) => ({ words, of: `The answer to "${questions.join(", ")}"`, isQuestion: false })),
  );
  const parts = [...asked, ...answered];
  const { text } = paper.document;
  const width = lineWidthOf(text);
  const isFull = (line: string) => widthOf(line) > FULL * width();
  const end = Math.max(...parts.map(({ words }) => endOf(words)));
  return parts.flatMap((part) =>
    checkText(text, { ...part, isCut: () => endOf(part.words) === end || isFull(lineTo(text, endOf(part.words))) }),
  );
}

/** The line that ends at an offset. */
const lineTo = (text: string, end: number): string => text.slice(text.lastIndexOf("\n", end - 1) + 1, end).trim();

const endOf = ({ spans }: Words): number => spans.at(-1)?.[1] ?? 0;

interface Part {
  readonly words: Words;
  readonly of: string;
  readonly isQuestion: boolean;
  /** What lacks its end was cut off there: nothing of the paper stands behind it, or its last line is full. */
  readonly isCut: () => boolean;
}

function checkText(text: string, { words, of, isQuestion, isCut }: Part): Message[] {
  const traces = new Map<string, Message>();
  for (const { rule, pattern, in: where, says } of TRACES) {
    const found = (where === "both" || isQuestion) && !traces.has(rule) ? pattern.exec(words.text) : null;
    if (!found) continue;
    const printed = found[0].trim();
    const reason = `${of} holds "${printed.slice(0, 80)}", which ${says}.`;
    traces.set(rule, { rule, severity: "warning", reason, ...placeOf(text, words, printed) });
  }
  return [...traces.values(), ...checkEnds(text, { words, of, isQuestion, isCut })];
}

function checkEnds(text: string, { words, of, isQuestion, isCut }: Part): Message[] {
  const part = isQuestion ? "questions" : "answers";
  const messages: Message[] = [];
  if (words.text === "" && !isQuestion) messages.push({ rule: "answers/empty", severity: "warning", reason: `${of} has no words.` });
  if (words.text !== "" && !SENTENCE_END.test(words.text)) {
    const end = words.text.slice(-40);
    const reason = `${of} ends in "…${end}", which ends no sentence.`;
    const severity = isQuestion || (MID_WORD.test(words.text) && isCut()) ? "warning" : "info"; // answers end in tables and lists too
    messages.push({ rule: `${part}/no-end`, severity, reason, ...placeOf(text, words, end.split("\n").at(-1) ?? "") });
  }
  if (MID_SENTENCE.test(words.text)) {
    const start = words.text.slice(0, 40);
    const reason = `${of} begins with "${start}…", amid a sentence.`;
    messages.push({ rule: `${part}/no-start`, severity: "info", reason, ...placeOf(text, words, start) });
  }
  return messages;
}

/** Where printed words stand, as far as they stand there unbroken; else the text that holds them. */
function placeOf(text: string, { spans }: Words, printed: string): { span?: Span } {
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return {};
  const start = text.slice(first[0], last[1]).lastIndexOf(printed);
  return { span: printed === "" || start === -1 ? first : [first[0] + start, first[0] + start + printed.length] };
}
