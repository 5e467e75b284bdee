import { parentPort, workerData } from "node:worker_threads";
import { StoreError } from "../../store.js";
import { Reader, type Request } from "./reader.js";

/** Runs in a thread of its own: answers requests one after the other. */

export interface ThreadData {
  readonly path: string;
  /** Holds the number of the request that is no longer wanted. */
  readonly unwanted: Int32Array;
}

export interface ThreadRequest {
  readonly id: number;
  readonly request: Request;
}

export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: { readonly code: StoreError["code"] | null; readonly message: string } };

if (parentPort) serve(parentPort, workerData as ThreadData);

function serve(port: NonNullable<typeof parentPort>, { path, unwanted }: ThreadData): void {
  let current = 0;
  let reader: Reader | undefined;
  const check = () => {
    if (Atomics.load(unwanted, 0) === current) throw new StoreError("ABORTED", "The read was stopped: nobody waits for it any more.");
  };
  port.on("message", ({ id, request }: ThreadRequest) => {
    current = id;
    try {
      reader ??= new Reader(path, check);
      port.postMessage({ id, value: reader.answer(request) } satisfies ThreadAnswer);
    } catch (error) {
      const code = error instanceof StoreError ? error.code : null;
      port.postMessage({ id, failure: { code, message: error instanceof Error ? error.message : String(error) } } satisfies ThreadAnswer);
    }
  });
}
