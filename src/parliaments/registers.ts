import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../model/message.js";
import type { Membership, OfficeEntry, PersonEntry, RegisterEntry, Registers, Tenure, TopicEntry } from "../model/register.js";
import { type CsvLine, readLines } from "./read-lines.js";
import { ENTRIES, type Origin } from "./register-entries.js";
import { type RegisterFile, ROWS, type Row, unlessEmpty } from "./register-rows.js";

/** A complaint about a line of a register: `reason` begins with the file and line, as a compiler's would. */
export interface RegisterMessage extends Message, RegisterPlace {}

/** A line of a register. */
export interface RegisterPlace {
  /** Below `data/`: "nl/persons.csv". */
  readonly file: string;
  /** 1-based, of the line on which the record ends. */
  readonly line: number;
}

export interface LoadedRegisters {
  readonly registers: Registers;
  readonly messages: readonly RegisterMessage[];
  /** Where each entry, membership and tenure of `registers` was read. */
  readonly places: ReadonlyMap<object, RegisterPlace>;
}

/** Of names that do not say theirs: the registers are kept by readers of Dutch papers. */
const LANGUAGE = "nl";

interface Loading {
  readonly entries: Map<string, RegisterEntry>;
  readonly memberships: Membership[];
  readonly tenures: Tenure[];
  /** Where a relation names what may stand in a file that is read later. */
  readonly relations: { readonly ids: readonly string[]; readonly at: RegisterPlace }[];
  readonly places: Map<object, RegisterPlace>;
  /** Kind and spelling → the first entry that has it. */
  readonly spellings: Map<string, string>;
  readonly messages: RegisterMessage[];
  readonly hash: ReturnType<typeof createHash>;
}

/**
 * Every register of the folders (`data/world`, `data/nl`) as one object for one parliament. Which file holds what is told by
 * its name (`persons.csv`, `companies.csv`, …). A line that cannot be read is named with its file and line and left out; the
 * rest loads. The first of two lines with one id stands.
 */
export function loadRegisters(dataFolder: string, folders: readonly string[], parliament: string): LoadedRegisters {
  const loading: Loading = {
    entries: new Map(),
    memberships: [],
    tenures: [],
    relations: [],
    places: new Map(),
    spellings: new Map(),
    messages: [],
    hash: createHash("sha256"),
  };
  for (const folder of folders) {
    const path = join(dataFolder, folder);
    const files = existsSync(path)
      ? readdirSync(path)
          .filter((name) => name.endsWith(".csv"))
          .sort()
      : [];
    for (const name of files) loadFile({ path: join(path, name), name: name.slice(0, -".csv".length), file: `${folder}/${name}` }, loading);
  }
  complainOfUnknown(loading);
  const entries = [...loading.entries.values()];
  const registers: Registers = {
    parliament,
    version: loading.hash.digest("hex").slice(0, 16),
    entries: loading.entries,
    persons: entries.filter((entry): entry is PersonEntry => entry.kind === "Person"),
    offices: entries.filter((entry): entry is OfficeEntry => entry.kind === "Office"),
    topics: entries.filter((entry): entry is TopicEntry => entry.kind === "Topic"),
    memberships: loading.memberships,
    tenures: loading.tenures,
  };
  return { registers, messages: loading.messages, places: loading.places };
}

function loadFile(source: { path: string; name: string; file: string }, loading: Loading): void {
  if (!Object.hasOwn(ROWS, source.name)) {
    const known = Object.keys(ROWS).join(", ");
    complain(
      loading,
      { file: source.file, line: 1 },
      "unknown-file",
      `No register is called "${source.name}"; the known ones are ${known}.`,
    );
    return;
  }
  const bytes = readFileSync(source.path);
  loading.hash.update(source.file).update(bytes);
  const name = source.name as RegisterFile;
  const blank = Object.fromEntries(Object.keys(ROWS[name].shape).map((column) => [column, ""]));
  const { columns, lines, complaints } = readLines(bytes, blank);
  const at = (line: number): RegisterPlace => ({ file: source.file, line });
  for (const column of columns.filter((each) => !(each in blank))) {
    complain(loading, at(1), "unknown-column", `The column "${column}" is not read; known are ${Object.keys(blank).join(", ")}.`);
  }
  for (const { line, reason } of complaints) complain(loading, at(line), "malformed-line", reason);
  const origin: Origin = { register: source.file, language: LANGUAGE };
  for (const { record, line } of lines) takeLine(name, { record, at: at(line), origin }, loading);
}

function takeLine(
  name: RegisterFile,
  { record, at, origin }: { record: CsvLine["record"]; at: RegisterPlace; origin: Origin },
  loading: Loading,
): void {
  const read = ROWS[name].safeParse(record);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const column = issue.path.join(".") || "line";
      complain(loading, at, "malformed-line", `The column "${column}" ${issue.message}; it is "${record[column] ?? ""}".`);
    }
    return;
  }
  if (name === "memberships" || name === "tenures") {
    takeRelation(read.data as Row<"memberships"> | Row<"tenures">, { at, loading });
    return;
  }
  const entry = (ENTRIES[name] as (row: unknown, origin: Origin) => RegisterEntry)(read.data, origin);
  const earlier = loading.entries.get(entry.id);
  if (earlier) {
    complain(loading, at, "duplicate-id", `The id "${entry.id}" already stands in ${earlier.register}; the first line is used.`);
    return;
  }
  loading.entries.set(entry.id, entry);
  loading.places.set(entry, at);
  complainOfShared(entry, at, loading);
}

const SHARED_BY_NATURE: readonly string[] = ["Person", "Topic"]; // namesakes, and words that speak for several topics

/** A spelling that two entries of a kind share and that no context tells apart: both are kept, and never confirmed by it alone. */
function complainOfShared(entry: RegisterEntry, at: RegisterPlace, loading: Loading): void {
  if (SHARED_BY_NATURE.includes(entry.kind) || entry.context.length > 0) return;
  for (const text of new Set([...Object.values(entry.name), ...entry.aliases.map((alias) => alias.text)])) {
    const spelling = `${entry.kind} ${text}`;
    const other = loading.spellings.get(spelling);
    if (other === undefined) loading.spellings.set(spelling, entry.id);
    else if (other !== entry.id)
      complain(loading, at, "ambiguous-alias", `"${text}" also names "${other}"; give one of them a context, or leave it out.`);
  }
}

function takeRelation(row: Row<"memberships"> | Row<"tenures">, { at, loading }: { at: RegisterPlace; loading: Loading }): void {
  const term = { since: unlessEmpty(row.since), until: unlessEmpty(row.until), source: row.source };
  const relation = "party" in row ? { person: row.person, party: row.party, ...term } : { person: row.person, office: row.office, ...term };
  if ("party" in relation) loading.memberships.push(relation);
  else loading.tenures.push(relation);
  loading.places.set(relation, at);
  loading.relations.push({ ids: [row.person, "party" in row ? row.party : row.office], at });
}

/** A relation to what no register lists is kept, and named: the other end may be known to another parliament. */
function complainOfUnknown(loading: Loading): void {
  for (const { ids, at } of loading.relations) {
    for (const id of ids) {
      if (!loading.entries.has(id)) complain(loading, at, "unknown-id", `No register has a line for "${id}"; add one, or correct the id.`);
    }
  }
}

function complain(loading: Loading, at: RegisterPlace, rule: string, reason: string): void {
  loading.messages.push({ rule: `registers/${rule}`, severity: "warning", reason: `${at.file}:${at.line}: ${reason}`, ...at });
}
