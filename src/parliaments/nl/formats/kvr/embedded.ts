import { type MarkedText, part } from "./marked-text.js";

/** A stretch of one text: the source runs headings, replies and notes into the question before them. */
export type Stretch =
  | { readonly kind: "own"; readonly words: MarkedText }
  /** The heading of another set, which begins here. `appendix`: the number under which that set has a paper of its own. */
  | { readonly kind: "set"; readonly words: MarkedText; readonly appendix: string | null }
  /** "Nader antwoord van minister A (B). (Ontvangen 2 maart 2007)", and after it the reply itself. */
  | { readonly kind: "reply"; readonly words: MarkedText; readonly form: "answer" | "notice" }
  /** "1 Dagblad A, 3 juni": a note under its own label. */
  | { readonly kind: "note"; readonly words: MarkedText; readonly number: string };

const SET_START =
  /(?:(?<appendix>\d{1,4})\s)?\b(?:(?:Aanvullende|Nadere)\s[Vv]|V)ra(?:ag|gen)\s(?:van|aan)\s(?:het\s(?:[Ll]id|leden)|de\s(?:leden|heer|heren)|mevrouw)\s/gu;
const SET_END = /\([Ii]ngezonden\s[^)]{5,25}\)\.?$/u;
const SET_LONGEST = 600;
const YEAR = /^19\d\d$/u; // "maart 1988 Vragen van het lid A": the year ends the sentence before

const REPLY =
  /(?:\b(?:(?:Tweede|Derde|Vierde)\s)?(?:[Nn]adere?\s)?(?:[Aa]ntwoord|[Mm]edede\p{L}{3,6})\s)?\b(?:(?:Tweede|Derde|Vierde)\snadere?\s(?:antwoord|mededeling)|(?:(?:Tweede|Derde|Vierde)\s)?(?:Nadere?\s[Aa]ntwoord|Nadere?\s[Mm]ededeling|A'?ntwoord|Medede\p{L}{3,6}))\svan\s[^?]{3,300}?\([Oo]ntvangen\s?[^)]{4,30}\)\)?(?:[.,]{0,2}\s?\(?[Zz]ie\s(?:ook\s)?[Aa]anhangsel\s[^.)]{5,60}(?:nr\.\s[^.)]{1,40})?\)?)?[.,]?/u;
const NOTICE = /medede/iu;

/** Cuts a text where something else begins in it. `noted`: whether a label of that number can open a note here. */
export function stretchesOf(words: MarkedText, noted: (number: string) => boolean): readonly Stretch[] {
  const reply = REPLY.exec(words.text);
  if (reply) {
    const start = reply.index;
    const form = NOTICE.test(reply[0]) ? "notice" : "answer";
    return [...stretchesOf(part(words, 0, start), noted), { kind: "reply", form, words: part(words, start) }];
  }
  const set = setHeading(words.text);
  if (set === undefined) return ownAndNotes(words, noted);
  const before = set.start === 0 ? [] : ownAndNotes(part(words, 0, set.start), () => true);
  return [...before, { kind: "set", words: part(words, set.start + set.skip), appendix: set.appendix }];
}

function setHeading(text: string): { start: number; skip: number; appendix: string | null } | undefined {
  if (!SET_END.test(text)) return undefined;
  const found = [...text.matchAll(SET_START)].at(-1);
  if (!found || text.length - found.index > SET_LONGEST) return undefined;
  const printed = found.groups?.appendix;
  const appendix = printed && !YEAR.test(printed) ? printed : null;
  const skip = printed ? printed.length + 1 : 0;
  return appendix ? { start: found.index, skip, appendix } : { start: found.index + skip, skip: 0, appendix };
}

const SENTENCE_END = /[.?!][»”"')]*\s*$/u;

/** A marker behind the end of a sentence with words after it that ask nothing is the label of a note. */
function ownAndNotes(words: MarkedText, noted: (number: string) => boolean): Stretch[] {
  const labels = words.markers.filter(({ number, at }) => {
    const after = words.text.slice(at).trimStart();
    return after !== "" && !after.includes("?") && SENTENCE_END.test(words.text.slice(0, at)) && noted(number);
  });
  const [first] = labels;
  if (!first) return words.text === "" && words.markers.length === 0 ? [] : [{ kind: "own", words }];
  const isLabel = new Set(labels);
  const kept = { text: words.text, markers: words.markers.filter((marker) => !isLabel.has(marker)) };
  return [
    { kind: "own", words: part(kept, 0, first.at) },
    ...labels.map((label, index) => ({
      kind: "note" as const,
      number: label.number,
      words: part(kept, label.at, labels[index + 1]?.at),
    })),
  ];
}
