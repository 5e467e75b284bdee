import { readFile } from "node:fs/promises";
import { openLibrary } from "../src/ingest/library.js";
import { type Understood, understand } from "../src/ingest/understand.js";
import type { Span } from "../src/model/message.js";
import type { PaperQuestion } from "../src/model/paper.js";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/** What this measurement reads of the page as it was marked up by hand. */
interface Gold {
  readonly source: { readonly file: string };
  readonly footnote_refs: readonly { readonly footnote: number; readonly question: number }[];
  readonly questions: readonly { readonly n: number; readonly texts: Readonly<Record<string, GoldText>> }[];
}
interface GoldText {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** The founding page against its mark-up: words to the character, footnote links, mentions by exact place and type. */
export async function foundingPage(): Promise<readonly Figure[] | string> {
  const goldFile = shared("contract", "seed-gold.json");
  if (!goldFile) return NOT_AT_HAND;
  const gold = JSON.parse(await readFile(goldFile, "utf8")) as Gold;
  const file = shared("data", "seed", gold.source.file);
  if (!file) return NOT_AT_HAND;
  const understood = await understand({ path: gold.source.file, bytes: new Uint8Array(await readFile(file)) }, openLibrary());
  const questions = understood.papers[0]?.paper.questions ?? [];
  return [wordsRight(gold, questions), linksRight(gold, questions), ...mentionsRight(gold, understood)];
}

function wordsRight(gold: Gold, questions: readonly PaperQuestion[]): Figure {
  const versions = gold.questions.flatMap(({ n, texts }) => Object.entries(texts).map(([lang, { text }]) => ({ n, lang, text })));
  const right = versions.filter(({ n, lang, text }) => {
    const read = questions.find(({ number }) => number === String(n))?.versions as Record<string, { text: string } | undefined> | undefined;
    return read?.[lang]?.text === cleaned(text);
  });
  return { what: "question texts equal to the character", value: right.length / versions.length, items: versions.length };
}

/** The mark-up keeps the marker in the question's span; the clean text does not. */
const cleaned = (text: string): string =>
  text
    .replace(/\s*\(\d+\)\s*$/u, "")
    .replace(/\s+/gu, " ")
    .trim();

function linksRight(gold: Gold, questions: readonly PaperQuestion[]): Figure {
  const wanted = new Set(gold.footnote_refs.map(({ footnote, question }) => `${question} ${footnote}`));
  const found = new Set(questions.flatMap(({ number, footnotes }) => footnotes.map((footnote) => `${number} ${footnote}`)));
  return { what: "footnote links F1", value: f1(found, wanted), items: wanted.size };
}

function mentionsRight(gold: Gold, { papers }: Understood): Figure[] {
  const marked = gold.questions.flatMap(({ texts }) => Object.values(texts).flatMap(({ mentions }) => mentions));
  const types = [...new Set(marked.map(({ type }) => type))].sort();
  const mentions = papers
    .flatMap(({ resolved }) => resolved.mentions)
    .filter(({ place, status }) => place.part === "question" && status === "confirmed");
  const name = ([start, end]: Span) => `${start} ${end}`;
  return types.map((type) => {
    const wanted = new Set(marked.filter((each) => each.type === type).map(({ start, end }) => name([start, end])));
    const found = new Set(mentions.filter((each) => each.type === type).map(({ span }) => name(span)));
    return { what: `mentions of type ${type}, F1`, value: f1(found, wanted), items: wanted.size };
  });
}

function f1(found: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  const right = [...found].filter((each) => wanted.has(each)).length;
  return right === 0 ? 0 : (2 * right) / (found.size + wanted.size);
}
