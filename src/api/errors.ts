import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { StoreError } from "../store/store.js";

/** Codes that clients may rely on, in `extensions.code`. Everything else is `INTERNAL_SERVER_ERROR`, without details. */
export const ERROR_CODES = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "AMBIGUOUS_NUMBER",
  "CURSOR_INVALID",
  "QUERY_TOO_DEEP",
  "TOO_MANY_ALIASES",
  "QUERY_TOO_COSTLY",
  "MAX_RECURSIVE_SELECTIONS",
  "RESPONSE_TOO_LARGE",
  "RATE_LIMITED",
  "TIMEOUT",
  "SERVICE_UNAVAILABLE",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number] | "INTERNAL_SERVER_ERROR";

const KNOWN: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** An error that the client can mend; its text may be shown. */
export function refusal(code: ErrorCode, message: string, extensions: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

export const badInput = (message: string): GraphQLError => refusal("BAD_USER_INPUT", message);

const OF_STORE: Partial<Record<StoreError["code"], { readonly code: ErrorCode; readonly message: string }>> = {
  TIMEOUT: { code: "TIMEOUT", message: "The query took too long and was stopped. Ask for less, or narrow the filter." },
  ABORTED: { code: "TIMEOUT", message: "The request took too long and was stopped. Ask for less, or narrow the filter." },
  POSITION_INVALID: { code: "CURSOR_INVALID", message: "The cursor does not belong to this list. Start again without it." },
  UNAVAILABLE: { code: "SERVICE_UNAVAILABLE", message: "The store cannot be reached at the moment. Try again later." },
  LOCKED: { code: "SERVICE_UNAVAILABLE", message: "The store is busy at the moment. Try again later." },
};

/** What a client may see of an error. */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const place = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
  const cause = causeOf(error);
  const ofStore = cause instanceof StoreError ? OF_STORE[cause.code] : undefined;
  if (ofStore) return { message: ofStore.message, ...place, extensions: { code: ofStore.code } };
  const code = codeOf(error, cause);
  if (code === undefined) return { message: "Internal server error.", ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
  const { code: _, validationErrorCode: __, ...rest } = formatted.extensions ?? {};
  return { message: formatted.message, ...place, extensions: { code, ...rest } };
}

/** What went wrong on this side; undefined for what the client can mend or wait for. */
export function internalCause(error: unknown): unknown {
  const cause = causeOf(error);
  const isKnown = cause instanceof StoreError ? OF_STORE[cause.code] !== undefined : codeOf(error, cause) !== undefined;
  return isKnown ? undefined : cause;
}

/** The innermost error, which says what happened. */
function causeOf(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof GraphQLError && cause.originalError; depth++) cause = cause.originalError;
  return cause;
}

/** Rules of validation give their own code, which the server otherwise takes for a failed validation like any other. */
function codeOf(error: unknown, cause: unknown): ErrorCode | undefined {
  if (!(error instanceof GraphQLError) || !(cause instanceof GraphQLError)) return undefined;
  if (error.extensions.validationErrorCode === "MAX_RECURSIVE_SELECTIONS_EXCEEDED") return "MAX_RECURSIVE_SELECTIONS";
  if (KNOWN.has(cause.extensions.code)) return cause.extensions.code as ErrorCode;
  if (KNOWN.has(error.extensions.code)) return error.extensions.code as ErrorCode;
  return isClientFault(error.extensions.http) ? "BAD_REQUEST" : undefined;
}

const isClientFault = (http: unknown): boolean =>
  typeof http === "object" && http !== null && "status" in http && Number(http.status) >= 400 && Number(http.status) < 500;
