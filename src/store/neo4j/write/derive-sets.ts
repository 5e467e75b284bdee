import type { Properties } from "../../../model/batch.js";
import { type EntityKind, isEntityKind, type NodeKind, type Role } from "../../../model/vocabulary.js";
import { wordings } from "../../sqlite/write/names.js";
import { numbersOf } from "../../sqlite/write/node-names.js";
import { changesOf, type SetChange } from "./changes.js";
import { type Involvement, involvementsOf, type Led } from "./involvements.js";
import { readLed, readTouchedSets, type SetRead } from "./read-sets.js";
import { setRow } from "./set-row.js";
import type { Work } from "./work.js";

interface Gain {
  sets: number;
  own: number;
  serving: number;
}

interface Derived {
  readonly rows: { readonly id: string; readonly properties: Readonly<Record<string, unknown>> }[];
  readonly created: { readonly set: string; readonly entity: string; readonly properties: unknown }[];
  readonly removed: { readonly ref: string; readonly from: string; readonly to: string }[];
  /** Sets whose changes are others now, and the changes. */
  readonly changed: string[];
  readonly changes: SetChange[];
  /** Entity → how many sets it gained or lost. */
  readonly gains: Map<string, Gain>;
}

/** What follows for each set that something changed around: how it stands, its words, and which entities it involves. */
export async function deriveSets(work: Work): Promise<void> {
  const { query, touched } = work;
  const sets = await readTouchedSets(work);
  const led = await readLed(work, sets);
  const derived: Derived = { rows: [], created: [], removed: [], changed: [], changes: [], gains: new Map() };
  for (const set of sets) deriveSet(work, set, { led, derived });
  if (derived.rows.length > 0) await query("set-put", { rows: derived.rows });
  if (derived.removed.length > 0) await query("edge-remove", { rows: derived.removed });
  if (derived.changed.length > 0) await query("change-remove", { sets: derived.changed });
  if (derived.changes.length > 0) await query("change-put", { rows: derived.changes });
  if (derived.created.length > 0) await query("involves-create", { rows: derived.created });
  const parts = [...touched.parts];
  if (parts.length > 0) await query("part-place", { ids: parts });
  const gains = [...derived.gains].map(([id, gain]) => ({ id, ...gain }));
  if (gains.length > 0) await query("entity-gain", { rows: gains });
  if (touched.persons.size > 0) await query("person-roles", { ids: [...touched.persons] });
}

function deriveSet(work: Work, set: SetRead, { led, derived }: { led: Led; derived: Derived }): void {
  if (set.kind !== "QuestionSet" || set.properties === null) {
    keepInvolved(work, { set, now: new Map(), date: "" }, derived);
    derived.changed.push(set.id);
    return;
  }
  const properties = JSON.parse(set.properties) as Properties;
  const now = setRow(properties, set);
  const row = JSON.stringify(now);
  const words = wordsOf(work, properties, set);
  const happened = changesOf(set, now);
  const changes = JSON.stringify(happened);
  if (row !== set.row || words !== set.words || changes !== set.changes) {
    derived.rows.push({ id: set.id, properties: { ...now, row, words, changes } });
  }
  if (changes !== set.changes) {
    if (set.changes !== null) derived.changed.push(set.id);
    derived.changes.push(...happened);
  }
  if (set.row === null || set.date !== now.date) for (const { id } of [...set.questions, ...set.answers]) work.touched.parts.add(id);
  keepInvolved(work, { set, now: involvementsOf(set, led), date: now.date }, derived);
}

function wordsOf({ words }: Work, properties: Properties, { questions, answers }: SetRead): string {
  const own = words.stemsIn([...wordings(properties.title), ...wordings(numbersOf(properties))]);
  const spoken = [...questions, ...answers].flatMap((part) => part.words?.split(" ") ?? []);
  return [...new Set([...own, ...spoken])].filter(Boolean).join(" ");
}

interface Involving {
  readonly set: SetRead;
  readonly now: ReadonlyMap<string, Involvement>;
  readonly date: string;
}

/** Only what is another than before is written. */
function keepInvolved(work: Work, { set, now, date }: Involving, derived: Derived): void {
  const before = new Map(set.involved.map((each) => [each.entity, each]));
  for (const [entity, known] of before) {
    const next = now.get(entity);
    if (next && known.date === date && isSame(known, next)) continue;
    derived.removed.push({ ref: known.ref, from: set.id, to: entity });
    if (!next) gain(work, derived, { entity, kind: known.kind, from: known.roles, to: [] });
    work.changed += 1;
  }
  for (const [entity, next] of now) {
    const known = before.get(entity);
    if (known && known.date === date && isSame(known, next)) continue;
    derived.created.push({ set: set.id, entity, properties: { ...next, date } });
    gain(work, derived, { entity, kind: next.kind, from: known?.roles ?? [], to: next.roles });
    if (!known) work.changed += next.roles.length;
  }
}

const isSame = (a: Pick<Involvement, "roles" | "counts">, b: Pick<Involvement, "roles" | "counts">): boolean =>
  a.roles.join() === b.roles.join() && a.counts.join() === b.counts.join();

/** What a set that "is of" an entity is tied to it as: a party's sets are those asked on its behalf, not those that name it. */
const OWN_ROLES: Partial<Record<EntityKind, Role>> = { Person: "asker", Party: "party", Ministry: "ministry" };

interface Change {
  readonly entity: string;
  readonly kind: NodeKind;
  readonly from: readonly Role[];
  readonly to: readonly Role[];
}

function gain({ touched }: Work, { gains }: Derived, { entity, kind, from, to }: Change): void {
  const own = isEntityKind(kind) ? OWN_ROLES[kind] : undefined;
  const step = (counts: (role: Role) => boolean) => Number(to.some(counts)) - Number(from.some(counts));
  const known = gains.get(entity) ?? { sets: 0, own: 0, serving: 0 };
  known.sets += step(() => true);
  known.own += step((role) => own === undefined || role === own);
  known.serving += step((role) => role === "addressee" || role === "answerer");
  gains.set(entity, known);
  if (kind === "Person") touched.persons.add(entity);
}
