import type { Message } from "../../../model/message.js";
import { fold } from "../../../model/words.js";
import type { Asked } from "./questions.js";

/** Checks that the versions of each question say the same, by what does not translate: markers, numbers, names, question marks. */
export function compareVersions(asked: readonly Asked[], messages: Message[]): void {
  const languages = [...new Set(asked.map((one) => one.lang))];
  const [first, ...others] = languages.map((lang) => asked.filter((one) => one.lang === lang));
  for (const other of others) if (first) messages.push(...compareTwo(first, other));
}

function compareTwo(first: readonly Asked[], second: readonly Asked[]): readonly Message[] {
  const [numbers, others] = [first, second].map((all) => new Set(all.map(({ number }) => number))) as [Set<string>, Set<string>];
  const missing = [...first, ...second].map(({ number }) => number).filter((number) => !(numbers.has(number) && others.has(number)));
  const languages = `"${first[0]?.lang ?? ""}" and "${second[0]?.lang ?? ""}"`;
  const differ: Message = {
    rule: "languages/numbers-differ",
    severity: "warning",
    reason: `The versions in ${languages} do not have the same questions: "${missing.join(", ")}" stand in one of them only.`,
    ...placeOf([...first, ...second].find(({ number }) => missing.includes(number))),
  };
  return [...(missing.length > 0 ? [differ] : []), ...differentNotes(first, second), ...versionsMisfit(first, second)];
}

const placeOf = (asked: Asked | undefined): Pick<Message, "span"> =>
  asked ? { span: asked.words.spans[0] ?? [asked.start, asked.start] } : {};

function differentNotes(first: readonly Asked[], second: readonly Asked[]): readonly Message[] {
  return pairsOf(first, second)
    .filter(([one, other]) => one.footnotes.join() !== other.footnotes.join())
    .map(([one, other]) => ({
      rule: "languages/footnotes-differ",
      severity: "warning",
      reason: `Question "${one.number}" calls the footnotes "${one.footnotes.join(", ")}" in one language and "${other.footnotes.join(", ")}" in the other.`,
      ...placeOf(other),
    }));
}

function pairsOf(first: readonly Asked[], second: readonly Asked[]): readonly (readonly [Asked, Asked])[] {
  return first.flatMap((one) => {
    const other = second.find(({ number }) => number === one.number);
    return other ? [[one, other] as const] : [];
  });
}

/** How much better another question must fit for the number to be doubted: alone, and where the two are exchanged. */
const MARGINS = { alone: 0.7, exchanged: 0.3 };
const QUESTIONS_AT_MOST = 120; // each is held against each

/** The questions whose version in the other language fits that of another number better than their own. */
export function versionsMisfit(first: readonly Asked[], second: readonly Asked[]): readonly Message[] {
  const pairs = pairsOf(first, second);
  if (pairs.length === 0 || pairs.length > QUESTIONS_AT_MOST) return [];
  const fits = fitness(pairs);
  return pairs.flatMap(([one, other], index) => {
    const better = pairs.findIndex((_pair, at) => at !== index && fitsBetter(fits, index, at));
    if (better === -1) return [];
    const reason = `The two versions of question "${one.number}" do not seem to say the same: question "${pairs[better]?.[0].number}" fits better.`;
    return [{ rule: "languages/versions-differ", severity: "warning" as const, reason, ...placeOf(other) }];
  });
}

type Fits = (one: number, other: number) => number;

function fitsBetter(fits: Fits, own: number, at: number): boolean {
  const [there, back] = [fits(own, at), fits(at, own)];
  return Math.max(there, back) > fits(own, own) + MARGINS.alone || there + back > fits(own, own) + fits(at, at) + MARGINS.exchanged;
}

interface Traits {
  readonly tokens: ReadonlySet<string>;
  readonly marks: number;
  readonly length: number;
}

/** How well the version of one pair in the first language fits that of another in the second; rare words count most. */
function fitness(pairs: readonly (readonly [Asked, Asked])[]): Fits {
  const [first, second] = [pairs.map(([one]) => traitsOf(one)), pairs.map(([, other]) => traitsOf(other))] as [Traits[], Traits[]];
  const sum = (all: readonly Traits[]) => all.reduce((total, { length }) => total + length, 0);
  const usual = Math.log(sum(first) / Math.max(1, sum(second)));
  const spread = new Map<string, number>();
  for (const { tokens } of [...first, ...second]) for (const token of tokens) spread.set(token, (spread.get(token) ?? 0) + 1);
  return (one, other) => {
    const [a, b] = [first[one] as Traits, second[other] as Traits];
    const shared = [...a.tokens].filter((token) => b.tokens.has(token));
    const words = shared.reduce((total, token) => total + (token.startsWith("~") ? ALIKE : 2) / (spread.get(token) ?? 2), 0);
    const length = Math.abs(Math.log(a.length / b.length) - usual);
    return words - Math.min(1, length) - 0.4 * Math.min(2, Math.abs(a.marks - b.marks));
  };
}

const ALIKE = 1.5; // what a shared long word counts, beside 2 for a name
const UNTRANSLATED = /(?<=[\p{Ll},;)»”"'] [«“"'(]?)\p{Lu}[\p{L}\p{N}]+|\b\p{Lu}{2,}\b|\d+(?:[.,]\d+)*/gu;
const LONG_WORD = /(?<!\p{L})\p{L}{7,}/gu; // "informatie", "information"
const STEM = 5; // letters that a name keeps from one language to another: "Europese", "European"

function traitsOf({ words: { text } }: Asked): Traits {
  const tokens = (text.match(UNTRANSLATED) ?? []).map((token) =>
    /^\d/u.test(token) ? token.replace(/\D/gu, "") : fold(token).slice(0, STEM),
  );
  const alike = (fold(text).match(LONG_WORD) ?? []).map((word) => `~${word.slice(0, STEM)}`);
  return { tokens: new Set([...tokens, ...alike]), marks: text.split("?").length - 1, length: Math.max(1, text.length) };
}
