import { readFileSync } from "node:fs";
import path from "node:path";
import type { Document } from "../src/model/document.js";
import type { Span } from "../src/model/message.js";
import type { Paper } from "../src/model/paper.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { split } from "../src/read/split.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/** The parts of one official paper as a person read them (`bench/labels/bodies.ndjson`): numbers and offsets into its text. */
interface LabelledBody {
  /** Below the folder of real papers; behind "#" the row of a file that holds several. */
  readonly document: string;
  /** Rules may be mended after `work`; `check` is only counted. */
  readonly part: "work" | "check";
  readonly sha256: string;
  /** From the first character of its own words to the last. */
  readonly questions: readonly { readonly number: string; readonly span: Span }[];
  readonly answers: readonly { readonly questions: readonly string[]; readonly span: Span }[];
  readonly footnotes: readonly LabelledNote[];
  /** Of the official PDFs: who answered. */
  readonly givenBy?: readonly { readonly name: string | null; readonly office: string; readonly onBehalfOf: boolean }[];
}
interface LabelledNote {
  readonly number: string;
  readonly span: Span;
  readonly address: string | null;
  readonly publisher: string | null;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
}

/** How many facts of a kind were read as labelled, of how many; `extra` were read and are not there. */
interface Count {
  right: number;
  all: number;
  extra: number;
}
type Tally = Map<string, Count>;

/**
 * Bodies of official papers against what a person read in them: numbers and boundaries of questions and answers, which answer
 * answers what, footnotes with who calls them and what they cite. Differences in the papers to work on go to the error output.
 */
