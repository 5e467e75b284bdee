import { useEffect, useRef, useState } from "preact/hooks";
import { amended, begun, type History, moved, redone, undone } from "./history.js";
import { type Change, changed, type View } from "./view.js";
import { addressOf, viewOf } from "./view-address.js";

export interface Steering {
  readonly view: View;
  /** True where the address could be read in part only. */
  readonly doubtful: boolean;
  readonly change: (change: Change) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** What the frame gives a page of its address; `step` makes an entry that the browser's Back returns to. */
export interface Address {
  readonly query: URLSearchParams;
  readonly go: (query: URLSearchParams, step: boolean) => void;
}

/** The view in the address, its changes, and the way back. */
export function useView({ query, go }: Address): Steering {
  const read = viewOf(query);
  const [history, setHistory] = useState<History<View>>(() => begun(read.view));
  const latest = useRef(history);
  latest.current = history;
  // The frame keeps more in the address than the view: only what says the view counts.
  const given = addressOf(read.view).query.toString();
  const written = useRef(given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an address that this page did not write itself is news
  useEffect(() => {
    if (given === written.current) return;
    written.current = given;
    setHistory((all) => moved(all, read.view));
  }, [given]);
  const set = (next: History<View>, step: boolean): void => {
    if (next === latest.current) return;
    latest.current = next;
    setHistory(next);
    const address = addressOf(next.now).query;
    written.current = address.toString();
    go(address, step);
  };
  const change = (what: Change): void => {
    const all = latest.current;
    const next = changed(all.now, what);
    if (next === all.now) return;
    const isStep = what.do !== "select";
    set(isStep ? moved(all, next) : amended(all, next), isStep);
  };
  return {
    view: history.now,
    doubtful: read.doubtful,
    change,
    undo: history.past.length > 0 ? () => set(undone(latest.current), true) : null,
    redo: history.future.length > 0 ? () => set(redone(latest.current), true) : null,
  };
}
