/**
 * How people, parties and offices are resolved: coverage on KVR headings and `Zaak` rows, and how often what the same paper
 * says elsewhere agrees (who answered, initials). `npx tsx bench/resolve.ts [folder of KVR papers] [--dump file]`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ResolvedPaper } from "../src/model/mention.js";
import type { Paper } from "../src/model/paper.js";
import type { Registers } from "../src/model/register.js";
import { nl } from "../src/parliaments/nl/index.js";
import { loadRegisters } from "../src/parliaments/registers.js";
import { read } from "../src/read/read.js";
import { initialsAgree, initialsKey, nameKey } from "../src/resolve/person-name.js";
import { resolve } from "../src/resolve/resolve.js";
import type { Figure } from "./report.js";

const NOTHING = { mentions: [], topics: [] };

interface Tally {
  hits: number;
  all: number;
}
const tallies = new Map<string, Tally>();
const dumped: string[] = [];

function count(what: string, hit: boolean): void {
  const tally = tallies.get(what) ?? { hits: 0, all: 0 };
  tally.all += 1;
  if (hit) tally.hits += 1;
  tallies.set(what, tally);
}

const isKnown = (registers: Registers, id: string | undefined): boolean => id !== undefined && registers.entries.has(id);

/** Headings of one KVR paper: is everybody known, and does the minister who answers hold the office that was asked? */
function countKvr(paper: Paper, resolved: ResolvedPaper, registers: Registers): void {
  const day = paper.submitted ?? paper.date?.date ?? null;
  const period = day === null ? "undated" : day >= "2006" ? "from 2006" : "before 2006";
  resolved.heading.askers.forEach(({ person, party }, index) => {
    count(`KVR: asker known, ${period}`, isKnown(registers, person.id));
    if (paper.askers[index]?.party) count("KVR: printed party known", isKnown(registers, party?.id));
    dump({ kind: "asker", path: paper.document.path, day, printed: paper.askers[index], person, party });
  });
  resolved.heading.addressees.forEach((addressee, index) => {
    count("KVR: addressed office known", isKnown(registers, addressee.office?.id));
    if (isKnown(registers, addressee.office?.id)) count("KVR: holder of the known office found", addressee.person !== null);
    dump({ kind: "addressee", path: paper.document.path, day, printed: paper.addressees[index], ...addressee });
  });
  resolved.heading.answeredBy.forEach((answerer, index) => {
    const printed = paper.answeredBy[index];
    if (printed?.name) count("KVR: answerer known", isKnown(registers, answerer.person?.id));
    dump({ kind: "answerer", path: paper.document.path, day: paper.received ?? day, printed, ...answerer });
    if (!printed?.name) return;
    const asked = resolved.heading.addressees.filter(
      ({ office, person }) => office !== null && person !== null && office.id === answerer.office?.id,
    );
    for (const { person } of asked) count("KVR: holder at the date is who answers", person?.id === answerer.person?.id);
  });
}

const NAME = /^(?<name>.*?)\s*(?:\((?<given>[^)]*)\))?$/u;
const people = (names: unknown): { name: string; given: string | undefined }[] =>
  typeof names !== "string" || names === ""
    ? []
    : names.split(", ").map((each) => {
        const { name = each, given } = NAME.exec(each)?.groups ?? {};
        return { name, given };
      });

function countRow(row: Readonly<Record<string, unknown>>, registers: Registers, empty: Paper): void {
  const day = String(row.GestartOp ?? "").slice(0, 10) || null;
  const askers = [...people(row.Indiener), ...people(row.Medeindiener)];
  const addressees = people(row.GerichtAan);
  const withGiven = <T extends { given: string | undefined }>({ given, ...rest }: T) => ({ ...rest, ...(given && { given }) });
  const paper: Paper = {
    ...empty,
    submitted: day,
    askers: askers.map((asker) => ({ ...withGiven(asker), party: null, span: null, partySpan: null })),
    addressees: addressees.map((each) => ({ ...withGiven(each), office: null, lang: "nl" as const, span: null })),
  };
  const { heading } = resolve(paper, NOTHING, registers);
  heading.askers.forEach(({ person, party }, index) => {
    count("Zaak: asker known", isKnown(registers, person.id));
    count("Zaak: party of the asker at the date", party !== null);
    countNames("Zaak: asker's initials and surname agree", askers[index], registers, person.id);
    dump({ kind: "row-asker", path: row.Nummer, day, printed: askers[index], person, party });
  });
  heading.addressees.forEach((addressee, index) => {
    count("Zaak: addressee known", isKnown(registers, addressee.person?.id));
    count("Zaak: office of the addressee at the date", addressee.office !== null);
    countNames("Zaak: addressee's initials and surname agree", addressees[index], registers, addressee.person?.id);
    dump({ kind: "row-addressee", path: row.Nummer, day, printed: addressees[index], ...addressee });
  });
}

function countNames(
  what: string,
  printed: { name: string; given: string | undefined } | undefined,
  registers: Registers,
  id: string | undefined,
): void {
  const entry = registers.persons.find((person) => person.id === id);
  if (!entry || !printed) return;
  const surname = nameKey(entry.surname).split(" ")[0] ?? "";
  const initials = printed.given && entry.initials ? initialsAgree(initialsKey(printed.given), initialsKey(entry.initials)) : undefined;
  count(what, initials !== false && nameKey(printed.name).includes(surname));
}

function dump(decision: object): void {
  dumped.push(JSON.stringify(decision));
}

const [folder = "../shared/data/nl/kvr-xml", flag, file] = process.argv.slice(2);
const { registers } = loadRegisters("data", nl.registers, nl.code);
let empty: Paper | undefined;
let spent = 0;
let papers = 0;
for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const document = await read({ path: join(folder, name), bytes: readFileSync(join(folder, name)) });
  for (const format of nl.formats) {
    for (const paper of format(document) ?? []) {
      const started = performance.now();
      const resolved = resolve(paper, NOTHING, registers);
      spent += performance.now() - started;
      papers += 1;
      empty ??= { ...paper, askers: [], addressees: [], answeredBy: [], footnotes: [], received: null };
      countKvr(paper, resolved, registers);
    }
  }
}
const rows = "../shared/data/nl/zaken-schriftelijke-vragen.jsonl";
if (empty && existsSync(rows)) {
  for (const line of readFileSync(rows, "utf8").split("\n").filter(Boolean))
    countRow(JSON.parse(line) as Record<string, unknown>, registers, empty);
}
const figures: Figure[] = [...tallies]
  .map(([what, { hits, all }]) => ({ what, value: hits / all, items: all }))
  .sort((one, other) => (one.what < other.what ? -1 : 1));
if (papers > 0) figures.push({ what: "resolve, a KVR paper", value: spent / papers, unit: "ms", items: papers });
if (figures.length === 0) console.log(`Skipped: there are no papers in "${folder}".`);
for (const { what, value, unit, items } of figures)
  console.log(`${what.padEnd(48)} ${value.toFixed(4).padStart(10)} ${(unit ?? "").padEnd(4)} n = ${items}`);
if (flag === "--dump" && file) writeFileSync(file, `${dumped.join("\n")}\n`);
