import type { SearchHit, SearchResult } from "../store/reads.js";
import { pageInfo, pageRequest } from "./connection.js";
import { encodeCursor } from "./cursor.js";
import type { QueryResolvers, SearchConnectionResolvers, SearchEdgeResolvers } from "./generated/resolvers.js";
import { checkedText } from "./question-set-filter.js";
import { NodeKind, nameIn } from "./vocabulary.js";

const SCOPE = "search";
const COUNT_CAP = 10_000;

/** What a search finds, in one read. */
export interface Found {
  readonly result: SearchResult;
}
export interface Hit {
  readonly hit: SearchHit;
  readonly position: string;
}

export const Query: QueryResolvers = {
  search: async (_, { text, kinds, lang, first, after }, { read }) => ({
    result: await read.search({
      text: checkedText("text", text),
      page: pageRequest(SCOPE, { first, after }, 10),
      cap: COUNT_CAP,
      ...(kinds && { kinds }),
      ...(lang && { language: lang }),
    }),
  }),
};

export const SearchConnection: SearchConnectionResolvers = {
  edges: ({ result }) => result.items.map(({ item, position }) => ({ hit: item, position })),
  nodes: ({ result }) => result.items.map(({ item }) => item.node),
  pageInfo: ({ result }) => pageInfo(SCOPE, result),
  totalCount: ({ result }) => result.total,
  facets: ({ result }) => [
    {
      kind: "KIND",
      buckets: result.kinds.map(({ kind, count }) => ({ key: nameIn(NodeKind, kind), label: wordsOf(kind), count, entity: null })),
    },
  ],
};

/** "QuestionSet" → "Question set". */
const wordsOf = (kind: string): string => kind.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);

export const SearchEdge: SearchEdgeResolvers = {
  cursor: ({ position }) => encodeCursor(SCOPE, position),
  score: ({ hit }) => hit.score,
  highlight: ({ hit }) => hit.highlight,
  node: ({ hit }) => hit.node,
};
