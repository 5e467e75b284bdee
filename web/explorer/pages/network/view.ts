import type { Kind, LinkType } from "./graph.js";

/** Where a person put a node, in units of the layout. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** All that a picture is made from, besides the collection itself: what the address holds. */
export interface View {
  /** "papers": what texts say, with the papers between; "ties": only who and what, tied by sets that they share. */
  readonly mode: "papers" | "ties";
  readonly seeds: readonly string[];
  /** Nodes opened, in order; twice for the 25 after the first 25. */
  readonly expanded: readonly string[];
  readonly hidden: readonly string[];
  readonly pinned: readonly Pin[];
  readonly kindsOff: readonly Kind[];
  readonly linksOff: readonly LinkType[];
  /** First and last month, YYYY-MM. */
  readonly time: { readonly from: string; readonly to: string } | null;
  /** Lowest confidence of a line, in hundredths. */
  readonly score: number;
  /** What the layout starts from. */
  readonly seed: number;
  /** Id of a node, or key of a link. */
  readonly selected: string | null;
  /** Two ids, and which of the paths between them. */
  readonly path: { readonly from: string; readonly to: string; readonly at: number } | null;
}

export const FIRST_VIEW: View = {
  mode: "papers",
  seeds: [],
  expanded: [],
  hidden: [],
  pinned: [],
  kindsOff: ["ANSWER", "NOTICE"],
  linksOff: [],
  time: null,
  score: 0,
  seed: 1,
  selected: null,
  path: null,
};

export type Change =
  | { readonly do: "seed"; readonly ids: readonly string[]; readonly mode: View["mode"] }
  | { readonly do: "expand"; readonly id: string }
  | { readonly do: "collapse"; readonly id: string }
  | { readonly do: "hide"; readonly id: string }
  | { readonly do: "show all" }
  | { readonly do: "pin"; readonly pin: Pin }
  | { readonly do: "unpin"; readonly id: string }
  | { readonly do: "kind"; readonly kind: Kind }
  | { readonly do: "link"; readonly type: LinkType }
  | { readonly do: "time"; readonly time: View["time"] }
  | { readonly do: "score"; readonly score: number }
  | { readonly do: "select"; readonly id: string | null }
  | { readonly do: "path"; readonly path: View["path"] };

/** The view after a change; the same object where nothing changes. */
export function changed(view: View, change: Change): View {
  switch (change.do) {
    case "seed":
      return { ...FIRST_VIEW, mode: change.mode, seeds: change.ids, seed: view.seed, selected: change.ids[0] ?? null };
    case "expand":
      return { ...view, expanded: [...view.expanded, change.id], selected: change.id };
    case "collapse":
      return view.expanded.includes(change.id) ? { ...view, expanded: view.expanded.filter((id) => id !== change.id) } : view;
    case "hide":
      return view.hidden.includes(change.id)
        ? view
        : { ...view, hidden: [...view.hidden, change.id], selected: view.selected === change.id ? null : view.selected };
    case "show all":
      return view.hidden.length > 0 ? { ...view, hidden: [] } : view;
    case "pin":
      return { ...view, pinned: [...view.pinned.filter(({ id }) => id !== change.pin.id), rounded(change.pin)] };
    case "unpin":
      return { ...view, pinned: view.pinned.filter(({ id }) => id !== change.id) };
    case "kind":
      return { ...view, kindsOff: toggled(view.kindsOff, change.kind) };
    case "link":
      return { ...view, linksOff: toggled(view.linksOff, change.type) };
    case "time":
      return { ...view, time: change.time };
    case "score":
      return { ...view, score: Math.min(100, Math.max(0, Math.round(change.score))) };
    case "select":
      return view.selected === change.id ? view : { ...view, selected: change.id };
    case "path":
      return { ...view, path: change.path, selected: change.path?.from ?? view.selected };
  }
}

/** Whole units, so that the address is short and the same place comes back. */
const rounded = ({ id, x, y }: Pin): Pin => ({ id, x: Math.round(x), y: Math.round(y) });

const toggled = <Of>(all: readonly Of[], one: Of): readonly Of[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
