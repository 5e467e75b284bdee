import type { Language } from "../model/paper.js";
import type { Registers, TopicEntry } from "../model/register.js";
import { fold } from "../model/words.js";
import { foldWord } from "./lexicon.js";
import { tokenize } from "./tokens.js";

/** One term of a topic: words in a row. `*` stands for the rest of a word: "mensenrecht*", "*camera". */
export interface TopicTerm {
  readonly topic: TopicEntry;
  readonly lang: Language;
  readonly weight: number;
  readonly words: readonly WordPattern[];
}

interface WordPattern {
  readonly text: string;
  /** Which end of a printed word may go on. */
  readonly open: "no" | "right" | "left" | "both";
}

/** The terms of all topics, by the first word that they may begin with. */
export class TopicTerms {
  readonly #whole = new Map<string, TopicTerm[]>();
  readonly #prefixes = new Map<string, TopicTerm[]>();
  readonly #rest: TopicTerm[] = [];
  readonly #remembered = new Map<string, readonly TopicTerm[]>();

  constructor(registers: Registers) {
    for (const topic of registers.topics) {
      for (const { text, lang, weight } of topic.terms) {
        const words = text.split(/\s+/u).flatMap(patterns);
        const [first] = words;
        if (first) this.#add(first, { topic, lang, weight, words });
      }
    }
  }

  /** Terms whose first word the printed word may be. */
  startingWith(word: string): readonly TopicTerm[] {
    const known = this.#remembered.get(word);
    if (known) return known;
    const folded = foldWord(word);
    const found = [...(this.#whole.get(folded) ?? []), ...this.#rest.filter(({ words: [first] }) => first && fits(first, folded))];
    for (let length = 2; length <= folded.length; length++) found.push(...(this.#prefixes.get(folded.slice(0, length)) ?? []));
    if (this.#remembered.size >= REMEMBERED_AT_MOST) this.#remembered.clear();
    this.#remembered.set(word, found.length > 0 ? found : NONE);
    return found;
  }

  #add(first: WordPattern, term: TopicTerm): void {
    if (first.open === "left" || first.open === "both") {
      this.#rest.push(term);
      return;
    }
    const table = first.open === "no" ? this.#whole : this.#prefixes;
    table.set(first.text, [...(table.get(first.text) ?? []), term]);
  }
}

const NONE: readonly TopicTerm[] = [];
const REMEMBERED_AT_MOST = 200_000; // words

/** "oeso-richtlijn*" is two words, the second open to the right. */
function patterns(printed: string): WordPattern[] {
  const left = printed.startsWith("*");
  const right = printed.endsWith("*");
  const { words } = tokenize(fold(printed.replace(/^\*|\*$/gu, "")));
  return words.map((text, position) => ({ text, open: openness(left && position === 0, right && position === words.length - 1) }));
}

function openness(left: boolean, right: boolean): WordPattern["open"] {
  if (left) return right ? "both" : "left";
  return right ? "right" : "no";
}

/** Whether a folded word is what the pattern asks. */
export function fits({ text, open }: WordPattern, folded: string): boolean {
  if (open === "no") return folded === text;
  if (open === "right") return folded.startsWith(text);
  return open === "left" ? folded.endsWith(text) : folded.includes(text);
}

const compiled = new WeakMap<Registers, TopicTerms>();

/** The registers' topic terms, compiled once for each set of registers. */
export function topicTermsOf(registers: Registers): TopicTerms {
  const known = compiled.get(registers);
  if (known) return known;
  const terms = new TopicTerms(registers);
  compiled.set(registers, terms);
  return terms;
}
