import type { EdgeType, NodeKind, Role } from "../../../model/vocabulary.js";
import { ROLES } from "../../../model/vocabulary.js";
import type { SetRead, Tie } from "./read-sets.js";

/** As what a set involves an entity: its roles in their order, and for each how many questions and answers. */
export interface Involvement {
  readonly kind: NodeKind;
  readonly roles: readonly Role[];
  readonly counts: readonly number[];
}

/** What offices and articles lead on to, and who the holders are that edges name. */
export interface Led {
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  readonly holders: ReadonlyMap<string, { readonly id: string; readonly kind: NodeKind | null }>;
}

type Target = Pick<Tie, "target" | "kind">;
type Note = (tied: Target, role: Role) => void;

/** Everything that a set, its questions, its answers and the articles that they cite are tied to, by entity. */
export function involvementsOf({ ties, questions, answers }: SetRead, led: Led): Map<string, Involvement> {
  const found = new Map<string, { kind: NodeKind; parts: Map<Role, Set<string>> }>();
  const noteIn =
    (part: string | null): Note =>
    ({ target, kind }, role) => {
      const entry = found.get(target) ?? { kind, parts: new Map<Role, Set<string>>() };
      const spoken = entry.parts.get(role) ?? new Set<string>();
      if (part !== null) spoken.add(part);
      entry.parts.set(role, spoken);
      found.set(target, entry);
    };
  for (const tie of ties) tieSet(tie, led, noteIn(null));
  for (const tie of ties) tieSpoken(tie, led, noteIn(null));
  for (const part of [...questions, ...answers]) for (const tie of part.ties) tieSpoken(tie, led, noteIn(part.id));
  return new Map([...found].map(([id, { kind, parts }]) => [id, involvement(kind, parts)]));
}

/** What the heading says. */
function tieSet(tie: Tie, led: Led, note: Note): void {
  switch (tie.type) {
    case "ASKED_BY":
      note(tie, "asker");
      return;
    case "ON_BEHALF_OF":
      note(tie, "party");
      return;
    case "ADDRESSED_TO": {
      note(tie, "addressee");
      const holder = tie.holder === null ? undefined : led.holders.get(tie.holder);
      if (holder?.kind === "Person") note({ target: holder.id, kind: holder.kind }, "addressee");
      noteLed(tie, led, { PART_OF: "ministry" }, note);
      return;
    }
    default:
  }
}

const SPOKEN: Partial<Record<EdgeType, Role>> = {
  MENTIONS: "mentioned",
  ABOUT: "topic",
  GIVEN_BY: "answerer",
  GIVEN_AS: "answerer",
  CITES: "cited",
};

/** What may be said in a set, a question or an answer alike. */
function tieSpoken(tie: Tie, led: Led, note: Note): void {
  const role = SPOKEN[tie.type];
  if (!role) return;
  note(tie, role);
  if (tie.type === "CITES") noteLed(tie, led, { PUBLISHED_BY: "cited", MENTIONS: "mentioned" }, note);
}

function noteLed({ target }: Tie, { ties }: Led, roles: Partial<Record<EdgeType, Role>>, note: Note): void {
  for (const led of ties.get(target) ?? []) {
    const role = roles[led.type];
    if (role) note(led, role);
  }
}

function involvement(kind: NodeKind, parts: ReadonlyMap<Role, ReadonlySet<string>>): Involvement {
  const roles = ROLES.filter((role) => parts.has(role));
  return { kind, roles, counts: roles.map((role) => Math.max(1, parts.get(role)?.size ?? 1)) };
}
