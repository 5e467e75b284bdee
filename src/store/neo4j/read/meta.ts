import type { NodeKind } from "../../../model/vocabulary.js";
import type { Meta } from "../../reads.js";
import type { Query } from "../database.js";
import { STORE } from "../migrate.js";

/** What the store holds. It takes a walk over documents and sets, so `known` is given back until something changes. */
export async function readMeta(query: Query, known: Meta | undefined): Promise<Meta> {
  const [state] = await query<{ version: number }>("store-state", { name: STORE });
  const version = String(state?.version ?? 0);
  if (known?.version === version) return known;
  return {
    version,
    counts: await query<{ kind: NodeKind; count: number }>("meta-counts"),
    sources: await query<Meta["sources"][number]>("meta-sources"),
    coverage: await query<Meta["coverage"][number]>("meta-coverage"),
  };
}
