import {
  type DocumentNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
} from "graphql";
import { type ComplexityEstimatorArgs, getComplexity } from "graphql-query-complexity";
import { DEFAULT_PAGE } from "../connection.js";
import { refusal } from "../errors.js";
import { checkArguments } from "./arguments.js";
import { EXTRAS, SIZES } from "./sizes.js";

/** What one look at the schema itself counts for. */
const INTROSPECTION = 5_000;

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * How many objects an operation may bring back, counted with its variables and defaults before it runs; scalars weigh
 * nothing. Throws `BAD_USER_INPUT` for arguments past their limits, and `QUERY_TOO_COSTLY` above `limit`.
 */
export function checkedCost({ schema, document, operationName, variables }: Asked, limit: number): number {
  const cost = refuseWhole(() =>
    getComplexity({
      schema,
      query: document,
      variables,
      estimators: [objects(schema)],
      ...(operationName !== null && { operationName }),
    }),
  );
  if (cost <= limit) return cost;
  throw refuseWith400(refusal("QUERY_TOO_COSTLY", `The query may bring back ${cost} objects. Ask for ${limit} at most.`, { cost, limit }));
}

const objects =
  (schema: GraphQLSchema) =>
  ({ field, args: given, childComplexity, type }: ComplexityEstimatorArgs): number => {
    if (type.name.startsWith("__")) return 0;
    if (field.name.startsWith("__")) return field.name === "__typename" ? 0 : INTROSPECTION;
    const args = withDefaults(field, given);
    checkArguments(field.name, args);
    if (isLeafType(getNamedType(field.type)) || ONCE.has(getNamedType(field.type).name)) return 0;
    return sizeOf(field, args, schema) * (1 + childComplexity) + (EXTRAS[getNamedType(field.type).name]?.(args) ?? 0);
  };

/** Resolvers take null for "as if left out", so it counts as what an argument is then. */
const withDefaults = ({ args }: GraphQLField<unknown, unknown>, given: Arguments): Arguments => ({
  ...given,
  ...Object.fromEntries(
    args.filter(({ name, defaultValue }) => given[name] === null && defaultValue !== undefined).map((of) => [of.name, of.defaultValue]),
  ),
});

type Arguments = Readonly<Record<string, unknown>>;

/** Objects that come once with their connection. */
const ONCE: ReadonlySet<string> = new Set(["PageInfo", "Count"]);

/** How many objects a field may give: a page, what the schema assumes of a list, else one. The lists of a connection count with it. */
function sizeOf(field: GraphQLField<unknown, unknown>, args: Arguments, schema: GraphQLSchema): number {
  const named = getNamedType(field.type).name;
  const own = SIZES[named]?.(args);
  if (own !== undefined) return own;
  if (named === "Facet" && Array.isArray(args.kinds)) return args.kinds.length * Math.max(1, Number(args.first));
  if (typeof args.first === "number" || typeof args.last === "number") return Math.max(1, Number(args.first ?? args.last));
  if (named.endsWith("Connection")) return DEFAULT_PAGE;
  if (typeof args.maxNodes === "number") return args.maxNodes;
  if (Array.isArray(args.ids)) return Math.max(1, args.ids.length);
  if (!isListType(getNullableType(field.type))) return 1;
  const directive = schema.getDirective("listSize");
  const assumed = directive && field.astNode ? getDirectiveValues(directive, field.astNode)?.assumedSize : undefined;
  return typeof assumed === "number" ? assumed : 1;
}

/** Nothing was read yet: whatever is wrong with the operation is the client's to mend. */
function refuseWhole<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof GraphQLError) throw refuseWith400(error);
    throw error;
  }
}

function refuseWith400(error: GraphQLError): GraphQLError {
  return new GraphQLError(error.message, {
    ...(error.nodes && { nodes: error.nodes }),
    extensions: { code: "BAD_USER_INPUT", ...error.extensions, http: { status: 400 } },
  });
}
