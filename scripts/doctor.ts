/**
 * Looks over machine, checkout and shop; every failing line ends with what mends it.
 * `--fix` mends what can be mended without risk, `--json` is for programs.
 */
import { parseArgs } from 'node:util';
import type { Check, Finding, Verdict } from './doctor/check.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { repositoryChecks } from './doctor/repository-checks.ts';
import { settingsChecks } from './doctor/settings-checks.ts';

const { values } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const signs: Record<Verdict, string> = { ok: '✓', warn: '!', fail: '✗' };

const results: (Omit<Finding, 'mend'> & { name: string })[] = [];
await look([...machineChecks, ...repositoryChecks, ...settingsChecks]);
// Where the shop is can only be told by settings that are right.
if (results.every(({ name, verdict }) => name !== 'Settings' || verdict === 'ok'))
  await look((await import('./doctor/system-checks.ts')).systemChecks);
if (values.json) console.log(JSON.stringify(results, null, 2));
process.exitCode = results.some(({ verdict }) => verdict === 'fail') ? 1 : 0;

async function look(checks: Check[]): Promise<void> {
  for (const check of checks) {
    const { mend, ...finding } = await mended(check, await runSafely(check));
    results.push({ name: check.name, ...finding });
    if (!values.json) print(check.name, finding, mend !== undefined);
  }
}

async function mended(check: Check, finding: Finding): Promise<Finding> {
  if (!values.fix || !finding.mend) return finding;
  await finding.mend();
  return runSafely(check);
}

async function runSafely(check: Check): Promise<Finding> {
  try {
    return await check.run();
  } catch (error) {
    return { verdict: 'fail', reason: String(error), fix: 'npm ci' };
  }
}

function print(name: string, { verdict, reason, fix }: Finding, isMendable: boolean): void {
  console.log(`  ${signs[verdict]} ${name.padEnd(16)} ${reason}`);
  const shortcut = isMendable ? ', or npm run doctor -- --fix' : '';
  if (fix) console.log(`    ${' '.repeat(16)} → ${fix}${shortcut}`);
}
