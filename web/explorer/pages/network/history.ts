/** Steps that can be taken back and again. */
export interface History<Of> {
  readonly past: readonly Of[];
  readonly now: Of;
  readonly future: readonly Of[];
}

/** Older steps than these are forgotten. */
const KEPT = 100;

export const begun = <Of>(now: Of): History<Of> => ({ past: [], now, future: [] });

/** After a step forward. What was taken back before is gone. */
export const moved = <Of>({ past, now, future }: History<Of>, next: Of): History<Of> =>
  next === now ? { past, now, future } : { past: [...past, now].slice(-KEPT), now: next, future: [] };

/** With another present in place of this one: for what is no step of its own, such as a selection. */
export const amended = <Of>(history: History<Of>, now: Of): History<Of> => ({ ...history, now });

export function undone<Of>(history: History<Of>): History<Of> {
  const last = history.past.at(-1);
  return last === undefined ? history : { past: history.past.slice(0, -1), now: last, future: [history.now, ...history.future] };
}

export function redone<Of>(history: History<Of>): History<Of> {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future };
}
