import type { Message } from "../../../../model/message.js";
import { type Stretch, stretchesOf } from "./embedded.js";
import { joined, type MarkedText, NO_TEXT } from "./marked-text.js";
import type { KvrEntry, KvrNote, KvrSource } from "./source.js";

/** One question set of a document, with what answers it. */
export interface KvrSet {
  /** Its own heading where the text prints one; null: the document's. */
  readonly heading: string | null;
  /** The number that stands before its heading: of the set, or of the paper that it was printed as. */
  readonly numberOfHeading: string | null;
  readonly questions: readonly KvrEntry[];
  readonly explanation: MarkedText;
  readonly answers: readonly KvrEntry[];
  /** Replies that stand in the running text with a heading of their own. */
  readonly replies: readonly { readonly form: "answer" | "notice"; readonly words: MarkedText }[];
  /** Notes that stand in the running text under their own label. */
  readonly notes: readonly KvrNote[];
}

interface Sorted {
  readonly sets: readonly KvrSet[];
  /** Texts of other papers that a scanned page holds. */
  readonly others: readonly string[];
  readonly messages: readonly Message[];
}

/** Sorts what stands under `vragen`, `toelichting` and `antwoorden` into sets; a document seldom holds more than one. */
export function sortSets(source: KvrSource): Sorted {
  const sorter = new SetSorter(source);
  for (const entry of source.questions) sorter.take(entry);
  sorter.explain(source.explanation);
  sorter.turnToAnswers();
  for (const entry of source.answers) sorter.take(entry);
  return sorter.sorted();
}

type Growing = { -readonly [Key in keyof KvrSet]: KvrSet[Key] extends readonly (infer Item)[] ? Item[] : KvrSet[Key] };

/** Whole text is a heading that the source took for a question: "Vragen van het lid A (B) over C." */
const HEADING_ONLY =
  /^(?:(?:Aanvullende|Nadere)\s[Vv]|V)ra(?:ag|gen)\s(?:van|aan)\s(?:het\s(?:[Ll]id|leden)|de\s(?:leden|heer|heren)|mevrouw)\s[^?]{5,500}$/u;

/** Follows a document from entry to entry: which set it is in, and whether it asks or answers. */
class SetSorter {
  private readonly sets: Growing[] = [emptySet()];
  private readonly others: string[] = [];
  private readonly messages: Message[] = [];
  private foreign = false;
  private answering = false;

  constructor(private readonly source: KvrSource) {}

  take(entry: KvrEntry): void {
    if (HEADING_ONLY.test(entry.words.text)) {
      this.messages.push(headingMessage(entry));
      this.openSet(entry.words.text, entry.number);
      return;
    }
    const seen = new Set(this.current.questions.flatMap(({ words }) => words.markers.map(({ number }) => number)));
    const stretches = stretchesOf(entry.words, (number) => !this.answering && seen.has(number) && !hasNote(this.source, number));
    if (stretches.length === 0) this.place({ kind: "own", words: entry.words }, entry.number);
    for (const stretch of stretches) this.place(stretch, entry.number);
  }

  explain(words: MarkedText): void {
    for (const stretch of stretchesOf(words, () => false)) {
      const { explanation, replies } = this.current;
      if (stretch.kind === "own")
        this.current.explanation = explanation.text === "" ? stretch.words : joined(explanation, " ", stretch.words);
      else if (stretch.kind === "reply" && !(stretch.form === "notice" && this.source.notice)) replies.push(stretch);
    }
  }

  turnToAnswers(): void {
    this.answering = true;
  }

  sorted(): Sorted {
    return { sets: this.sets, others: this.others, messages: [...this.messages, ...otherMessages(this.others)] };
  }

  private get current(): Growing {
    return this.sets.at(-1) as Growing;
  }

  private place(stretch: Stretch, number: string): void {
    const { current } = this;
    if (stretch.kind === "set") {
      if (stretch.appendix === null) this.openSet(stretch.words.text, null);
      else this.others.push(stretch.words.text);
      this.foreign = stretch.appendix !== null;
    } else if (this.foreign) this.others.push(stretch.words.text);
    else if (stretch.kind === "note") current.notes.push({ number: stretch.number, text: stretch.words.text, attributes: () => "" });
    else if (stretch.kind === "reply") {
      current.replies.push(stretch);
      this.answering ||= stretch.form === "answer";
    } else (this.answering ? current.answers : current.questions).push({ number, words: stretch.words });
  }

  /** A heading before anything else is that of the set which is open. */
  private openSet(heading: string, number: string | null): void {
    if (this.current.questions.length + this.current.answers.length > 0) this.sets.push(emptySet());
    this.current.heading = heading;
    this.current.numberOfHeading = number;
    this.foreign = false;
    this.answering = false;
  }
}

function emptySet(): Growing {
  return { heading: null, numberOfHeading: null, questions: [], explanation: NO_TEXT, answers: [], replies: [], notes: [] };
}

function hasNote({ notes }: KvrSource, number: string): boolean {
  return notes.questions.some((note) => note.number === number && note.text !== "");
}

function headingMessage({ number }: KvrEntry): Message {
  const reason = `What the source numbers as question "${number}" is the heading of the questions.`;
  return { rule: "questions/heading-as-question", severity: "info", reason };
}

function otherMessages(others: readonly string[]): Message[] {
  if (others.length === 0) return [];
  const reason = "The scanned page also holds part of another paper, which is left to the document of that paper.";
  return [{ rule: "document/other-paper", severity: "info", reason }];
}
