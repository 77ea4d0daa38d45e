import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('a test that passes only when tried again is named, and no other', async () => {
  const root = await mkdtemp(join(tmpdir(), 'hh-flaky-'));
  const tests = `
    let tries = 0;
    test('shaky', () => expect(++tries).toBe(2));
    test('firm', () => {});`;
  await writeFile(join(root, 'some.test.js'), tests);
  const reporter = join(import.meta.dirname, 'report-flaky.ts');
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--root', root, '--globals', '--retry=1', `--reporter=${reporter}`];
  const { stdout } = await promisify(execFile)(process.execPath, args).finally(() =>
    rm(root, { recursive: true }),
  );
  expect(stdout.trim()).toBe('passed when tried again: some.test.js > shaky');
});
