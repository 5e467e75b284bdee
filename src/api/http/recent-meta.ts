import type { Meta } from "../../store/reads.js";
import type { GraphStore } from "../../store/store.js";
import { withinTime } from "../time-limit.js";

/** Milliseconds. */
export interface Patience {
  readonly keptFor: number;
  readonly readTime: number;
}

/** What the store holds, as of the last moments: pages that anybody may call often read it once. */
export function recentMeta(store: GraphStore, { keptFor, readTime }: Patience): () => Promise<Meta> {
  let kept: Promise<Meta> | undefined;
  return () => {
    if (!kept) {
      kept = withinTime(readTime, new AbortController().signal, (signal) => store.meta({ signal }));
      const forget = () => {
        kept = undefined;
      };
      kept.then(() => setTimeout(forget, keptFor).unref(), forget);
    }
    return kept;
  };
}
