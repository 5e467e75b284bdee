import type { Properties } from "../../../model/batch.js";
import type { NodeKind } from "../../../model/vocabulary.js";
import { canonicalJson } from "../../sqlite/write/canonical-json.js";
import { isSubsumed, mergeProperties } from "../../sqlite/write/merge-properties.js";
import { become, type NodeWrites } from "./become.js";
import type { NodeRecord } from "./node-book.js";
import { type Belief, byBelief, type NodeChange, type Work } from "./work.js";

interface Statement extends Belief {
  readonly id: string;
  readonly document: string;
  readonly kind: NodeKind;
  readonly json: string;
  /** What the database holds for it; null where it says what the merged node has; undefined: it is not there yet. */
  readonly kept: { readonly kind: NodeKind; readonly properties: string | null } | undefined;
}

/** Merges what documents state of each node that changed, and writes nodes and statements. */
export async function settleNodes(work: Work): Promise<NodeWrites> {
  const statements = await readStatements(work);
  const writes: NodeWrites = { put: [], removed: [], spellings: [], unspelled: [], arrived: [] };
  const ledger: Ledger = { create: [], put: [], remove: [] };
  for (const [id, { changes }] of work.dirtyNodes) {
    const root = work.nodes.at(id);
    for (const { id: named, document, put } of changes) if (!put) ledger.remove.push({ id: named, document });
    const kept = statements.get(id);
    if (kept) settle(work, root, { statements: overlaid(work, kept, changes), ledger, writes });
    else keepWhatAddsNothing(root, changes, ledger);
  }
  await writeLedger(work, ledger);
  return writes;
}

interface Ledger {
  readonly create: LedgerRow[];
  readonly put: LedgerRow[];
  readonly remove: { readonly id: string; readonly document: string }[];
}

interface LedgerRow {
  readonly id: string;
  readonly document: string;
  readonly kind: NodeKind;
  readonly properties: string | null;
}

/** For each node that must be merged again, all that was stated of it and of what reads as it. Others are left out. */
async function readStatements(work: Work): Promise<Map<string, Statement[]>> {
  const roots = [...work.dirtyNodes]
    .filter(([id, { changes, force }]) => force || !addNothing(work.nodes.at(id), changes))
    .map(([id]) => id);
  const found = new Map<string, Statement[]>(roots.map((id) => [id, []]));
  const ids = roots.flatMap((id) => work.nodes.group(work.nodes.at(id))).filter((id) => !work.nodes.at(id).isFresh);
  if (ids.length === 0) return found;
  const rows = await work.query<Belief & { id: string; document: string; kind: NodeKind; properties: string | null }>(
    "statement-of-nodes",
    { ids },
  );
  for (const { properties, ...row } of rows) {
    const root = work.nodes.rootOf(row.id);
    found.get(root.id)?.push({ ...row, json: properties ?? root.properties ?? "{}", kept: { kind: row.kind, properties } });
  }
  return found;
}

/** First statements of documents that say nothing new: what lets thousands of papers name one party without merging each time. */
function addNothing({ properties }: NodeRecord, changes: readonly NodeChange[]): boolean {
  if (properties === null) return false;
  return changes.every(({ put, isNew }) => put && isNew && (put.json === properties || isSubsumed(parse(put.json), parse(properties))));
}

function keepWhatAddsNothing({ properties }: NodeRecord, changes: readonly NodeChange[], { create }: Ledger): void {
  for (const { id, document, put } of changes) {
    if (put) create.push({ id, document, kind: put.kind, properties: put.json === properties ? null : put.json });
  }
}

function overlaid({ beliefs }: Work, kept: readonly Statement[], changes: readonly NodeChange[]): Statement[] {
  const key = ({ id, document }: { id: string; document: string }) => `${id}\n${document}`;
  const byKey = new Map(kept.map((each) => [key(each), each]));
  for (const change of changes) {
    const { id, document, put } = change;
    const belief = beliefs.get(document) ?? { rank: 0, date: null };
    if (put) byKey.set(key(change), { id, document, ...belief, kind: put.kind, json: put.json, kept: byKey.get(key(change))?.kept });
    else byKey.delete(key(change));
  }
  return [...byKey.values()].sort(byBelief);
}

interface Settling {
  /** Best source first. */
  readonly statements: readonly Statement[];
  readonly ledger: Ledger;
  readonly writes: NodeWrites;
}

function settle(work: Work, root: NodeRecord, { statements, ledger, writes }: Settling): void {
  const [best] = statements;
  const distinct = [...new Set(statements.map(({ json }) => json))];
  const merged = distinct.length > 1 ? canonicalJson(mergeProperties(distinct.map(parse))) : (distinct[0] ?? null);
  for (const { id, document, kind, json, kept } of statements) {
    const properties = json === merged ? null : json;
    if (kept === undefined) ledger.create.push({ id, document, kind, properties });
    else if (kept.kind !== kind || kept.properties !== properties) ledger.put.push({ id, document, kind, properties });
  }
  become(work, root, { now: { kind: best?.kind ?? null, properties: merged }, writes });
}

async function writeLedger({ query }: Work, { create, put, remove }: Ledger): Promise<void> {
  if (remove.length > 0) await query("statement-remove", { rows: remove });
  if (create.length > 0) await query("statement-create", { rows: create });
  if (put.length > 0) await query("statement-put", { rows: put });
}

const parse = (json: string): Properties => JSON.parse(json) as Properties;
