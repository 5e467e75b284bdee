import type { Properties } from "../../../model/batch.js";
import type { Connection } from "../connection.js";
import type { Bound } from "../fragment.js";
import { canonicalJson } from "./canonical-json.js";
import { isSubsumed, mergeProperties } from "./merge-properties.js";

/** What a document states of a node or an edge: properties as canonical JSON, and its kind or its evidence. */
export interface Put {
  readonly detail: string | number;
  readonly json: string;
  /** The document did not state it before. */
  readonly isNew: boolean;
}

export interface DocumentKey {
  readonly ref: number;
  /** As a sort key. */
  readonly id: string;
}

export interface Settled {
  /** Merged over the documents, canonical JSON; null when no document states it. */
  readonly properties: string | null;
  /** Of the best source. */
  readonly detail: Bound;
}

interface Row {
  readonly detail: string | number;
  readonly properties: string;
  readonly isSpelledOut: number;
  readonly rank: number;
  readonly date: string | null;
  readonly id: string;
}

interface Change {
  readonly ref: number;
  readonly document: Bound;
  readonly put: Put | null;
}

const TABLES = {
  node: { table: "node_statement", owner: "node", detail: "kind", known: "ref" },
  edge: { table: "edge_statement", owner: "edge", detail: "evidence", known: "id" },
} as const;

/**
 * The statements about nodes, or about edges: which document states what. Changes are collected, then settled one node
 * or edge at a time, so that a thing that ten documents of a transaction state is merged once.
 */
export class Ledger {
  private readonly changes = new Map<number, Map<Bound, Put | null>>();
  private readonly names: (typeof TABLES)[keyof typeof TABLES];
  private last: { json: string; properties: Properties } = { json: "{}", properties: {} };

  constructor(
    private readonly connection: Connection,
    what: keyof typeof TABLES,
  ) {
    this.names = TABLES[what];
  }

  put(ref: number, document: DocumentKey, put: Put): void {
    this.changesOf(ref).set(document[this.names.known], put);
  }

  remove(ref: number, document: DocumentKey): void {
    this.changesOf(ref).set(document[this.names.known], null);
  }

  /** What the document states now; `merged` is what the node or edge that it counts for has. */
  stated(ref: number, document: DocumentKey, merged: string | null): Pick<Put, "detail" | "json"> | undefined {
    const { table, owner, detail, known } = this.names;
    const row = this.connection.get<{ detail: string | number; properties: string | null }>(
      `SELECT ${detail} AS detail, properties FROM ${table} WHERE ${owner} = ? AND document = ?`,
      ref,
      document[known],
    );
    return row && { detail: row.detail, json: row.properties ?? merged ?? "{}" };
  }

  isStated(ref: number): boolean {
    return this.connection.get(`SELECT 1 FROM ${this.names.table} WHERE ${this.names.owner} = ? LIMIT 1`, ref) !== undefined;
  }

  isTouched(refs: readonly number[]): boolean {
    return refs.some((ref) => this.changes.has(ref));
  }

  /** Writes out, for statements that say what the merged has, what that is: before the merged becomes another. */
  spellOut(refs: readonly number[], merged: string | null): void {
    if (merged === null) return;
    const { table, owner } = this.names;
    for (const ref of refs)
      this.connection.run(`UPDATE ${table} SET properties = ? WHERE ${owner} = ? AND properties IS NULL`, merged, ref);
  }

  /**
   * Takes in the changes about `refs`, which all count for one node or edge, and merges what then stands. `merged` is what
   * it had; `isNew`: nothing was stated before; `force`: merge again though no statement changed (a source ranks otherwise).
   */
  settle(refs: readonly number[], { merged, isNew, force }: { merged: string | null; isNew: boolean; force: boolean }): Settled | "same" {
    const changes = this.takeChanges(refs);
    const [only] = changes;
    if (isNew && changes.length === 1 && only?.put) {
      this.insert(only, only.put.json);
      return { properties: only.put.json, detail: only.put.detail };
    }
    const addsNothing = merged !== null && !force && changes.every((change) => this.addsNothing(change, merged));
    for (const change of changes) {
      if (change.put) this.insert(change, merged);
      else
        this.connection.run(`DELETE FROM ${this.names.table} WHERE ${this.names.owner} = ? AND document = ?`, change.ref, change.document);
    }
    return addsNothing ? "same" : this.merge(refs, merged);
  }

  private merge(refs: readonly number[], merged: string | null): Settled {
    const rows = refs.flatMap((ref) => this.rowsOf(ref, merged)).sort(byPrecedence);
    const [best] = rows;
    if (!best) return { properties: null, detail: null };
    const distinct = [...new Set(rows.map(({ properties }) => properties))];
    const properties = distinct.length === 1 ? best.properties : canonicalJson(mergeProperties(distinct.map(parse)));
    if (properties !== merged) this.spellOut(refs, merged);
    if (rows.some((row) => row.isSpelledOut === 1 && row.properties === properties)) {
      const { table, owner } = this.names;
      for (const ref of refs)
        this.connection.run(`UPDATE ${table} SET properties = NULL WHERE ${owner} = ? AND properties = ?`, ref, properties);
    }
    return { properties, detail: best.detail };
  }

  private rowsOf(ref: number, merged: string | null): Row[] {
    const { table, owner, detail, known } = this.names;
    return this.connection.all<Row>(
      `SELECT s.${detail} AS detail, coalesce(s.properties, ?) AS properties, s.properties IS NOT NULL AS isSpelledOut, d.rank, d.date, d.id
       FROM ${table} s JOIN document d ON d.${known} = s.document WHERE s.${owner} = ?`,
      merged,
      ref,
    );
  }

  private takeChanges(refs: readonly number[]): Change[] {
    const taken: Change[] = [];
    for (const ref of refs) {
      for (const [document, put] of this.changes.get(ref) ?? []) taken.push({ ref, document, put });
      this.changes.delete(ref);
    }
    return taken;
  }

  /** A first statement of a document about it, which says nothing new. */
  private addsNothing({ put }: Change, merged: string): boolean {
    return put?.isNew === true && (put.json === merged || isSubsumed(parse(put.json), this.parsed(merged)));
  }

  private insert({ ref, document, put }: Change, merged: string | null): void {
    if (!put) return;
    const { table, owner, detail } = this.names;
    this.connection.run(
      `INSERT OR REPLACE INTO ${table} (${owner}, document, ${detail}, properties) VALUES (?, ?, ?, ?)`,
      ref,
      document,
      put.detail,
      put.json === merged ? null : put.json,
    );
  }

  private changesOf(ref: number): Map<Bound, Put | null> {
    const known = this.changes.get(ref);
    if (known) return known;
    const fresh = new Map<Bound, Put | null>();
    this.changes.set(ref, fresh);
    return fresh;
  }

  /** Fifty documents of a transaction may say something about one node: what it has is parsed once. */
  private parsed(json: string): Properties {
    if (this.last.json !== json) this.last = { json, properties: parse(json) };
    return this.last.properties;
  }
}

/** Rank of the source, then the later date (none last), then the document's id. */
function byPrecedence(a: Row, b: Row): number {
  if (a.rank !== b.rank) return b.rank - a.rank;
  if (a.date !== b.date) return (b.date ?? "") < (a.date ?? "") ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const parse = (json: string): Properties => JSON.parse(json) as Properties;
