import { parentPort, workerData } from "node:worker_threads";
import { StoreError } from "../../store.js";
import { Reader, type Request } from "./reader.js";
import { tooLong } from "./too-long.js";

/** Runs in a thread of its own: answers requests one after the other. */

export interface ThreadData {
  readonly path: string;
  /** Milliseconds that one request may take. */
  readonly limit: number;
  /** Of each request that came at once, 1 where it is no longer wanted. */
  readonly unwanted: Int32Array;
}

export type ThreadAnswer =
  | { readonly value: unknown }
  | { readonly failure: { readonly code: StoreError["code"] | null; readonly message: string } };

/** Milliseconds for which answers wait for those of the requests that came with theirs. */
const GATHERING = 4;

if (parentPort) serve(parentPort, workerData as ThreadData);

function serve(port: NonNullable<typeof parentPort>, { path, limit, unwanted }: ThreadData): void {
  let reader: Reader | undefined;
  let answers: ThreadAnswer[] = [];
  let [slot, began, posted] = [0, 0, 0];
  const post = () => {
    if (answers.length > 0) port.postMessage(answers);
    answers = [];
    posted = Date.now();
  };
  const check = () => {
    if (Atomics.load(unwanted, slot) === 1) throw new StoreError("ABORTED", "The read was stopped: nobody waits for it any more.");
    const now = Date.now();
    if (now - began > limit) throw tooLong(limit);
    if (now - posted > GATHERING) post(); // who asked for what is done need not wait for what takes long
  };
  const answer = (request: Request): ThreadAnswer => {
    try {
      began = Date.now();
      check();
      reader ??= new Reader(path, check);
      return { value: reader.answer(request) };
    } catch (error) {
      const code = error instanceof StoreError ? error.code : null;
      return { failure: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  };
  port.on("message", (requests: readonly Request[]) => {
    posted = Date.now();
    for (const [index, request] of requests.entries()) {
      slot = index;
      const answered = answer(request); // which may post those before it
      answers.push(answered);
    }
    post();
  });
}
