import type { ApolloServer } from "@apollo/server";
import { coerceInputValue, GraphQLError, type GraphQLInputType, type GraphQLSchema } from "graphql";
import type { Condition } from "../../store/reads.js";
import type { GraphStore } from "../../store/store.js";
import type { Context } from "../context.js";
import { badInput } from "../errors.js";
import type { QuestionSetFilter } from "../generated/resolvers.js";
import { conditionOf } from "../question-set-filter.js";
import type { Parameters } from "./parameters.js";

/** What an export reads with: the store for streams, GraphQL for whatever a resolver tells already. */
export interface Asking {
  readonly store: GraphStore;
  readonly parameters: Parameters;
  /** The filter as the store takes it; undefined where it leaves everything in. */
  readonly where: Condition | undefined;
  readonly today: string;
  readonly signal: AbortSignal;
  /** Runs an operation under the limits of every client. Throws its first error. */
  ask<T>(operation: string, variables: Readonly<Record<string, unknown>>): Promise<T>;
}

export interface AskingSetting {
  readonly store: GraphStore;
  readonly graphql: { readonly server: ApolloServer<Context>; readonly schema: GraphQLSchema };
  /** Of one operation: an export runs many, and none shares what it read with the next. */
  readonly context: () => Context;
  readonly signal: AbortSignal;
}

export function createAsking(parameters: Parameters, { store, graphql, context, signal }: AskingSetting): Asking {
  return {
    store,
    parameters,
    signal,
    today: context().today,
    where: conditionOf(filterOf(parameters.filter, graphql.schema)),
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
