import type { Properties } from "../../../model/batch.js";
import { EDGE_CODES, KIND_CODES } from "../codes.js";
import { sortName } from "./names.js";
import type { NodeRecord } from "./node-book.js";
import type { Work } from "./work.js";

/** Keeps the row by which an entity is listed; `properties` are null when it went. */
export function keepEntity({ connection, touched }: Work, { ref, kind, id }: NodeRecord, properties: Properties | null): void {
  if (kind === KIND_CODES.Person) touched.persons.add(ref);
  if (properties === null) connection.run("DELETE FROM entity WHERE ref = ?", ref);
  else {
    connection.run(
      `INSERT INTO entity (ref, kind, id, name, sets, own, serving, member, minister) VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0)
       ON CONFLICT (ref) DO UPDATE SET kind = excluded.kind, name = excluded.name`,
      ref,
      kind,
      id,
      sortName(properties),
    );
  }
}

/** Takes in how many sets each entity gained or lost, and tells again who is a member and who a minister. */
export function settleCounts({ connection, gains, touched }: Work): void {
  for (const [ref, { sets, own, serving }] of gains) {
    if (sets !== 0 || own !== 0 || serving !== 0) {
      connection.run("UPDATE entity SET sets = sets + ?, own = own + ?, serving = serving + ? WHERE ref = ?", sets, own, serving, ref);
    }
  }
  for (const ref of touched.persons) {
    connection.run(
      `UPDATE entity SET
         member = own > 0 OR EXISTS (SELECT 1 FROM edge WHERE source = entity.ref AND type = ${EDGE_CODES.MEMBER_OF}),
         minister = serving > 0 OR EXISTS (SELECT 1 FROM edge WHERE source = entity.ref AND type = ${EDGE_CODES.HELD})
       WHERE ref = ?`,
      ref,
    );
  }
}
