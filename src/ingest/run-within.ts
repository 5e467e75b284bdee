import vm from "node:vm";

/** What is run took longer than it may. */
export class OverdueError extends Error {
  override readonly name = "OverdueError";
}

const WORK = Symbol.for("interpel.work");
const script = new vm.Script('globalThis[Symbol.for("interpel.work")]()', { filename: "run-within" });
const shared = globalThis as { [WORK]?: (() => void) | undefined };

/**
 * What `work` returns, or an error once it has kept this thread busy for so many milliseconds: even a regular expression that
 * backtracks is interrupted, which nothing else can do from the same thread. It starts a thread that watches: about half a millisecond. `work` has to be
 * such that stopping it anywhere leaves nothing half done.
 *
 * @throws OverdueError, and what `work` throws
 */
export function runWithin<T>(milliseconds: number, work: () => T): T {
  const results: T[] = [];
  shared[WORK] = () => {
    results.push(work());
  };
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new OverdueError(`It took longer than ${milliseconds / 1_000} seconds.`, { cause: error });
  } finally {
    shared[WORK] = undefined;
  }
  return results[0] as T;
}
