import { connectionFields, edgeFields } from "./connection.js";
import { compareText, end, evidence, target, targets } from "./edges.js";
import { byId, entityFields, listOf, nameOf } from "./entity.js";
import type {
  QueryResolvers,
  TopicConnectionResolvers,
  TopicEdgeResolvers,
  TopicResolvers,
  TopicScoreResolvers,
} from "./generated/resolvers.js";

export const Query: QueryResolvers = { topic: byId("Topic"), topics: listOf("Topic") };

export const Topic: TopicResolvers = {
  ...entityFields,
  broader: target("BROADER", "out"),
  narrower: targets("BROADER", "in", (a, b) => compareText(nameOf(a), nameOf(b))),
};

export const TopicScore: TopicScoreResolvers = { topic: end("to"), evidence };

export const TopicConnection: TopicConnectionResolvers = connectionFields;
export const TopicEdge: TopicEdgeResolvers = edgeFields;
