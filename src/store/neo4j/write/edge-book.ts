import type { Query } from "../database.js";
import { type Ends, endsKey } from "./stated.js";

/** What one document states of an edge, under the ids that it names as its ends. */
export interface Entry {
  readonly document: string;
  readonly from: string;
  readonly to: string;
  readonly json: string;
  readonly evidence: string;
}

/** An edge between what its ends read as, as it is in the database or is about to be. */
export interface EdgeRecord extends Ends {
  /** What the database knows it by; null while it is not there. */
  readonly ref: string | null;
  readonly stands: boolean;
  /** Merged over the documents, canonical JSON; null where nobody states it. */
  readonly properties: string | null;
  /** By document, then ends: each once. */
  readonly entries: readonly Entry[];
}

export interface EdgeRow extends Ends {
  readonly ref: string;
  readonly stands: boolean;
  readonly properties: string;
  readonly documents: readonly string[];
  /** Empty where the document states what the merged edge has. */
  readonly stated: readonly string[];
  readonly evidence: readonly string[];
  /** From and to in turn, where a document names other ids than those that these read as; else null. */
  readonly named: readonly string[] | null;
}

/** The edges that one transaction meets. */
export class EdgeBook {
  private readonly records = new Map<string, EdgeRecord>();

  constructor(private readonly query: Query) {}

  /** Looks up edges between ends that the database may have an edge between. */
  async load(wanted: readonly Ends[]): Promise<void> {
    const edges = wanted.filter((ends) => !this.records.has(endsKey(ends))).map(({ type, from, to, key }) => ({ type, from, to, key }));
    if (edges.length === 0) return;
    for (const row of await this.query<EdgeRow>("edge-read", { edges })) this.keep(row);
  }

  /** All edges with a node as an end, standing or waiting. */
  async touching(ids: readonly string[]): Promise<EdgeRecord[]> {
    if (ids.length === 0) return [];
    const rows = await this.query<EdgeRow>("edge-touching", { ids });
    return rows.map((row) => this.records.get(endsKey(row)) ?? this.keep(row));
  }

  at(ends: Ends): EdgeRecord {
    return this.records.get(endsKey(ends)) ?? { ...only(ends), ref: null, stands: false, properties: null, entries: [] };
  }

  private keep(row: EdgeRow): EdgeRecord {
    const record = { ...only(row), ref: row.ref, stands: row.stands, properties: row.properties, entries: entriesOf(row) };
    this.records.set(endsKey(row), record);
    return record;
  }
}

const only = ({ type, from, to, key }: Ends): Ends => ({ type, from, to, key });

function entriesOf({ from, to, properties, documents, stated, evidence, named }: EdgeRow): Entry[] {
  return documents.map((document, place) => ({
    document,
    from: named?.[place * 2] ?? from,
    to: named?.[place * 2 + 1] ?? to,
    json: stated[place] || properties,
    evidence: evidence[place] ?? "[]",
  }));
}
