import { workerData } from "node:worker_threads";

/**
 * Runs in a thread beside a reader, and ends the process when it has grown too large or its parent is gone. The reader is too busy
 * then to do so itself; limits of a heap do not count the buffers into which a bomb inflates; and buffers of a thread that is
 * ended are never given back, those of a process are.
 */

const LOOK_EVERY = 25; // milliseconds: a bomb grows by some hundred megabytes a second

function watchProcess({ megabytes }: { readonly megabytes: number }): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 1_048_576 || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY);
}

watchProcess(workerData as { readonly megabytes: number });
