import type { Evidence } from "../model/batch.js";
import type { DocumentId } from "../model/ids.js";
import type { GraphStore } from "./store.js";

export interface Finding {
  readonly rule: "unreadable-document" | "foreign-end" | "evidence-outside-document" | "evidence-of-unknown-document";
  readonly id: string;
}

const TOGETHER = 64;

/** Looks through the port for what no sound store holds: every document, every edge with its evidence. */
export async function* examineStore(store: GraphStore): AsyncGenerator<Finding> {
  const lengths = new Map<DocumentId, number>();
  const ids = [...(await store.known()).keys()].sort();
  for (let start = 0; start < ids.length; start += TOGETHER) {
    const asked = ids.slice(start, start + TOGETHER);
    const documents = await store.documents(asked).catch(() => []);
    for (const [index, id] of asked.entries()) {
      const document = documents[index];
      if (document) lengths.set(id, document.text.length);
      else yield { rule: "unreadable-document", id };
    }
  }
  const nodes = new Set<string>();
  for await (const { id } of store.stream("nodes")) nodes.add(id);
  for await (const { id, from, to, evidence } of store.stream("edges")) {
    if (!nodes.has(from) || !nodes.has(to)) yield { rule: "foreign-end", id };
    if (evidence.some(({ document }) => !lengths.has(document))) yield { rule: "evidence-of-unknown-document", id };
    else if (evidence.some((each) => isOutside(each, lengths))) yield { rule: "evidence-outside-document", id };
  }
}

function isOutside({ document, start, end }: Evidence, lengths: ReadonlyMap<DocumentId, number>): boolean {
  if (start === null || end === null) return start !== end;
  return start < 0 || end < start || end > (lengths.get(document) ?? 0);
}
