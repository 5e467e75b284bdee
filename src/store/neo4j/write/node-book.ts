import type { NodeKind } from "../../../model/vocabulary.js";
import type { Query } from "../database.js";

/** A node as it is in the database, or is about to be. */
export interface NodeRecord {
  /** As a sort key. */
  readonly id: string;
  /** What it reads as, where that is another node. */
  canonical: string | null;
  /** Null while the node does not stand. */
  kind: NodeKind | null;
  /** Merged over the documents, canonical JSON; null while the node does not stand. */
  properties: string | null;
  /** Ids that read as it. */
  readonly members: Set<string>;
  /** Nobody named it before this transaction. */
  readonly isFresh: boolean;
}

interface Row {
  readonly id: string;
  readonly root: string;
  readonly kind: NodeKind | null;
  readonly properties: string | null;
  readonly members: readonly string[];
}

/** The nodes that one transaction meets. What is named must be loaded first. */
export class NodeBook {
  private readonly records = new Map<string, NodeRecord>();

  constructor(private readonly query: Query) {}

  /** Makes the ids, what they read as, and all that read as these known. */
  async load(wanted: Iterable<string>): Promise<void> {
    const ids = [...new Set(wanted)].filter((id) => !this.records.has(id));
    if (ids.length === 0) return;
    const rows = await this.query<Row>("id-read", { ids });
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const { root, kind, properties, members } of rows) {
      if (this.records.has(root)) continue;
      this.records.set(root, { id: root, canonical: null, kind, properties, members: new Set(members), isFresh: false });
      for (const id of members) this.records.set(id, plain(id, { canonical: root, isFresh: false }));
    }
    const fresh = ids.filter((id) => !found.has(id));
    for (const id of fresh) this.records.set(id, plain(id, { canonical: null, isFresh: true }));
    if (fresh.length > 0) await this.query("id-create", { ids: fresh });
  }

  at(id: string): NodeRecord {
    const record = this.records.get(id);
    if (!record) throw new RangeError(`The node "${id}" was not loaded.`);
    return record;
  }

  rootOf(id: string): NodeRecord {
    const record = this.at(id);
    return record.canonical === null ? record : this.at(record.canonical);
  }

  /** The node itself and all that read as it. */
  group({ id, members }: NodeRecord): readonly string[] {
    return [id, ...members];
  }

  redirect(record: NodeRecord, root: NodeRecord | null): void {
    if (record.canonical !== null) this.at(record.canonical).members.delete(record.id);
    record.canonical = root?.id ?? null;
    root?.members.add(record.id);
  }
}

const plain = (id: string, { canonical, isFresh }: { canonical: string | null; isFresh: boolean }): NodeRecord => ({
  id,
  canonical,
  kind: null,
  properties: null,
  members: new Set(),
  isFresh,
});
