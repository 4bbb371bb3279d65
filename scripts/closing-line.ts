import type { Reporter, TestModule } from "vitest/node";

/** Ends a test run with one plain line, `12 passed, 0 failed`, that people and machines find without reading colours. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const passed = tests.filter((state) => state === "passed").length;
    // A file that could not be loaded has no tests that could fail; it and errors outside of tests count as one each.
    const broken = modules.filter((module) => module.state() === "failed" && [...module.children.allTests("failed")].length === 0).length;
    const failed = tests.filter((state) => state === "failed").length + broken + errors.length;
    // After the summary, which the default reporter prints at the same event.
    process.once("exit", () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
