import { type DestinationStream, pino } from "pino";

/** What is told of a request when it is over. No text of a client's but the name of the operation, and no address of anybody. */
export interface RequestEntry {
  readonly requestId: string;
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly cost?: number;
  readonly codes?: readonly string[];
}

export interface Log {
  request(entry: RequestEntry): void;
  /** What no client is told. */
  failure(cause: unknown, requestId?: string): void;
}

/** Slower requests are worth a warning. */
const SLOW = 2_000;

/** One JSON object a line. `level`: from "info" on every request is told, from "warn" on those that failed here or were slow. */
export function createLog(level: string, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  const log = pino({ name: "interpel", level, serializers: { err: withoutSecrets } }, destination);
  return {
    request: (entry) => {
      const isNoteworthy = entry.status >= 500 || entry.milliseconds >= SLOW;
      log[isNoteworthy ? "warn" : "info"](entry, "Answered.");
    },
    failure: (cause, requestId) => log.error({ err: cause, ...(requestId !== undefined && { requestId }) }, "A request failed."),
  };
}

const IN_ADDRESSES = /(\w:\/\/)[^/\s@]{1,1000}@/gu;
/** Settings whose values must not be told, whatever a driver writes into its errors. */
const SECRETS = ["INTERPEL_NEO4J_PASSWORD", "INTERPEL_NEO4J_USER"];

function withoutSecrets(error: Error): Record<string, unknown> {
  const { type, message, stack, code } = pino.stdSerializers.err(error) as Readonly<Record<string, unknown>>;
  const cause = error.cause instanceof Error ? { cause: withoutSecrets(error.cause) } : {};
  return { type, message: masked(message), stack: masked(stack), ...(code !== undefined && { code: masked(code) }), ...cause };
}

function masked(text: unknown): unknown {
  if (typeof text !== "string") return text;
  const withoutAddresses = text.replace(IN_ADDRESSES, "$1***@");
  return SECRETS.reduce((safe, name) => {
    const secret = process.env[name];
    return secret !== undefined && secret.length > 3 ? safe.replaceAll(secret, "***") : safe;
  }, withoutAddresses);
}
