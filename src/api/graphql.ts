import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Context } from "./context.js";
import { documentStore } from "./document-store.js";
import { internalCause, presentError, refusal } from "./errors.js";
import { aliasLimit } from "./limits/aliases.js";
import { checkedCost } from "./limits/cost.js";
import { depthLimit } from "./limits/depth.js";
import type { Limits } from "./limits/limits.js";
import { property } from "./property.js";
import { resolvers } from "./resolvers.js";

/** An answer to a broken query names this many faults at most. */
const MOST_FAULTS = 10;

export interface GraphqlSetting {
  readonly typeDefs: string;
  readonly limits: Limits;
  /** Is told of errors whose text no client sees. */
  report(cause: unknown, requestId: string): void;
}

export interface Graphql {
  readonly server: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
}

/** The server of GraphQL without its transport, started. */
export async function createGraphql({ typeDefs, limits, report }: GraphqlSetting): Promise<Graphql> {
  let schema: GraphQLSchema | undefined;
  const server = new ApolloServer<Context>({
    typeDefs,
    resolvers,
    fieldResolver: property,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    documentStore: documentStore(),
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: limits.selections,
    validationRules: [depthLimit(limits.depth), aliasLimit(limits.aliases)],
    validationOptions: { maxErrors: MOST_FAULTS },
    formatError: presentError,
    plugins: [
      {
        serverWillStart: async (service) => {
          schema = service.schema;
        },
      },
      costLimit(limits.cost),
      reportFailures(report),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await server.start();
  if (!schema) throw new TypeError("The server of GraphQL has started without a schema.");
  return { server, schema };
}

/** Counts what an operation may bring back with its variables, which validation never sees, and tells it with the answer. */
const costLimit = (limit: number): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    let cost: number | undefined;
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return;
        if (operation.operation !== "query") throw readOnly(operation.operation);
        const operationName = operation.name?.value ?? null;
        cost = checkedCost({ schema, document, operationName, variables: request.variables ?? {} }, limit);
        contextValue.spend?.(cost);
      },
      willSendResponse: async ({ response: { body } }) => {
        if (cost !== undefined && body.kind === "single") body.singleResult.extensions = { ...body.singleResult.extensions, cost };
      },
    };
  },
});

/** Validation passes operations of a kind that the schema does not have at all. */
const readOnly = (kind: string) =>
  refusal("OPERATION_RESOLUTION_FAILURE", `There is no ${kind} here: the API is read-only. Send a query.`, { http: { status: 400 } });

const reportFailures = (report: GraphqlSetting["report"]): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors) {
        const cause = internalCause(error);
        if (cause !== undefined) report(cause, contextValue.requestId);
      }
    },
  }),
});
