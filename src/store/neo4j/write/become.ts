import type { Properties } from "../../../model/batch.js";
import { isoDay } from "../../../model/days.js";
import { isEntityKind, type NodeKind } from "../../../model/vocabulary.js";
import { namesOf, sortName, spellingOf, termsOf, wordings } from "../../sqlite/write/names.js";
import { numberSpelling, numbersOf } from "../../sqlite/write/node-names.js";
import type { NodeRecord } from "./node-book.js";
import type { Work } from "./work.js";

type Written = Readonly<Record<string, unknown>>;

/** What is to be written about nodes. */
export interface NodeWrites {
  readonly put: { readonly id: string; readonly before: readonly string[]; readonly labels: readonly string[]; properties: Written }[];
  readonly removed: { readonly id: string; readonly labels: readonly string[] }[];
  readonly spellings: { readonly id: string; readonly folded: string }[];
  /** Ids whose spellings are others now. */
  readonly unspelled: string[];
  /** Ids that stand now and did not before, or the other way round. */
  readonly arrived: string[];
}

interface Becoming {
  readonly now: { readonly kind: NodeKind | null; readonly properties: string | null };
  readonly writes: NodeWrites;
}

/** Makes the node what its statements say; without properties it no longer stands. */
export function become(work: Work, record: NodeRecord, { now, writes }: Becoming): void {
  const before = { kind: record.kind, properties: record.properties };
  if (now.kind === before.kind && now.properties === before.properties) return;
  record.kind = now.kind;
  record.properties = now.properties;
  work.changed += 1;
  const { id } = record;
  if ((now.kind === null) !== (before.kind === null)) writes.arrived.push(id);
  if (now.kind === null || now.properties === null) {
    if (before.kind) writes.removed.push({ id, labels: [...labelsOf(before.kind), "Member", "Minister"] });
    work.loose.add(id);
  } else {
    const isNew = before.kind === null;
    writes.put.push({
      id,
      before: before.kind && before.kind !== now.kind ? labelsOf(before.kind) : [],
      labels: labelsOf(now.kind),
      properties: {
        kind: now.kind,
        properties: now.properties,
        ...nativeOf(now.kind, parse(now.properties)),
        ...(isNew && startsOf(now.kind)),
      },
    });
  }
  keepSpellings(record, { before, now, writes });
  note(work, record, before.kind);
}

const labelsOf = (kind: NodeKind): string[] => ["Node", kind, ...(isEntityKind(kind) ? ["Entity"] : [])];

/** What lists and indexes need of a node's properties. */
function nativeOf(kind: NodeKind, properties: Properties): Written {
  switch (kind) {
    case "QuestionSet":
      return { title: sortName(properties), number: text(properties.number), titles: termsOf(wordings(properties.title)) };
    case "Article":
      return {
        name: sortName(properties),
        title: text(properties.title),
        titles: termsOf(wordings(properties.title)),
        date: day(properties.date),
      };
    case "Notice":
      return { noticeKind: text(properties.noticeKind), date: day(properties.received) };
    case "Answer":
      return { given: day(properties.given) };
    case "Question":
    case "Document":
      return {};
    default:
      return { name: sortName(properties), names: termsOf(namesOf(properties)) };
  }
}

/** What a node begins with, and what is then kept up step by step. */
function startsOf(kind: NodeKind): Written {
  if (isEntityKind(kind)) return { sets: 0, own: 0, serving: 0 };
  if (kind === "Question") return { date: "", tie: "" };
  return kind === "Answer" || kind === "QuestionSet" ? { date: "" } : {};
}

interface Versions {
  readonly before: { readonly kind: NodeKind | null; readonly properties: string | null };
  readonly now: { readonly kind: NodeKind | null; readonly properties: string | null };
  readonly writes: NodeWrites;
}

/** Whole names and official numbers, for what is asked for exactly. */
function keepSpellings({ id }: NodeRecord, { before, now, writes }: Versions): void {
  const [old, current] = [before, now].map((each) => [...new Set(spellingsOf(each))]);
  if (JSON.stringify(old) === JSON.stringify(current)) return;
  if (old && old.length > 0) writes.unspelled.push(id);
  for (const folded of current ?? []) writes.spellings.push({ id, folded });
}

function spellingsOf({ kind, properties }: Versions["now"]): string[] {
  if (kind === null || properties === null) return [];
  if (kind === "QuestionSet") return numbersOf(parse(properties)).map(numberSpelling);
  return isEntityKind(kind) ? namesOf(parse(properties)).map(({ text: name }) => spellingOf(name)) : [];
}

/** What must be derived again because this node came, changed or went. */
function note({ touched }: Work, { id, kind }: NodeRecord, before: NodeKind | null): void {
  switch (kind ?? before) {
    case "Question":
    case "Answer":
      touched.parts.add(id);
      touched.around.add(id);
      return;
    case "QuestionSet":
    case "Notice":
      touched.around.add(id);
      return;
    case "Person":
      touched.persons.add(id);
      if (kind === null || before === null) touched.holders.add(id);
      return;
    default:
  }
}

/** What is no day of the calendar is no date. */
const day = (value: unknown): string => isoDay(text(value) ?? "") ?? "";
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
const parse = (json: string): Properties => JSON.parse(json) as Properties;
