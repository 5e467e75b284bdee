import type { Connection } from "../connection.js";
import { computedMeta, keptMeta } from "../read/meta.js";

/** Writes down what the store holds, unless that stands there: walking over a large collection takes seconds, and every page begins with it. */
export function keepMeta(connection: Connection): void {
  if (keptMeta(connection)) return;
  connection.run(
    "INSERT INTO counter (name, value) VALUES ('meta', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
    JSON.stringify(computedMeta(connection)),
  );
}
