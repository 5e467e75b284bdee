import type { SerializedError } from "vitest";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Names what was skipped and why, and ends the run in the line `N passed, N failed, N skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state: string) => tests.filter((test) => test.result().state === state);
    const failed = inState("failed").length + modules.flatMap(brokenSuites).length + unhandled.length;
    for (const test of inState("skipped")) console.log(`skipped: ${describe(test)}`);
    const summary = `${inState("passed").length} passed, ${failed} failed, ${inState("skipped").length} skipped`;
    process.once("exit", () => process.stdout.write(`${summary}\n`)); // behind whatever else the run still prints
  }
}

/** Files and suites that failed outside their tests: in loading, or in a hook. */
function brokenSuites(module: TestModule): readonly unknown[] {
  return [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
}

function describe(test: TestCase): string {
  const result = test.result();
  const reason = result.state === "skipped" && result.note ? result.note : "its suite failed before it, or no reason was given";
  return `${test.module.relativeModuleId} > ${test.fullName}: ${reason}`;
}
