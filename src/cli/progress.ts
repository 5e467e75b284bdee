import { SingleBar } from "cli-progress";

/** How far a run is: a bar on a terminal, else one line a second, always on stderr. */
export interface Progress {
  /** Counts one more; `total` may grow while it runs (a file that holds many documents). */
  step(): void;
  grow(by: number): void;
  /** Says a line without spoiling the bar. */
  say(line: string): void;
  stop(): void;
}

export function showProgress(what: string, total: number): Progress {
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const shown = new SingleBar({
    format: `${what} {bar} {value}/{total} · {rate}/s`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
  const started = Date.now();
  let done = 0;
  let all = total;
  shown.start(total, 0, { rate: 0 });
  return {
    step: () => {
      done += 1;
      shown.update(done, { rate: Math.round(done / Math.max(0.001, (Date.now() - started) / 1000)) });
    },
    grow: (by) => {
      all += by;
      shown.setTotal(all);
    },
    say: (line) => {
      shown.stop();
      process.stderr.write(`${line}\n`);
      shown.start(all, done, { rate: 0 });
    },
    stop: () => shown.stop(),
  };
}

function lines(what: string, total: number): Progress {
  let done = 0;
  let all = total;
  let told = Date.now();
  const tell = () => {
    process.stderr.write(`${what}: ${done} of ${all}\n`);
    told = Date.now();
  };
  return {
    step: () => {
      done += 1;
      if (Date.now() - told >= 1000) tell();
    },
    grow: (by) => {
      all += by;
    },
    say: (line) => process.stderr.write(`${line}\n`),
    stop: tell,
  };
}
