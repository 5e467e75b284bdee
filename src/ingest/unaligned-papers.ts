import type { DocumentId } from "../model/ids.js";
import type { GraphStore } from "../store/store.js";

/** A paper in several languages whose versions do not fit each other. */
export interface UnalignedPaper {
  readonly document: DocumentId;
  readonly path: string;
  readonly reason: string;
}

const RULES = "languages/"; // rules about versions that do not fit
const PAGE = 200;

/** The papers of sets in several languages that were read with a complaint about their versions; by the sets' dates, newest first. */
export async function unalignedPapers(store: GraphStore, { first, today }: { first: number; today: string }): Promise<UnalignedPaper[]> {
  const found = new Map<DocumentId, UnalignedPaper>();
  let after: string | undefined;
  do {
    const page = await store.list(
      { kind: "QuestionSet", where: { property: "languages", oneOf: ["en"] }, order: { field: "date", direction: "descending" }, today },
      { first: PAGE, ...(after === undefined ? {} : { after }) },
    );
    const several = page.items.filter(({ item }) => Array.isArray(item.properties.languages) && item.properties.languages.length > 1);
    const read = await store.edges(
      several.map(({ item }) => item.id),
      { types: ["STATED_IN"], direction: "out", evidence: 0 },
    );
    for (const paper of await complaints(store, [...new Set(read.flatMap(({ items }) => items.map(({ item }) => item.to)))])) {
      found.set(paper.document, paper);
    }
    after = page.hasNext ? page.items.at(-1)?.position : undefined;
  } while (after !== undefined && found.size < first);
  return [...found.values()].slice(0, first);
}

async function complaints(store: GraphStore, documents: readonly DocumentId[]): Promise<UnalignedPaper[]> {
  return (await store.documents(documents)).flatMap((document) => {
    const complaint = document?.messages.find(({ rule }) => rule.startsWith(RULES));
    return document && complaint ? [{ document: document.id, path: document.path, reason: complaint.reason }] : [];
  });
}
