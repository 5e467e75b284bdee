import type { Connection } from "../connection.js";

/** Terms whose counts are kept at most. */
const KEPT = 20_000;

interface Counted {
  readonly version: number | undefined;
  readonly holders: Map<string, number>;
}

const counted = new WeakMap<Connection, Counted>();

/**
 * In how many questions the terms of a full-text expression stand, counted up to `most`. Kept as long as the graph stays as it
 * is: the words that all texts share take the longest to count, and every text asks for them.
 */
export function termHolders(connection: Connection, most: number): (match: string) => number {
  const holders = holdersKept(connection);
  return (match) => {
    const key = `${most} ${match}`;
    const before = holders.get(key);
    if (before !== undefined) return before;
    const found = connection.get<{ count: number }>(
      "SELECT count(*) AS count FROM (SELECT 1 FROM part_text t WHERE part_text MATCH ? AND t.rowid & 3 = 1 LIMIT ?)",
      match,
      most,
    );
    const count = found?.count ?? 0;
    holders.set(key, count);
    return count;
  };
}

function holdersKept(connection: Connection): Map<string, number> {
  const version = connection.get<{ value: number }>("SELECT value FROM counter WHERE name = 'version'")?.value;
  const known = counted.get(connection);
  if (known && known.version === version && known.holders.size < KEPT) return known.holders;
  const holders = new Map<string, number>();
  counted.set(connection, { version, holders });
  return holders;
}
