import { fold } from "../model/words.js";

/**
 * What must stand near an ambiguous name, from the words of its register line:
 * `olie` a word that begins so, near it · `<gemeente` directly before it · `<@place` a preposition of place directly before ·
 * `>NV` directly after it · `!sap` must not stand near it. One that is met is enough; with only `!` lines nothing else is asked.
 */
export interface ContextRule {
  readonly near: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly never: readonly string[];
  readonly locative: boolean;
}

const LOCATIVE = "<@place";

export function contextRule(lines: readonly string[]): ContextRule | null {
  if (lines.length === 0) return null;
  const behind = (sign: string): string[] =>
    lines.filter((line) => line.startsWith(sign) && line !== LOCATIVE).map((line) => fold(line.slice(1).trim()));
  return {
    near: lines.filter((line) => !/^[<>!]/u.test(line)).map((line) => ` ${fold(line)}`),
    before: behind("<"),
    after: behind(">"),
    never: behind("!").map((word) => ` ${word}`),
    locative: lines.includes(LOCATIVE),
  };
}

/** Where a name stands: the folded words around it (each with a blank before), and those next to it. */
export interface Surroundings {
  readonly near: string;
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
  /** A place is named directly before, in the same list ("Ede, Best en Uden"). */
  readonly afterPlace: boolean;
}

const PLACE_PREPOSITIONS = new Set([
  "in",
  "te",
  "uit",
  "bij",
  "naar",
  "nabij",
  "rond",
  "rondom",
  "richting",
  "omgeving",
  "gemeente",
  "gemeenten",
  "stad",
  "dorp",
  "plaats",
  "regio",
  "near",
  "at",
  "from",
  "municipality",
  "town",
  "city",
]);
const PLACE_HEADS = new Set([
  "gemeente",
  "gemeenten",
  "burgemeester",
  "wethouder",
  "raad",
  "gemeenteraad",
  "b&w",
  "w",
  "mayor",
  "city",
  "inwoners",
]);

/** Whether the name may be taken for what the register says. Short words must stand whole, longer ones may begin a longer word. */
export function meets(rule: ContextRule, around: Surroundings): boolean {
  if (rule.never.some((word) => stands(word, around.near))) return false;
  const asks = rule.near.length + rule.before.length + rule.after.length > 0 || rule.locative;
  if (!asks) return true;
  return (
    rule.near.some((word) => stands(word, around.near)) ||
    rule.before.includes(around.before) ||
    rule.after.includes(around.after) ||
    (rule.locative && inPlace(around))
  );
}

const WHOLE_UP_TO = 4; // a blank and three letters

function stands(word: string, near: string): boolean {
  return near.includes(word.length <= WHOLE_UP_TO ? `${word} ` : word);
}

function inPlace({ before, beforeThat, afterPlace }: Surroundings): boolean {
  return afterPlace || PLACE_PREPOSITIONS.has(before) || ((before === "van" || before === "of") && PLACE_HEADS.has(beforeThat));
}
