import { checkSize } from "./connection.js";
import { nameOf } from "./entity.js";
import { badInput } from "./errors.js";
import type { QueryResolvers, SimilarQuestionResolvers } from "./generated/resolvers.js";
import { checkedText } from "./question-set-filter.js";
import { isNodeId } from "./reads.js";

export const Query: QueryResolvers = {
  similar: async (_, { text, id, first }, { read }) => {
    checkSize("first", first);
    const asked = [text, id].filter((each) => each !== null && each !== undefined);
    if (asked.length !== 1) throw badInput('Give exactly one of "text" and "id".');
    if (typeof id === "string" && !isNodeId(id)) return [];
    const of = typeof text === "string" ? { text: checkedText("text", text) } : { id: id ?? "" };
    return read.similar({ ...of, first: first ?? 10 });
  },
};

export const SimilarQuestion: SimilarQuestionResolvers = {
  reasons: async ({ words, entities }, _, { read }) => {
    const nodes = (await Promise.all(entities.map((id) => read.node(id)))).filter((node) => node !== undefined);
    return [
      ...(nodes.length > 0 ? [`Both are about ${nodes.map((node) => nameOf(node)).join(", ")}.`] : []),
      ...(words.length > 0 ? [`Both say ${words.map((word) => `"${word}"`).join(", ")}.`] : []),
    ];
  },
};
