import type { Reporter, TestCase } from 'vitest/node';

/**
 * Names at the end of a run what passed only when it was tried again; Vitest's own reporter does so
 * for slow tests alone.
 */
export default class FlakyReporter implements Reporter {
  readonly #flaky: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (!test.diagnostic()?.flaky) return;
    const { project, module, fullName } = test;
    this.#flaky.push([project.name, module.relativeModuleId, fullName].filter(Boolean).join(' > '));
  }

  onTestRunEnd(): void {
    for (const name of this.#flaky) console.log(`passed when tried again: ${name}`);
  }
}
