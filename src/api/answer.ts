import type { GraphEdge, GraphNode } from "../model/batch.js";
import { citations } from "./article.js";
import type { Context } from "./context.js";
import { edgeConnection, edges, evidence, target, targets } from "./edges.js";
import type { AnswererResolvers, AnswerResolvers, NoticeResolvers } from "./generated/resolvers.js";
import { textOf } from "./in-language.js";
import { edgePropertiesOf, propertiesOf } from "./property.js";

const byPosition = (a: GraphNode, b: GraphNode): number => Number(a.properties.position ?? 0) - Number(b.properties.position ?? 0);
const questions = targets("ANSWERS", "out", byPosition);
const setOfQuestion = target("HAS_QUESTION", "in");
const givers = edges(["GIVEN_BY", "GIVEN_AS"], "out");
const documents = targets("STATED_IN", "out");

export const Answer: AnswerResolvers = {
  text: textOf("text"),
  givenBy: async (answer, _, context, info) => {
    const given = await givers(answer, undefined, context, info);
    const named = new Set(given.flatMap((edge) => (edge.type === "GIVEN_BY" ? [edgePropertiesOf(edge, "GIVEN_BY").office] : [])));
    return given.filter(({ type, to }) => type === "GIVEN_BY" || !named.has(to)); // an office whose holder is named stands with the holder
  },
  questions,
  refersTo: (answer) => propertiesOf(answer, "Answer").refersTo ?? [],
  questionSet: async (answer, _, context) => {
    const [first] = await questions(answer, undefined, context);
    return first ? setOfQuestion(first, undefined, context) : null;
  },
  citations,
  mentions: edgeConnection("MENTIONS", "out", "id"),
  documents,
};

const nodeOf = async (id: string | null | undefined, { read }: Context) => (id ? ((await read.node(id)) ?? null) : null);

export const Answerer: AnswererResolvers = {
  person: (edge: GraphEdge, _, context) => nodeOf(edge.type === "GIVEN_BY" ? edge.to : null, context),
  office: (edge: GraphEdge, _, context) => nodeOf(edge.type === "GIVEN_BY" ? edgePropertiesOf(edge, "GIVEN_BY").office : edge.to, context),
  onBehalfOf: (edge) => edgePropertiesOf(edge, "GIVEN_BY").onBehalfOf ?? false,
  evidence,
};

export const Notice: NoticeResolvers = {
  kind: (notice) => propertiesOf(notice, "Notice").noticeKind ?? null,
  questionSet: target("CONCERNS", "out"),
  documents,
};
