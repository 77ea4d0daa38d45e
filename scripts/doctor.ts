/** Looks over machine, checkout and shop; every failing line ends with what mends it. `--json` for programs. */
import type { Check, Finding, Verdict } from './doctor/check.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { repositoryChecks } from './doctor/repository-checks.ts';
import { systemChecks } from './doctor/system-checks.ts';

const signs: Record<Verdict, string> = { ok: '✓', warn: '!', fail: '✗' };

const results: (Finding & { name: string })[] = [];
for (const check of [...machineChecks, ...repositoryChecks, ...systemChecks]) {
  const finding = await runSafely(check);
  results.push({ name: check.name, ...finding });
  if (!process.argv.includes('--json')) print(check.name, finding);
}
if (process.argv.includes('--json')) console.log(JSON.stringify(results, null, 2));
process.exitCode = results.some(({ verdict }) => verdict === 'fail') ? 1 : 0;

async function runSafely(check: Check): Promise<Finding> {
  try {
    return await check.run();
  } catch (error) {
    return { verdict: 'fail', reason: String(error), fix: 'npm ci' };
  }
}

function print(name: string, { verdict, reason, fix }: Finding): void {
  console.log(`  ${signs[verdict]} ${name.padEnd(16)} ${reason}`);
  if (fix) console.log(`    ${' '.repeat(16)} → ${fix}`);
}
