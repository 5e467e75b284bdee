import type { Judgement, NameToReview, PairToReview, Queue } from "./desk.js";

/** One thing to decide about. */
export type Item = { readonly key: string } & (
  | { readonly is: "pair"; readonly pair: PairToReview }
  | { readonly is: "name"; readonly name: NameToReview }
);

/** Who sits for which party, and which ministries there are, registers tell: no decision makes one. */
const TOLD_BY_REGISTERS = new Set(["party", "person", "ministry"]);

export interface Choice {
  /** The key that takes it. */
  readonly key: string;
  readonly decision: "same" | "different" | "accept" | "reject" | "alias";
}

export const itemsOf = ({ doubtful, candidates }: Queue): readonly Item[] => [
  ...doubtful.map((pair): Item => ({ is: "pair", key: keyOf({ nodes: pair.nodes }), pair })),
  ...candidates.map((name): Item => ({ is: "name", key: keyOf(name), name })),
];

/** By what a decision and the thing that it is about are told to belong together. */
export const keyOf = ({ nodes, type, name }: Pick<Judgement, "nodes" | "type" | "name">): string =>
  nodes ? [...nodes].sort().join(" ") : `${type} ${name?.toLowerCase()}`;

export function choicesOf(item: Item): readonly Choice[] {
  if (item.is === "pair")
    return [
      { key: "s", decision: "same" },
      { key: "d", decision: "different" },
    ];
  const accept: readonly Choice[] = TOLD_BY_REGISTERS.has(item.name.type) ? [] : [{ key: "a", decision: "accept" }];
  return [...accept, { key: "r", decision: "reject" }, { key: "l", decision: "alias" }];
}

/** `of`: whose other name it is. */
export function judgementOf(item: Item, decision: Judgement["decision"], of?: string): Judgement {
  if (item.is === "pair") return { decision, nodes: item.pair.nodes };
  const { type, name } = item.name;
  return { decision, type, name, ...(of !== undefined && { of }) };
}
