import type { EdgeStatement, NodeStatement } from "../model/batch.js";
import { kindOfId } from "../model/ids.js";
import type { ResolvedMention } from "../model/mention.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";

/** One edge from each question, answer, set or article to each entity that its words name, with every quote. */
export function stateMentions({ resolved, paper, nodeOf, evidence, entity }: Frame): Stated {
  const nodes: NodeStatement[] = [];
  const byEnds = new Map<string, { from: string; to: string; mentions: ResolvedMention[] }>();
  for (const mention of resolved.mentions) {
    if (mention.entity === null) continue;
    const from = nodeOf(mention);
    const fromKind = kindOfId(from);
    if (fromKind === undefined || from === mention.entity) continue;
    const key = `${from}|${mention.entity}`;
    const known = byEnds.get(key);
    if (known) known.mentions.push(mention);
    else byEnds.set(key, { from, to: mention.entity, mentions: [mention] });
    nodes.push({ ...entity({ id: mention.entity, name: mention.name, score: 1, reason: mention.reason }) });
  }
  const edges = [...byEnds.values()].map(
    ({ from, to, mentions }): EdgeStatement => ({
      type: "MENTIONS",
      from,
      to,
      key: "",
      properties: {},
      evidence: mentions.map((mention) =>
        evidence(mention.span, {
          lang: mention.lang ?? paper.languages[0] ?? null,
          method: mention.method,
          confidence: mention.confidence,
        }),
      ),
    }),
  );
  return { nodes, edges };
}
