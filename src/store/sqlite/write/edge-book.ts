import type { Connection } from "../connection.js";

/** An edge as it is in the database, or is about to be. Source, target and key never change. */
export interface EdgeRecord {
  readonly ref: number;
  readonly type: number;
  readonly source: number;
  readonly target: number;
  readonly key: string;
  /** What it reads as, where an end of it reads as another node. */
  canonical: number | null;
  stands: boolean;
  properties: string | null;
  position: number | null;
  holder: number | null;
  isFresh: boolean;
}

interface Row {
  readonly ref: number;
  readonly type: number;
  readonly source: number;
  readonly target: number;
  readonly key: string;
  readonly canonical: number | null;
  readonly position: number | null;
  readonly holder: number | null;
  readonly properties: string;
}

export type EdgeEnds = Pick<EdgeRecord, "type" | "source" | "target" | "key">;

const SELECT = "SELECT ref, type, source, target, key, canonical, position, holder, properties FROM edge";

/** Edges of one transaction, by their ends. */
export class EdgeBook {
  private readonly byEnds = new Map<string, EdgeRecord>();
  private readonly byRef = new Map<number, EdgeRecord>();
  private next = 0;

  constructor(private readonly connection: Connection) {
    this.reload();
  }

  /** `isNew`: an end of it is new in this transaction, so that the database cannot have it. */
  between(ends: EdgeEnds, isNew: boolean): EdgeRecord {
    const { type, source, target, key } = ends;
    const known = this.byEnds.get(nameOf(ends));
    if (known) return known;
    const row = isNew
      ? undefined
      : this.connection.get<Row>(
          `${SELECT} WHERE source = ? AND type IN (?, ?) AND target = ? AND key = ?`,
          source,
          type,
          -type,
          target,
          key,
        );
    return this.keep(
      row
        ? recordOf(row)
        : {
            ref: this.next++,
            type,
            source,
            target,
            key,
            canonical: null,
            stands: false,
            properties: null,
            position: null,
            holder: null,
            isFresh: true,
          },
    );
  }

  at(ref: number): EdgeRecord {
    const known = this.byRef.get(ref);
    if (known) return known;
    const row = this.connection.get<Row>(`${SELECT} WHERE ref = ?`, ref);
    if (!row) throw new RangeError(`The database has no edge "${ref}".`);
    return this.keep(recordOf(row));
  }

  /** Refs of all edges that are stated with the node as an end, whether they stand or not. */
  touching(node: number): number[] {
    const rows = this.connection.all<{ ref: number }>(
      "SELECT ref FROM edge WHERE source = ? UNION SELECT ref FROM edge WHERE target = ?",
      node,
      node,
    );
    return rows.map(({ ref }) => ref);
  }

  /** Refs that read as the edge. */
  members(ref: number): number[] {
    return this.connection.all<{ ref: number }>("SELECT ref FROM edge WHERE canonical = ?", ref).map((row) => row.ref);
  }

  write(record: EdgeRecord): void {
    const { ref, source, target, key, canonical, position, holder, properties } = record;
    const type = record.stands ? record.type : -record.type;
    if (record.isFresh) {
      this.connection.run(
        "INSERT INTO edge (ref, type, source, target, key, canonical, position, holder, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ref,
        type,
        source,
        target,
        key,
        canonical,
        position,
        holder,
        properties ?? "{}",
      );
    } else {
      this.connection.run(
        "UPDATE edge SET type = ?, canonical = ?, position = ?, holder = ?, properties = ? WHERE ref = ?",
        type,
        canonical,
        position,
        holder,
        properties ?? "{}",
        ref,
      );
    }
    record.isFresh = false;
  }

  remove(record: EdgeRecord): void {
    if (!record.isFresh) this.connection.run("DELETE FROM edge WHERE ref = ?", record.ref);
    this.byEnds.delete(nameOf(record));
    this.byRef.delete(record.ref);
  }

  clear(): void {
    this.byEnds.clear();
    this.byRef.clear();
  }

  reload(): void {
    this.clear();
    this.next = (this.connection.get<{ last: number | null }>("SELECT max(ref) AS last FROM edge")?.last ?? 0) + 1;
  }

  private keep(record: EdgeRecord): EdgeRecord {
    this.byEnds.set(nameOf(record), record);
    this.byRef.set(record.ref, record);
    return record;
  }
}

const nameOf = ({ type, source, target, key }: EdgeEnds): string => `${type} ${source} ${target} ${key}`;

const recordOf = (row: Row): EdgeRecord => ({ ...row, type: Math.abs(row.type), stands: row.type > 0, isFresh: false });
