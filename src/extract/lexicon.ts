import type { Alias, RegisterEntry, Registers } from "../model/register.js";
import { fold } from "../model/words.js";
import { type ContextRule, contextRule } from "./context-rule.js";
import { tokenize } from "./tokens.js";
import { Transitions } from "./transitions.js";
import { SIGN_BITS, signsOf } from "./word-signs.js";

/** One spelling of one entity, as it is looked for. */
export interface NamePattern {
  readonly entry: RegisterEntry;
  readonly words: readonly string[];
  readonly lang: Alias["lang"];
  readonly adjective: boolean;
  readonly exact: boolean;
  /** What must stand near; null where the spelling alone is enough. */
  readonly context: ContextRule | null;
}

/** All spellings of the registers in one trie over folded words. */
export class Lexicon {
  readonly #words = new Map<string, number>();
  readonly #printed = new Map<string, number>(); // words as printed → what `lookUp` gives
  readonly #trie = new Transitions();
  readonly #ends: (NamePattern[] | undefined)[] = [];

  constructor(registers: Registers) {
    for (const entry of registers.entries.values()) if (entry.type) for (const alias of spellings(entry)) this.#add(entry, alias);
  }

  /** A word as printed: its number in the high bits (`numberIn`), its signs in the low ones (`signsIn`). One look-up a token. */
  lookUp(word: string): number {
    const known = this.#printed.get(word);
    if (known !== undefined) return known;
    const found = ((this.#words.get(foldWord(word)) ?? -1) << SIGN_BITS) | signsOf(word);
    if (this.#printed.size >= REMEMBERED_AT_MOST) this.#printed.clear();
    this.#printed.set(word, found);
    return found;
  }

  /** One step: `node` 0 is the start. -1 where no name goes on so. */
  step(node: number, word: number, gap: number): number {
    return word < 0 ? -1 : this.#trie.next(node, node === 0 ? word << 3 : (word << 3) | gap);
  }

  /** Spellings that end at the node. */
  endingAt(node: number): readonly NamePattern[] {
    return this.#ends[node] ?? NONE;
  }

  /** Spellings that are this one word. */
  single(word: string): readonly NamePattern[] {
    const node = this.step(0, numberIn(this.lookUp(word)), 0);
    return node < 0 ? NONE : this.endingAt(node);
  }

  #add(entry: RegisterEntry, alias: Alias): void {
    const { words, gaps } = tokenize(alias.text);
    let node = 0;
    words.forEach((word, position) => {
      const folded = foldWord(word);
      let number = this.#words.get(folded);
      if (number === undefined) {
        number = this.#words.size;
        this.#words.set(folded, number);
      }
      node = this.#trie.grow(node, position === 0 ? number << 3 : (number << 3) | (gaps[position] ?? 0));
    });
    if (node === 0) return;
    const pattern: NamePattern = {
      entry,
      words,
      lang: alias.lang,
      adjective: alias.adjective ?? false,
      exact: alias.exactCase ?? false,
      context: words.length > 1 ? null : contextRule(entry.context),
    };
    const here = this.#ends[node];
    if (here) here.push(pattern);
    else this.#ends[node] = [pattern];
  }
}

/** Number of the folded word; -1 where no name has it. */
export const numberIn = (found: number): number => found >> SIGN_BITS;
/** `SIGNS` of the word. */
export const signsIn = (found: number): number => found & ((1 << SIGN_BITS) - 1);

const NONE: readonly NamePattern[] = [];
const REMEMBERED_AT_MOST = 200_000; // words; about 20 MB

/** Names and aliases, each spelling once; an alias that says more of a spelling than the name does wins. */
function spellings(entry: RegisterEntry): Iterable<Alias> {
  const bySpelling = new Map<string, Alias>();
  const names = Object.entries(entry.name);
  for (const [lang, text] of names) bySpelling.set(text, { text, lang: names.length > 1 ? (lang as Alias["lang"]) : null }); // an only name serves all languages
  for (const alias of entry.aliases) {
    const twin = entry.aliases.find((other) => other.text === alias.text && other.lang !== alias.lang);
    bySpelling.set(alias.text, twin ? { ...alias, lang: null } : alias); // "Chinese" is Dutch and English
  }
  return bySpelling.values();
}

const ASCII = /^[\x20-\x7e]*$/;
const NO_LETTERS = /[\u00A8\u00B8\u00AD\u200B-\u200D\uFEFF]/gu;

export function foldWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : fold(word.replace(NO_LETTERS, "")).replace(/ı/gu, "i");
}

const compiled = new WeakMap<Registers, Lexicon>();

/** The registers' lexicon, compiled once for each set of registers. */
export function lexiconOf(registers: Registers): Lexicon {
  const known = compiled.get(registers);
  if (known) return known;
  const lexicon = new Lexicon(registers);
  compiled.set(registers, lexicon);
  return lexicon;
}
