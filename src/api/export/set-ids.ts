import type { NodeId } from "../../model/ids.js";
import type { Asking } from "./asking.js";

const TOGETHER = 200;

/** The sets that match, the newest first, some hundred ids at a time. */
export async function* setIds({ store, where, today, signal }: Asking): AsyncGenerator<readonly NodeId[]> {
  const order = { field: "date", direction: "descending" } as const;
  for (let after: string | undefined; ; ) {
    const page = await store.list(
      { kind: "QuestionSet", order, today, ...(where && { where }) },
      { first: TOGETHER, ...(after !== undefined && { after }) },
      { signal },
    );
    yield page.items.map(({ item }) => item.id);
    after = page.items.at(-1)?.position;
    if (!page.hasNext || after === undefined) return;
  }
}
