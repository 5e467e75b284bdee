import type { Places } from "./layout.js";
import { type Month, movedBy } from "./months.js";
import type { Shown } from "./shown.js";
import { ARROWS, stepTowards } from "./step-towards.js";
import type { Change, View } from "./view.js";

/** What keys on the canvas act on. */
export interface KeyBoard {
  readonly view: View;
  readonly shown: Shown;
  readonly places: Places;
  readonly months: readonly Month[];
  readonly change: (change: Change) => void;
  readonly evidence: () => void;
  /** Enter: expands, or ends a path that was begun. */
  readonly enter: (id: string) => void;
  readonly startPath: (id: string) => void;
  readonly table: () => void;
  readonly copy: () => void;
  readonly keys: () => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly leave: () => void;
}

type Act = (board: KeyBoard, selected: string) => void;

const moveTime =
  (by: number): Act =>
  ({ view, months, change }) =>
    view.time && change({ do: "time", time: movedBy(view.time, by, months) });

/** By key. Those of `ON_NODE` need a selected node; the first arrow selects one. */
const ON_NODE: Readonly<Record<string, Act>> = {
  " ": ({ evidence }) => evidence(),
  Enter: ({ enter }, selected) => enter(selected),
  Delete: ({ change }, id) => change({ do: "hide", id }),
  Backspace: ({ change }, id) => change({ do: "hide", id }),
  p: ({ startPath }, id) => startPath(id),
};
const ANYWHERE: Readonly<Record<string, Act>> = {
  "[": moveTime(-1),
  "]": moveTime(1),
  t: ({ table }) => table(),
  c: ({ copy }) => copy(),
  "?": ({ keys }) => keys(),
  Escape: ({ leave }) => leave(),
};

/** Does what a key on the canvas says; true where it says something. */
export function actOnKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent, board: KeyBoard): boolean {
  if (ctrlKey || metaKey || altKey) {
    if (altKey || key.toLowerCase() !== "z") return false;
    (shiftKey ? board.redo : board.undo)?.();
    return true;
  }
  const selected = board.shown.nodes.some(({ id }) => id === board.view.selected) ? board.view.selected : null;
  const direction = ARROWS[key];
  if (direction) {
    const next =
      selected === null
        ? (board.shown.nodes[0]?.id ?? null)
        : stepTowards(selected, direction, { links: board.shown.links, places: board.places });
    if (next !== null) board.change({ do: "select", id: next });
    return true;
  }
  const act = selected === null ? ANYWHERE[key] : (ON_NODE[key] ?? ANYWHERE[key]);
  act?.(board, selected ?? "");
  return act !== undefined;
}
