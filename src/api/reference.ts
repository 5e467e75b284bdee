import type { GraphQLResolveInfo } from "graphql";
import type { GraphNode } from "../model/batch.js";
import { type NodeId, questionSetId } from "../model/ids.js";
import type { Context } from "./context.js";
import { edges } from "./edges.js";
import type { ReferenceResolvers } from "./generated/resolvers.js";
import { propertiesOf } from "./property.js";

/** An earlier paper as printed, and the id of the node that it may be. */
export interface NamedPaper {
  readonly text: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly id: NodeId | null;
}

const refersTo = edges("REFERS_TO", "out");

/** What the words of a node refer to, by its own edges. */
export async function references(node: GraphNode, _: unknown, context: Context, info: GraphQLResolveInfo): Promise<NamedPaper[]> {
  const found = await refersTo(node, undefined, context, info);
  return found.map(({ to, properties }) => ({ text: String(properties.text ?? to), kind: null, number: null, id: to }));
}

/** All references of a set's papers as they print them, whichever question makes them. */
export async function referencesOfSet(set: GraphNode, _: unknown, context: Context, info: GraphQLResolveInfo): Promise<NamedPaper[]> {
  const { references: printed = [], parliament = "" } = propertiesOf(set, "QuestionSet");
  const stated = await references(set, undefined, context, info);
  const listed = printed.map(({ text, kind, number }) => ({ text, kind, number, id: idOf(text, kind, number) }));
  return [...listed, ...stated.filter(({ text }) => !listed.some((reference) => reference.text === text))];

  function idOf(text: string, kind: string, number: string | null): NodeId | null {
    const known = stated.find((reference) => reference.text === text)?.id;
    return known ?? (kind === "questionSet" && number ? questionSetId(parliament, number) : null);
  }
}

export const Reference: ReferenceResolvers = {
  target: async ({ id }, _, { read }) => (id === null ? null : ((await read.node(id)) ?? null)),
};
