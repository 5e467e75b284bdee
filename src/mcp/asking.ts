import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { createGraphql } from "../api/graphql.js";
import { DEFAULT_LIMITS, type Limits } from "../api/limits/limits.js";
import { TIME_ZONE } from "../api/moments.js";
import { createReads } from "../api/reads.js";
import { readTypeDefs } from "../api/type-defs.js";
import { todayIn } from "../model/days.js";
import { type GraphStore, StoreError } from "../store/store.js";

export interface AskingSetting {
  /** The day on which standings are told, YYYY-MM-DD; without it the day in the Netherlands. */
  readonly today?: () => string;
  readonly limits?: Partial<Limits>;
  /** Is told of errors whose text no client sees. */
  report(cause: unknown, requestId: string): void;
}

export interface Told {
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Each with a stable code, as over HTTP. */
  readonly errors: readonly { readonly message: string; readonly code: string }[];
}

/** Operations of the schema answered in this process: the same resolvers, limits and errors as over HTTP. */
export interface Asking {
  ask(query: string, variables: Readonly<Record<string, unknown>>, client: AbortSignal): Promise<Told>;
  close(): Promise<void>;
}

export async function openAsking(
  store: GraphStore,
  { today = () => todayIn(TIME_ZONE), report, ...given }: AskingSetting,
): Promise<Asking> {
  const limits = { ...DEFAULT_LIMITS, ...given.limits };
  const { server } = await createGraphql({ typeDefs: readTypeDefs(), limits, report });
  return {
    close: () => server.stop(),
    ask: async (query, variables, client) => {
      const { signal, done } = within(limits.requestTime, client);
      const read = createReads(store, { today: today(), limit: limits.readTime, signal });
      try {
        const contextValue = { requestId: randomUUID(), today: today(), read };
        const { body } = await server.executeOperation({ query, variables }, { contextValue });
        return body.kind === "single" ? told(body.singleResult) : { data: null, errors: [] };
      } finally {
        done();
      }
    },
  };
}

/** Aborted when the client gives up, and when the request takes too long. */
function within(milliseconds: number, client: AbortSignal): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // one for each read under way
  const stop = () => controller.abort(new StoreError("TIMEOUT", `The request took longer than ${milliseconds} ms.`));
  const leave = () => controller.abort(new StoreError("ABORTED", "The client went away."));
  const timer = setTimeout(stop, milliseconds);
  client.addEventListener("abort", leave, { once: true });
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer);
      client.removeEventListener("abort", leave);
    },
  };
}

interface Result {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const told = ({ data, errors = [] }: Result): Told => ({
  data: data ?? null,
  errors: errors.map(({ message, extensions }) => ({ message, code: String(extensions?.code ?? "INTERNAL_SERVER_ERROR") })),
});
