import type { EdgeStatement, NodeStatement } from "../model/batch.js";
import type { Footnote } from "../model/paper.js";
import { articleOf } from "./article.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";

/** Cited articles, with who cites them: the questions and answers that carry the marker, else the set. */
export function stateCitations(frame: Frame): Stated {
  const nodes: NodeStatement[] = [];
  const citing = new Map<string, { from: string; to: string; notes: Footnote[] }>();
  const edges: EdgeStatement[] = [];
  for (const note of frame.paper.footnotes) {
    const article = articleOf(note);
    if (!article) continue;
    nodes.push({ id: article.id, kind: "Article", properties: { title: note.title, url: article.url, date: note.date } });
    for (const from of citersOf(frame, note)) {
      const key = `${from}|${article.id}`;
      const known = citing.get(key) ?? { from, to: article.id, notes: [] };
      known.notes.push(note);
      citing.set(key, known);
    }
    edges.push(...publishedBy(frame, note, article.id, nodes));
  }
  for (const { from, to, notes } of citing.values()) {
    edges.push({
      type: "CITES",
      from,
      to,
      key: "",
      properties: { footnotes: [...new Set(notes.map(({ number }) => number))] },
      evidence: notes.map(({ spans }) => frame.evidence(spans[0] ?? null, { method: "footnote" })),
    });
  }
  return { nodes, edges: dropRepeated(edges) };
}

function citersOf({ paper, set, question, answer }: Frame, { citedBy }: Footnote): string[] {
  const answers = paper.answers.filter(({ questions }) => questions.some((number) => citedBy.answers.includes(number)));
  const citers = [...citedBy.questions.map(question), ...answers.map(answer)];
  return citers.length > 0 ? [...new Set(citers)] : [set];
}

function publishedBy(
  { paper, resolved, entity, evidence }: Frame,
  note: Footnote,
  article: string,
  nodes: NodeStatement[],
): EdgeStatement[] {
  const publisher = resolved.publishers[paper.footnotes.indexOf(note)];
  if (!publisher) return [];
  nodes.push(entity(publisher));
  return [
    {
      type: "PUBLISHED_BY",
      from: article,
      to: publisher.id,
      key: "",
      properties: {},
      evidence: [evidence(note.spans[0] ?? null, { method: publisher.reason, confidence: publisher.score })],
    },
  ];
}

const dropRepeated = (edges: readonly EdgeStatement[]): EdgeStatement[] => [
  ...new Map(edges.map((edge) => [`${edge.type}|${edge.from}|${edge.to}`, edge])).values(),
];
