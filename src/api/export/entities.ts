import { type Column, several } from "../../export/column.js";
import type { GraphNode } from "../../model/batch.js";
import { ENTITY_KINDS, type EntityKind } from "../../model/vocabulary.js";
import { badInput } from "../errors.js";
import { inLanguage } from "../in-language.js";
import { EntityKind as NAMES } from "../vocabulary.js";
import type { Asking } from "./asking.js";
import { tabular } from "./form.js";

interface EntityRow {
  readonly node: GraphNode;
  readonly lang: string | undefined;
  /** Sets that match and involve it. */
  readonly sets: number;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const texts = (value: unknown): string | null => (Array.isArray(value) ? several(value.filter((each) => typeof each === "string")) : null);

const COLUMNS: readonly Column<EntityRow>[] = [
  { name: "Id", cell: ({ node }) => node.id },
  { name: "Label", cell: ({ node, lang }) => labelOf(node, lang) },
  { name: "kind", cell: ({ node }) => node.kind },
  { name: "question_sets", cell: ({ sets }) => sets },
  { name: "aliases", cell: ({ node }) => texts(node.properties.aliases) },
  { name: "country", cell: ({ node }) => text(node.properties.country) },
  { name: "url", cell: ({ node }) => text(node.properties.url) },
  { name: "date", cell: ({ node }) => text(node.properties.date) },
];

/** What a reader calls a node: its name, its title, its number, else its id. */
export function labelOf({ id, properties }: GraphNode, lang: string | undefined): string {
  const language = lang?.toLowerCase();
  return inLanguage(properties.name, language) ?? inLanguage(properties.title, language) ?? text(properties.number) ?? id;
}

const TOGETHER = 200;

async function* rows({ store, where, today, signal, parameters: { kinds, lang } }: Asking): AsyncGenerator<EntityRow> {
  const wanted = kinds ? kinds.map(kindNamed) : (Object.keys(ENTITY_KINDS) as EntityKind[]);
  for (const kind of new Set(wanted)) {
    const [facet] = await store.facets({ kind: "QuestionSet", today, ...(where && { where }) }, [kind], Number.MAX_SAFE_INTEGER, {
      signal,
    });
    const buckets = facet?.buckets ?? [];
    for (let from = 0; from < buckets.length; from += TOGETHER) {
      const some = buckets.slice(from, from + TOGETHER);
      const nodes = await store.nodes(
        some.map(({ key }) => key),
        { signal },
      );
      for (const [at, node] of nodes.entries()) if (node) yield { node, lang, sets: some[at]?.count ?? 0 };
    }
  }
}

function kindNamed(name: string): keyof typeof ENTITY_KINDS | "Member" | "Minister" {
  const kind = NAMES[name as keyof typeof NAMES];
  if (!kind) throw badInput(`"${name}" is no kind of entity. Give some of ${Object.keys(NAMES).join(", ")}.`);
  return kind;
}

/** One row an entity that the matching sets involve: kind by kind, the most involved first. */
export const entities = tabular(COLUMNS, rows);
