import type { GraphNode } from "../model/batch.js";
import type { QuestionStatus } from "../model/vocabulary.js";
import type { Selection } from "../store/reads.js";
import { citations } from "./article.js";
import { connection, connectionFields, edgeFields, pageRequest } from "./connection.js";
import type { Context } from "./context.js";
import { compareText, edgeConnection, edges, target, targets } from "./edges.js";
import { byId } from "./entity.js";
import type { QueryResolvers, QuestionConnectionResolvers, QuestionEdgeResolvers, QuestionResolvers } from "./generated/resolvers.js";
import { inLanguage, languagesOf } from "./in-language.js";
import { propertiesOf } from "./property.js";
import { checkedText } from "./question-set-filter.js";
import { COUNT_CAP } from "./question-sets.js";
import { references } from "./reference.js";
import { languagesAmong } from "./vocabulary.js";

export const Query: QueryResolvers = {
  question: byId("Question"),
  questions: (_, { filter, ...args }, { read, today }) => {
    const text = filter?.text;
    const selection: Selection = {
      kind: "Question",
      order: { field: "date", direction: "descending" },
      today,
      ...(typeof text === "string" && { where: { text: checkedText("filter.text", text) } }),
    };
    const page = pageRequest("questions", args);
    return connection("questions", { page: () => read.list(selection, page), count: () => read.count(selection, COUNT_CAP) });
  },
};

const questionSet = target("HAS_QUESTION", "in");
const answers = targets("ANSWERS", "in", (a, b) => compareText(givenOn(a), givenOn(b)) || compareText(a.id, b.id));
const givenOn = (answer: GraphNode): string => propertiesOf(answer, "Answer").given ?? "";
/** What a set or question is about, strongest first. */
export const topics = edges(
  "ABOUT",
  "out",
  (a, b) => Number(b.properties.score ?? 0) - Number(a.properties.score ?? 0) || compareText(a.to, b.to),
);

export const Question: QuestionResolvers = {
  text: async (question, { lang }, context) => {
    const { text } = propertiesOf(question, "Question");
    const others = languagesOf(text).filter((language) => language !== lang);
    // Which of several other languages stands in is for the set to say; with one there is no choice.
    const own = others.length > 1 && inLanguage(text, lang) !== text?.[lang ?? "nl"] ? await languagesOfSet(question, context) : [];
    return inLanguage(text, lang, own);
  },
  languages: (question) => languagesAmong(languagesOf(propertiesOf(question, "Question").text)),
  status,
  questionSet,
  answers,
  citations,
  mentions: edgeConnection("MENTIONS", "out", "id"),
  topics,
  references,
};

async function languagesOfSet(question: GraphNode, context: Context): Promise<readonly string[]> {
  const set = await questionSet(question, undefined, context);
  return set ? (propertiesOf(set, "QuestionSet").languages ?? []) : [];
}

/** The best that any of its answers gives; without any, it depends on whether the set has answers at all. */
async function status(question: GraphNode, _: unknown, context: Context): Promise<QuestionStatus> {
  const given = (await answers(question, undefined, context)).map((answer) => propertiesOf(answer, "Answer"));
  if (given.length > 0) {
    const full = given.filter(({ refersTo = [] }) => refersTo.length === 0);
    if (full.length === 0) return "REFERRED";
    return full.some(({ questions = [] }) => questions.length <= 1) ? "ANSWERED" : "ANSWERED_JOINTLY";
  }
  const set = await questionSet(question, undefined, context);
  const standing = set && (await context.read.standing(set.id));
  return standing && standing.answeredQuestions > 0 ? "UNANSWERED" : "OPEN";
}

export const QuestionConnection: QuestionConnectionResolvers = connectionFields;
export const QuestionEdge: QuestionEdgeResolvers = edgeFields;
