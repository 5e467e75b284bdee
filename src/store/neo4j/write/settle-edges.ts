import type { Properties } from "../../../model/batch.js";
import type { EdgeType } from "../../../model/vocabulary.js";
import { decodeEvidence } from "../../sqlite/evidence.js";
import { canonicalJson } from "../../sqlite/write/canonical-json.js";
import { mergeProperties } from "../../sqlite/write/merge-properties.js";
import type { EdgeRecord, Entry } from "./edge-book.js";
import { isOf } from "./state.js";
import type { Ends } from "./stated.js";
import { type Belief, byBelief, type EdgeChange, type Work } from "./work.js";

/** Holds what an end that is missing keeps from standing: stated, and met by no read. */
const WAITS = "WAITS";

/** Merges what documents state of each edge that changed, tells which edges stand, and notes what follows from it. */
export async function settleEdges(work: Work): Promise<void> {
  const settled = [...work.dirtyEdges.values()].map(({ ends, changes, force }) => {
    const record = work.edges.at(ends);
    return { record, changes, force, entries: overlaid(record.entries, changes) };
  });
  await loadBeliefs(
    work,
    settled.filter(({ entries }) => new Set(entries.map(({ json }) => json)).size > 1).flatMap(({ entries }) => entries),
  );
  const writes: EdgeWrites = { create: [], change: [], remove: [] };
  for (const each of settled) settle(work, each, writes);
  if (writes.remove.length > 0) await work.query("edge-remove", { rows: writes.remove });
  if (writes.create.length > 0) await work.query("edge-create", { rows: writes.create });
  if (writes.change.length > 0) await work.query("edge-change", { rows: writes.change });
}

/** An edge that the database has. */
interface Known {
  readonly ref: string;
  readonly from: string;
  readonly to: string;
}

interface EdgeWrites {
  readonly create: { readonly type: string; readonly from: string; readonly to: string; readonly properties: unknown }[];
  readonly change: (Known & { readonly properties: unknown })[];
  readonly remove: Known[];
}

function overlaid(kept: readonly Entry[], changes: readonly EdgeChange[]): Entry[] {
  if (changes.length === 0) return [...kept];
  const rest = kept.filter((entry) => !changes.some((change) => isOf(change, entry)));
  const put = changes.filter(({ isStated }) => isStated).map(({ isStated: _, ...entry }) => entry);
  return [...rest, ...put].sort(byPlace);
}

const byPlace = (a: Entry, b: Entry): number => compare(a.document, b.document) || compare(a.from, b.from) || compare(a.to, b.to);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function loadBeliefs({ query, beliefs }: Work, entries: readonly Entry[]): Promise<void> {
  const ids = [...new Set(entries.map(({ document }) => document))].filter((id) => !beliefs.has(id));
  if (ids.length === 0) return;
  for (const { id, rank, date } of await query<Belief & { id: string }>("source-ranks", { ids })) beliefs.set(id, { rank, date });
}

interface Settling {
  readonly record: EdgeRecord;
  readonly changes: readonly EdgeChange[];
  readonly entries: readonly Entry[];
}

function settle(work: Work, { record, changes, entries }: Settling, writes: EdgeWrites): void {
  const { ref, stands: stood, from, to } = record;
  const properties = merged(work, entries);
  if (properties === null) {
    if (ref !== null) writes.remove.push({ ref, from, to });
    if (stood) note(work, record);
    return;
  }
  const stands = record.from !== record.to && work.nodes.at(record.from).kind !== null && work.nodes.at(record.to).kind !== null;
  const isSame = stands === stood && properties === record.properties;
  if (ref !== null && isSame && changes.length === 0) return;
  const written = propertiesOf(record, { entries, properties, stands });
  if (ref !== null && stands === stood) writes.change.push({ ref, from, to, properties: written });
  else {
    if (ref !== null) writes.remove.push({ ref, from, to });
    writes.create.push({ type: stands ? record.type : WAITS, from: record.from, to: record.to, properties: written });
  }
  if (isSame && stands)
    work.changed += 1; // its evidence is another
  else if (stood || stands) note(work, record);
}

function merged({ beliefs }: Work, entries: readonly Entry[]): string | null {
  const [first] = entries;
  if (!first || entries.every(({ json }) => json === first.json)) return first?.json ?? null;
  const believed = entries.map(({ document, json }) => ({ document, json, ...(beliefs.get(document) ?? { rank: 0, date: null }) }));
  const distinct = [...new Set(believed.sort(byBelief).map(({ json }) => json))];
  return canonicalJson(mergeProperties(distinct.map((json) => JSON.parse(json) as Properties)));
}

interface Written {
  readonly entries: readonly Entry[];
  readonly properties: string;
  readonly stands: boolean;
}

function propertiesOf({ type, from, to, key }: Ends, { entries, properties, stands }: Written) {
  const { position, holder } = JSON.parse(properties) as { position?: unknown; holder?: unknown };
  const isRenamed = entries.some((entry) => entry.from !== from || entry.to !== to);
  return {
    key,
    properties,
    documents: entries.map(({ document }) => document),
    stated: entries.map(({ json }) => (json === properties ? "" : json)),
    evidence: entries.map(({ evidence }) => evidence),
    confidence: surest(entries),
    ...(isRenamed && { named: entries.flatMap((entry) => [entry.from, entry.to]) }),
    ...(!stands && { waits: type }),
    ...(typeof position === "number" && { position }),
    ...(typeof holder === "string" && { holder }),
  };
}

/** Of all its evidence; null where it has none. */
function surest(entries: readonly Entry[]): number | null {
  const all = entries.flatMap(({ document, evidence }) => decodeEvidence(evidence, document).map(({ confidence }) => confidence));
  return all.length > 0 ? all.reduce((a, b) => Math.max(a, b)) : null;
}

/** Where an edge leads to what must be derived again: one of its ends. */
const DERIVED_AT_TARGET: ReadonlySet<EdgeType> = new Set(["ANSWERS", "CONCERNS"]);

function note(work: Work, { type, from, to }: Ends): void {
  work.changed += 1;
  const { around, parts, persons } = work.touched;
  around.add(DERIVED_AT_TARGET.has(type) ? to : from);
  if (type === "HAS_QUESTION") parts.add(to);
  if (type === "ANSWERS") parts.add(from);
  if (type === "MEMBER_OF" || type === "HELD") persons.add(from);
}
