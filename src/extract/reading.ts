import type { Surroundings } from "./context-rule.js";
import { foldWord, type Lexicon, numberIn, signsIn } from "./lexicon.js";
import type { Passage } from "./passages.js";
import { GAPS, type Tokens, tokenize } from "./tokens.js";

/** A passage with its tokens, ready to be searched. */
export interface Reading {
  readonly passage: Passage;
  readonly tokens: Tokens;
  /** Each token's number in the lexicon, -1 for words that are in no name. */
  readonly numbers: Int32Array;
  /** What each token alone says (`SIGNS`). */
  readonly signs: Uint8Array;
  /** [first, end) tokens of each address; `path` is the first token behind the host. */
  readonly addresses: readonly { readonly first: number; readonly path: number; readonly end: number }[];
}

export function readPassage(passage: Passage, lexicon: Lexicon): Reading {
  const tokens = tokenize(passage.text);
  const { words } = tokens;
  const numbers = new Int32Array(words.length);
  const signs = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const found = lexicon.lookUp(words[at] as string);
    numbers[at] = numberIn(found);
    signs[at] = signsIn(found);
  }
  return { passage, tokens, numbers, signs, addresses: addressesOf(tokens) };
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>»”"]+/giu;

function addressesOf({ text, starts }: Tokens): Reading["addresses"] {
  if (!text.includes("://") && !text.includes("www.")) return [];
  return [...text.matchAll(ADDRESS)].map((match) => {
    const behindHost = match[0].indexOf("/", match[0].indexOf("//") + 2);
    const tokenAt = (index: number): number => {
      let token = 0;
      while (token < starts.length && (starts[token] ?? 0) < index) token++;
      return token;
    };
    const end = match.index + match[0].length;
    return { first: tokenAt(match.index), path: tokenAt(behindHost < 0 ? end : match.index + behindHost), end: tokenAt(end) };
  });
}

const WINDOW = 40; // tokens on each side: about a long sentence

/** What stands around the tokens [from, until). */
export function surroundings(
  { tokens }: Reading,
  { from, until, afterPlace }: { from: number; until: number; afterPlace: boolean },
): Surroundings {
  const { words, gaps } = tokens;
  const beside = (token: number, gap: number): string =>
    token < 0 || token >= words.length || gaps[gap] === GAPS.break ? "" : foldWord(words[token] ?? "");
  const near = [...words.slice(Math.max(0, from - WINDOW), from), ...words.slice(until, until + WINDOW)].map(foldWord);
  return {
    near: ` ${near.join(" ")} `,
    before: beside(from - 1, from),
    beforeThat: beside(from - 2, from - 1),
    after: beside(until, until),
    afterPlace,
  };
}
