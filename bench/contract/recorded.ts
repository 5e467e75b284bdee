import type { GraphStore } from "../../src/store/store.js";

type Application = Parameters<GraphStore["apply"]>[0][number];
type Derived = Parameters<GraphStore["derive"]>[0];

/** What was handed to a store while papers were read: what each document states last, and what reconciling found last. */
export interface Recorded {
  readonly applications: ReadonlyMap<string, Application>;
  readonly derived: Derived;
}

/** The store, and a record of all that is written to it. Nothing is read back from the store. */
export function recording(store: GraphStore): { store: GraphStore; recorded: () => Recorded } {
  const applications = new Map<string, Application>();
  let derived: Derived = { same: new Map(), edges: [] };
  const note: Readonly<Record<string, (given: never) => void>> = {
    apply: (given: readonly Application[]) => {
      for (const { document, batches } of given) applications.set(document.id, { document: { ...document, bytes: null }, batches });
    },
    forget: (ids: readonly string[]) => {
      for (const id of ids) applications.delete(id);
    },
    derive: (facts: Derived) => {
      derived = facts;
    },
  };
  const watched = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        note[String(name)]?.(given[0] as never);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
  return { store: watched, recorded: () => ({ applications, derived }) };
}
