import {
  EMPTY_GRAPH,
  type Graph,
  type GraphEdge,
  type GraphNode,
  grow,
  type Kind,
  type LinkType,
} from "../../../web/explorer/pages/network/graph.js";

export const node = (id: string, kind: Kind, more: Partial<GraphNode> = {}): GraphNode => ({
  id,
  kind,
  label: id,
  date: null,
  degrees: [],
  community: null,
  ...more,
});

export const edge = (source: string, type: LinkType, target: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${source} ${type} ${target}`,
  source,
  type,
  target,
  date: null,
  until: null,
  weight: 1,
  confidence: 1,
  ...more,
});

/** One set of Vermeulen with two questions that name Optivista; the second names Delta too, without being sure. */
export const SMALL: Graph = grow(EMPTY_GRAPH, {
  nodes: [
    node("set", "QUESTION_SET", { date: "2033-02-01", label: "Camera’s" }),
    node("q1", "QUESTION", { date: "2033-02-01" }),
    node("q2", "QUESTION", { date: "2033-02-01" }),
    node("later", "QUESTION_SET", { date: "2034-05-01" }),
    node("vermeulen", "PERSON", { label: "Vermeulen", degrees: [{ type: "ASKED_BY", count: 40 }] }),
    node("optivista", "COMPANY", { label: "Optivista" }),
    node("delta", "PLACE"),
  ],
  edges: [
    edge("set", "HAS_QUESTION", "q1"),
    edge("set", "HAS_QUESTION", "q2"),
    edge("set", "ASKED_BY", "vermeulen"),
    edge("later", "ASKED_BY", "vermeulen"),
    edge("q1", "MENTIONS", "optivista"),
    edge("q2", "MENTIONS", "optivista"),
    edge("set", "MENTIONS", "optivista"),
    edge("set", "ABOUT", "optivista"),
    edge("q2", "MENTIONS", "delta", { confidence: 0.4 }),
  ],
  cap: null,
  total: null,
});
