import type { Meta } from "../../store/reads.js";
import type { GraphStore } from "../../store/store.js";
import { withinTime } from "../time-limit.js";

const KEPT_FOR = 2_000;

/** What the store holds, as of the last two seconds: pages that anybody may call often read it once. */
export function recentMeta(store: GraphStore, limit: number): () => Promise<Meta> {
  let kept: Promise<Meta> | undefined;
  return () => {
    if (!kept) {
      kept = withinTime(limit, new AbortController().signal, (signal) => store.meta({ signal }));
      const forget = () => {
        kept = undefined;
      };
      kept.then(() => setTimeout(forget, KEPT_FOR).unref(), forget);
    }
    return kept;
  };
}
