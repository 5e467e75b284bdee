import type { EdgeType, NodeKind, Role } from "../../../model/vocabulary.js";
import type { Led } from "./involvements.js";
import type { Work } from "./work.js";

/** An edge that leaves a node, and what stands at its end. */
export interface Tie {
  readonly type: EdgeType;
  readonly target: string;
  /** Of the target. */
  readonly kind: NodeKind;
  readonly holder: string | null;
}

interface Part {
  readonly id: string;
  readonly words: string | null;
  readonly ties: readonly Tie[];
}

/** A set with all that is said in it, and what was derived for it before. */
export interface SetRead {
  readonly id: string;
  readonly kind: NodeKind | null;
  readonly properties: string | null;
  readonly date: string | null;
  readonly words: string | null;
  /** How it stood, as text. */
  readonly row: string | null;
  readonly ties: readonly Tie[];
  readonly questions: readonly (Part & { readonly answers: readonly string[] })[];
  readonly answers: readonly (Part & { readonly given: string | null })[];
  readonly notices: readonly { readonly id: string; readonly kind: string | null; readonly day: string | null }[];
  /** What happened to it, as text. */
  readonly changes: string | null;
  readonly involved: readonly {
    readonly ref: string;
    readonly entity: string;
    readonly kind: NodeKind;
    readonly roles: readonly Role[];
    readonly counts: readonly number[];
    readonly date: string;
  }[];
}

/** The sets around which something changed. */
export async function readTouchedSets({ query, touched, nodes }: Work): Promise<SetRead[]> {
  const around = [...touched.around];
  const found = around.length > 0 ? await query<{ id: string }>("set-around", { ids: around }) : [];
  const held = touched.holders.size > 0 ? await query<{ id: string }>("set-by-holder", { ids: [...touched.holders] }) : [];
  const gone = around.filter((id) => id.startsWith("question-set:") && nodes.at(id).kind === null);
  const ids = [...new Set([...gone, ...[...found, ...held].map(({ id }) => id)])];
  return ids.length > 0 ? query<SetRead>("set-read", { ids }) : [];
}

/** What the sets' offices and articles lead on to, and the holders that they name. */
export async function readLed({ query, nodes }: Work, sets: readonly SetRead[]): Promise<Led> {
  const all = sets.flatMap(({ ties, questions, answers }) => [...ties, ...[...questions, ...answers].flatMap((part) => part.ties)]);
  const leading = new Set(all.filter(({ type }) => type === "ADDRESSED_TO" || type === "CITES").map(({ target }) => target));
  const rows = leading.size > 0 ? await query<Omit<Tie, "holder"> & { id: string }>("set-led", { ids: [...leading] }) : [];
  const ties = new Map<string, Tie[]>();
  for (const { id, ...tie } of rows) ties.set(id, [...(ties.get(id) ?? []), { ...tie, holder: null }]);
  const named = [...new Set(all.flatMap(({ holder }) => holder ?? []))];
  await nodes.load(named);
  return { ties, holders: new Map(named.map((id) => [id, nodes.rootOf(id)])) };
}
