import { StoreError } from "../store/store.js";

/** Runs `work` for at most `limit` milliseconds, and no longer than `signal` allows; then rejects, whether or not `work` heeds its signal. */
export function withinTime<T>(limit: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(stopped(signal));
  return new Promise<T>((resolve, reject) => {
    const inner = new AbortController();
    const stop = (error: StoreError) => {
      reject(error);
      inner.abort(error);
    };
    const onAbort = () => stop(stopped(signal));
    const timer = setTimeout(() => stop(new StoreError("TIMEOUT", `A read took longer than ${limit} ms.`)), limit);
    signal.addEventListener("abort", onAbort, { once: true });
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    };
    work(inner.signal).then(resolve, reject).finally(done);
  });
}

const stopped = ({ reason }: AbortSignal): StoreError =>
  reason instanceof StoreError ? reason : new StoreError("ABORTED", "The request was stopped before it was answered.", { cause: reason });
