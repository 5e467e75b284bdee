import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ResolvedMention } from "../src/model/mention.js";
import { nl } from "../src/parliaments/nl/index.js";
import { loadRegisters } from "../src/parliaments/registers.js";
import { type ReadText, readTexts, type TextKey, textName } from "./labelled-texts.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/** One text that a person has read, with all companies, institutions and countries that it names (`bench/labels/names.ndjson`). */
interface LabelledText extends TextKey {
  /** Of the text in one line, to which the offsets belong. */
  readonly sha256: string;
  /** Rules and registers may be mended after `work`; `check` is only counted, and becomes `work` once its names are in a register. */
  readonly part: "work" | "check";
  readonly names: readonly LabelledName[];
}
interface LabelledName {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** Where a register knows it. */
  readonly entity: string | null;
  /** Readers may differ on whether it is a name of the type at all: it is counted neither way. */
  readonly optional?: boolean;
  /** A company to some, an institution to others: right as either. */
  readonly either?: boolean;
}

const TYPES = { company: "companies", organisation: "institutions", country: "countries" } as const;
type Type = keyof typeof TYPES;

/**
 * Companies, institutions and countries of each text as a set, against what was read by a person. Confirmed entities alone, where a
 * candidate counts as not found; and all that is found, candidates too. `NAMES=work` (or `check`) lists what is missed and what is too
 * much in the texts of that part.
 */
export async function names(): Promise<readonly Figure[] | string> {
  if (!shared("data")) return NOT_AT_HAND;
  const file = path.join(import.meta.dirname, "labels", "names.ndjson");
  const labelled = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledText);
  const { registers } = loadRegisters("data", nl.registers, nl.code);
  const texts = await readTexts(labelled, registers);
  const same = labelled.filter((each) => hashOf(texts.get(textName(each))) === each.sha256);
  const scopes = (["work", "check"] as const).flatMap((part) =>
    (Object.keys(TYPES) as Type[]).flatMap((type) => [false, true].map((candidates): Scope => ({ part, type, candidates, texts }))),
  );
  const figures = scopes.flatMap((scope) =>
    figuresOf(
      same.filter(({ part }) => part === scope.part),
      scope,
    ),
  );
  return [{ what: "labelled texts read as they were labelled", value: same.length / labelled.length, items: labelled.length }, ...figures];
}

const hashOf = (read: ReadText | undefined): string | undefined => read && createHash("sha256").update(read.text).digest("hex");

interface Scope {
  readonly part: LabelledText["part"];
  readonly type: Type;
  /** Whether candidates count as found. */
  readonly candidates: boolean;
  readonly texts: ReadonlyMap<string, ReadText>;
}

function figuresOf(labelled: readonly LabelledText[], { part, type, candidates, texts }: Scope): Figure[] {
  if (labelled.length === 0) return [];
  let right = 0;
  let wanted = 0;
  let found = 0;
  for (const each of labelled) {
    const read = texts.get(textName(each)) as ReadText;
    const result = compare(each, { type, read, candidates });
    right += result.right;
    wanted += result.right + result.missed.length;
    found += result.right + result.tooMuch.length;
    if (part === process.env.NAMES)
      for (const [sign, quotes] of [
        ["-", result.missed],
        ["+", result.tooMuch],
      ] as const)
        for (const quote of quotes) console.error(`${sign}${candidates ? "?" : " "} ${TYPES[type]} ${textName(each)}: ${quote}`);
  }
  const [precision, recall] = [right / found, right / wanted];
  const what = `${TYPES[type]}${candidates ? ", with candidates" : ""}, ${part}`;
  return [
    { what: `${what}, precision`, value: precision, items: found },
    { what: `${what}, recall`, value: recall, items: wanted },
    { what: `${what}, F1`, value: (2 * precision * recall) / (precision + recall), items: wanted },
  ];
}

interface Compared {
  readonly right: number;
  readonly missed: readonly string[];
  readonly tooMuch: readonly string[];
}

/** Each entity once a text, however often it is named. */
function compare(
  { names: labels }: LabelledText,
  { type, read, candidates }: Pick<Scope, "type" | "candidates"> & { read: ReadText },
): Compared {
  const found = read.mentions.filter((mention) => (candidates || mention.status === "confirmed") && TYPES_BESIDE.has(mention.type));
  const quoteOf = ({ start, end }: LabelledName): string => read.text.slice(start, end);
  const names_ = (mention: ResolvedMention, label: LabelledName): boolean =>
    (mention.type === label.type || (label.either ?? false)) &&
    (label.entity === null || mention.entity === null ? touch(mention.quote, quoteOf(label)) : mention.entity === label.entity);
  const own = labels.filter((label) => label.type === type && !label.optional);
  const bySense = new Map(own.map((label) => [label.entity ?? letters(quoteOf(label)), label]));
  const wanted = [...bySense.values()];
  const missed = wanted.filter((label) => !found.some((mention) => names_(mention, label)));
  const foundOnce = new Map(
    found.filter((mention) => mention.type === type).map((mention) => [mention.entity ?? letters(mention.quote), mention]),
  );
  const tooMuch = [...foundOnce.values()].filter((mention) => !labels.some((label) => names_(mention, label)));
  return {
    right: wanted.length - missed.length,
    missed: missed.map(quoteOf),
    tooMuch: tooMuch.map(({ quote, entity }) => `${quote} (${entity})`),
  };
}

const TYPES_BESIDE: ReadonlySet<string> = new Set(Object.keys(TYPES));

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

function touch(one: string, other: string): boolean {
  const [a, b] = [letters(one), letters(other)];
  return a.includes(b) || b.includes(a);
}
