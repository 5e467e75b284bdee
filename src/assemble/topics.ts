import type { EdgeStatement } from "../model/batch.js";
import type { TopicScore } from "../model/mention.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";

/** What each question, and the set as a whole, is about. */
export function stateTopics({ resolved, set, question, entity, evidence }: Frame): Stated {
  const best = new Map<string, { from: string; score: TopicScore }>();
  for (const score of resolved.topics) {
    if (score.place.part === "answer" || score.place.part === "footnote") continue;
    const from = score.place.part === "question" ? question(score.place.number) : set;
    const key = `${from}|${score.topic}`;
    const known = best.get(key);
    if (!known || known.score.score < score.score) best.set(key, { from, score });
  }
  const edges = [...best.values()].map(
    ({ from, score }): EdgeStatement => ({
      type: "ABOUT",
      from,
      to: score.topic,
      key: "",
      properties: { score: score.score, inherited: score.inherited },
      evidence: [evidence(score.span, { method: score.inherited ? "inherited" : "terms", confidence: score.score })],
    }),
  );
  return {
    nodes: resolved.topics.map(({ topic, label }) => entity({ id: topic, name: label, score: 1, reason: "topic scheme" })),
    edges,
  };
}
