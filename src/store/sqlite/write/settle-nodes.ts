import type { Properties } from "../../../model/batch.js";
import { isoDay } from "../../../model/days.js";
import { isEntityKind } from "../../../model/vocabulary.js";
import { KIND_CODES, kindOf } from "../codes.js";
import { keepEntity } from "./entity-rows.js";
import type { NodeRecord } from "./node-book.js";
import { keepNames } from "./node-names.js";
import { markDirty, type Work } from "./work.js";

/** Merges what documents state of each node that changed, and notes what follows from it. */
export function settleNodes(work: Work): void {
  for (const [ref, { force }] of work.dirtyNodes) {
    const record = work.nodes.at(ref);
    if (record.canonical === null) settleNode(work, record, force);
  }
}

function settleNode(work: Work, record: NodeRecord, force: boolean): void {
  const settled = work.nodeStatements.settle(work.nodes.group(record), { merged: record.properties, isNew: record.isFresh, force });
  if (settled === "same") return;
  become(work, record, { properties: settled.properties, kind: settled.properties === null ? null : Number(settled.detail) });
}

/** Makes the node what its statements say; without properties it no longer stands. */
export function become(work: Work, record: NodeRecord, now: { properties: string | null; kind: number | null }): void {
  const before = { kind: record.kind, properties: record.properties };
  if (now.properties === before.properties && now.kind === before.kind) return;
  const { ref, isFresh: wasFresh } = record;
  const kind = now.kind ?? before.kind;
  const isSpoken = kind === KIND_CODES.Question || kind === KIND_CODES.Answer; // whose long texts are read when they are indexed
  const properties = isSpoken ? null : parse(now.properties);
  record.kind = now.kind;
  record.properties = now.properties;
  record.date = ownDate(record, properties);
  work.nodes.write(record);
  if (wasFresh) work.born.add(ref);
  work.changed += 1;
  noteNode(work, record, kind);
  if (kind !== null && isEntityKind(kindOf(kind))) keepEntity(work, record, properties);
  if (!isSpoken) keepNames(work, { ref, kind }, { old: parse(before.properties), now: properties });
  if ((before.kind === null) !== (record.kind === null)) noteArrival(work, record, wasFresh);
}

/** The day by which a node is listed; questions and answers have that of their set. */
function ownDate({ kind, date }: NodeRecord, properties: Properties | null): string | null {
  switch (kind) {
    case KIND_CODES.Question:
    case KIND_CODES.Answer:
      return date;
    case KIND_CODES.QuestionSet:
    case KIND_CODES.Article:
      return day(properties?.date);
    case KIND_CODES.Notice:
      return day(properties?.received);
    default:
      return null;
  }
}

function noteNode({ touched }: Work, { ref }: NodeRecord, kind: number | null): void {
  switch (kind) {
    case KIND_CODES.QuestionSet:
      touched.sets.add(ref);
      touched.wordsOfSets.add(ref);
      break;
    case KIND_CODES.Question:
    case KIND_CODES.Answer:
      touched.parts.add(ref);
      touched.wordsOfParts.add(ref);
      if (kind === KIND_CODES.Answer) touched.answers.add(ref); // it may be of another day
      break;
    case KIND_CODES.Notice:
      touched.notices.add(ref);
      break;
    default:
  }
}

/** A node came or went: edges that wait for it stand now, those that it had no longer do. */
function noteArrival({ nodes, edges, dirtyEdges, touched }: Work, record: NodeRecord, wasFresh: boolean): void {
  for (const ref of nodes.group(record)) {
    if (record.kind === KIND_CODES.Person || record.kind === null) touched.holders.add(ref);
    if (wasFresh) continue;
    for (const touching of edges.touching(ref)) markDirty(dirtyEdges, edges.at(touching).canonical ?? touching, false);
  }
}

/** What is no day of the calendar is no date. */
const day = (value: unknown): string | null => (typeof value === "string" ? (isoDay(value) ?? null) : null);

const parse = (json: string | null): Properties | null => (json === null ? null : (JSON.parse(json) as Properties));
