import type { Properties, Value } from "../model/batch.js";
import type { NodeId } from "../model/ids.js";
import { readSignature } from "../model/word-signature.js";

/** A question set as the papers that state it under one id tell it: what there is to compare. */
export interface KnownSet {
  readonly id: NodeId;
  readonly parliament: string;
  /** Its own official number, and of which kind that is: "2020Z25656" and "2989916650" are of two. */
  readonly number: string | null;
  readonly kindOfNumber: string | null;
  /** Every official number that stands for it. */
  readonly numbers: readonly string[];
  /** Of submission where a paper says so, else the one by which it is listed; in days since 1970. */
  readonly day: number | null;
  /** The first asker first. */
  readonly askers: readonly NodeId[];
  readonly addressees: readonly NodeId[];
  readonly title: string;
  /** Of each paper: the words that tell, and the signature of the questions' words. */
  readonly titles: readonly ReadonlySet<string>[];
  readonly signatures: readonly Uint8Array[];
  readonly references: readonly Reference[];
}

export interface Reference {
  readonly kind: string;
  readonly number: string;
  readonly text: string;
}

/** All that is stated of one id, in the order of the documents' ids. */
export function knownSet(id: NodeId, statements: readonly Properties[]): KnownSet {
  const number = first(statements, ({ number }) => text(number));
  const traces = statements.map(({ trace }) => fields(trace));
  return {
    id,
    parliament: first(statements, ({ parliament }) => text(parliament)) ?? "",
    number,
    kindOfNumber: number?.replace(/\d/gu, "9") ?? null,
    numbers: distinct(statements.flatMap(({ numbers }) => texts(numbers))),
    day: first(statements, ({ submitted }) => dayOf(submitted)) ?? first(statements, ({ date }) => dayOf(date)),
    askers: distinct(traces.flatMap(({ askers }) => texts(askers))),
    addressees: distinct(traces.flatMap(({ addressees }) => texts(addressees))),
    title: first(statements, ({ title }) => text(Object.values(fields(title))[0])) ?? "",
    titles: traces.flatMap(({ title }) => wordsOf(text(title) ?? "")),
    signatures: traces.flatMap(({ words }) => readSignature(text(words) ?? "") ?? []),
    references: statements.flatMap(({ references }) => (Array.isArray(references) ? references.flatMap(referenceOf) : [])),
  };
}

type Fields = Readonly<Record<string, Value>>;

const fields = (value: Value | undefined): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const text = (value: Value | undefined): string | null => (typeof value === "string" ? value : null);
const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.flatMap((each: Value) => text(each) ?? []) : []);
const wordsOf = (listed: string): ReadonlySet<string>[] => (listed === "" ? [] : [new Set(listed.split(" "))]);

const MS_A_DAY = 86_400_000;

/** What is no day of the calendar is no day. */
function dayOf(value: Value | undefined): number | null {
  const time = typeof value === "string" && value.length === "YYYY-MM-DD".length ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time / MS_A_DAY;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

function first<T, R>(values: readonly T[], read: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

function referenceOf(value: Value): Reference[] {
  const { kind, number, text: words } = fields(value);
  return typeof number === "string" && typeof words === "string" ? [{ kind: text(kind) ?? "", number, text: words }] : [];
}
