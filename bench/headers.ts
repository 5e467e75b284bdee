import { createHash } from "node:crypto";
import type { Paper, PaperForm } from "../src/model/paper.js";
import { type Labelled, readLabelled, readLabels } from "./labelled-papers.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/** The heading of one official paper as a person read it (`bench/labels/headers.ndjson`). */
interface LabelledHeader extends Labelled {
  readonly kind: PaperForm;
  readonly questionSet: string | null;
  readonly number: string | null;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly askers: readonly { readonly name: string; readonly party: string }[];
  readonly addressees: readonly string[];
  readonly answeredBy: readonly { readonly name: string | null; readonly office: string; readonly onBehalfOf: boolean }[];
  /** Canonical numbers of the papers that it refers to, each once. */
  readonly references: readonly string[];
  /** Where it stands, and the sha256 of its letters and figures: print loses blanks. */
  readonly subject: { readonly start: number; readonly end: number; readonly sha256: string } | null;
}

type Facts = readonly string[];
interface Field {
  readonly what: string;
  readonly labelled: (label: LabelledHeader) => Facts;
  readonly read: (paper: Paper) => Facts;
}

const one = (value: string | null | undefined): Facts => (value ? [value] : []);
/** "Minister van X" and "minister van X" are one; so are dashes of any length. */
const office = (printed: string | null): string => (printed ?? "").toLowerCase();
const name = (printed: string | null): string => (printed ?? "").replace(/[–—]/gu, "-");
const lettersHash = (text: string): string =>
  createHash("sha256")
    .update(text.replace(/[^\p{L}\p{N}]/gu, ""))
    .digest("hex");

const FIELDS: readonly Field[] = [
  { what: "kind", labelled: ({ kind }) => [kind], read: ({ kind }) => [kind] },
  {
    what: "numbers",
    labelled: (label) => [...one(label.questionSet), ...one(label.number)],
    read: ({ numbers }) => [...one(numbers.questionSet), ...one(numbers.document)],
  },
  {
    what: "dates",
    labelled: ({ submitted, received }) => [`${submitted}`, `${received}`],
    read: ({ submitted, received }) => [`${submitted}`, `${received}`],
  },
  {
    what: "askers with their parties",
    labelled: ({ askers }) => askers.map((asker) => `${name(asker.name)} (${asker.party})`),
    read: ({ askers }) => askers.map((asker) => `${name(asker.name)} (${asker.party})`),
  },
  {
    what: "offices asked",
    labelled: ({ addressees }) => addressees.map(office),
    read: ({ addressees }) => addressees.map((addressee) => office(addressee.office)),
  },
  {
    what: "who answers",
    labelled: ({ answeredBy }) => answeredBy.map((by) => `${by.onBehalfOf} ${name(by.name)} ${office(by.office)}`),
    read: ({ answeredBy }) => answeredBy.map((by) => `${by.onBehalfOf} ${name(by.name)} ${office(by.office)}`),
  },
  {
    what: "subject",
    labelled: ({ subject }) => one(subject?.sha256),
    read: ({ subject }) => Object.values(subject).map(({ text }) => lettersHash(text)),
  },
];
const REFERENCES: Field = {
  what: "references",
  labelled: ({ references }) => references,
  read: (paper) => [...new Set(paper.references.map(({ number }) => number ?? ""))],
};

/**
 * Headings of official papers against what a person read in them: facts of each field that are right, and headers that are
 * entirely so. Differences in the papers to work on go to the error output.
 */
export const headers: Measurement = async () => {
  const folder = shared("data");
  if (!folder) return NOT_AT_HAND;
  const figures: Figure[] = [];
  for (const [file, parts] of Object.entries(PARTS)) figures.push(...(await figuresOf(folder, file, parts)));
  return figures;
};

/** Files of labels, and how the figures name the two halves of each. */
const PARTS = {
  headers: { work: "work", check: "check" },
  "headers-of-xml": { work: "XML, work", check: "XML, check" },
} as const satisfies Readonly<Record<string, Halves>>;
type Halves = Readonly<Record<Labelled["part"], string>>;

async function figuresOf(folder: string, file: string, parts: Halves): Promise<readonly Figure[]> {
  const labels = readLabels<LabelledHeader>(file);
  const papers = await readLabelled(folder, labels);
  return (["work", "check"] as const).flatMap((part) => {
    const pairs = labels
      .filter((label) => label.part === part && papers.has(label.sha256))
      .map((label) => ({ label, paper: papers.get(label.sha256)?.[0] }));
    const whole = pairs.filter(({ label, paper }) => paper && FIELDS.every((field) => same(field.labelled(label), field.read(paper))));
    return [
      { what: `${parts[part]}: headers entirely right`, value: whole.length / pairs.length, items: pairs.length },
      ...[...FIELDS, REFERENCES].map((field) => figureOf(parts[part], field, pairs)),
    ];
  });
}

type Pair = { readonly label: LabelledHeader; readonly paper: Paper | undefined };

/** Of the facts labelled or read, how many are both. */
function figureOf(part: string, field: Field, pairs: readonly Pair[]): Figure {
  let right = 0;
  let all = 0;
  for (const { label, paper } of pairs) {
    const labelled = field.labelled(label);
    const read = paper ? field.read(paper) : [];
    right += labelled.filter((fact) => read.includes(fact)).length;
    all += new Set([...labelled, ...read]).size;
    if (part.endsWith("work") && !same(labelled, read)) console.error(`${label.document}: ${field.what}: ${labelled} / ${read}`);
  }
  return { what: `${part}: ${field.what}`, value: all === 0 ? 1 : right / all, items: all };
}

const same = (labelled: Facts, read: Facts): boolean => labelled.length === read.length && labelled.every((fact) => read.includes(fact));
