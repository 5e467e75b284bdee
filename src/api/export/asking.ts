import type { ApolloServer } from "@apollo/server";
import { coerceInputValue, GraphQLError, type GraphQLInputType, type GraphQLSchema } from "graphql";
import { isQuestionSetId, type NodeId } from "../../model/ids.js";
import type { Condition } from "../../store/reads.js";
import type { GraphStore } from "../../store/store.js";
import type { Context } from "../context.js";
import { badInput, refusal } from "../errors.js";
import type { QuestionSetFilter } from "../generated/resolvers.js";
import { officialNumber } from "../official-number.js";
import { allOf, conditionOf } from "../question-set-filter.js";
import { isNodeId } from "../reads.js";
import type { Parameters } from "./parameters.js";

/** What an export reads with: the store for streams, GraphQL for whatever a resolver tells already. */
export interface Asking {
  readonly store: GraphStore;
  readonly parameters: Parameters;
  /** The filter as the store takes it; undefined where it leaves everything in. */
  readonly where: Condition | undefined;
  readonly today: string;
  readonly signal: AbortSignal;
  /** The address of what is made; null where it is no address. */
  readonly self: string | null;
  /** Runs an operation under the limits of every client. Throws its first error. */
  ask<T>(operation: string, variables: Readonly<Record<string, unknown>>): Promise<T>;
}

export interface AskingSetting {
  readonly store: GraphStore;
  readonly graphql: { readonly server: ApolloServer<Context>; readonly schema: GraphQLSchema };
  /** Of one operation: an export runs many, and none shares what it read with the next. */
  readonly context: () => Context;
  readonly signal: AbortSignal;
  readonly self: string | null;
}

/** Throws `BAD_USER_INPUT`, and `AMBIGUOUS_NUMBER` for the number of several sets. */
export async function createAsking(parameters: Parameters, { store, graphql, context, signal, self }: AskingSetting): Promise<Asking> {
  const filter = conditionOf(filterOf(parameters.filter, graphql.schema));
  const only: Condition | undefined = parameters.set === undefined ? undefined : { id: [await setNamed(parameters.set, store, signal)] };
  return {
    store,
    parameters,
    signal,
    self,
    today: context().today,
    where: allOf([filter, only]),
    ask: async <T>(operation: string, variables: Readonly<Record<string, unknown>>) => {
      const { body } = await graphql.server.executeOperation(
        { query: operation, variables: given(variables) },
        { contextValue: context() },
      );
      if (body.kind !== "single") throw new TypeError("An operation of an export answers in one piece.");
      const [error] = body.singleResult.errors ?? [];
      if (error) throw new GraphQLError(error.message, { extensions: { ...error.extensions } });
      return body.singleResult.data as T;
    },
  };
}

/** The set of a number or an id. */
async function setNamed(name: string, store: GraphStore, signal: AbortSignal): Promise<NodeId> {
  const ids = isQuestionSetId(name) ? [name] : await store.numbered(officialNumber(name), { signal });
  if (ids.length > 1) throw refusal("AMBIGUOUS_NUMBER", `Several sets carry the number "${name}": ${ids.join(", ")}. Give one of them.`);
  const [node] = await store.nodes(ids.filter(isNodeId), { signal });
  if (!node) throw refusal("BAD_USER_INPUT", `There is no question set "${name}". Give its number, or its id.`, { http: { status: 404 } });
  return node.id;
}

/** A variable that is there without a value would count as null, and so never as the argument's default. */
const given = (variables: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));

/** The filter in the model's own words. Throws `BAD_USER_INPUT` with the place of the first fault. */
function filterOf(filter: unknown, schema: GraphQLSchema): QuestionSetFilter | undefined {
  if (filter === undefined) return undefined;
  const type = schema.getType("QuestionSetFilter") as GraphQLInputType;
  return coerceInputValue(filter, type, (path, _, error) => {
    throw badInput(`The parameter "filter" is no QuestionSetFilter at "${path.join(".") || "its top"}": ${error.message}`);
  }) as QuestionSetFilter;
}
