import { type Served, type ServeOptions, serve } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { TODAY } from "./papers.js";

/** What came over the wire: any field may be there, and what it holds is for `expect` to tell. */
export interface Json {
  readonly [field: string]: Json | undefined;
}

export interface Answer {
  readonly status: number;
  readonly data: Json | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[] | undefined;
}

/** Real HTTP on loopback, any free port. */
export const serveForTest = (store: GraphStore, options: Partial<ServeOptions> = {}): Promise<Served> =>
  serve(store, { host: "127.0.0.1", port: 0, today: () => TODAY, report: () => undefined, ...options });

/** One POST of an operation. */
export async function ask({ url }: Served, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(`${url}graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  return { status: response.status, data, errors };
}

export const codesOf = ({ errors }: Answer): unknown[] => (errors ?? []).map(({ extensions }) => extensions.code);
