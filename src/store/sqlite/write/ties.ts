import { EDGE_CODES, KIND_CODES, ROLE_BITS, rolesIn } from "../codes.js";
import { type SetParts, type Tie, tiesOf } from "./set-parts.js";
import type { Work } from "./work.js";

/** As what a set involves an entity: the roles as bits, and for each in order of bits how many questions and answers. */
export interface Involvement {
  readonly kind: number;
  readonly roles: number;
  readonly counts: string;
}

/** Role → the questions and answers that tie the entity in it; empty where only the set itself does. */
type Parts = Map<number, Set<number>>;

/** Everything that a set, its questions, its answers and the articles that they cite are tied to, by entity. */
export function involvementsOf(work: Work, parts: SetParts): Map<number, Involvement> {
  const found = new Map<number, { kind: number; byRole: Parts }>();
  const tie = (tied: Pick<Tie, "target" | "kind">, role: number, part: number | null) => {
    const entry = found.get(tied.target) ?? { kind: tied.kind, byRole: new Map<number, Set<number>>() };
    const spoken = entry.byRole.get(role) ?? new Set<number>();
    if (part !== null) spoken.add(part);
    entry.byRole.set(role, spoken);
    found.set(tied.target, entry);
  };
  for (const each of parts.set.ties) tieSet(work, each, tie);
  for (const { ref, ties } of [parts.set, ...parts.questions, ...parts.answers]) {
    for (const each of ties) tieSpoken(work, each, (tied, role) => tie(tied, role, ref === parts.set.ref ? null : ref));
  }
  return new Map([...found].map(([ref, { kind, byRole }]) => [ref, involvement(kind, byRole)]));
}

type TieTo = (tied: Pick<Tie, "target" | "kind">, role: number, part: number | null) => void;

/** What the heading says. */
function tieSet(work: Work, each: Tie, tie: TieTo): void {
  switch (each.type) {
    case EDGE_CODES.ASKED_BY:
      tie(each, ROLE_BITS.asker, null);
      return;
    case EDGE_CODES.ON_BEHALF_OF:
      tie(each, ROLE_BITS.party, null);
      return;
    case EDGE_CODES.ADDRESSED_TO:
      tie(each, ROLE_BITS.addressee, null);
      tieHolder(work, each, tie);
      for (const led of tiesOf(work.connection, each.target)) {
        if (led.type === EDGE_CODES.PART_OF) tie(led, ROLE_BITS.ministry, null);
      }
      return;
    default:
  }
}

function tieHolder({ nodes }: Work, { holder }: Tie, tie: TieTo): void {
  if (holder === null) return;
  const person = nodes.rootOf(nodes.at(holder));
  if (person.kind === KIND_CODES.Person) tie({ target: person.ref, kind: person.kind }, ROLE_BITS.addressee, null);
}

/** What may be said in a set, a question or an answer alike. */
function tieSpoken(work: Work, each: Tie, tie: (tied: Pick<Tie, "target" | "kind">, role: number) => void): void {
  switch (each.type) {
    case EDGE_CODES.MENTIONS:
      tie(each, ROLE_BITS.mentioned);
      return;
    case EDGE_CODES.ABOUT:
      tie(each, ROLE_BITS.topic);
      return;
    case EDGE_CODES.GIVEN_BY:
    case EDGE_CODES.GIVEN_AS:
      tie(each, ROLE_BITS.answerer);
      return;
    case EDGE_CODES.CITES:
      tie(each, ROLE_BITS.cited);
      for (const led of tiesOf(work.connection, each.target)) {
        if (led.type === EDGE_CODES.PUBLISHED_BY) tie(led, ROLE_BITS.cited);
        if (led.type === EDGE_CODES.MENTIONS) tie(led, ROLE_BITS.mentioned);
      }
      return;
    default:
  }
}

function involvement(kind: number, byRole: Parts): Involvement {
  const roles = [...byRole.keys()].reduce((mask, role) => mask | role, 0);
  const counts = rolesIn(roles).map((role) => Math.max(1, byRole.get(ROLE_BITS[role])?.size ?? 1));
  return { kind, roles, counts: counts.join(",") };
}
