import type { EntityKind } from "../../../model/vocabulary.js";
import { kindOf, ownRoles, rolesIn, SERVING_ROLES } from "../codes.js";
import type { Involvement } from "./ties.js";
import type { Work } from "./work.js";

interface Row extends Involvement {
  readonly entity: number;
  readonly date: string;
}

interface Setting {
  /** The day by which the set is listed; '' when none is known. */
  readonly date: string;
  /** Nothing was derived for the set before. */
  readonly isNew: boolean;
}

/** Writes which entities a set involves, where that is another than before; `now` is empty for a set that went. */
export function keepInvolves(work: Work, set: number, now: ReadonlyMap<number, Involvement>, { date, isNew }: Setting): void {
  const { connection } = work;
  const rows = isNew ? [] : connection.all<Row>(`SELECT entity, date, kind, roles, counts FROM involves WHERE "set" = ?`, set);
  const before = new Map(rows.map((row) => [row.entity, row]));
  for (const [entity, row] of before) {
    const next = now.get(entity);
    if (next && next.roles === row.roles && next.counts === row.counts && row.date === date) continue;
    connection.run(`DELETE FROM involves WHERE entity = ? AND date = ? AND "set" = ?`, entity, row.date, set);
    if (!next) gain(work, entity, { kind: row.kind, from: row.roles, to: 0 });
    work.changed += changesBetween(row, next && { ...next, date });
  }
  for (const [entity, next] of now) {
    const row = before.get(entity);
    if (row && next.roles === row.roles && next.counts === row.counts && row.date === date) continue;
    connection.run(
      `INSERT INTO involves (entity, date, "set", kind, roles, counts) VALUES (?, ?, ?, ?, ?, ?)`,
      entity,
      date,
      set,
      next.kind,
      next.roles,
      next.counts,
    );
    gain(work, entity, { kind: next.kind, from: row?.roles ?? 0, to: next.roles });
    if (!row) work.changed += rolesIn(next.roles).length;
  }
}

function gain({ gains, touched }: Work, entity: number, { kind, from, to }: { kind: number; from: number; to: number }): void {
  if (from === to) return;
  const own = ownRoles(kindOf(kind) as EntityKind);
  const step = (mask: number) => Number((to & mask) !== 0) - Number((from & mask) !== 0);
  const known = gains.get(entity) ?? { sets: 0, own: 0, serving: 0 };
  gains.set(entity, { sets: known.sets + step(~0), own: known.own + step(own), serving: known.serving + step(SERVING_ROLES) });
  if (kindOf(kind) === "Person") touched.persons.add(entity);
}

/** How many edges differ: one for each role that came, went, or counts otherwise. */
function changesBetween(row: Row, next: (Involvement & { date: string }) | undefined): number {
  if (!next) return rolesIn(row.roles).length;
  const [before, after] = [countsByRole(row), countsByRole(next)];
  return rolesIn(row.roles | next.roles).filter((role) => row.date !== next.date || before.get(role) !== after.get(role)).length;
}

const countsByRole = ({ roles, counts }: Pick<Involvement, "roles" | "counts">): Map<string, number> => {
  const numbers = counts.split(",").map(Number);
  return new Map(rolesIn(roles).map((role, index) => [role, numbers[index] ?? 1]));
};
