import { runInThisContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Expression, expressionsMade, literalsOf } from "./expressions.js";
import { hostileTexts } from "./hostile-text.js";
import { filesOf, ROOT } from "./sources.js";

const AT_MOST = 100; // ms of a core, for 50,000 characters
const STOPPED_AFTER = 1_500; // ms of the clock: of a machine that others use, a few hundred of a core
const TRIES = 2; // other work may slow one down
const STAGES = /^src\/(?:model|read|parse|extract|resolve|assemble|reconcile|parliaments)\//u;
const STARTS_A_PROCESS = /\/(?:watch|reading)-process\.ts$/u;
/** A tenth of the text shows in a hundredth of the time what grows with its square; only the rest is measured in full. */
const SHORT = { length: 5_000, atMost: 0.3 } as const;

const sources = filesOf("src", [".ts"]);
const literals = sources.flatMap(literalsOf);

/** Whether `work` came to its end in time; what did not was stopped. */
function within(milliseconds: number, work: () => void): boolean {
  Object.assign(globalThis, { work });
  try {
    runInThisContext("work()", { timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return false;
  }
}

function search({ source, flags }: Expression, text: string): void {
  const expression = new RegExp(source, flags);
  if (flags.includes("g")) for (const _ of text.matchAll(expression));
  else expression.exec(text);
}

/** The texts of which a short piece takes so long that the whole may take too long. */
function suspectsOf(expression: Expression): readonly string[] {
  const suspects: string[] = [];
  let current = "";
  const ended = within(STOPPED_AFTER * TRIES, () => {
    for (current of hostileTexts(expression.source)) {
      const started = performance.now();
      search(expression, `${current.slice(0, SHORT.length)}!`);
      if (performance.now() - started > SHORT.atMost) suspects.push(current);
    }
  });
  return ended ? suspects : [...suspects, current];
}

function isSlow(expression: Expression, text: string): boolean {
  const started = process.cpuUsage();
  within(STOPPED_AFTER, () => search(expression, text));
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 > AT_MOST;
}

const slowOf = (expressions: readonly Expression[]): readonly string[] =>
  expressions.flatMap((expression) => {
    const text = suspectsOf(expression).find((suspect) => Array.from({ length: TRIES }).every(() => isSlow(expression, suspect)));
    return text === undefined ? [] : [`${expression.file} ${JSON.stringify(text.slice(0, 20))} /${expression.source}/${expression.flags}`];
  });

describe("regular expressions of the sources", () => {
  let made: readonly Expression[];
  beforeAll(async () => {
    const found = new Map<string, Expression>();
    for (const { path } of sources.filter(
      ({ path, text }) => STAGES.test(path) && /\bRegExp\(/u.test(text) && !STARTS_A_PROCESS.test(path),
    ))
      for (const expression of await expressionsMade(path, () => import(/* @vite-ignore */ `${ROOT}/${path}?made`)))
        found.set(expression.source, expression);
    made = [...found.values()];
  });

  it("are found, written and put together", () => {
    expect(literals.length).toBeGreaterThan(500);
    expect(made.length).toBeGreaterThan(20);
  });

  it("are caught where they are too slow", () => expect(slowOf([{ file: "", source: "[\\s,]+$", flags: "u" }])).toHaveLength(1));

  it("take less than 100 ms on 50,000 hostile characters", () => expect([...slowOf(literals), ...slowOf(made)]).toEqual([]), 60_000);
});