export const bodies: Measurement = async () => {
  const folder = shared("data");
  if (!folder) return NOT_AT_HAND;
  const labelled = readFileSync(path.join(import.meta.dirname, "labels", "bodies.ndjson"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as LabelledBody);
  const documents = await readDocuments(folder, labelled);
  const tallies = { work: new Map() as Tally, check: new Map() as Tally };
  const answered = { right: 0, all: 0 };
  for (const label of labelled) {
    const document = documents.get(label.sha256);
    if (!document) continue;
    const papers = papersOf(document);
    compare(label, papers, tallies[label.part]);
    if (label.givenBy) {
      answered.all++;
      if (isAnsweredAs(label, papers[0])) answered.right++;
    }
  }
  return [
    ...(["work", "check"] as const).flatMap((part) => figuresOf(part, tallies[part])),
    { what: "PDFs with numbers, answers and answerers right", value: answered.right, unit: "papers", items: answered.all },
  ];
};

async function readDocuments(folder: string, labelled: readonly LabelledBody[]): Promise<ReadonlyMap<string, Document>> {
  const files = new Set(labelled.map(({ document }) => document.replace(/#\d+$/u, "")));
  const documents = new Map<string, Document>();
  for (const file of files) {
    for (const source of split({ path: file, bytes: readFileSync(path.join(folder, file)) })) {
      const document = await read(source);
      documents.set(document.sha256, document);
    }
  }
  return documents;
}

function papersOf(document: Document): readonly Paper[] {
  for (const format of nl.formats) {
    const papers = format(document);
    if (papers) return papers;
  }
  return parse(document, nl.grammar);
}

function compare(label: LabelledBody, papers: readonly Paper[], tally: Tally): void {
  const read = papers.flatMap(factsOf);
  const known = labelledFacts(label);
  let whole = papers.length === 1;
  for (const what of FACTS) {
    const [is, should] = [read, known].map((facts) => facts.filter((fact) => fact.what === what).map(({ value }) => value)) as [
      string[],
      string[],
    ];
    const right = should.filter((value) => is.includes(value)).length;
    const extra = is.filter((value) => !should.includes(value)).length;
    count(tally, what, { right, all: should.length, extra });
    if (right === should.length && extra === 0) continue;
    whole = false;
    if (label.part === "work") console.error(`${label.document} ${what}: ${should.filter((value) => !is.includes(value)).join(" | ")}`);
  }
  count(tally, "papers whole", whole ? { right: 1, all: 1, extra: 0 } : { right: 0, all: 1, extra: 1 });
}

const FACTS = [
  "question numbers",
  "question boundaries",
  "answers to their questions",
  "answer boundaries",
  "footnotes",
  "footnote links",
  "footnote addresses",
  "footnote publishers",
] as const;

interface Fact {
  readonly what: (typeof FACTS)[number];
  readonly value: string;
}

function factsOf(paper: Paper): readonly Fact[] {
  const notes = paper.footnotes.flatMap(({ spans }) => spans);
  return [
    ...paper.questions.flatMap(({ number, versions }) => partFacts("question", { key: number, spans: versions.nl?.spans ?? [], notes })),
    ...paper.answers.flatMap(({ questions, versions }) =>
      partFacts("answer", { key: questions.join("+"), spans: versions.nl?.spans ?? [], notes }),
    ),
    ...paper.footnotes.flatMap(({ number, spans, urls, publisher, citedBy }) =>
      noteFacts({ number, span: ends(spans), address: urls[0] ?? null, publisher, ...citedBy }),
    ),
  ];
}

function labelledFacts({ questions, answers, footnotes }: LabelledBody): readonly Fact[] {
  return [
    ...questions.flatMap(({ number, span }) => partFacts("question", { key: number, spans: [span], notes: [] })),
    ...answers.flatMap(({ questions: numbers, span }) => partFacts("answer", { key: numbers.join("+"), spans: [span], notes: [] })),
    ...footnotes.flatMap(noteFacts),
  ];
}

interface Part {
  readonly key: string;
  readonly spans: readonly Span[];
  /** Where a part holds words of these it is wrong, whatever its ends. */
  readonly notes: readonly Span[];
}

function partFacts(part: "question" | "answer", { key, spans, notes }: Part): readonly Fact[] {
  const [start, end] = ends(spans);
  const clean = !spans.some((span) => notes.some((note) => note[0] < span[1] && span[0] < note[1]));
  return [
    { what: part === "question" ? "question numbers" : "answers to their questions", value: key },
    { what: `${part} boundaries`, value: `${key} ${clean ? `${start}-${end}` : "holds a footnote"}` },
  ];
}

function noteFacts({ number, span, address, publisher, questions, answers }: LabelledNote): readonly Fact[] {
  return [
    { what: "footnotes", value: `${number} ${span.join("-")}` },
    ...questions.map((caller) => ({ what: "footnote links" as const, value: `${number} q${caller}` })),
    ...answers.map((caller) => ({ what: "footnote links" as const, value: `${number} a${caller}` })),
    ...(address === null ? [] : [{ what: "footnote addresses" as const, value: `${number} ${address}` }]),
    ...(publisher === null ? [] : [{ what: "footnote publishers" as const, value: `${number} ${publisher}` }]),
  ];
}

const ends = (spans: readonly Span[]): Span => [spans[0]?.[0] ?? -1, spans.at(-1)?.[1] ?? -1];

function isAnsweredAs(label: LabelledBody, paper: Paper | undefined): boolean {
  if (!paper) return false;
  const numbers = (facts: readonly Fact[]) =>
    facts.filter(({ what }) => what === "question numbers" || what === "answers to their questions").map(({ value }) => value);
  const givers = (list: LabelledBody["givenBy"]) =>
    (list ?? []).map(({ name, office, onBehalfOf }) => `${name} ${office.toLowerCase()} ${onBehalfOf}`);
  const given = paper.answeredBy.map(({ name, office, onBehalfOf }) => ({ name, office: office ?? "", onBehalfOf }));
  return (
    numbers(factsOf(paper)).join("|") === numbers(labelledFacts(label)).join("|") &&
    givers(given).join("|") === givers(label.givenBy).join("|")
  );
}

function count(tally: Tally, what: string, { right, all, extra }: Count): void {
  const before = tally.get(what) ?? { right: 0, all: 0, extra: 0 };
  tally.set(what, { right: before.right + right, all: before.all + all, extra: before.extra + extra });
}

/** Of each kind of fact the F1: what is missed and what is too much count alike. */
const figuresOf = (part: string, tally: Tally): Figure[] =>
  [...tally].map(([what, { right, all, extra }]) => ({
    what: `${part}: ${what}`,
    value: (2 * right) / (all + right + extra || 1),
    items: all,
  }));
