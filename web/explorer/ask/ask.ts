import type { TypedDocumentString } from "./generated/graphql.js";

/** Why there is no answer, so that a page can say it and what helps: `old` a page that is older than its server. */
export type Fault = "old" | "busy" | "unreachable" | "refused" | "failed";

export class AskError extends Error {
  constructor(
    readonly fault: Fault,
    /** Code of the API, else the HTTP status. */
    readonly code: string,
    /** By which the server's log knows the request. */
    readonly reference: string | null,
  ) {
    super(code);
    this.name = "AskError";
  }
}

/** Asks one of the operations that were built with the explorer. Rejects with `AskError`, or as `fetch` does when aborted. */
export type Ask = <Answer, Variables>(
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Answer>;

const FAULTS: Readonly<Record<string, Fault>> = {
  PERSISTED_QUERY_NOT_FOUND: "old",
  RATE_LIMITED: "busy",
  TIMEOUT: "busy",
  SERVICE_UNAVAILABLE: "busy",
  BAD_USER_INPUT: "refused",
  CURSOR_INVALID: "refused",
  QUERY_TOO_COSTLY: "refused",
};

/** Answers that are kept, so that going back asks nothing. */
const KEPT = 60;
const kept = new Map<string, unknown>();

export const ask: Ask = async (operation, variables, signal) => {
  const body = bodyOf(operation, variables);
  const before = kept.get(body);
  if (before !== undefined) return before as never;
  const response = await posted(body, signal);
  const reference = response.headers.get("x-request-id");
  const answer: unknown = await response.json().catch(() => null);
  const error = firstError(answer);
  if (error !== null) throw new AskError(FAULTS[error] ?? "failed", error, reference);
  if (!response.ok || !isAnswer(answer))
    throw new AskError(response.status === 429 ? "busy" : "failed", String(response.status), reference);
  keep(body, answer.data);
  return answer.data as never;
};

function bodyOf<Answer, Variables>(operation: TypedDocumentString<Answer, Variables>, variables: Variables): string {
  const sha256Hash = String(operation.__meta__?.hash ?? "").replace("sha256:", "");
  return JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
}

async function posted(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const init = { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body };
  try {
    return await fetch("/graphql", signal ? { ...init, signal } : init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new AskError("unreachable", "UNREACHABLE", null);
  }
}

function keep(body: string, data: unknown): void {
  kept.set(body, data);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;
const isAnswer = (value: unknown): value is { readonly data: unknown } => isRecord(value) && isRecord(value.data);

/** Code of the first error of an answer; null where there is none. */
function firstError(answer: unknown): string | null {
  if (!isRecord(answer) || !Array.isArray(answer.errors)) return null;
  const [error] = answer.errors as readonly unknown[];
  const extensions = isRecord(error) && isRecord(error.extensions) ? error.extensions : {};
  return typeof extensions.code === "string" ? extensions.code : "INTERNAL_SERVER_ERROR";
}
