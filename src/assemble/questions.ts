import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";
import { textsOf } from "./texts.js";

/** Each question of the set, in printed order, with the words of each language. */
export function stateQuestions({ paper, set, question, evidence }: Frame): Stated {
  const numbered = paper.questions.map((each, index) => ({ each, position: index + 1, id: question(each.number) }));
  return {
    nodes: numbered.map(({ each, position, id }) => ({
      id,
      kind: "Question",
      properties: { number: each.number, position, text: textsOf(each.versions), footnotes: each.footnotes },
    })),
    edges: numbered.map(({ each, position, id }) => ({
      type: "HAS_QUESTION",
      from: set,
      to: id,
      key: "",
      properties: { position },
      evidence: Object.entries(each.versions).map(([lang, { spans }]) =>
        evidence(spans[0] ?? null, {
          method: "number",
          lang: lang as keyof typeof each.versions,
        }),
      ),
    })),
  };
}
