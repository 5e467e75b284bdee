import type { FindQuery, NodeKind } from "../ask/generated/graphql.js";
import { dayIn } from "../words/formats.js";
import { type Lang, WORDS } from "../words/words.js";

/** One thing that was found. */
export interface Option {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly aside: string;
}

export interface Group {
  readonly name: string;
  readonly options: readonly Option[];
}

/** What was found, grouped by kind; a group stands where its best one stands. */
export function groupsOf(found: FindQuery, lang: Lang): readonly Group[] {
  const words = WORDS[lang];
  const groups = new Map<string, Option[]>();
  for (const node of [...found.names.nodes, ...found.articles.nodes]) {
    if (!("kind" in node)) continue;
    const name = words.kinds[node.kind][1];
    groups.set(name, [...(groups.get(name) ?? []), { id: node.id, kind: node.kind, label: node.name, aside: "" }]);
  }
  const sets = found.sets.nodes.flatMap((node): Option[] =>
    "title" in node
      ? [{ id: node.id, kind: "QUESTION_SET", label: node.title ?? node.id, aside: node.date ? dayIn(node.date, lang) : words.undated }]
      : [],
  );
  const all = [...groups].map(([name, options]) => ({ name, options }));
  return sets.length > 0 ? [...all, { name: words.sets[1], options: sets }] : all;
}
