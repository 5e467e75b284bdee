import type { EdgeStatement, NodeStatement } from "../model/batch.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";
import { ministryEdges, officeNodes, onePerTarget } from "./heading.js";
import { textsOf } from "./texts.js";

/** Each answer block, the questions that it answers, and who gave it. */
export function stateAnswers(frame: Frame): Stated {
  const { paper, resolved, question, answer, evidence } = frame;
  const asked = new Set(paper.questions.map(({ number }) => number));
  const nodes: NodeStatement[] = [];
  const edges: EdgeStatement[] = [];
  paper.answers.forEach((each, index) => {
    const id = answer(each);
    nodes.push({
      id,
      kind: "Answer",
      properties: {
        text: textsOf(each.versions),
        given: paper.received,
        questions: each.questions,
        refersTo: each.refersTo,
        position: index + 1,
      },
    });
    const [first] = Object.values(each.versions);
    for (const number of each.questions) {
      // An answer to a question that this paper does not print still answers it: the question stands in another paper.
      if (asked.size > 0 && !asked.has(number)) continue;
      edges.push({
        type: "ANSWERS",
        from: id,
        to: question(number),
        key: "",
        properties: { refersTo: each.refersTo.length > 0 },
        evidence: [evidence(first?.spans[0] ?? null, { method: "number" })],
      });
    }
    edges.push(...givenBy(frame, id));
  });
  if (paper.answers.length > 0) {
    for (const answerer of resolved.heading.answeredBy) {
      nodes.push(...officeNodes(frame, answerer));
      edges.push(...ministryEdges(frame, answerer));
    }
  }
  return { nodes, edges: onePerTarget(edges) };
}

function givenBy({ paper, resolved, evidence }: Frame, answer: string): EdgeStatement[] {
  return resolved.heading.answeredBy.flatMap(({ office, person, score, reason }, index) => {
    const printed = paper.answeredBy[index];
    const onBehalfOf = printed?.onBehalfOf ?? false;
    const proof = [evidence(printed?.span ?? null, { method: reason, confidence: score, lang: printed?.lang ?? null })];
    const edges: EdgeStatement[] = [];
    if (person) {
      edges.push({
        type: "GIVEN_BY",
        from: answer,
        to: person.id,
        key: "",
        properties: { onBehalfOf, office: office?.id ?? null, position: index + 1 },
        evidence: proof,
      });
    }
    if (office) {
      edges.push({
        type: "GIVEN_AS",
        from: answer,
        to: office.id,
        key: "",
        properties: { onBehalfOf, position: index + 1 },
        evidence: proof,
      });
    }
    return edges;
  });
}
