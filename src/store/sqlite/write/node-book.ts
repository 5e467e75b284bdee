import type { NodeId } from "../../../model/ids.js";
import type { Connection } from "../connection.js";
import { sortKey } from "../sort-key.js";

/** A node as it is in the database, or is about to be. */
export interface NodeRecord {
  readonly ref: number;
  /** As a sort key. */
  readonly id: string;
  /** Null while the node does not stand. */
  kind: number | null;
  /** What it reads as, where that is another node. */
  canonical: number | null;
  properties: string | null;
  date: string | null;
  /** Not written yet. */
  isFresh: boolean;
}

type Row = Pick<NodeRecord, "ref" | "id" | "kind" | "canonical" | "date" | "properties">;

const SELECT = "SELECT n.ref, n.id, n.kind, n.canonical, n.date, p.properties FROM node n LEFT JOIN node_properties p ON p.node = n.ref";
/** Up to this kind code nodes are papers and their parts: each comes once or twice, and holds whole texts. */
const LAST_PAPER_KIND = 5;
const KEPT_AT_MOST = 30_000;

/** Ids and what stands behind them. Entities stay in memory from one transaction to the next: every paper names them. */
export class NodeBook {
  private readonly byId = new Map<string, NodeRecord>();
  private readonly byRef = new Map<number, NodeRecord>();
  /** Canonical ref → the refs that read as it. */
  private readonly merged = new Map<number, Set<number>>();
  private next = 0;

  constructor(private readonly connection: Connection) {
    this.reload();
  }

  named(nodeId: NodeId): NodeRecord {
    const id = sortKey(nodeId);
    const known = this.byId.get(id);
    if (known) return known;
    const row = this.connection.get<Row>(`${SELECT} WHERE n.id = ?`, id);
    return this.keep(
      row
        ? { ...row, isFresh: false }
        : {
            ref: this.next++,
            id,
            kind: null,
            canonical: null,
            properties: null,
            date: null,
            isFresh: true,
          },
    );
  }

  at(ref: number): NodeRecord {
    const known = this.byRef.get(ref);
    if (known) return known;
    const row = this.connection.get<Row>(`${SELECT} WHERE n.ref = ?`, ref);
    if (!row) throw new RangeError(`The database has no node "${ref}".`);
    return this.keep({ ...row, isFresh: false });
  }

  rootOf(record: NodeRecord): NodeRecord {
    return record.canonical === null ? record : this.at(record.canonical);
  }

  /** The node itself and all that read as it. */
  group(root: NodeRecord): readonly number[] {
    const members = this.merged.get(root.ref);
    return members ? [root.ref, ...members] : [root.ref];
  }

  redirect(record: NodeRecord, canonical: NodeRecord | null): void {
    if (record.canonical !== null) this.merged.get(record.canonical)?.delete(record.ref);
    record.canonical = canonical?.ref ?? null;
    if (canonical) this.merged.set(canonical.ref, (this.merged.get(canonical.ref) ?? new Set()).add(record.ref));
    this.write(record);
  }

  /** Whether other ids read as the node. */
  isShared(ref: number): boolean {
    return (this.merged.get(ref)?.size ?? 0) > 0;
  }

  redirected(): NodeRecord[] {
    return [...this.merged.values()].flatMap((members) => [...members].map((ref) => this.at(ref)));
  }

  /** Takes over what the record now says. */
  write(record: NodeRecord): void {
    const { ref, id, kind, canonical, date, properties } = record;
    if (record.isFresh)
      this.connection.run("INSERT INTO node (ref, id, kind, canonical, date) VALUES (?, ?, ?, ?, ?)", ref, id, kind, canonical, date);
    else this.connection.run("UPDATE node SET kind = ?, canonical = ?, date = ? WHERE ref = ?", kind, canonical, date, ref);
    if (properties !== null)
      this.connection.run("INSERT OR REPLACE INTO node_properties (node, properties) VALUES (?, ?)", ref, properties);
    else if (!record.isFresh) this.connection.run("DELETE FROM node_properties WHERE node = ?", ref);
    record.isFresh = false;
  }

  writeDate(record: NodeRecord, date: string | null): void {
    record.date = date;
    this.connection.run("UPDATE node SET date = ? WHERE ref = ?", date, record.ref);
  }

  /** Ends of edges that nothing states are rows too. */
  writeFresh(): void {
    for (const record of this.byRef.values()) if (record.isFresh) this.write(record);
  }

  /** After a transaction: entities stay known, papers go. */
  tidy(): void {
    if (this.byRef.size > KEPT_AT_MOST) this.clear();
    for (const record of this.byRef.values()) if (record.kind === null || record.kind <= LAST_PAPER_KIND) this.drop(record);
  }

  /** After a transaction that was rolled back: what the database says. */
  reload(): void {
    this.clear();
    this.next = (this.connection.get<{ last: number | null }>("SELECT max(ref) AS last FROM node")?.last ?? 0) + 1;
    this.merged.clear();
    for (const { ref, canonical } of this.connection.all<{ ref: number; canonical: number }>(
      "SELECT ref, canonical FROM node WHERE canonical IS NOT NULL",
    )) {
      this.merged.set(canonical, (this.merged.get(canonical) ?? new Set()).add(ref));
    }
  }

  private keep(record: NodeRecord): NodeRecord {
    this.byId.set(record.id, record);
    this.byRef.set(record.ref, record);
    return record;
  }

  private drop(record: NodeRecord): void {
    this.byId.delete(record.id);
    this.byRef.delete(record.ref);
  }

  private clear(): void {
    this.byId.clear();
    this.byRef.clear();
  }
}
