import type { GraphStore } from "../../src/store/store.js";

/** The store with every read counted, or answered otherwise. */
export function watched(
  store: GraphStore,
  onRead: (name: string, options: { signal?: AbortSignal } | undefined) => Promise<void> | undefined,
): GraphStore {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      return async (...given: unknown[]) => {
        await onRead(String(name), given.at(-1) as { signal?: AbortSignal } | undefined);
        return Reflect.apply(value, target, given) as unknown;
      };
    },
  });
}
